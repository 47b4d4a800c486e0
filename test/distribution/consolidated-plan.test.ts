/** Tests that a file is drawn from the same lines that the change writes into an open workbook. */
import fc from 'fast-check';
import { consolidate, type Consolidation } from '../../src/distribution/consolidation/consolidate';
import { consolidatedPlan } from '../../src/distribution/consolidation/consolidated-plan';
import { consolidationChange } from '../../src/distribution/consolidation/consolidation-change';
import { drawnEntries } from '../../src/distribution/consolidation/drawn-entries';
import { SOURCE_HEADER } from '../../src/distribution/consolidation/line-edits';
import { withLineSheets } from '../../src/distribution/consolidation/line-sheets';
import { overviewOf } from '../../src/distribution/returns-overview';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { LINE_SHEETS } from '../../src/distribution/unit-sheets';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { TABLE_SETS } from '../../src/sets';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { SheetPlan } from '../../src/sheets/plan/plan';
import { atOnce } from '../../src/slices/slices';
import { changedSnapshot } from '../../src/workflow/undo/changed-snapshot';
import { departments, withItemsOfUnits } from '../support/departments';
import { withoutLines } from '../support/distributed';
import { rawFromPlan, withCell, withRow } from '../support/raw';
import { snapshotOf } from '../support/snapshots';

const AT = '2026-11-24 17:00';

function reread(workbook: RawWorkbook): Entries {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

/** Gives all units the lines of other entries. */
function readings(entries: Entries, fresh: Entries): readonly ReturnReading[] {
  const linesOf = linesByUnit(fresh);
  return entries.units.map((unit) => ({
    kind: 'read',
    file: `${unit.code}.xlsx`,
    unit,
    version: 2,
    problems: [],
    lines: linesOf(unit.code),
    workbook: null,
  }));
}

function takenInto(workbook: RawWorkbook, fresh: Entries): Consolidation | null {
  const entries = reread(workbook);
  return consolidate(workbook, entries, overviewOf(entries, new Map(), readings(entries, fresh)), 'all', AT);
}

/** Draws the line sheets of the open workbook after the change. */
function drawnFromChange(workbook: RawWorkbook, result: Consolidation): readonly SheetPlan[] {
  const { settings } = result.after;
  const before = snapshotOf(workbook);
  const after = changedSnapshot(before, atOnce(consolidationChange(before, result, settings)));
  return LINE_SHEETS.flatMap((declaration) => {
    const sheet: RawSheet | undefined = after.sheets.find(({ name }) => name === declaration.name);
    return sheet === undefined ? [] : [drawnEntries(declaration, sheet, settings)];
  });
}

function drawnForFile(result: Consolidation): readonly SheetPlan[] {
  const { sheets } = consolidatedPlan(result, result.after.settings);
  return LINE_SHEETS.flatMap(({ name }) => sheets.filter((sheet) => sheet.name === name));
}

/** A column of the department's own, a row that cannot be read, and a cell below the lines. */
function withOwnContents(workbook: RawWorkbook): RawWorkbook {
  const unread = withRow(workbook, '收入录入', [
    '703001',
    null,
    '本年',
    '其他收入',
    '待定',
    '手工备注',
    '经办',
  ]);
  const column = withCell(unread, '收入录入', 'G1', '经办人');
  return withRow(withCell(column, '支出录入', 'Q2', '已核'), '支出录入', [null, null, null]);
}

it('draws the same line sheets as the change of the open workbook', () => {
  let count = 0;
  fc.assert(
    fc.property(
      departments({ maxUnits: 3, maxLines: 30 }).map(withItemsOfUnits),
      departments({ maxUnits: 3, maxLines: 30 }).map(withItemsOfUnits),
      fc.boolean(),
      fc.boolean(),
      (entries, other, isFilled, hasOwn) => {
        const drawn = rawFromPlan(filledEntryWorkbook(isFilled ? entries : withoutLines(entries)));
        const workbook = withLineSheets(hasOwn ? withOwnContents(drawn) : drawn);
        const result = takenInto(workbook, isFilled ? other : entries);
        if (result === null) return;
        count += 1;
        const sheets = drawnForFile(result);
        expect(sheets).toEqual(drawnFromChange(workbook, result));
        const headers = sheets.flatMap(({ rows }) => rows[0] ?? []).map((cell) => cell?.content);
        expect(headers).toContainEqual({ kind: 'text', text: SOURCE_HEADER });
      },
    ),
    { numRuns: 40 },
  );
  expect(count).toBeGreaterThan(20);
});
