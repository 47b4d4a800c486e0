/** Names the states of a table in one word each. */
import type { TableState } from '../../../workflow/status/workbook-status';
import type { BadgeTone } from '../../components/state-badge';

export const TABLE_STATES: Readonly<
  Record<TableState, { readonly label: string; readonly tone: BadgeTone }>
> = {
  absent: { label: '未生成', tone: 'quiet' },
  layout: { label: '未填充', tone: 'plain' },
  filled: { label: '已填充', tone: 'good' },
  stale: { label: '需重新填充', tone: 'mind' },
};
