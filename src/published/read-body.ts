/** Reads the rows of one block: each sheet row becomes a row with a key, a note, or an unplaced part. */
import { Tally } from '../collections/tally';
import { loneNames, withWholeNames } from './broken-names';
import { fenOf } from './figure';
import { namesAfter, type DocumentNames } from './document-names';
import { identified } from './identified';
import type { RowSubject } from './recognize-row';
import type { PublishedBlock, PublishedRow, PublishedText } from './published-table';
import type { AmountStyle } from '../money/amount-style';
import { codeParts } from './code-columns';
import { shown } from '../entries/cell-reading';
import { quote } from '../entries/quote';
import type { AmountLeaf } from '../tables/header';
import type { Block, TableId } from '../tables/table';
import type { SheetGrid } from './grid';
import type { ListedRow } from './listed-rows';
import { keysOfNamesakes, type FilledRow } from './namesakes';
import type { FoundColumns } from './match-columns';
import {
  columnsOfBlock,
  comparedCells,
  holdsFigures,
  rowCells,
  RowOfCells,
  type BlockColumns,
  type AmountCells,
} from './row-cells';
import { plainTexts, rowTexts } from './row-texts';
import { usualTexts } from './usual-texts';
import { mapped, stopping, type Sliced } from '../slices/slices';

/** A sheet row of the body, with the columns of its page. */
export interface BodyRow {
  readonly grid: SheetGrid;
  readonly row: number;
  readonly columns: FoundColumns;
}

/** The rows known before reading: declared rows, or rows of the filled table. */
export interface KnownRows {
  readonly listed: readonly ListedRow[];
  /** Maps each identified subject to its filled rows; two projects may have one name. */
  readonly keys: ReadonlyMap<string, readonly FilledRow[]>;
}

export interface BlockReading {
  readonly block: PublishedBlock;
  /** Includes the department, units and projects named in this block. */
  readonly names: DocumentNames;
  /** Names that stand in several rows, joined, at their first parts. */
  readonly brokenNames: readonly PublishedText[];
  /** Rows with contents in this block's columns that match no row. `first`: the first of these contents. */
  readonly unplaced: readonly { readonly body: BodyRow; readonly first: PublishedText }[];
}

/** A longer text, such as a paragraph in place of a name, is cut in sentences. */
const LONGEST_LABEL = 100;

/** Returns the columns with the name of a row, best first. */
function namingColumns({ identity, columns }: Pick<Block, 'identity' | 'columns'>): readonly string[] {
  switch (identity.kind) {
    case 'listed':
      return [identity.name];
    case 'single':
      return [];
    case 'code':
      return [
        identity.name,
        ...identity.codes.flatMap((code) => codeParts(columns, code).map(({ key }) => key)),
      ];
    case 'units':
    case 'nested':
      return [identity.name, identity.code];
    case 'projects':
      return [identity.project, identity.unit];
  }
}

/** Names a row by its texts. */
export type LabelOf = (texts: ReadonlyMap<string, PublishedText>, row: Pick<RowSubject, 'role'>) => string;

/** Returns how the rows of a block are named; the search for its columns is made once. */
export function rowLabels(block: Pick<Block, 'identity' | 'columns'>): LabelOf {
  const columns = namingColumns(block);
  return (texts, { role }) => {
    if (role === 'total') return '合计';
    const key = columns.find((one) => texts.has(one));
    const text = key === undefined ? [...texts.values()][0] : texts.get(key);
    return text === undefined ? '' : quote(text.text, LONGEST_LABEL);
  };
}

/** Whether the row has nothing of the block. Rows prepared with formulas hold zeros without a name. */
function isEmpty({ texts, cells }: RowContents, { identity }: Pick<Block, 'identity'>): boolean {
  if (texts.size > 0) return false;
  if (identity.kind === 'single') return !holdsFigures(cells);
  return [...cells.values()].every(({ figure }) => fenOf(figure) === 0);
}

/** Returns the first text of the block, else its first figure. Errors: if the row has nothing of the block. */
function firstContent({ texts, cells }: RowContents): PublishedText {
  const [text] = texts.values();
  if (text !== undefined) return text;
  const cell = [...cells.values()].find(({ figure }) => figure.kind !== 'blank');
  if (cell === undefined) throw new Error('A row without contents has no first content.');
  return { text: shown(cell.raw), place: cell.place };
}

function firstPlace({ of, texts }: RowContents): PublishedRow['place'] {
  let column = texts.size === 0 ? 0 : Infinity;
  for (const { place } of texts.values()) column = Math.min(column, place.column);
  return { sheet: of.sheet, row: of.index, column };
}

/**
 * Whether a line prints a project a second time. A line with equal code and name continues the project's
 * indicators; but with other figures, or with equal figures and equal texts, it is a duplicate.
 */
function isSecondRow({ texts, found, cells }: FoundRow, before: readonly FoundRow[]): boolean {
  if (found.role !== 'continuation' || !texts.has('code')) return false;
  let last = before.length - 1;
  while (before[last]?.found.role === 'continuation') last -= 1;
  const first = before[last];
  if (first === undefined) return false;
  const figuresOf = (one: FoundRow['cells']): string =>
    JSON.stringify([...one.values()].map(({ figure }) => fenOf(figure)));
  if (!holdsFigures(cells)) return false;
  const words = (of: ReadonlyMap<string, PublishedText>): string => JSON.stringify(plainTexts(of));
  return figuresOf(cells) !== figuresOf(first.cells) || words(texts) === words(first.texts);
}

function asDetail(row: FoundRow): FoundRow {
  return { ...row, found: { ...row.found, role: 'detail' } };
}

/** An identified row before it has a key. */
interface FoundRow extends RowContents {
  readonly found: RowSubject;
}

function publishedRow(
  row: FoundRow,
  labelOf: LabelOf,
  { key, subject }: Pick<PublishedRow, 'key' | 'subject'>,
): PublishedRow {
  const { body, texts, found, cells, compared } = row;
  row.of.key = key;
  return {
    key,
    subject,
    role: found.role,
    texts,
    cells,
    label: labelOf(texts, found),
    ...(compared === undefined ? {} : { compared }),
    ...(found.declared === undefined ? {} : { declared: found.declared }),
    place: firstPlace(row),
    hidden: body.grid.sheet.hiddenRows.has(body.row),
  };
}

/** Gives each row a unique key: that of its filled row, or the subject with a count. */
function* keyedRows(
  block: Block,
  style: AmountStyle,
  rows: readonly FoundRow[],
  keys: KnownRows['keys'],
): Sliced<readonly PublishedRow[]> {
  const keyOf = keysOfNamesakes(
    rows.map(({ found, cells }) => ({ subject: found.subject, cells })),
    keys,
    style,
  );
  const counts = new Tally<string>();
  const labelOf = rowLabels(block);
  return yield* mapped(rows, ROWS_OF_A_SLICE, (row, index) => {
    const subject = keyOf[index] ?? row.found.subject;
    const count = counts.add(subject);
    return publishedRow(row, labelOf, {
      subject,
      key: count === 1 ? subject : `${subject}#${String(count)}`,
    });
  });
}

/** What a sheet row has of a block; it has no key yet. */
interface RowContents extends AmountCells {
  readonly body: BodyRow;
  readonly texts: ReadonlyMap<string, PublishedText>;
  readonly compared: PublishedRow['compared'];
}

/** Returns how the rows of a block are read. Rows of one page share their columns. */
function contentsReader(table: TableId, { key }: Block, style: AmountStyle): (body: BodyRow) => RowContents {
  let columns: BlockColumns | null = null;
  let page: FoundColumns | null = null;
  return (body) => {
    const { grid, row } = body;
    if (columns === null || page !== body.columns) columns = columnsOfBlock(key, body.columns);
    page = body.columns;
    const of = new RowOfCells(table, key, grid.sheet.name, row);
    const { cells } = rowCells(of, grid, columns, style);
    const texts = rowTexts(grid, row, key, body.columns, columns);
    return { body, of, cells, texts, compared: comparedCells(of, grid, columns) };
  };
}

/** A row takes some ten microseconds. */
const ROWS_OF_A_SLICE = 500;

/** Stops after each portion of rows. */
export function* readBlock(
  table: TableId,
  block: Block,
  bodies: readonly BodyRow[],
  known: KnownRows,
  style: AmountStyle,
  before: DocumentNames,
): Sliced<BlockReading> {
  const [first] = bodies;
  const contents = yield* mapped(bodies, ROWS_OF_A_SLICE, contentsReader(table, block, style));
  const printed = usualTexts(block, contents).filter((row) => !isEmpty(row, block));
  const whole = withWholeNames(block.identity, printed, known.listed, before);
  const isLone = loneNames(block);
  const filled = whole.rows.filter((row) => !isLone(row));
  const plain = filled.map(({ texts }) => plainTexts(texts));
  yield;
  const names = namesAfter(plain, block.identity, before);
  const subjects = identified(block, plain, names, known.listed);
  yield;
  const rows: FoundRow[] = [];
  const unplaced = whole.rows.filter(isLone).map((row) => ({ body: row.body, first: firstContent(row) }));
  yield* stopping(filled.entries(), ROWS_OF_A_SLICE, ([index, own]) => {
    const found = subjects[index];
    if (found === undefined || found === null) {
      unplaced.push({ body: own.body, first: firstContent(own) });
      return;
    }
    const row = { ...own, found };
    rows.push(isSecondRow(row, rows) ? asDetail(row) : row);
  });
  return {
    block: {
      key: block.key,
      identity: block.identity,
      columns: first === undefined ? [] : amountColumns(block.key, first.columns),
      rows: yield* keyedRows(block, style, rows, known.keys),
    },
    names,
    brokenNames: whole.joined,
    unplaced,
  };
}

/** Returns the amount columns in declared order. */
export function amountColumns(block: string, { places }: FoundColumns): readonly AmountLeaf[] {
  return [...places.keys()].flatMap(({ leaf, block: of }) =>
    of === block && leaf.kind === 'amount' ? [leaf] : [],
  );
}
