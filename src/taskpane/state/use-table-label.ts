/** Names a table of the chosen set in sentences: 预算03表, or its title if the set does not number tables. */
import type { TableId } from '../../tables/table';
import { useLatestStatus } from './pane';

export function useTableLabel(id: TableId): string {
  return useLatestStatus()?.tables.find((table) => table.id === id)?.label ?? id;
}
