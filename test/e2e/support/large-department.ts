/** A department of 300 units whose names, as that of the department and of its projects, have forty characters. */
import type { Entries } from '../../../src/entries/entries';
import { filledEntryWorkbook } from '../../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { fixedDepartment, withItemsOfUnits } from '../../support/departments';
import { changedCell, typed, type Spoil } from '../../support/distributed';

const UNITS = 300;
const LINES = 900;
const NAME_LENGTH = 40;

const LONG =
  '某市自然资源和规划局国土空间用途管制与不动产登记及地质灾害防治信息化建设服务保障和资金管理监督检查';

function longName(ending: string): string {
  return `${LONG.slice(0, NAME_LENGTH - ending.length)}${ending}`;
}

export const DEPARTMENT_NAME = longName('总局');

export function largeDepartment(): Entries {
  const entries = withItemsOfUnits(fixedDepartment({ units: UNITS, lines: LINES, seed: 16 }));
  const numbered = (index: number): string => String(index + 1).padStart(3, '0');
  const projects = [...entries.names.projects.keys()].map(
    (code, index) => [code, longName(`项目${numbered(index)}`)] as const,
  );
  return {
    ...entries,
    settings: { ...entries.settings, departmentName: DEPARTMENT_NAME },
    units: entries.units.map((unit, index) => ({ ...unit, name: longName(`第${numbered(index)}中心`) })),
    names: { ...entries.names, projects: new Map(projects) },
  };
}

/** What 120 lines have wrong, as units do it: amounts in words, other names of funds, missing accounts. */
const WRONG: readonly Spoil[] = Array.from({ length: 120 }, (_, index): Spoil => {
  const row = String(index + 2);
  switch (index % 4) {
    case 0:
      return typed('支出录入', `N${row}`, `${String(index)}万元整`);
    case 1:
      return typed('支出录入', `L${row}`, '财政拨款');
    case 2:
      return changedCell('支出录入', `J${row}`, null);
    default:
      return typed('支出录入', `C${row}`, `20899${String(index).padStart(2, '0')}`);
  }
});

export async function largeWorkbook(entries: Entries): Promise<Buffer> {
  const plan = WRONG.reduce((before, spoil) => spoil(before), filledEntryWorkbook(entries));
  return Buffer.from(await writeWorkbook(plan));
}
