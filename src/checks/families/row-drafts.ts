/** Rules that look at the texts of rows: one statement a row. */
import type { TableId } from '../../tables/table';
import type { CheckDefinition, Draft } from '../check-definition';
import type { CheckContext } from '../context';
import { foundText, tableNumber } from '../found-cells';
import type { PrintedRow } from '../printed-table';
import type { Rule } from '../rule';

export type Drafts = (context: CheckContext) => readonly Draft[];

/** Looks at texts and at figures as they were read; figures typed later do not change it. */
export function byTexts(made: Rule, drafts: Drafts): CheckDefinition {
  return { rule: made, probes: (context) => [{ rule: made, cells: [], run: () => drafts(context) }] };
}

/** About one text of a row. */
export function rowDraft(
  table: TableId,
  block: string,
  row: PrintedRow,
  column: string,
  words: string,
  more: Omit<Draft, 'cells' | 'statement'> = {},
): Draft {
  return {
    cells: [foundText(table, block, row, column, '')],
    statement: `${tableNumber(table)}“${row.label}”${words}`,
    ...more,
  };
}

export function textOf(row: PrintedRow, key: string): string {
  return row.texts.get(key)?.text ?? '';
}
