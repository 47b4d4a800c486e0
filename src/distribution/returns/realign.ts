/**
 * Finds moved or renamed sheets and columns of a returned workbook: first by name and header,
 * then by the defined names of the workbook, which follow its columns.
 */
import { isBlank, shown } from '../../entries/cell-reading';
import { drawnHeader, type Column } from '../../entries/column';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { locateSheet, matchHeaders, type MatchedHeaders } from '../../entries/locate';
import { moneyOfHeader } from '../../entries/money-words';
import { problem, type EntryProblem, type ProblemPlace } from '../../entries/problem';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import type { AmountUnit } from '../../money/amount-unit';
import { columnName } from '../../sheets/draw/entry-names';
import { LINE_SHEETS, UNIT_SHEETS } from '../unit-sheets';
import { columnReference, type ColumnReference } from './column-reference';
import { at } from '../../money/at';

export interface RealignedReturn {
  /** Sheets under their original names, with headers at their current places and their original texts. */
  readonly workbook: RawWorkbook;
  readonly problems: readonly EntryProblem[];
}

type Names = ReadonlyMap<string, string>;

/** Finds the current columns of a sheet by key, from the defined names. */
function namedColumns(declaration: AnyEntrySheet, names: Names): ReadonlyMap<string, ColumnReference> {
  const places = new Map<string, ColumnReference>();
  for (const [key, column] of Object.entries(declaration.columns)) {
    const reference = columnReference(names.get(columnName(declaration, column.header)));
    if (reference !== null) places.set(key, reference);
  }
  return places;
}

/** Counts the declared columns whose header the sheet has. */
function likeness(declaration: AnyEntrySheet, sheet: RawSheet): number {
  const keys = matchHeaders(declaration, sheet)?.keys ?? [];
  return new Set(keys.filter((key) => key !== null)).size;
}

/** Finds the declaration that shares most headers with a sheet; `null`: none. */
function mostLike(sheet: RawSheet): AnyEntrySheet | null {
  let best: { declaration: AnyEntrySheet; score: number } | null = null;
  for (const declaration of LINE_SHEETS) {
    const score = likeness(declaration, sheet);
    const needed = Object.values(declaration.columns).filter((column) => column.required).length;
    if (score > 0 && score >= needed && (best === null || score > best.score)) best = { declaration, score };
  }
  return best?.declaration ?? null;
}

interface Found {
  readonly declaration: AnyEntrySheet;
  readonly sheet: RawSheet;
  readonly renamed: boolean;
}

function byDefinedName(declaration: AnyEntrySheet, names: Names, free: readonly RawSheet[]): RawSheet | null {
  const tabs = [...namedColumns(declaration, names).values()].map(({ sheet }) => sheet);
  return free.find(({ name }) => tabs.includes(name)) ?? null;
}

function byHeaders(declaration: AnyEntrySheet, free: readonly RawSheet[]): RawSheet | null {
  const alike = free.filter((sheet) => mostLike(sheet) === declaration);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Assigns a sheet to each declared sheet, and no sheet twice. */
function findSheets({ sheets }: RawWorkbook, names: Names): readonly Found[] {
  const found: Found[] = [];
  const isNamed = (sheet: RawSheet): boolean =>
    UNIT_SHEETS.some((declaration) => comparable(declaration.name) === comparable(sheet.name));
  const free = sheets.filter((sheet) => !isNamed(sheet));
  for (const declaration of UNIT_SHEETS) {
    const location = locateSheet({ sheets }, declaration.name);
    if (location.kind === 'found') found.push({ declaration, sheet: location.sheet, renamed: false });
    if (location.kind !== 'missing') continue;
    const sheet = byDefinedName(declaration, names, free) ?? byHeaders(declaration, free);
    if (sheet === null) continue;
    free.splice(free.indexOf(sheet), 1);
    found.push({ declaration, sheet, renamed: true });
  }
  return found;
}

/** `null`: no column of amounts. */
function unitOfColumn(column: Column<unknown>, unit: AmountUnit): AmountUnit | null {
  return column.unit === 'settings' ? unit : (column.unit ?? null);
}

/** If 元 was distributed, a header with 万元 keeps 万元, even though its column is recognised. */
function restoredHeader(column: Column<unknown>, found: string, unit: AmountUnit): string {
  const expected = unitOfColumn(column, unit);
  if (expected === null) return column.header;
  const text = comparable(found);
  const other: AmountUnit = expected === '元' ? '万元' : '元';
  const hasWan = text.includes('万');
  const contradicts = expected === '元' ? hasWan : text.includes('元') && !hasWan;
  return contradicts ? `${column.header}(${other})` : drawnHeader(column, unit);
}

/** Below a unit such as 千元 the figures may be of that unit. */
function renamedColumn(
  column: Column<unknown>,
  found: string,
  unit: AmountUnit,
  place: ProblemPlace,
): EntryProblem {
  const expected = unitOfColumn(column, unit);
  const stated = moneyOfHeader(found);
  if (expected === null || stated === null || stated.unit !== null)
    return problem('renamed-column', place, { found: found === '' ? '空白' : found });
  const header = drawnHeader(column, unit);
  return problem('amount-unit-conflict', place, {
    found,
    expected: header,
    what: `表头的金额单位改成了${stated.word}，不能猜测金额是多少`,
    remedy: `请把这一列的金额换算成${expected}，表头改回“${header}”。`,
  });
}

interface Restored {
  readonly cells: readonly RawCell[];
  readonly keys: readonly (string | null)[];
  readonly problems: readonly EntryProblem[];
}

/** Restores overwritten headers of columns that a defined name still locates. */
function restoreHeaders(found: Found, headers: MatchedHeaders, names: Names, unit: AmountUnit): Restored {
  const { declaration, sheet } = found;
  const cells = [...(sheet.rows[headers.row] ?? [])];
  const keys = [...headers.keys];
  const problems: EntryProblem[] = [];
  for (const [key, reference] of namedColumns(declaration, names)) {
    const column = declaration.columns[key];
    const { sheet: tab, column: index } = reference;
    if (column === undefined || keys.includes(key) || tab !== sheet.name || (keys[index] ?? null) !== null)
      continue;
    const before = shown(cells[index]);
    while (cells.length <= index) cells.push(null);
    while (keys.length <= index) keys.push(null);
    cells[index] = restoredHeader(column, before, unit);
    keys[index] = key;
    const place = {
      sheet: declaration.name,
      row: headers.row + 1,
      column: column.header,
      columnIndex: index,
    };
    problems.push(renamedColumn(column, before, unit, place));
  }
  return { cells, keys, problems };
}

function isAscending(keys: readonly (string | null)[], order: readonly string[]): boolean {
  const places = keys.flatMap((key) => (key === null ? [] : [order.indexOf(key)]));
  return places.every((place, index) => index === 0 || place > at(places, index - 1));
}

/** Reports columns outside the form: they are not read, so the user has to see them. */
function addedColumns({ declaration, sheet }: Found, row: number, keys: Restored['keys']): EntryProblem[] {
  const inUse = new Set<number>();
  for (const cells of sheet.rows.slice(row + 1)) {
    for (const [index, cell] of cells.entries()) if (!isBlank(cell)) inUse.add(index);
  }
  return [...inUse]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      if ((keys[index] ?? null) !== null) return [];
      const header = shown(sheet.rows[row]?.[index]);
      const place = { sheet: declaration.name, row: row + 1, columnIndex: index };
      return [problem('added-column', place, { found: header === '' ? '没有表头' : header })];
    });
}

function structureNotes(found: Found, row: number, keys: Restored['keys']): readonly EntryProblem[] {
  const { declaration, sheet, renamed } = found;
  const place = { sheet: declaration.name };
  const order = Object.keys(declaration.columns);
  const removed = order.filter((key) => !keys.includes(key) && declaration.columns[key]?.required === false);
  return [
    ...(renamed ? [problem('renamed-sheet', place, { found: sheet.name, expected: declaration.name })] : []),
    ...(row > 0 ? [problem('moved-header', { ...place, row: row + 1 })] : []),
    ...(isAscending(keys, order) ? [] : [problem('moved-columns', place)]),
    ...removed.map((key) =>
      problem('removed-column', { ...place, column: declaration.columns[key]?.header ?? key }),
    ),
    ...addedColumns(found, row, keys),
  ];
}

function realignSheet(
  found: Found,
  names: Names,
  unit: AmountUnit,
): { sheet: RawSheet; problems: readonly EntryProblem[] } {
  const { declaration } = found;
  const sheet: RawSheet = { ...found.sheet, name: declaration.name };
  const headers = matchHeaders(declaration, found.sheet);
  if (headers === null) return { sheet, problems: [] };
  const restored = restoreHeaders(found, headers, names, unit);
  const rows = sheet.rows.map((cells, row) => (row === headers.row ? restored.cells : cells));
  const notes = structureNotes(found, headers.row, restored.keys);
  return { sheet: { ...sheet, rows }, problems: [...restored.problems, ...notes] };
}

/** Finds extra sheets with lines, e.g. a copy that a clerk continued to fill in. */
function secondSheets(workbook: RawWorkbook, found: readonly Found[]): readonly EntryProblem[] {
  const taken = new Set(found.map(({ sheet }) => sheet));
  return workbook.sheets.flatMap((sheet) => {
    if (taken.has(sheet)) return [];
    const declaration = mostLike(sheet);
    const headers = declaration === null ? null : matchHeaders(declaration, sheet);
    if (declaration === null || headers === null || declaration.name === sheet.name) return [];
    const amount = headers.keys.indexOf(declaration.columns['amount'] === undefined ? 'indicator' : 'amount');
    const holdsLines = sheet.rows.slice(headers.row + 1).some((cells) => !isBlank(cells[amount]));
    return holdsLines ? [problem('second-sheet', { sheet: sheet.name }, { expected: declaration.name })] : [];
  });
}

/** `names`: the defined names of the file. `unit`: the amount unit of the department's settings. */
export function realign(workbook: RawWorkbook, names: Names, unit: AmountUnit): RealignedReturn {
  const found = findSheets(workbook, names);
  const realigned = found.map((one) => realignSheet(one, names, unit));
  const replaced = new Map(found.map((one, index) => [one.sheet, realigned[index]?.sheet ?? one.sheet]));
  return {
    workbook: { sheets: workbook.sheets.map((sheet) => replaced.get(sheet) ?? sheet) },
    problems: [...realigned.flatMap(({ problems }) => problems), ...secondSheets(workbook, found)],
  };
}
