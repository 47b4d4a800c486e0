/** Rows known before a sheet is read: fixed lists from the declaration, and keys from the filled tables. */
import type { CheckProfile, RowContext } from '../../checks/profile';
import type { FilledTable } from '../../rollup/rollup';
import type { Block, Facts, GridTable, Row } from '../../tables/table';
import type { KnownRows } from './read-body';

/** Subjects of filled rows as the profile recognizes them → their keys. */
function keysOf(
  profile: CheckProfile,
  table: string,
  block: string,
  rows: readonly Row[],
): KnownRows['keys'] {
  const recognition = profile.rows[`${table}/${block}`];
  const keys = new Map<string, string>();
  if (recognition?.kind !== 'recognized') return keys;
  let context: RowContext = { group: '', afterDepartment: false, above: '' };
  for (const row of rows) {
    if (row.role === 'continuation') continue;
    const found = recognition.recognize(row.texts, context);
    if (found === null) continue;
    keys.set(found.subject, row.key);
    context = {
      group: found.role === 'group' ? found.subject : context.group,
      afterDepartment: context.afterDepartment || found.role === 'department',
      above: found.subject,
    };
  }
  return keys;
}

function listed(block: Block, facts: Facts): KnownRows['listed'] {
  return block.rows(facts).map(({ key, role, texts }) => ({ key, role, name: texts['name'] ?? '' }));
}

/** By block. `filled`: the table from the entered lines, where there are lines. */
export function knownRows(
  profile: CheckProfile,
  table: GridTable,
  facts: Facts,
  filled: FilledTable | undefined,
): ReadonlyMap<string, KnownRows> {
  return new Map(
    table.blocks.map((block, index) => {
      const isListed = profile.rows[`${table.id}/${block.key}`]?.kind === 'listed';
      const rows = filled?.kind === 'grid' ? (filled.blocks[index]?.rows ?? []) : [];
      return [
        block.key,
        {
          listed: isListed ? listed(block, facts) : [],
          keys: keysOf(profile, table.id, block.key, rows),
        },
      ];
    }),
  );
}
