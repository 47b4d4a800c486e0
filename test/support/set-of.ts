/** The table set that entries are for. Errors: when there is none. */
import type { Entries } from '../../src/entries/entries';
import { tableSetById } from '../../src/sets';
import type { TableSet } from '../../src/tables/table-set';

export function setOf({ settings }: Pick<Entries, 'settings'>): TableSet {
  const set = tableSetById(settings.tableSet);
  if (set === undefined) throw new Error(`There is no table set ${settings.tableSet}.`);
  return set;
}
