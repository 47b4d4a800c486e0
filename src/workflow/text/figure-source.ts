/** Finds what a figure of the text is made of: cells at their present places, entries of a person, entered lines. */
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { printedAmount, type AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import { cellsBehind, linesBehind } from '../../narrative/trace';
import type { TextSource } from '../../narrative/source';
import type { FilledTable } from '../../rollup/rollup';
import { figureLabels } from '../../sheets/draw/figure-labels';
import type { Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { placed, placeOfFigure, type FigurePlace } from '../tables/place-of-figure';
import { lineGroups } from '../trace/line-groups';
import type { TraceGroup } from '../trace/trace';
import type { StateText } from './text-of-state';

export interface SourceCell {
  /** 预算01表 · 收入总计 · 金额. */
  readonly label: string;
  readonly amount: Fen;
  readonly style: AmountStyle;
  /** `null`: the table has no sheet, or the cell is gone. */
  readonly place: FigurePlace | null;
}

/** An entry of 上年数, 说明事项 and so on. */
export interface SourceEntry {
  readonly sheet: string;
  readonly item: string;
  /** `null`: nothing is entered. */
  readonly place: FigurePlace | null;
}

export interface FigureSource {
  readonly cells: readonly SourceCell[];
  readonly entries: readonly SourceEntry[];
  readonly groups: readonly TraceGroup[];
}

/** Errors: RangeError for a table that the set does not have. */
function tableOf({ facts }: StateText, { table }: CellPath): FilledTable {
  const found = facts.tables.find((one) => one.table.id === table);
  if (found === undefined) throw new RangeError(`The set has no table ${table}.`);
  return found;
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
      place: yield* placeOfFigure(state, filled, path),
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
