/** Finds the table set of entries. Throws for an unknown set. */
import type { Entries } from '../../src/entries/entries';
import { tableSetById } from '../../src/sets';
import type { TableSet } from '../../src/tables/table-set';

export function setOf({ settings }: Pick<Entries, 'settings'>): TableSet {
  const set = tableSetById(settings.tableSet);
  if (set === undefined) throw new Error(`Unknown table set ${settings.tableSet}.`);
  return set;
}
