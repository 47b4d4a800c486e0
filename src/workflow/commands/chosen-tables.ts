/** Finds the tables of the set that are chosen in the pane. */
import type { TableId } from '../../tables/table';

/** Returns the chosen tables in the order of the set. A choice made for another set is void: all tables are chosen. */
export function chosenIn(ids: readonly TableId[], chosen: readonly TableId[]): readonly TableId[] {
  const own = ids.filter((id) => chosen.includes(id));
  return own.length === 0 && chosen.length > 0 ? ids : own;
}
