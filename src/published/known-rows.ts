/** Rows known before a sheet is read: fixed lists from the declaration, and keys from the filled tables. */
import type { ReadingProfile, DocumentNames, RowContext } from './profile';
import type { FilledGrid, FilledTable } from '../rollup/rollup';
import type { Block, Facts, GridTable } from '../tables/table';
import type { FilledRow } from './namesakes';
import type { KnownRows } from './read-body';

type FilledGridBlock = FilledGrid['blocks'][number];

function figuresOf(block: FilledGridBlock, row: number): FilledRow['figures'] {
  return new Map(block.columns.map(({ key }, column) => [key, block.amount(row, column)]));
}

/** Subjects of filled rows as the profile recognizes them → the rows. */
function keysOf(
  profile: ReadingProfile,
  table: string,
  block: FilledGridBlock,
  names: DocumentNames,
): KnownRows['keys'] {
  const recognition = profile.rows[`${table}/${block.key}`];
  const keys = new Map<string, FilledRow[]>();
  if (recognition?.kind !== 'recognized') return keys;
  let context: RowContext = { names, group: '', unit: '', afterDepartment: false, above: '' };
  for (const [index, row] of block.rows.entries()) {
    if (row.role === 'continuation') continue;
    const found = recognition.recognize(row.texts, context);
    if (found === null) continue;
    const one = { key: row.key, figures: figuresOf(block, index) };
    const same = keys.get(found.subject);
    if (same === undefined) keys.set(found.subject, [one]);
    else same.push(one);
    context = {
      names,
      group: found.role === 'group' ? found.subject : context.group,
      unit: found.unit ?? context.unit,
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
  profile: ReadingProfile,
  table: GridTable,
  facts: Facts,
  filled: FilledTable | undefined,
  names: DocumentNames,
): ReadonlyMap<string, KnownRows> {
  return new Map(
    table.blocks.map((block, index) => {
      const isListed = profile.rows[`${table.id}/${block.key}`]?.kind === 'listed';
      const made = filled?.kind === 'grid' ? filled.blocks[index] : undefined;
      return [
        block.key,
        {
          listed: isListed ? listed(block, facts) : [],
          keys: made === undefined ? new Map() : keysOf(profile, table.id, made, names),
        },
      ];
    }),
  );
}
