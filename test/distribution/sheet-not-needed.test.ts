/** Tests that a return loses no line of a sheet that neither set nor department has. */
import { overviewOf, type ReturnsOverview } from '../../src/distribution/returns-overview';
import {
  consolidate,
  madeSheetWords,
  type Consolidation,
} from '../../src/distribution/consolidation/consolidate';
import { consolidationChange } from '../../src/distribution/consolidation/consolidation-change';
import { consolidatedPlan } from '../../src/distribution/consolidation/consolidated-plan';
import { departmentOf } from '../../src/distribution/returns/department';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { atOnce } from '../../src/slices/slices';
import { changedSnapshot } from '../../src/workflow/undo/changed-snapshot';
import { inverseChange } from '../../src/workflow/undo/inverse-change';
import { returned } from '../support/distributed';
import { goodWorkbook, rawFromPlan, withCell } from '../support/raw';
import { snapshotOf } from '../support/snapshots';

const INDICATORS = '项目绩效录入';
const AT = '2026-11-24 17:00';

function entriesOf(workbook: RawWorkbook): Entries {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

function inShanghai(): RawWorkbook {
  return withCell(goodWorkbook(), '设置', 'B5', '上海市九张表');
}

function withoutIndicators(workbook: RawWorkbook): RawWorkbook {
  return { sheets: workbook.sheets.filter(({ name }) => name !== INDICATORS) };
}

interface Department {
  readonly workbook: RawWorkbook;
  readonly entries: Entries;
  readonly overview: ReturnsOverview;
}

/** Adds the indicators of the unit's project to its return. */
async function department(sent: RawWorkbook = inShanghai()): Promise<Department> {
  const workbook = withoutIndicators(inShanghai());
  const entries = entriesOf(workbook);
  const reading = await returned(entriesOf(sent), '703001', (plan) => plan, departmentOf(entries));
  return { workbook, entries, overview: overviewOf(entries, new Map(), [reading]) };
}

function taken({ workbook, entries, overview }: Department): Consolidation {
  const result = consolidate(workbook, entries, overview, new Set(['703001']), AT);
  if (result === null) throw new Error('Nothing was taken.');
  return result;
}

const COMING = entriesOf(inShanghai()).projectIndicators.map(({ project, target }) => [project, target]);

function indicatorsOf(workbook: RawWorkbook): readonly (readonly string[])[] {
  return entriesOf(workbook).projectIndicators.map(({ project, target }) => [project, target]);
}

describe('a line sheet that only the unit has', () => {
  it("is created in the new workbook with the unit's rows, and is reported", async () => {
    const at = await department();
    const result = taken(at);
    expect(madeSheetWords(result, at.entries.settings)).toEqual([
      '单位填了“项目绩效录入”，部门工作簿中没有这张表，已新建并写入；所选表样用不到其中的内容。',
    ]);
    expect(COMING.length).toBeGreaterThan(0);
    expect(indicatorsOf(result.workbook)).toEqual(COMING);
    const plan = consolidatedPlan(result, at.entries.settings);
    expect(indicatorsOf(rawFromPlan(plan))).toEqual(COMING);
  });

  it('is added to the open workbook, each row with its source, and undo removes it', async () => {
    const at = await department();
    const snapshot = snapshotOf(at.workbook);
    const change = atOnce(consolidationChange(snapshot, taken(at), at.entries.settings));
    const after = changedSnapshot(snapshot, change);
    expect(indicatorsOf({ sheets: after.sheets })).toEqual(COMING);
    const made = after.sheets.find(({ name }) => name === INDICATORS);
    expect(made?.rows.slice(0, COMING.length + 1).map((cells) => cells.at(-1))).toEqual([
      '来源',
      ...COMING.map((_, index) =>
        expect.stringMatching(new RegExp(`\\.xlsx 第${String(index + 2)}行$`, 'u')),
      ),
    ]);
    expect(change.names.map(({ refersTo }) => refersTo)).toContain(`'${INDICATORS}'!$A:$A`);
    const back = changedSnapshot(after, inverseChange(snapshot, change));
    expect(back.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
  });

  it('is not created if no unit sends one', async () => {
    const sent = withCell(withoutIndicators(inShanghai()), '收入录入', 'F2', '追加');
    expect(taken(await department(sent)).madeSheets).toEqual([]);
  });
});
