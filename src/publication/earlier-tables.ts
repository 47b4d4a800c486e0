/** Compares tables with those published earlier in the same year: figures, texts, rows and tables, each in a sentence. */
import { quote } from '../entries/quote';
import { cellAddress } from '../grid/address';
import { formatAmount, roundedTo, stepOf, type AmountStyle } from '../money/amount-style';
import { addFen, negateFen, ZERO_FEN, type Fen } from '../money/fen';
import type { Figure } from '../published/figure';
import type { PublishedBlock, PublishedRow, PublishedWorkbook } from '../published/published-table';
import type { AmountLeaf } from '../tables/header';
import { withoutUnit } from './earlier-form';
import { frameDifferences, type TablePair } from './earlier-frames';
import { partDifferences } from './earlier-parts';

interface Pair<T> {
  readonly key: string;
  /** `null`: only in the other one. */
  readonly before: T | null;
  readonly now: T | null;
}

function paired<T>(before: readonly T[], now: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const earlier = new Map(before.map((one) => [keyOf(one), one]));
  const later = new Set(now.map(keyOf));
  return [
    ...now.map((one) => ({ key: keyOf(one), before: earlier.get(keyOf(one)) ?? null, now: one })),
    ...before
      .filter((one) => !later.has(keyOf(one)))
      .map((one) => ({ key: keyOf(one), before: one, now: null })),
  ];
}

type ComparedWorkbook = Pick<PublishedWorkbook, 'tables' | 'unplaced' | 'otherSheets'>;

/** A blank cell prints no money. `null`: the cell cannot be read. */
function amountOf(figure: Figure): Fen | null {
  if (figure.kind === 'unreadable') return null;
  return figure.kind === 'figure' ? figure.fen : ZERO_FEN;
}

function words(figure: Figure, style: AmountStyle, raw: string): string {
  if (figure.kind === 'figure') return `${formatAmount(figure.fen, style)}${style.unit}`;
  return figure.kind === 'blank' ? '空白' : `“${quote(raw)}”`;
}

function coarser(one: AmountStyle, other: AmountStyle): AmountStyle {
  return stepOf(one) >= stepOf(other) ? one : other;
}

function figureDifference(
  column: AmountLeaf,
  { before: was, now: is }: { readonly before: PublishedRow; readonly now: PublishedRow },
  tables: TablePair,
): readonly string[] {
  const [before, now] = [was.cells.get(column.key), is.cells.get(column.key)];
  if (before === undefined || now === undefined) return [];
  const [one, other] = [amountOf(before.figure), amountOf(now.figure)];
  const [style, present] = [tables.before.amounts, tables.now.amounts];
  const common = coarser(style, present);
  const isSame =
    one === null || other === null
      ? String(before.raw) === String(now.raw)
      : roundedTo(one, common) === roundedTo(other, common);
  if (isSame) return [];
  const change =
    one === null || other === null
      ? ''
      : `，相差${formatAmount(addFen(other, negateFen(one)), common)}${common.unit}`;
  const { sheet, row, column: at } = now.place;
  const wasWords = words(before.figure, style, String(before.raw));
  const isWords = words(now.figure, present, String(now.raw));
  return [
    `“${sheet}”${cellAddress(row, at)}（${is.label} · ${column.title}）：原公开${wasWords}，现在${isWords}${change}。`,
  ];
}

function textDifference(before: PublishedRow, now: PublishedRow): readonly string[] {
  return paired([...before.texts], [...now.texts], ([key]) => key).flatMap((pair) => {
    const [was, is] = [pair.before?.[1], pair.now?.[1]];
    if (was !== undefined && is !== undefined && withoutUnit(was.text) === withoutUnit(is.text)) return [];
    const { sheet, row, column } = (is ?? now).place;
    return [
      `“${sheet}”${cellAddress(row, column)}：原公开${textWords(was?.text)}，现在${textWords(is?.text)}。`,
    ];
  });
}

function textWords(text: string | undefined): string {
  return text === undefined ? '空白' : `“${quote(text)}”`;
}

function blockDifferences(before: PublishedBlock, now: PublishedBlock, tables: TablePair): readonly string[] {
  return paired(before.rows, now.rows, ({ key }) => key).flatMap((row) => {
    if (row.before === null)
      return row.now === null ? [] : [`“${row.now.place.sheet}”新增一行“${quote(row.now.label)}”。`];
    if (row.now === null)
      return [`“${row.before.place.sheet}”少了原公开的一行“${quote(row.before.label)}”。`];
    const both = { before: row.before, now: row.now };
    return [
      ...textDifference(both.before, both.now),
      ...now.columns.flatMap((column) => figureDifference(column, both, tables)),
    ];
  });
}

function noteDifferences({ before, now }: TablePair): readonly string[] {
  const name = now.declaration.name;
  return paired(before.notes, now.notes, ({ text }) => text.trim()).flatMap((note) => {
    if (note.before === null) return [`“${name}”新增一条注：“${quote(note.key)}”。`];
    return note.now === null ? [`“${name}”少了原公开的一条注：“${quote(note.key)}”。`] : [];
  });
}

function tableDifferences(tables: TablePair): readonly string[] {
  return [...blocksOf(tables), ...noteDifferences(tables)];
}

function blocksOf(tables: TablePair): readonly string[] {
  const { before, now } = tables;
  return paired(before.blocks, now.blocks, ({ key }) => key).flatMap((block) =>
    block.before === null || block.now === null ? [] : blockDifferences(block.before, block.now, tables),
  );
}

/** Sentences: of all tables, then of each in its order, then what could not be compared. */
export function differencesOfTables(before: ComparedWorkbook, now: ComparedWorkbook): readonly string[] {
  const pairs = paired(before.tables, now.tables, ({ id }) => id);
  const ofTables = pairs.flatMap((table) => {
    if (table.before === null)
      return table.now === null ? [] : [`新增“${table.now.declaration.name}”，原公开的没有这张表。`];
    if (table.now === null) return [`原公开的有“${table.before.declaration.name}”，现在没有这张表。`];
    return tableDifferences({ before: table.before, now: table.now });
  });
  const both = pairs.flatMap((pair) =>
    pair.before === null || pair.now === null ? [] : [{ before: pair.before, now: pair.now }],
  );
  return [...frameDifferences(both), ...ofTables, ...partDifferences(before, now)];
}
