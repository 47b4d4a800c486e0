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
}

export function figuresAsRead(cells: Pick<CellsByKey, 'get'>): Figures {
  const now = (cell: PublishedCell): PublishedCell => cell;
  return Object.assign((key: string) => cells.get(key), { now, read: cells.get });
}

/** Replaces some cells. */
export function figuresAfter(before: Figures, edited: ReadonlyMap<string, PublishedCell>): Figures {
  const now = new Map<PublishedCell, PublishedCell>();
  for (const [key, cell] of edited) {
    const read = before.read(key);
    if (read !== undefined) now.set(read, cell);
  }
  return Object.assign((key: string) => edited.get(key) ?? before(key), {
    now: (read: PublishedCell) => now.get(read) ?? before.now(read),
    read: before.read,
  });
}

export interface EnteredTables {
  readonly entries: Entries;
  readonly filled: readonly FilledTable[];
}
