/**
 * Recomputes the form's own formulas of a returned workbook and uses no saved result.
 * Any other formula has to be replaced by its value.
 */
import { governmentalFor } from '../../classification/economic-accounts';
import { isBlank, isUncalculated, shown } from '../../entries/cell-reading';
import { codeText } from '../../entries/code-text';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { Unit } from '../../entries/entries';
import { matchHeaders } from '../../entries/locate';
import type { EntryProblem } from '../../entries/problem';
import { placeOfCellKey } from '../../grid/cell-key';
import { ProblemList } from '../../entries/problem-list';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import { LINE_SHEETS, UNIT_KEY } from '../unit-sheets';

export interface RecomputedReturn {
  readonly workbook: RawWorkbook;
  readonly problems: readonly EntryProblem[];
}

/** A line sheet during the replacement of its cells. */
interface Work {
  readonly declaration: AnyEntrySheet;
  readonly sheet: RawSheet;
  readonly headerRow: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly keys: readonly (string | null)[];
  readonly unit: Unit;
  readonly rows: (readonly RawCell[])[];
  /** Rows already copied for writing. */
  readonly own: Map<number, RawCell[]>;
  readonly problems: ProblemList;
}

function at(work: Work, row: number, key: string): RawCell {
  const column = work.columnOf.get(key);
  return column === undefined ? null : (work.rows[row]?.[column] ?? null);
}

function put(work: Work, row: number, column: number, cell: RawCell): void {
  // Copies a row once, not once for each cell: a wide row may have a formula in each.
  const cells = work.own.get(row) ?? [...(work.rows[row] ?? [])];
  work.own.set(row, cells);
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
  work.rows[row] = cells;
}

function placeOf({ declaration, sheet, headerRow }: Work, row: number, column: number) {
  const header = shown(sheet.rows[headerRow]?.[column]);
  return { sheet: declaration.name, row: row + 1, column: header, columnIndex: column };
}

const DEPARTMENTAL_DIGITS = 5;

function governmental(work: Work, row: number): RawCell {
  // The code may be in brackets, followed by the name.
  const read = codeText(shown(at(work, row, 'departmental')), DEPARTMENTAL_DIGITS);
  const departmental = read.kind === 'code' ? read.code : '';
  const target = governmentalFor(departmental, work.unit.type);
  return target.kind === 'mapped' ? target.code : null;
}

/** Replaces a formula by its recomputed value. */
function recomputeCell(work: Work, row: number, column: number): void {
  const key = work.keys[column] ?? null;
  const declared = key === null ? undefined : work.declaration.columns[key];
  if (key === null || declared === undefined) return;
  const saved = work.rows[row]?.[column] ?? null;
  if (key === UNIT_KEY || declared.companion?.kind === 'name') {
    put(work, row, column, null);
  } else if (declared.companion?.kind === 'governmental-code') {
    const code = governmental(work, row);
    put(work, row, column, code);
    const differs =
      !isBlank(saved) && !isUncalculated(saved) && code !== null && comparable(shown(saved)) !== code;
    if (differs)
      work.problems.add('recomputed-differs', placeOf(work, row, column), {
        found: shown(saved),
        expected: shown(code),
        what: `公式保存的结果与程序重算的（${shown(code)}）不同，已按重算的读取`,
      });
  } else if (!isBlank(saved) && !isUncalculated(saved)) {
    work.problems.add('formula-entered', placeOf(work, row, column), { found: shown(saved) });
  }
}

/** Fills in the unit's code in each row with data, even if the row lacks it. */
function fillUnit(work: Work): void {
  const column = work.columnOf.get(UNIT_KEY);
  if (column === undefined) return;
  const identifying = Object.entries(work.declaration.columns).flatMap(([key, declared]) =>
    key !== UNIT_KEY && declared.required && declared.type.format !== 'amount' ? [key] : [],
  );
  for (let row = work.headerRow + 1; row < work.rows.length; row += 1) {
    if (isBlank(work.rows[row]?.[column]) && identifying.some((key) => !isBlank(at(work, row, key))))
      put(work, row, column, work.unit.code);
  }
}

function recomputeSheet(
  declaration: AnyEntrySheet,
  sheet: RawSheet,
  unit: Unit,
  problems: ProblemList,
): RawSheet {
  const headers = matchHeaders(declaration, sheet);
  if (headers === null) return sheet;
  const columnOf = new Map<string, number>();
  for (const [column, key] of headers.keys.entries())
    if (key !== null && !columnOf.has(key)) columnOf.set(key, column);
  const work: Work = {
    declaration,
    sheet,
    headerRow: headers.row,
    columnOf,
    keys: headers.keys,
    unit,
    rows: [...sheet.rows],
    own: new Map(),
    problems,
  };
  for (const place of sheet.formulas) {
    const { row, column } = placeOfCellKey(place);
    // Below the rows stand formulas of prepared rows, which show nothing.
    if (row > headers.row && row < work.rows.length) recomputeCell(work, row, column);
  }
  fillUnit(work);
  return { ...sheet, rows: work.rows, formulas: new Set() };
}

/** Expects sheets under their original names. */
export function recompute(workbook: RawWorkbook, unit: Unit): RecomputedReturn {
  const problems = new ProblemList();
  const sheets = workbook.sheets.map((sheet) => {
    const declaration = LINE_SHEETS.find(({ name }) => comparable(name) === comparable(sheet.name));
    return declaration === undefined ? sheet : recomputeSheet(declaration, sheet, unit, problems);
  });
  return { workbook: { sheets }, problems: problems.problems };
}
