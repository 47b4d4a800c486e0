/**
 * Declares the tables as one unit publishes them: 单位… in titles, and no department's row that repeats the
 * unit.
 */
import type { GridTable, Table } from '../../tables/table';
import { yearTitle } from './titles';

/** Only a department has overall targets. */
const OF_DEPARTMENTS: ReadonlySet<string> = new Set(['11']);
/** Their rows name the unit, so the publisher's own row would repeat it. */
const WITH_UNIT_ROWS: ReadonlySet<string> = new Set(['02', '12']);

function withoutOwnRow(table: GridTable): GridTable {
  const blocks = table.blocks.map((block) => ({
    ...block,
    rows: (...facts: Parameters<typeof block.rows>) =>
      block.rows(...facts).filter(({ role }) => role !== 'department'),
  }));
  return { ...table, blocks };
}

export function unitTables(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table): readonly Table[] => {
    if (OF_DEPARTMENTS.has(table.id)) return [];
    const name = table.name.replace(/^部门/u, '单位');
    const repeats = table.kind === 'grid' && WITH_UNIT_ROWS.has(table.id);
    const own = repeats ? withoutOwnRow(table) : table;
    return [{ ...own, name, title: yearTitle(name) }];
  });
}
