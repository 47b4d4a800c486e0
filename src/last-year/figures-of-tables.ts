/** Reads last year's figures off tables and entries of its own year, by the quantities that its set compares. */
import type { CheckContext } from '../checks/context';
import { cellAddress } from '../grid/address';
import { fen } from '../money/fen';
import { chosenWords, factOf, type FactSource } from '../narrative/binding/facts';
import type { NarrativeSet } from '../narrative/narrative';
import type { Comparison } from '../narrative/quantity';
import type { PublishedCell } from '../published/published-table';
import type { ReadSource } from './source-reading';
import { WITHOUT_UNIT } from './stated-unit';

/** Longer lists of cells hide the first ones. */
const MOST_CELLS = 4;

/**
 * Decides whether a blank cell stands for 0: its block prints figures and no zero among them, or states that it has no
 * money. Any other blank is unknown.
 */
function standsForZero({ figure, path }: PublishedCell, context: CheckContext): boolean {
  if (figure.kind !== 'blank') return false;
  if (figure.dash === true || context.row(path.table, path.block, path.row)?.implied === true) return true;
  const figures = (context.block(path.table, path.block)?.rows ?? [])
    .flatMap(({ cells }) => [...cells.values()])
    .flatMap((cell) => (cell.figure.kind === 'figure' ? [cell.figure.fen] : []));
  return figures.length > 0 && figures.every((amount) => amount !== 0);
}

/** Cells of one sheet follow its name: 财政拨款收支总体情况表 B8、B13. */
function sheetPlaces(cells: readonly PublishedCell[]): readonly string[] {
  return cells.map(({ place: { sheet, row, column } }, index) => {
    const address = cellAddress(row, column);
    return cells[index - 1]?.place.sheet === sheet ? address : `${sheet} ${address}`;
  });
}

/** Names cells by table, row and column, where no sheet prints them. */
function declaredPlaces(cells: readonly PublishedCell[], context: CheckContext): readonly string[] {
  return cells.map((cell) => {
    const names = [context.label(cell.path.table), context.rowLabel(cell), context.columnLabel(cell)];
    return names.filter((name) => name !== '').join('·');
  });
}

/** Two rows may have one name. */
function placeWords(all: readonly string[]): string {
  const places = [...new Set(all)];
  const named = places.slice(0, MOST_CELLS).join('、');
  return places.length > MOST_CELLS ? `${named}等${String(places.length)}格` : named;
}

/** Names the scope that last year's figure was counted by: a comparison needs the same one. */
function scopeWords({ now }: Comparison, { entered }: FactSource): string {
  if (now.kind !== 'chosen' || entered === null) return '';
  return `（口径：${chosenWords(entered, now.item) ?? now.usual}）`;
}

/** Read as if they were in the usual unit, the figures would be wrong without a word. `null`: all units are known. */
function whyUnmeasured(cells: readonly PublishedCell[], check: CheckContext): string | null {
  const used = new Set(cells.map(({ path }) => path.table));
  const tables = check.workbook.tables.filter(({ id, unitLabel }) => used.has(id) && unitLabel === null);
  const unread = tables.flatMap(({ id, unreadUnit }) =>
    unreadUnit === null ? [] : [`${check.label(id)}的“${unreadUnit.text}”认不出来`],
  );
  if (unread.length > 0) return unread.join('、');
  return tables.length === 0 ? null : `${tables.map(({ id }) => check.label(id)).join('、')}${WITHOUT_UNIT}`;
}

export interface TableSource extends FactSource {
  readonly file: string;
  /** Whether sheets print the tables; otherwise they are summed from entered lines. */
  readonly isPrinted: boolean;
  /** Says that a person stated the unit of money of a table; empty: the table prints it. */
  readonly measuredBy: (table: string) => string;
}

export function figuresOfTables(
  { comparisons }: NarrativeSet,
  measures: ReadonlySet<string>,
  source: TableSource,
): Pick<ReadSource, 'figures' | 'unknown'> {
  const { check, file, isPrinted } = source;
  const figures: ReadSource['figures'][number][] = [];
  const unknown: ReadSource['unknown'][number][] = [];
  for (const comparison of comparisons) {
    const { measure } = comparison;
    if (!measures.has(measure)) continue;
    const fact = factOf(comparison.now, source);
    if (fact.kind === 'unknown') {
      unknown.push({ measure, why: `没有${fact.needs}` });
      continue;
    }
    const blanks = isPrinted ? fact.cells.filter(({ figure }) => figure.kind === 'blank') : [];
    const open = blanks.filter((cell) => !standsForZero(cell, check));
    if (open.length > 0) {
      unknown.push({ measure, why: `${placeWords(sheetPlaces(open))}是空白，看不出是不是0` });
      continue;
    }
    const why = isPrinted && fact.value !== 0 ? whyUnmeasured(fact.cells, check) : null;
    if (why !== null) {
      unknown.push({ measure, why });
      continue;
    }
    const ofTable = isPrinted && fact.cells.length > 0;
    const place = placeWords(isPrinted ? sheetPlaces(fact.cells) : declaredPlaces(fact.cells, check));
    const zero = blanks.length > 0 && fact.value === 0 ? '（空白，按0）' : '';
    const measured =
      fact.cells.map(({ path }) => source.measuredBy(path.table)).find((words) => words !== '') ?? '';
    figures.push({
      measure,
      amount: fen(fact.value),
      origin: ofTable ? 'tables' : 'entries',
      source: `${ofTable ? '上年公开表' : '上年录入表'}“${file}”${place}${zero}${measured}${scopeWords(comparison, source)}`,
    });
  }
  return { figures, unknown };
}
