/** Finds sheets by name and columns by header. Position does not matter: users may move or add columns. */
import { AMOUNT_UNITS, type AmountUnit } from '../money/amount-unit';
import { isBlank, shown } from './cell-reading';
import { drawnHeader, type Column, type Columns } from './column';
import type { AnyEntrySheet } from './entry-sheet';
import { problem, type EntryProblem } from './problem';
import { ProblemList } from './problem-list';
import { quote } from './quote';
import type { RawCell, RawSheet, RawWorkbook } from './raw-workbook';
import { comparable } from './text';

export type SheetLocation =
  | { readonly kind: 'found'; readonly sheet: RawSheet; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly problems: readonly EntryProblem[] };

/** Finds the sheet by its name, without spaces and character width. */
export function locateSheet(workbook: RawWorkbook, name: string): SheetLocation {
  const matches = workbook.sheets.filter((sheet) => comparable(sheet.name) === comparable(name));
  const [sheet] = matches;
  if (sheet === undefined) return { kind: 'missing' };
  if (matches.length > 1) {
    const found = matches.map((match) => match.name).join('”、“');
    return { kind: 'ambiguous', problems: [problem('ambiguous-sheet', { sheet: name }, { found })] };
  }
  return {
    kind: 'found',
    sheet,
    problems: sheet.hidden ? [problem('hidden-sheet', { sheet: name })] : [],
  };
}

export interface HeaderLocation<C extends Columns> {
  /** Zero-based row of the headers. */
  readonly row: number;
  /** Zero-based sheet index of each declared column that was found. */
  readonly columns: ReadonlyMap<keyof C & string, number>;
}

export interface HeaderReading<C extends Columns> {
  /** `null` when the sheet is unreadable; `problems` gives the reasons. */
  readonly header: HeaderLocation<C> | null;
  readonly problems: readonly EntryProblem[];
}

const HEADER_SEARCH_ROWS = 20;

interface HeaderMatch {
  readonly key: string;
  readonly byAlias: boolean;
  readonly unit: AmountUnit | null;
}

/** Maps each comparable header to its column; amount columns with each possible unit. */
function headerIndex(columns: Columns): ReadonlyMap<string, HeaderMatch> {
  const index = new Map<string, HeaderMatch>();
  for (const [key, column] of Object.entries(columns)) {
    for (const [position, name] of [column.header, ...column.aliases].entries()) {
      index.set(comparable(name), { key, byAlias: position > 0, unit: null });
      if (column.unit === undefined) continue;
      for (const unit of AMOUNT_UNITS) {
        index.set(comparable(`${name}(${unit})`), { key, byAlias: position > 0, unit });
      }
    }
  }
  return index;
}

function headerRow(sheet: RawSheet, index: ReadonlyMap<string, HeaderMatch>): number | null {
  let best: { row: number; matches: number } | null = null;
  for (const [row, cells] of sheet.rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const matches = cells.filter((cell) => typeof cell === 'string' && index.has(comparable(cell))).length;
    if (matches > (best?.matches ?? 0)) best = { row, matches };
  }
  // One match alone is a title or a stray word, unless the sheet has one column.
  return best !== null && best.matches >= Math.min(2, index.size) ? best.row : null;
}

/** The header row of a sheet, even if some columns are missing. */
export interface MatchedHeaders {
  /** Zero-based. */
  readonly row: number;
  /** For each sheet column: the key of the declared column with this header, or `null`. */
  readonly keys: readonly (string | null)[];
}

/** Finds the place of each declared column; `null` when no row of the sheet resembles their headers. */
export function matchHeaders(declaration: AnyEntrySheet, sheet: RawSheet): MatchedHeaders | null {
  const index = headerIndex(declaration.columns);
  const row = headerRow(sheet, index);
  if (row === null) return null;
  const cells = sheet.rows[row] ?? [];
  return {
    row,
    keys: cells.map((cell) => (isBlank(cell) ? null : (index.get(comparable(shown(cell)))?.key ?? null))),
  };
}

/** Returns headers that are not declared: possible renames of a missing column. */
function strangers(cells: readonly RawCell[], index: ReadonlyMap<string, HeaderMatch>): readonly string[] {
  return cells
    .filter((cell) => !isBlank(cell) && !index.has(comparable(shown(cell))))
    .map(shown)
    .filter((text) => text.length <= LONGEST_HEADER);
}

/** A longer text is a sentence, not a renamed header. */
const LONGEST_HEADER = 40;
/** A longer list of likely renames is no help. */
const MOST_ALIKE = 3;

/** Whether a header shares at least half of its characters with the one sought. */
function resembles(stranger: string, header: string): boolean {
  const letters = new Set(comparable(stranger));
  const sought = new Set(comparable(header));
  return [...sought].filter((letter) => letters.has(letter)).length * 2 >= sought.size;
}

function missingColumn(
  sheet: AnyEntrySheet,
  column: Column<unknown>,
  settingsUnit: AmountUnit,
  candidates: readonly string[],
): EntryProblem {
  const header = drawnHeader(column, settingsUnit);
  const alike = candidates.filter((candidate) => resembles(candidate, column.header)).slice(0, MOST_ALIKE);
  const remedy =
    alike.length === 0
      ? undefined
      : `表头中有相近的列：${alike.map((name) => `“${quote(name)}”`).join('、')}；如系同一列，请改回“${header}”。`;
  return problem(
    'missing-column',
    { sheet: sheet.name, column: header },
    { expected: header, ...(remedy === undefined ? {} : { remedy }) },
  );
}

/** Finds the header row and the declared columns in it. */
export function locateColumns<C extends Columns>(
  declaration: { readonly name: string; readonly columns: C } & AnyEntrySheet,
  sheet: RawSheet,
  settingsUnit: AmountUnit,
): HeaderReading<C> {
  const index = headerIndex(declaration.columns);
  const row = headerRow(sheet, index);
  const cells = row === null ? undefined : sheet.rows[row];
  if (row === null || cells === undefined) {
    return { header: null, problems: [problem('no-header', { sheet: declaration.name })] };
  }
  const problems = new ProblemList();
  const found = new Map<keyof C & string, number>();
  for (const [columnIndex, cell] of cells.entries()) {
    const match = isBlank(cell) ? undefined : index.get(comparable(shown(cell)));
    const column = match === undefined ? undefined : declaration.columns[match.key];
    if (match === undefined || column === undefined) continue;
    const place = { sheet: declaration.name, row: row + 1, column: column.header, columnIndex };
    if (found.has(match.key)) problems.add('duplicate-column', place, { found: shown(cell) });
    found.set(match.key, columnIndex);
    if (match.byAlias) problems.add('renamed-column', place, { found: shown(cell) });
    problems.addAll(unitConflict(column, match.unit, settingsUnit, place));
  }
  const candidates = strangers(cells, index);
  for (const [key, column] of Object.entries(declaration.columns)) {
    if (column.required && !found.has(key)) {
      problems.addAll([missingColumn(declaration, column, settingsUnit, candidates)]);
    }
  }
  const listed = problems.problems;
  const unusable = listed.some(({ severity }) => severity === 'blocking');
  return { header: unusable ? null : { row, columns: found }, problems: listed };
}

function unitConflict(
  column: Column<unknown>,
  headerUnit: AmountUnit | null,
  settingsUnit: AmountUnit,
  place: { sheet: string; row: number; column: string; columnIndex: number },
): readonly EntryProblem[] {
  if (column.unit === undefined || headerUnit === null) return [];
  const expected = column.unit === 'settings' ? settingsUnit : column.unit;
  if (headerUnit === expected) return [];
  return [
    problem('amount-unit-conflict', place, {
      found: `${column.header}(${headerUnit})`,
      expected: `${column.header}(${expected})`,
      remedy: `应为“${column.header}(${expected})”。请核对后把两处改成一致。`,
    }),
  ];
}
