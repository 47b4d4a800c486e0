/** Creates published tables as raw workbooks, changes them by path, and checks them. */
import { HENAN_2023_RULES } from '../../src/sets/henan-2023/rules';
import { message, type Finding } from '../../src/checks/finding';
import { pathKey, type SheetPlace, type PublishedWorkbook } from '../../src/published/published-table';
import type { Rule } from '../../src/checks/rule';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { checkWorkbook, type WorkbookCheck } from '../../src/sets/check-workbook';
import { readPublished } from '../../src/published/read-published';
import { filledEntryWorkbook, tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { rawFromPlan } from './raw';
import { setOf } from './set-of';

/** Returns the filled tables as sheets. */
export function tablesOf(entries: Entries): RawWorkbook {
  const filled = rollUp(entries, setOf(entries));
  return rawFromPlan(tablesWorkbook(entries, filled, 'values', []).plan);
}

/** Returns the filled tables with their entry sheets. */
export function tablesWithEntries(entries: Entries): RawWorkbook {
  const tables = tablesOf(entries);
  const entered = rawFromPlan(filledEntryWorkbook(entries));
  return { sheets: [...tables.sheets, ...entered.sheets.filter(({ hidden }) => !hidden)] };
}

export function printedOf(workbook: RawWorkbook): PublishedWorkbook {
  return readPublished(workbook, HENAN_2023, 2023);
}

type Checked = Extract<WorkbookCheck, { kind: 'checked' }>;

/** Workbooks are values: a fixture looks up its places in the check that a test reads again. */
const known = new WeakMap<RawWorkbook, Checked>();

/** Checks a workbook, once. Throws without tables. */
export function checked(workbook: RawWorkbook): Checked {
  const result = known.get(workbook) ?? checkWorkbook(workbook, 2023);
  if (result.kind !== 'checked') throw new Error('The workbook has no table.');
  known.set(workbook, result);
  return result;
}

export function ruleById(id: string): Rule {
  const found = HENAN_2023_RULES.find(({ rule }) => rule.id === id);
  if (found === undefined) throw new Error(`Rule ${id} is missing.`);
  return found.rule;
}

/** Maps `table/block/row/column` to the places of cells and texts. */
export function placesOf(workbook: RawWorkbook): ReadonlyMap<string, SheetPlace> {
  const places = new Map<string, SheetPlace>();
  for (const table of checked(workbook).check.context.workbook.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const cell of row.cells.values()) places.set(pathKey(cell.path), cell.place);
        for (const [column, text] of row.texts)
          places.set(`${table.id}/${block.key}/${row.key}/${column}`, text.place);
      }
    }
    const frame = {
      title: table.title,
      number: table.number,
      department: table.departmentName,
      unit: table.unitLabel,
    };
    for (const [what, text] of Object.entries(frame))
      if (text !== null) places.set(`${table.id}/${what}`, text.place);
    const [note] = table.notes;
    if (note !== undefined) places.set(`${table.id}/note`, note.place);
  }
  return places;
}

export function withSheets(workbook: RawWorkbook, change: (sheet: RawSheet) => RawSheet | null): RawWorkbook {
  return { sheets: workbook.sheets.flatMap((sheet) => change(sheet) ?? []) };
}

export function setCell(workbook: RawWorkbook, place: SheetPlace, cell: RawCell): RawWorkbook {
  return withSheets(workbook, (sheet) => {
    if (sheet.name !== place.sheet) return sheet;
    const rows = sheet.rows.map((row, index) =>
      index === place.row
        ? Array.from({ length: Math.max(row.length, place.column + 1) }, (_, column) =>
            column === place.column ? cell : (row[column] ?? null),
          )
        : row,
    );
    return { ...sheet, rows };
  });
}

/**
 * Reorders, removes or repeats rows of a sheet. Merges below stay unchanged, so they fit only if no row
 * moves.
 */
export function arrangeRows(
  workbook: RawWorkbook,
  name: string,
  arrange: (rows: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
): RawWorkbook {
  return withSheets(workbook, (sheet) =>
    sheet.name === name ? { ...sheet, rows: arrange(sheet.rows), merges: [] } : sheet,
  );
}

/** Selects the parts of a finding that tests compare. */
export function reported(finding: Finding): {
  at: string;
  severity: string;
  message: string;
} {
  const { severity, cells } = finding;
  const [first] = cells;
  const path = first === undefined ? '' : pathKey(first.path);
  return {
    at: `${path} ${first?.place.sheet ?? ''}!${first?.address ?? ''}`,
    severity,
    message: message(finding),
  };
}
