/** What the text is written from: filled tables, entered lines, last year's figures, facts and words of a person. */
import { TEXT_FACTS_SHEET } from '../entries/declarations/text-facts';
import { UNIT_FACTS_SHEET } from '../entries/declarations/unit-facts';
import type { Entries, PriorYearFigure, Unit } from '../entries/entries';
import type { FactValue } from '../entries/text-entries';
import type { Fen } from '../money/fen';
import type { FilledBlock } from '../rollup/filled-block';
import { linesMeeting } from '../rollup/grouped-lines';
import type { TracedLine } from '../rollup/ledger';
import { linesOfTablesInSlices, type FilledTable } from '../rollup/rollup';
import { atOnce, type Sliced } from '../slices/slices';
import type { LineSelection } from '../tables/line-selection';
import type { AccountNames, CellPath, Facts, Row } from '../tables/table';
import type { Level } from '../tables/level';
import type { TextSource } from './source';
import { unitTotals } from './unit-totals';
import type { Where } from '../tables/where';

/** An amount with the conditions that make it and the lines behind it. */
export interface TracedAmount {
  readonly amount: Fen;
  readonly selection: () => LineSelection;
  readonly lines: () => readonly TracedLine[];
}

/** An item of 说明事项, else the sum of what the units state. */
export type StatedFact =
  | { readonly kind: 'stated'; readonly value: FactValue; readonly sources: readonly TextSource[] }
  /** `lacking`: the units that have not stated it, where others have. */
  | { readonly kind: 'missing'; readonly lacking: readonly Unit[]; readonly sources: readonly TextSource[] };

export interface TextFacts {
  readonly entries: Entries;
  readonly tables: readonly FilledTable[];
  readonly level: Level;
  readonly distinct: Facts['distinct'];
  /** Of the lists in force, or as entered beside the code. */
  readonly accountNames: AccountNames;
  /** Errors: when no table has the cell, which is an error of the declaration. */
  readonly cell: (path: CellPath) => TracedAmount;
  readonly selected: (where: Where) => TracedAmount;
  /** The rows of a block with their roles and texts. Errors: as `cell`. */
  readonly rows: (block: Pick<CellPath, 'table' | 'block'>) => readonly Row[];
  readonly prior: (measure: string) => PriorYearFigure | null;
  readonly fact: (item: string) => StatedFact;
  readonly reason: (measure: string) => { readonly reason: string; readonly row: number } | null;
}

function typedSource(item: string, row: number | null): TextSource {
  return { kind: 'entry', sheet: TEXT_FACTS_SHEET.name, item, row };
}

/** What the department typed holds; the units' sum stands in for it. */
function statedFacts(entries: Entries): TextFacts['fact'] {
  const typed = new Map(entries.text.facts.map((one) => [one.item, one]));
  const totals = unitTotals(entries);
  const names = new Map(entries.units.map(({ code, name }) => [code, name]));
  return (item) => {
    const own = typed.get(item);
    if (own !== undefined) return { kind: 'stated', value: own.value, sources: [typedSource(item, own.row)] };
    const total = totals.get(item);
    if (total === undefined) return { kind: 'missing', lacking: [], sources: [typedSource(item, null)] };
    const { lines, lacking, value } = total;
    const sources = lines.map(({ unit, row }): TextSource => ({
      kind: 'entry',
      sheet: UNIT_FACTS_SHEET.name,
      item: `${item} · ${names.get(unit) ?? unit}`,
      row,
    }));
    const all = [typedSource(item, null), ...sources];
    return value === null ? { kind: 'missing', lacking, sources: all } : { kind: 'stated', value, sources };
  };
}

type AnyBlock = FilledBlock & { readonly rows: readonly { readonly key: string }[] };

/** Blocks by table and key, with the places of their rows and columns. */
interface PlacedBlock {
  readonly block: AnyBlock;
  readonly tableRows: readonly Row[];
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

function placed(block: AnyBlock): PlacedBlock {
  const places = (keyed: readonly { readonly key: string }[]): ReadonlyMap<string, number> =>
    new Map(keyed.map(({ key }, index) => [key, index]));
  return {
    block,
    tableRows: block.rows.filter(isRow),
    rows: places(block.rows),
    columns: places(block.columns),
  };
}

type BlockAt = (at: Pick<CellPath, 'table' | 'block'>) => PlacedBlock;

function blockAt(tables: readonly FilledTable[]): BlockAt {
  const known = new Map<string, PlacedBlock>();
  return ({ table, block: key }) => {
    const name = `${table}/${key}`;
    const there = known.get(name);
    if (there !== undefined) return there;
    const filled: readonly FilledBlock[] = tables.find((one) => one.table.id === table)?.blocks ?? [];
    const block = filled.find((one) => one.key === key);
    if (block === undefined) throw new RangeError(`No block ${name}.`);
    const made = placed(block);
    known.set(name, made);
    return made;
  };
}

function cellAt(blocks: BlockAt): TextFacts['cell'] {
  return (path) => {
    const { block, rows, columns } = blocks(path);
    const row = rows.get(path.row);
    const column = columns.get(path.column);
    if (row === undefined || column === undefined)
      throw new RangeError(`No cell ${path.table}/${path.block}/${path.row}/${path.column}.`);
    return {
      amount: block.amount(row, column),
      selection: () => block.selection(row, column),
      lines: () => block.lines(row, column),
    };
  };
}

function isRow(row: { readonly key: string }): row is Row {
  return 'role' in row;
}

/** `tables`: filled from the same entries, as that level publishes them. */
export function* textFactsInSlices(
  entries: Entries,
  tables: readonly FilledTable[],
  level: Level = 'department',
): Sliced<TextFacts> {
  const grouped = yield* linesOfTablesInSlices(tables, entries);
  const meeting = linesMeeting(grouped);
  const blocks = blockAt(tables);
  const priors = new Map(entries.priorYear.map((figure) => [figure.measure, figure]));
  const reasons = new Map(entries.text.reasons.map((one) => [one.measure, one]));
  return {
    entries,
    tables,
    level,
    distinct: grouped.facts.distinct,
    accountNames: grouped.facts.accountNames,
    cell: cellAt(blocks),
    selected: (where) => ({ ...meeting(where), selection: () => [where] }),
    rows: (at) => blocks(at).tableRows,
    prior: (measure) => priors.get(measure) ?? null,
    fact: statedFacts(entries),
    reason: (measure) => reasons.get(measure) ?? null,
  };
}

/** Collects the facts without slices. */
export function textFacts(
  entries: Entries,
  tables: readonly FilledTable[],
  level: Level = 'department',
): TextFacts {
  return atOnce(textFactsInSlices(entries, tables, level));
}
