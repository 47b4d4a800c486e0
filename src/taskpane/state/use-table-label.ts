/** How sentences name a table of the chosen set: 预算03表, or its own name where the set numbers no tables. */
import type { TableId } from '../../tables/table';
import { useLatestStatus } from './pane';

export function useTableLabel(id: TableId): string {
  return useLatestStatus()?.tables.find((table) => table.id === id)?.label ?? id;
}
