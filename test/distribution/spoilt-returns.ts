/** Makes a sound file for unit 703001 and changes it in ways that units do before returning it. */
import { identityMarks, UNIT_FORM_VERSION, type UnitIdentity } from '../../src/distribution/identity';
import type { ReturnFile } from '../../src/distribution/returns/inspect-return';
import { unitStructure } from '../../src/distribution/structure';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { changedSheet, packageOf, smallDepartment, typed, type Spoil } from '../support/distributed';

export interface BadReturn {
  /** Description of the return, in one line. */
  readonly came: string;
  /** Files from unit 703001. */
  readonly files: () => Promise<readonly ReturnFile[]>;
}

export const ENTRIES = smallDepartment();
export const UNIT = '703001';
export const NAME = '703001.xlsx';
export const [INCOME, EXPENDITURE, INDICATORS] = ['收入录入', '支出录入', '项目绩效录入'];

/** Leaves out the lists: they do not affect the reading and take long to write. */
export function handedOut(): WorkbookPlan {
  const plan = packageOf(ENTRIES, UNIT).plan();
  const lists = ['科目表', '选项'];
  return { ...plan, sheets: plan.sheets.filter(({ name }) => !lists.includes(name)) };
}

export async function file(plan: WorkbookPlan, name = NAME): Promise<ReturnFile> {
  return { name, bytes: await writeWorkbook(plan) };
}

export function content(came: string, ...spoils: readonly Spoil[]): BadReturn {
  return {
    came,
    files: async () => [await file(spoils.reduce((plan, spoil) => spoil(plan), handedOut()))],
  };
}

export function named(name: string, refersTo: string): Spoil {
  return (plan) => ({
    ...plan,
    names: plan.names.map((one) => (one.name === name ? { name, refersTo } : one)),
  });
}

export function withoutNames(prefix: string): Spoil {
  return (plan) => ({ ...plan, names: plan.names.filter(({ name }) => !name.startsWith(prefix)) });
}

export function renamed(sheet: string, to: string): Spoil {
  return changedSheet(sheet, (plan) => ({ ...plan, name: to }));
}

/** Excel updates defined names if a sheet is renamed. */
export function namesFollow(sheet: string, to: string): Spoil {
  return (plan) => ({
    ...plan,
    names: plan.names.map(({ name, refersTo }) => ({
      name,
      refersTo: refersTo.replace(`'${sheet}'!`, `'${to}'!`),
    })),
  });
}

export function eachRow(
  sheet: string,
  change: (cells: readonly (PlannedCell | undefined)[], row: number) => readonly (PlannedCell | undefined)[],
): Spoil {
  return changedSheet(sheet, (plan) => ({
    ...plan,
    rows: plan.rows.map(change),
    columnStyles: [],
    validations: [],
  }));
}

export function withoutSheet(name: string): Spoil {
  return (plan) => ({ ...plan, sheets: plan.sheets.filter((sheet) => sheet.name !== name) });
}

export function copied(name: string, to: string): Spoil {
  return (plan) => ({
    ...plan,
    sheets: plan.sheets.flatMap((sheet): readonly SheetPlan[] =>
      sheet.name === name ? [sheet, { ...sheet, name: to }] : [sheet],
    ),
  });
}

export const IDENTITY: UnitIdentity = {
  version: UNIT_FORM_VERSION,
  tableSet: 'henan-2023',
  departmentCode: '703',
  year: 2023,
  unit: UNIT,
  structure: unitStructure(),
};

/** Puts another text into the cell of 填报说明 that records the identity. */
export function withRecord(text: string): Spoil {
  return changedSheet('填报说明', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => {
      const [head, words] = cells;
      const isRecord = head?.content?.kind === 'text' && head.content.text.startsWith('文件标识');
      return isRecord && words !== undefined ? [head, { ...words, content: { kind: 'text', text } }] : cells;
    }),
  }));
}

export function identified(change: Partial<UnitIdentity>): Spoil {
  const marks = identityMarks({ ...IDENTITY, ...change });
  return (plan) => ({
    ...withRecord(marks.record)(plan),
    names: [...plan.names.filter(({ name }) => !name.startsWith('标识_')), ...marks.names],
    properties: marks.properties,
  });
}

/** As exceljs and web programs save it: neither properties nor names with texts. */
export const identifiedByCell: Spoil = (plan) => ({ ...withoutNames('标识_')(plan), properties: {} });

export const unidentified: Spoil = (plan) => withRecord('')(identifiedByCell(plan));

/** Adds a line to the first empty row of 支出录入, with the form's formulas beside it. */
export const typedLine: Spoil = (plan) =>
  [
    typed(EXPENDITURE, 'C4', '2080101'),
    typed(EXPENDITURE, 'E4', '人员类'),
    typed(EXPENDITURE, 'H4', '30101'),
    typed(EXPENDITURE, 'L4', '一般公共预算-财政拨款'),
    typed(EXPENDITURE, 'M4', '本年'),
    typed(EXPENDITURE, 'N4', 100),
    typed(INCOME, 'E2', 1600),
  ].reduce((spoiled, spoil) => spoil(spoiled), plan);
