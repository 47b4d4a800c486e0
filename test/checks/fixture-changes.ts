/** Changes published tables for fixtures: cells, rows and sheets by their paths, or other entries behind them. */
import { fenOf } from '../../src/published/figure';
import type { SheetPlace } from '../../src/published/published-table';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { checkDepartment } from '../support/check-department';
import {
  arrangeRows,
  checked,
  placesOf,
  setCell,
  tablesOf,
  tablesWithEntries,
  withSheets,
} from '../support/checks';

export type Base = 'tables' | 'entered';

export interface Fixture {
  readonly rule: string;
  readonly what: string;
  readonly base: Base;
  readonly workbook: RawWorkbook;
}

export const DEPARTMENT = checkDepartment();
export const BASES: Readonly<Record<Base, RawWorkbook>> = {
  tables: tablesOf(DEPARTMENT),
  entered: tablesWithEntries(DEPARTMENT),
};
const PLACES = placesOf(BASES.tables);

export function place(path: string): SheetPlace {
  const found = PLACES.get(path);
  if (found === undefined) throw new Error(`The tables have nothing at ${path}.`);
  return found;
}

export type Change = (workbook: RawWorkbook) => RawWorkbook;

/** Changes one or more cells by path. */
export function set(cells: Readonly<Record<string, RawCell>>): Change {
  return (workbook) =>
    Object.entries(cells).reduce((made, [path, cell]) => setCell(made, place(path), cell), workbook);
}

export function rowsAt(
  path: string,
  arrange: (row: number) => (rows: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
): Change {
  const { sheet, row } = place(path);
  return (workbook) => arrangeRows(workbook, sheet, arrange(row));
}

export function withoutRow(path: string): Change {
  return rowsAt(path, (row) => (rows) => rows.filter((_, index) => index !== row));
}

export function doubledRow(path: string): Change {
  return rowsAt(
    path,
    (row) => (rows) => rows.flatMap((cells, index) => (index === row ? [cells, cells] : [cells])),
  );
}

/** Replaces a text in every cell of a sheet. */
export function renamed(name: string, from: string, to: string): Change {
  return (workbook) =>
    withSheets(workbook, (sheet) =>
      sheet.name === name
        ? { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === from ? to : cell))) }
        : sheet,
    );
}

/** Inserts a row above the row at the path. */
export function insertedRow(path: string, cells: readonly RawCell[]): Change {
  return rowsAt(path, (row) => (rows) => [...rows.slice(0, row), cells, ...rows.slice(row)]);
}

export function swappedRows(path: string): Change {
  return rowsAt(path, (row) => (rows) => {
    const [above = [], below = []] = [rows[row], rows[row + 1]];
    return [...rows.slice(0, row), below, above, ...rows.slice(row + 2)];
  });
}

export function withoutSheet(name: string): Change {
  return (workbook) => withSheets(workbook, (sheet) => (sheet.name === name ? null : sheet));
}

/** Inserts subtotals of 类 above the items of a table. */
export function withSubtotals(sheetName: string, table: string, wrong: boolean): Change {
  return (workbook) => {
    const rows = checked(workbook).check.context.block(table, 'functions')?.rows ?? [];
    const details = rows.filter(
      ({ role, key }) => role === 'detail' && key.startsWith(table === '09' ? '212' : '208'),
    );
    const [first] = details;
    if (first === undefined) throw new Error(`Table ${table} has no items.`);
    const width = Math.max(...[...first.cells.values()].map((cell) => cell.place.column)) + 1;
    const cells: RawCell[] = Array.from({ length: width }, () => null);
    cells[0] = first.key.slice(0, 3);
    cells[4] = '小计';
    for (const cell of first.cells.values()) {
      const sum = details.reduce((all, row) => {
        const own = row.cells.get(cell.path.column);
        return all + (own === undefined ? 0 : (fenOf(own.figure) ?? 0) / 10_000);
      }, 0);
      const shown = wrong && cell.path.column === 'total' ? sum + 100 : sum;
      cells[cell.place.column] = shown === 0 ? null : shown / 100;
    }
    const at = first.place.row;
    return arrangeRows(workbook, sheetName, (all) => [...all.slice(0, at), cells, ...all.slice(at)]);
  };
}

export function fixture(rule: string, what: string, change: Change, base: Base = 'tables'): Fixture {
  return { rule, what, base, workbook: change(BASES[base]) };
}

/** Fills the same tables from other entries. */
export function from(
  rule: string,
  what: string,
  change: (entries: Entries) => Entries,
  base: Base = 'entered',
): Fixture {
  const entries = change(DEPARTMENT);
  return { rule, what, base, workbook: base === 'entered' ? tablesWithEntries(entries) : tablesOf(entries) };
}

export function priorYear(measure: string, amount: number): (entries: Entries) => Entries {
  return (entries) => ({ ...entries, priorYear: [{ row: 2, measure, amount: fen(amount), source: '' }] });
}

/** Published low enough for a finding, restated to what this year has not reached. */
export function restatedYear(
  measure: string,
  published: number,
  amount: number,
): (entries: Entries) => Entries {
  const restated = { amount: fen(amount), note: '某中心划入' };
  return (entries) => ({
    ...entries,
    priorYear: [{ row: 2, measure, amount: fen(published), source: '', restated }],
  });
}

export const SHEET = {
  '03': '部门支出总体情况表',
  '05': '一般公共预算支出情况表',
  '09': '政府性基金预算支出情况表',
} as const;

export const PROJECT = '12/projects/703001-411200230000000000101';
export const TEN = '10/projects/某市人力资源和社会保障局|信息系统运行维护|其他运转类';

export const CONTENTS = {
  name: '目录',
  hidden: false,
  rows: [['目录'], ['一、部门收支总体情况表'], ['三、部门支出总体状况表（部门支出总体情况表）']],
  hiddenRows: new Set<number>(),
  merges: [],
  formulas: new Set<string>(),
};
