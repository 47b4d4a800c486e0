/** Declares how rules get figures: the published cells by key, and the entered lines. */
import type { Entries } from '../entries/entries';
import type { CellsByKey } from '../published/cells-by-key';
import type { PublishedCell } from '../published/published-table';
import type { FilledTable } from '../rollup/rollup';

/** Returns a cell with its current content: an edit replaces single cells. */
export interface Figures {
  (key: string): PublishedCell | undefined;
  /** Returns the current content of a cell as read, without a search by key where nothing was edited. */
  readonly now: (cell: PublishedCell) => PublishedCell;
}

export function figuresAsRead(cells: Pick<CellsByKey, 'get'>): Figures {
  return Object.assign((key: string) => cells.get(key), { now: (cell: PublishedCell) => cell });
}

/** Replaces some cells. */
export function figuresAfter(before: Figures, edited: ReadonlyMap<string, PublishedCell>): Figures {
  return Object.assign((key: string) => edited.get(key) ?? before(key), {
    now: (cell: PublishedCell) => edited.get(cell.key) ?? before.now(cell),
  });
}

export interface EnteredTables {
  readonly entries: Entries;
  readonly filled: readonly FilledTable[];
}
