/** Declares how rules get figures: the published cells by key, and the entered lines. */
import type { Entries } from '../entries/entries';
import type { CellsByKey } from '../published/cells-by-key';
import type { PublishedCell } from '../published/published-table';
import type { FilledTable } from '../rollup/rollup';

/** Returns a cell with its current content: an edit replaces single cells. */
export interface Figures {
  (key: string): PublishedCell | undefined;
  /** Returns the current content of a cell as read, without a search by key. */
  readonly now: (read: PublishedCell) => PublishedCell;
  /** Returns the cell as read, whatever was typed since. */
  readonly read: (key: string) => PublishedCell | undefined;
  /** The cells with another content than read, by the cell as read. */
  readonly edited: ReadonlyMap<PublishedCell, PublishedCell>;
}

const NOTHING_EDITED: Figures['edited'] = new Map();

export function figuresAsRead(cells: Pick<CellsByKey, 'get'>): Figures {
  const now = (cell: PublishedCell): PublishedCell => cell;
  return Object.assign((key: string) => cells.get(key), { now, read: cells.get, edited: NOTHING_EDITED });
}

/** Replaces some cells, given by key. */
export function figuresAfter(
  { read, edited: before }: Figures,
  cells: Iterable<readonly [string, PublishedCell]>,
): Figures {
  const edited = new Map(before);
  for (const [key, cell] of cells) {
    const known = read(key);
    if (known !== undefined) edited.set(known, cell);
  }
  const now = (cell: PublishedCell): PublishedCell => edited.get(cell) ?? cell;
  const find = (key: string): PublishedCell | undefined => {
    const known = read(key);
    return known === undefined ? undefined : now(known);
  };
  return Object.assign(find, { now, read, edited });
}

export interface EnteredTables {
  readonly entries: Entries;
  readonly filled: readonly FilledTable[];
}
