/**
 * What was last written into a sheet, small enough to store in the workbook: numbers as they are, texts and formulas
 * as fingerprints. Any later difference was typed by a person.
 */
import { cellKey } from '../../grid/cell-key';
import { shown as shownCell } from '../../entries/cell-reading';
import { fingerprint } from '../../entries/fingerprint';
import type { RawCell } from '../../entries/raw-workbook';
import type { DrawnTable } from '../draw/drawn-table';
import type { PlannedContent } from '../plan/plan';
import type { FoundSheet } from '../plan/snapshot';
import { atOnce, mapped, stoppingByEffort, type Sliced } from '../../slices/slices';

/** `null`: empty. A string: kind of content and its fingerprint. */
export type WrittenValue = null | number | string;

export interface WrittenSheet {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  /** By row and column; rows may be shorter than `columnIds`. */
  readonly cells: readonly (readonly WrittenValue[])[];
}

const TEXT = 't';
const FORMULA = 'f';

/** Fingerprints a formula; Excel returns blanks, case and quotes around sheet names in its own way. */
function formulaFingerprint(formula: string): string {
  return `${FORMULA}${fingerprint(
    formula
      .replace(/^=/u, '')
      .replace(/[\s']+/gu, '')
      .toUpperCase(),
  )}`;
}

export function isTextValue(value: WrittenValue | undefined): value is string {
  return typeof value === 'string' && value.startsWith(TEXT);
}

export function writtenValue(content: PlannedContent | undefined): WrittenValue {
  if (content === undefined) return null;
  switch (content.kind) {
    case 'number':
      return content.value;
    case 'formula':
      return formulaFingerprint(content.formula);
    case 'text':
      return content.text === '' ? null : `${TEXT}${fingerprint(content.text)}`;
  }
}

function rawValue(cell: RawCell | undefined): WrittenValue {
  if (cell === undefined || cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return `${TEXT}${fingerprint(cell)}`;
  if (typeof cell === 'boolean') return `b${String(cell)}`;
  return `${cell.kind.slice(0, 1)}${shownCell(cell)}`;
}

/** Keeps a found sheet's fingerprints of formulas: status, filling and undo compare the same sheet. */
const found = new WeakMap<FoundSheet, Map<string, string>>();

function fingerprintAt(sheet: FoundSheet, row: number, column: number, formula: string): string {
  const ofSheet = found.get(sheet) ?? new Map<string, string>();
  found.set(sheet, ofSheet);
  const key = cellKey(row, column);
  const made = ofSheet.get(key) ?? formulaFingerprint(formula);
  ofSheet.set(key, made);
  return made;
}

/** Returns a cell's value in the same terms. */
export function foundValue(sheet: FoundSheet, row: number, column: number): WrittenValue {
  const formula = sheet.formulaTexts.size === 0 ? undefined : sheet.formulaTexts.get(cellKey(row, column));
  return formula === undefined
    ? rawValue(sheet.rows[row]?.[column])
    : fingerprintAt(sheet, row, column, formula);
}

/** Caches by table: a table is drawn once and compared after every edit of its sheet. */
const writtenSheets = new WeakMap<DrawnTable, WrittenSheet>();

/** Rows between two pauses: the fingerprint of a formula over 300 units reads thousands of characters. */
const ROWS_AT_ONCE = 5;

/** Pauses after each portion of rows. */
export function* writtenSheetInSlices(drawn: DrawnTable): Sliced<WrittenSheet> {
  const cached = writtenSheets.get(drawn);
  if (cached !== undefined) return cached;
  const written: WrittenSheet = {
    rowIds: drawn.rowIds,
    columnIds: drawn.columnIds,
    cells: yield* mapped(drawn.plan.rows, ROWS_AT_ONCE, (row) =>
      row.map((cell) => writtenValue(cell?.content)),
    ),
  };
  writtenSheets.set(drawn, written);
  return written;
}

/** The same in one go. */
export function writtenSheet(drawn: DrawnTable): WrittenSheet {
  return atOnce(writtenSheetInSlices(drawn));
}

/**
 * The effort of a row that holds what was drawn, of another one, whose cells may have formulas of thousands of
 * characters, and of the rows between two pauses.
 */
export const ROW_EFFORT = { asDrawn: 1, other: 40, most: 200 } as const;

/** The values of a sheet as it is, row by row. */
export interface FoundValues {
  readonly rows: readonly (readonly WrittenValue[])[];
  /** The drawing; where the sheet holds what was drawn, `rows` has the rows of the drawing themselves. */
  readonly drawn: WrittenSheet | null;
}

/** Whether a cell without a formula has this content, as far as that is clear without a fingerprint. */
function holdsPlainly(cell: RawCell | undefined, content: PlannedContent | undefined): boolean {
  if (content === undefined) return cell === null || cell === undefined || cell === '';
  return (
    (content.kind === 'number' && cell === content.value) ||
    (content.kind === 'text' && cell === content.text)
  );
}

interface KnownValues {
  readonly planned: DrawnTable['plan']['rows'][number] | undefined;
  readonly values: readonly WrittenValue[];
}

/** Cache of rows without formulas: after an edit most rows of a sheet are those read before. */
const valuesOfRows = new WeakMap<FoundSheet['rows'][number], KnownValues>();

interface RowValues {
  readonly values: readonly WrittenValue[];
  readonly effort: number;
}

/** `drawn`: the drawing and its values; `null` without one. */
function rowValues(
  sheet: FoundSheet,
  row: number,
  drawn: { readonly plan: DrawnTable['plan']; readonly written: WrittenSheet } | null,
): RowValues {
  const cells = sheet.rows[row] ?? [];
  const hasFormulas = sheet.formulaTexts.size > 0;
  const [planned, values] = [drawn?.plan.rows[row], drawn?.written.cells[row]];
  const before = hasFormulas ? undefined : valuesOfRows.get(cells);
  if (before !== undefined && before.planned === planned)
    return { values: before.values, effort: ROW_EFFORT.asDrawn };
  const isDrawn =
    !hasFormulas &&
    values !== undefined &&
    planned?.length === cells.length &&
    cells.every((cell, column) => holdsPlainly(cell, planned[column]?.content));
  const made = isDrawn ? values : cells.map((_, column) => foundValue(sheet, row, column));
  if (!hasFormulas) valuesOfRows.set(cells, { planned, values: made });
  return { values: made, effort: isDrawn ? ROW_EFFORT.asDrawn : ROW_EFFORT.other };
}

/** Pauses after each portion of rows. With a drawing, only rows that differ from it take fingerprints. */
export function* foundValuesInSlices(sheet: FoundSheet, drawn: DrawnTable | null): Sliced<FoundValues> {
  const written = drawn === null ? null : yield* writtenSheetInSlices(drawn);
  const drawing = drawn === null || written === null ? null : { plan: drawn.plan, written };
  const rows: (readonly WrittenValue[])[] = [];
  yield* stoppingByEffort(sheet.rows.keys(), ROW_EFFORT.most, (row) => {
    const { values, effort } = rowValues(sheet, row, drawing);
    rows.push(values);
    return effort;
  });
  return { rows, drawn: written };
}

/** Returns the values after a change of some rows of a sheet compared with a drawing. */
export function foundValuesAfter(
  { rows: before }: FoundValues,
  changed: Iterable<number>,
  sheet: FoundSheet,
  { plan }: DrawnTable,
  written: WrittenSheet,
): FoundValues {
  const rows = [...before];
  for (const row of changed) rows[row] = rowValues(sheet, row, { plan, written }).values;
  return { rows, drawn: written };
}

/** Reads a cell; beyond a row's last filled cell the sheet is empty. */
function cellAt(sheet: FoundSheet, row: number, column: number): RawCell {
  return sheet.rows[row]?.[column] ?? null;
}

/** Decides whether a cell has this content; most cells need no fingerprint. */
export function holds(
  sheet: FoundSheet,
  row: number,
  column: number,
  content: PlannedContent | undefined,
): boolean {
  const cell = cellAt(sheet, row, column);
  if (sheet.formulaTexts.size === 0 && holdsPlainly(cell, content)) return true;
  return writtenValue(contentOf(sheet, row, column)) === writtenValue(content);
}

/** Returns a cell's content in a form that can be written again; `undefined`: the cell is empty. */
export function contentOf(sheet: FoundSheet, row: number, column: number): PlannedContent | undefined {
  const cell = cellAt(sheet, row, column);
  const shown = typeof cell === 'number' || typeof cell === 'string' ? cell : '';
  const formula = sheet.formulaTexts.get(cellKey(row, column));
  if (formula !== undefined) return { kind: 'formula', formula: formula.replace(/^=/u, ''), result: shown };
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (typeof cell === 'object') return { kind: 'text', text: shownCell(cell) };
  return { kind: 'text', text: typeof cell === 'boolean' ? String(cell).toUpperCase() : cell };
}
