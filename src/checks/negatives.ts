/**
 * Finds where a part may exceed its whole: negative amounts (更正) among the lines, or printed beside the
 * figures.
 */
import { fenOf } from '../published/figure';
import type { CellsByKey } from '../published/cells-by-key';
import type { PublishedCell } from '../published/published-table';
import type { CellPath } from '../tables/table';
import type { EnteredTables, Figures } from './figures';

export type Negatives =
  | { readonly kind: 'none' }
  /** `places`: rows and columns of blocks with a printed negative. */
  | { readonly kind: 'printed'; readonly places: ReadonlySet<string> }
  /** The lines have negatives, and every figure is compared with the lines. */
  | { readonly kind: 'certain' };

const NONE: Negatives = { kind: 'none' };
const CERTAIN: Negatives = { kind: 'certain' };

function placesOf({ table, block, row, column }: CellPath): readonly string[] {
  return [`${table}/${block} row ${row}`, `${table}/${block} column ${column}`];
}

export function isNegative({ figure }: PublishedCell): boolean {
  const amount = fenOf(figure);
  return amount !== null && amount < 0;
}

function printedIn(cells: Iterable<PublishedCell>): Negatives {
  const places = new Set<string>();
  for (const cell of cells) if (isNegative(cell)) for (const place of placesOf(cell.path)) places.add(place);
  return places.size === 0 ? NONE : { kind: 'printed', places };
}

export function negativesIn(entered: EnteredTables | null, cells: CellsByKey): Negatives {
  if (entered === null) return printedIn(cells.values());
  const { income, expenditure } = entered.entries;
  const isBelow = ({ amount }: { readonly amount: number }): boolean => amount < 0;
  return income.some(isBelow) || expenditure.some(isBelow) ? CERTAIN : NONE;
}

/** Returns the negatives after edits: the same object unless their places change. */
export function negativesAfter(
  before: Negatives,
  cells: Iterable<PublishedCell>,
  figures: Figures,
  edited: readonly { readonly before: PublishedCell; readonly after: PublishedCell }[],
): Negatives {
  if (before.kind === 'certain' || !edited.some((one) => isNegative(one.before) || isNegative(one.after)))
    return before;
  const now = printedIn(Array.from(cells, figures.now));
  const signature = (one: Negatives): string => (one.kind === 'printed' ? [...one.places].sort().join() : '');
  return signature(now) === signature(before) ? before : now;
}

/** Whether a negative in the row or column of a cell may be part of the cell. */
export function hasNegativeBeside(negatives: Negatives, path: CellPath): boolean {
  return negatives.kind === 'printed' && placesOf(path).some((place) => negatives.places.has(place));
}
