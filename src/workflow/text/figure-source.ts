/** Finds what a figure of the text is made of: cells at their present places, entries of a person, entered lines. */
import { cellAddress } from '../../grid/address';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { printedAmount, type AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import { cellsBehind, linesBehind } from '../../narrative/trace';
import type { TextSource } from '../../narrative/source';
import { at } from '../../money/at';
import type { FilledTable } from '../../rollup/rollup';
import { figureLabels } from '../../sheets/draw/figure-labels';
import type { DrawnTable } from '../../sheets/draw/drawn-table';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { compareTable, placedCells } from '../tables/compare-table';
import { figureKey } from '../tables/figures-at';
import { lineGroups } from '../trace/line-groups';
import type { TraceGroup } from '../trace/trace';
import type { StateText } from './text-of-state';

/** A place in the workbook, zero-based. */
export interface SourcePlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** For people: E10. */
  readonly address: string;
}

export interface SourceCell {
  /** 预算01表 · 收入总计 · 金额. */
  readonly label: string;
  readonly amount: Fen;
  readonly style: AmountStyle;
  /** `null`: the table has no sheet, or the cell is gone. */
  readonly place: SourcePlace | null;
}

/** An entry of 上年数, 说明事项 and so on. */
export interface SourceEntry {
  readonly sheet: string;
  readonly item: string;
  /** `null`: nothing is entered. */
  readonly place: SourcePlace | null;
}

export interface FigureSource {
  readonly cells: readonly SourceCell[];
  readonly entries: readonly SourceEntry[];
  readonly groups: readonly TraceGroup[];
}

type CellPlaces = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

/** By the sheet as read: comparing a large table takes longer than finding a cell. */
const places = new WeakMap<FoundSheet, WeakMap<DrawnTable, CellPlaces>>();

function* placesOn(found: FoundSheet, drawn: DrawnTable, state: WorkbookState): Sliced<CellPlaces> {
  const known = places.get(found)?.get(drawn);
  if (known !== undefined) return known;
  const written = state.memory.tables.get(drawn.table)?.written ?? null;
  const { basis, alignment } = yield* compareTable(drawn, found, written);
  const cells: CellPlaces = new Map(
    placedCells(basis, alignment).map(({ rowId, columnId, row, column }) => [
      figureKey(rowId, columnId),
      { row, column },
    ]),
  );
  const ofSheet = places.get(found) ?? new WeakMap<DrawnTable, CellPlaces>();
  ofSheet.set(drawn, cells);
  places.set(found, ofSheet);
  return cells;
}

function samePath(one: CellPath, other: CellPath): boolean {
  return (
    one.table === other.table &&
    one.block === other.block &&
    one.row === other.row &&
    one.column === other.column
  );
}

function placed(
  sheetName: string,
  { row, column }: { readonly row: number; readonly column: number },
): SourcePlace {
  return { sheetName, row, column, address: cellAddress(row, column) };
}

/** Errors: RangeError for a table that the set does not have. */
function tableOf({ facts }: StateText, { table }: CellPath): FilledTable {
  const found = facts.tables.find((one) => one.table.id === table);
  if (found === undefined) throw new RangeError(`The set has no table ${table}.`);
  return found;
}

function* placeOf(state: WorkbookState, filled: FilledTable, path: CellPath): Sliced<SourcePlace | null> {
  const found = state.sheetOf(path.table);
  if (found === null) return null;
  const drawn = yield* state.draw(filled, state.memory.lastFill?.as ?? 'values');
  const figure = drawn.figures.find((one) => samePath(one.path, path));
  if (figure === undefined) return null;
  const key = figureKey(at(drawn.rowIds, figure.row), at(drawn.columnIds, figure.column));
  const place = (yield* placesOn(found, drawn, state)).get(key);
  return place === undefined ? null : placed(found.name, place);
}

/** The row of an entry; its text or amount stands beside the key, which is in the first column. */
function entryOf(
  { snapshot }: WorkbookState,
  { sheet: name, item, row }: Extract<TextSource, { kind: 'entry' }>,
): SourceEntry {
  const sheet = sheetByName(snapshot, name);
  const isKnown = ENTRY_SHEETS.some((one) => one.name === name);
  const place =
    sheet === null || row === null || !isKnown ? null : placed(sheet.name, { row: row - 1, column: 0 });
  return { sheet: name, item, place };
}

/** Each entry once, in the order of the text. */
function entriesIn(state: WorkbookState, sources: readonly TextSource[]): readonly SourceEntry[] {
  const entries = new Map<string, SourceEntry>();
  for (const source of sources)
    if (source.kind === 'entry') entries.set(`${source.sheet}\n${source.item}`, entryOf(state, source));
  return [...entries.values()];
}

export function* figureSource(
  state: WorkbookState,
  text: StateText,
  sources: readonly TextSource[],
): Sliced<FigureSource> {
  const cells: SourceCell[] = [];
  for (const path of cellsBehind(sources)) {
    const filled = tableOf(text, path);
    cells.push({
      label: figureLabels(filled)(path),
      amount: text.facts.cell(path).amount,
      style: filled.table.amounts,
      place: yield* placeOf(state, filled, path),
    });
  }
  yield;
  return {
    cells,
    entries: entriesIn(state, sources),
    groups: lineGroups(state, text.facts.entries, linesBehind(sources)),
  };
}

/** A cell as its table prints it. */
export function shownCell({ amount, style }: SourceCell): string {
  return printedAmount(amount, style);
}
