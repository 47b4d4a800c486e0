/** Declares how rules get figures: the published cells by key, and the entered lines. */
import type { Entries } from '../entries/entries';
import type { PublishedCell } from '../published/published-table';
import type { FilledTable } from '../rollup/rollup';

/** Returns a cell with its current content: an edit replaces single cells. */
export type Figures = (key: string) => PublishedCell | undefined;

export interface EnteredTables {
  readonly entries: Entries;
  readonly filled: readonly FilledTable[];
}
