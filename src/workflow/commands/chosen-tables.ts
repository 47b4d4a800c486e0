/** Which tables of the set are chosen in the pane. */
import type { TableId } from '../../tables/table';

/** In the order of the set. A choice among another set's tables has no meaning here: all are chosen. */
export function chosenIn(ids: readonly TableId[], chosen: readonly TableId[]): readonly TableId[] {
  const own = ids.filter((id) => chosen.includes(id));
  return own.length === 0 && chosen.length > 0 ? ids : own;
}
