/** Changes a cell of a table with its own subtotals, and keeps the totals below or above. */
import { termsOf, type Relation } from '../../src/checks/arithmetic/relation';
import type { CheckContext } from '../../src/checks/context';
import { pathKey, type PublishedCell, type PublishedRow } from '../../src/published/published-table';
import { boundIn, moneyRows, retyped, valueOf, type Ground, type Mutation } from './mutation';

/** 12.34 万元, far above any rounding. */
const CHANGE = 1_234;

function isOfRow(relation: Relation, row: PublishedRow): boolean {
  const own = new Set([...row.cells.values()].map(({ path }) => pathKey(path)));
  return termsOf(relation).every(({ cell }) => own.has(cell));
}

/** Returns the sums within the row: 小计, 合计. */
function sumsOf({ check }: Ground, row: PublishedRow): readonly Relation[] {
  const numbers = new Set(
    [...row.cells.values()].flatMap(({ path }) => check.compiled.relationsAt.get(pathKey(path)) ?? []),
  );
  return [...numbers].flatMap((number) => {
    const relation = check.compiled.relations[number];
    return relation?.comparison === '=' && relation.left.length === 1 && isOfRow(relation, row)
      ? [relation]
      : [];
  });
}

/** Returns the cell and the sums of the row that include it. */
function grownWith(start: string, sums: readonly Relation[]): ReadonlySet<string> {
  const grown = new Set([start]);
  for (let before = 0; before !== grown.size;) {
    before = grown.size;
    for (const { left, right } of sums)
      if (right.some(({ cell }) => grown.has(cell))) for (const { cell } of left) grown.add(cell);
  }
  return grown;
}

function totalsIn(context: CheckContext, cell: PublishedCell): readonly PublishedCell[] {
  const rows = context.block(cell.path.table, cell.path.block)?.rows ?? [];
  return rows.filter(({ role }) => role !== 'detail').flatMap((row) => row.cells.get(cell.path.column) ?? []);
}

/** Selects cells that are neither a sum within their row nor 其中, which would change with its whole. */
function leavesOf(
  context: CheckContext,
  row: PublishedRow,
  sums: readonly Relation[],
): readonly PublishedCell[] {
  const wholes = new Set(sums.flatMap(({ left }) => left.map(({ cell }) => cell)));
  const parts = new Set(sums.flatMap(({ right }) => right.map(({ cell }) => cell)));
  return [...row.cells.values()].filter(({ path, ...cell }) => {
    const key = pathKey(path);
    return (
      valueOf(context, { path, ...cell }) !== 0 && !wholes.has(key) && (parts.has(key) || parts.size === 0)
    );
  });
}

export function staleTotals(ground: Ground): readonly Mutation[] {
  const { context } = ground.check;
  return moneyRows(context).flatMap((row) => {
    const sums = sumsOf(ground, row);
    return leavesOf(context, row, sums).map((leaf) => {
      const keys = [...grownWith(pathKey(leaf.path), sums)];
      const cells = keys.flatMap((key) => context.cells.get(key) ?? []);
      const change = CHANGE + boundIn(context, leaf);
      return retyped(
        {
          ...leaf.place,
          within: false,
          also: cells.flatMap((cell) => [cell, ...totalsIn(context, cell)]).map(({ place }) => place),
        },
        cells.map((cell) => ({ cell, raw: (valueOf(context, cell) + change) / 100 })),
      );
    });
  });
}
