/** Selects rows of published tables by their subject. */
import type { TableId } from '../../../tables/table';
import { onceForWorkbook } from '../../../checks/arithmetic/once';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow } from '../../../published/published-table';

export function rowsOf(context: CheckContext, table: TableId, block: string): readonly PublishedRow[] {
  return context.block(table, block)?.rows ?? [];
}

export function details(context: CheckContext, table: TableId, block: string): readonly PublishedRow[] {
  return rowsOf(context, table, block).filter(({ role }) => role === 'detail');
}

/** Returns the functional code of a row in tables 03, 05, 09; a unit may precede it. */
export function functionOf(row: PublishedRow): string {
  return row.subject.slice(row.subject.lastIndexOf(':') + 1);
}

/** Returns the 类 of a functional row. */
export function classOf(row: PublishedRow): string {
  return functionOf(row).slice(0, 3);
}

export interface Pair {
  readonly departmental: string;
  readonly governmental: string;
}

/**
 * Returns both codes of a row in tables 06 and 07. A row without departmental code uses that of the row
 * above.
 */
export function pairOf(row: PublishedRow): Pair {
  const [departmental = '', governmental = ''] = row.subject.split('-');
  return { departmental, governmental };
}

/** Indexes codes by name, for rows that omit the code after the first row. */
function codesByName(rows: readonly PublishedRow[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const row of rows) {
    const { departmental } = pairOf(row);
    const name = row.texts.get('departmentalName')?.text;
    if (name !== undefined && /^\d+$/u.test(departmental)) codes.set(name, departmental);
  }
  return codes;
}

interface ItemRow {
  readonly row: PublishedRow;
  readonly code: string;
}

function codedRows(table: '06' | '07'): (context: CheckContext) => readonly ItemRow[] {
  return onceForWorkbook((context) => {
    const rows = details(context, table, 'pairs');
    const codes = codesByName(rows);
    return rows.map((row) => {
      const { departmental } = pairOf(row);
      const code = /^\d+$/u.test(departmental)
        ? departmental
        : (codes.get(row.texts.get('departmentalName')?.text ?? '') ?? '');
      return { row, code };
    });
  });
}

/** Several rules ask for items of one table. */
const CODED_ROWS = { '06': codedRows('06'), '07': codedRows('07') } as const;

/** Returns rows of table 06 or 07 whose departmental item begins with the prefix. */
export function itemRows(context: CheckContext, table: '06' | '07', prefix: string): readonly PublishedRow[] {
  return CODED_ROWS[table](context).flatMap(({ row, code }) => (code.startsWith(prefix) ? [row] : []));
}
