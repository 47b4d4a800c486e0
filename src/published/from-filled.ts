/** Converts filled tables to published ones for the checks, without drawing and reading a sheet. */
import { Tally } from '../collections/tally';
import { at } from '../money/at';
import type {
  PublishedBlock,
  PublishedCell,
  PublishedRow,
  PublishedTable,
  PublishedText,
  PublishedWorkbook,
} from './published-table';
import { namesAfter, NO_NAMES, type DocumentNames } from './document-names';
import { identified } from './identified';
import { saysNothing, type Figure } from './figure';
import { tidyText } from '../entries/text';
import { roundedTo, shownNumber, type AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import type { FilledBlock } from '../rollup/filled-block';
import type { FilledGrid, FilledTable } from '../rollup/rollup';
import type { AmountLeaf } from '../tables/header';
import type { Block as Declared, Row } from '../tables/table';
import { atOnce, mapped, type Sliced } from '../slices/slices';
import { rowLabels } from './read-body';
import { RowCell, RowOfCells } from './row-cells';

type Block = FilledBlock<Row, AmountLeaf>;

/** Converts an amount; zero becomes a blank cell, as in a sheet. */
function figure(amount: Fen, style: AmountStyle): Figure {
  return amount === 0
    ? { kind: 'blank' }
    : { kind: 'figure', fen: roundedTo(amount, style), excess: false, asText: false };
}

/** Places are rows and columns of the block, because there is no sheet. */
function textsOf(table: string, { texts }: Row, row: number): ReadonlyMap<string, PublishedText> {
  const found = new Map<string, PublishedText>();
  for (const [key, words] of Object.entries(texts)) {
    const text = tidyText(words);
    if (!saysNothing(text)) found.set(key, { text, place: { sheet: table, row, column: 0 } });
  }
  return found;
}

function cellsOf(
  table: string,
  block: Block,
  key: string,
  row: number,
  style: AmountStyle,
): ReadonlyMap<string, PublishedCell> {
  const of = new RowOfCells(table, block.key, table, row);
  of.key = key;
  const cells = new Map<string, PublishedCell>();
  for (const [column, leaf] of block.columns.entries()) {
    const found = figure(block.amount(row, column), style);
    const raw = found.kind === 'figure' ? shownNumber(found.fen, style) : null;
    cells.set(leaf.key, new RowCell(of, leaf.key, column, raw, found));
  }
  return cells;
}

/**
 * Returns the subject of each row. Rows with equal printed texts are duplicates, even with different keys.
 */
function subjects(declaration: Declared, { rows }: Block, names: DocumentNames): readonly string[] {
  if (declaration.identity.kind === 'listed') return rows.map(({ key }) => key);
  const first = new Map<string, string>();
  const found = identified(
    declaration,
    rows.map(({ texts }) => texts),
    names,
  );
  let above = '';
  return rows.map((row, index) => {
    if (row.role === 'continuation') return above;
    const subject = at(found, index)?.subject ?? row.key;
    above = first.get(subject) ?? row.key;
    first.set(subject, above);
    return above;
  });
}

interface FilledOf {
  readonly declaration: Declared;
  readonly block: Block;
}

function filledBlocks({ table, blocks }: FilledGrid): readonly FilledOf[] {
  return table.blocks.map((declaration, index) => ({ declaration, block: at(blocks, index) }));
}

/** Collects the names of department, units and projects in the filled tables. */
function namesOf(filled: readonly FilledTable[]): DocumentNames {
  return filled
    .flatMap((one) => (one.kind === 'grid' ? filledBlocks(one) : []))
    .reduce(
      (names, { declaration, block }) =>
        namesAfter(
          block.rows.map(({ texts }) => texts),
          declaration.identity,
          names,
        ),
      NO_NAMES,
    );
}

const ROWS_OF_A_SLICE = 200;

function* publishedBlock(
  table: string,
  { declaration, block }: FilledOf,
  style: AmountStyle,
  names: DocumentNames,
): Sliced<PublishedBlock> {
  const about = subjects(declaration, block, names);
  const counts = new Tally<string>();
  const labelOf = rowLabels(declaration);
  const rows = yield* mapped(block.rows, ROWS_OF_A_SLICE, (row, index): PublishedRow => {
    const subject = at(about, index);
    const count = counts.add(subject);
    const key = count === 1 ? subject : `${subject}#${String(count)}`;
    const texts = textsOf(table, row, index);
    let cells: ReadonlyMap<string, PublishedCell> | null = null;
    return {
      key,
      subject,
      role: row.role,
      texts,
      // The checks of a unit ask few of its rows for their figures.
      get cells() {
        return (cells ??= cellsOf(table, block, key, index, style));
      },
      label: labelOf(texts, row),
      place: { sheet: table, row: index, column: 0 },
      hidden: false,
    };
  });
  return { key: block.key, identity: declaration.identity, columns: block.columns, rows };
}

function* publishedTable(filled: FilledGrid, names: DocumentNames): Sliced<PublishedTable> {
  const { table } = filled;
  const blocks: PublishedBlock[] = [];
  for (const one of filledBlocks(filled))
    blocks.push(yield* publishedBlock(table.id, one, table.amounts, names));
  return {
    id: table.id,
    declaration: table,
    sheets: [table.name],
    title: null,
    hasOtherTitle: false,
    year: null,
    number: null,
    departmentName: null,
    unitLabel: null,
    unreadUnit: null,
    amounts: table.amounts,
    notes: [],
    blocks,
  };
}

/**
 * Converts grids only; forms have no rows. The row of a place is the row of the filled block. Stops after portions of rows.
 */
export function* publishedFromFilledInSlices(filled: readonly FilledTable[]): Sliced<PublishedWorkbook> {
  const names = namesOf(filled);
  yield;
  const tables: PublishedTable[] = [];
  for (const one of filled) if (one.kind === 'grid') tables.push(yield* publishedTable(one, names));
  return {
    level: 'department',
    budgetYear: null,
    tables,
    unplaced: [],
    otherSheets: [],
    contents: new Map(),
    hiddenSheets: [],
    hiddenColumns: new Map(),
    unseen: null,
  };
}

export function publishedFromFilled(filled: readonly FilledTable[]): PublishedWorkbook {
  return atOnce(publishedFromFilledInSlices(filled));
}
