/** Collects the rows known before reading a sheet: declared fixed lists, and keys of the filled tables. */
import type { FilledGrid, FilledTable } from '../rollup/rollup';
import type { Block, Facts, GridTable } from '../tables/table';
import { listedRows } from './declared-rows';
import type { DocumentNames } from './document-names';
import { identified } from './identified';
import type { FilledRow } from './namesakes';
import type { KnownRows } from './read-body';

type FilledGridBlock = FilledGrid['blocks'][number];

/** Returns the figures of a row by key of the column. */
function figuresOf(block: FilledGridBlock): (row: number) => FilledRow['figures'] {
  const columns = new Map(block.columns.map(({ key }, column) => [key, column]));
  return (row) => (key) => {
    const column = columns.get(key);
    return column === undefined ? undefined : block.amount(row, column);
  };
}

/** Maps the subject of each filled row, identified as in print, to the rows. */
function keysOf(block: Block, made: FilledGridBlock, names: DocumentNames): KnownRows['keys'] {
  const keys = new Map<string, FilledRow[]>();
  if (block.identity.kind === 'listed') return keys;
  const rows = made.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.role !== 'continuation');
  const subjects = identified(
    block,
    rows.map(({ row }) => row.texts),
    names,
  );
  const figures = figuresOf(made);
  for (const [at, { row, index }] of rows.entries()) {
    const found = subjects[at];
    if (found === null || found === undefined) continue;
    const one = { key: row.key, figures: figures(index) };
    const same = keys.get(found.subject);
    if (same === undefined) keys.set(found.subject, [one]);
    else same.push(one);
  }
  return keys;
}

/** Returns the known rows by block. `filled`: the table from the entered lines, if there are lines. */
export function knownRows(
  table: GridTable,
  facts: Facts,
  filled: FilledTable | undefined,
  names: DocumentNames,
): ReadonlyMap<string, KnownRows> {
  return new Map(
    table.blocks.map((block, index) => {
      const made = filled?.kind === 'grid' ? filled.blocks[index] : undefined;
      const keys = made === undefined ? new Map<string, never>() : keysOf(block, made, names);
      return [block.key, { listed: listedRows(block, facts), keys }];
    }),
  );
}
