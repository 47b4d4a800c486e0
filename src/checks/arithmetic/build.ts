/** Builds relations between a workbook's cells from declared sums and copies. */
import type { TableId } from '../../tables/table';
import { isNotPublished, type CheckContext } from '../context';
import {
  pathKey,
  type PublishedBlock,
  type PublishedCell,
  type PublishedRow,
} from '../../published/published-table';
import type { Rule } from '../rule';
import type { Relation, RelationTerm } from './relation';

export function cellKey(table: TableId, block: string, row: string, column: string): string {
  return pathKey({ table, block, row, column });
}

export function plus(cell: string): RelationTerm {
  return { cell, sign: 1 };
}

/** Makes its key only when asked: most sums hold, and nobody asks for their hundreds of thousands of terms. */
class FoundTerm implements RelationTerm {
  readonly sign = 1;

  constructor(readonly found: PublishedCell) {}

  get cell(): string {
    return this.found.key;
  }
}

export function plusFound(found: PublishedCell): RelationTerm {
  return new FoundTerm(found);
}

/** Returns the term as one that counts only where it holds money. */
export function optional({ cell, found, sign }: RelationTerm): RelationTerm {
  return { cell, ...(found === undefined ? {} : { found }), sign, optional: true };
}

export function minus(cell: string): RelationTerm {
  return { cell, sign: -1 };
}

/** Returns the cells of some rows in some columns, column by column, without missing ones. */
export function columnTerms(
  rows: readonly PublishedRow[],
  ...columns: readonly string[]
): readonly RelationTerm[] {
  const terms: RelationTerm[] = [];
  for (const column of columns) {
    for (const row of rows) {
      const cell = row.cells.get(column);
      if (cell !== undefined) terms.push(plusFound(cell));
    }
  }
  return terms;
}

/** Whether the block prints all these columns. A sum over rows is unknown where one of its columns is missing. */
export function hasColumns(
  context: Pick<CheckContext, 'block'>,
  table: TableId,
  block: string,
  ...columns: readonly string[]
): boolean {
  const found = context.block(table, block);
  return found !== undefined && columns.every((key) => found.columns.some((one) => one.key === key));
}

export function hasCell(context: CheckContext, term: RelationTerm): boolean {
  return term.found !== undefined || context.cells.has(term.cell);
}

/**
 * Builds a relation. Returns none for an unprinted left side, an unprinted right side, or a side with an
 * unprinted table, column or total. A single unprinted row adds nothing.
 */
export function relation(context: CheckContext, made: Relation): readonly Relation[] {
  const isFound = (term: RelationTerm): boolean => hasCell(context, term);
  if (!made.left.every(isFound)) return [];
  if (made.right.length > 0 && made.right.every(isFound)) return [made];
  const right = made.right.filter(isFound);
  if (right.length === 0) return [];
  const isIncomplete = made.right.some(
    (term) => term.optional !== true && !hasCell(context, term) && isNotPublished(term.cell, context),
  );
  return isIncomplete ? [] : [{ ...made, right }];
}

export function copy(context: CheckContext, rule: Rule, left: string, right: string): readonly Relation[] {
  const made: Relation = { rule, left: [plus(left)], right: [plus(right)], comparison: '=' };
  return context.cells.has(right) ? relation(context, made) : [];
}

export function detailRows(block: Pick<PublishedBlock, 'rows'>): readonly PublishedRow[] {
  return block.rows.filter(({ role }) => role === 'detail');
}

/** Requires in every column that a row is the sum of others; zero if there are no others. */
export function rowIsSum(
  rule: Rule,
  whole: PublishedRow,
  parts: readonly PublishedRow[],
  rightLabel?: string,
): readonly Relation[] {
  return [...whole.cells.values()].map((cell) => ({
    rule,
    left: [plusFound(cell)],
    right: columnTerms(parts, cell.path.column),
    comparison: '=',
    ...(rightLabel === undefined ? {} : { rightLabel }),
  }));
}

/** Requires in every column that two rows are equal. */
export function rowIsCopy(
  context: CheckContext,
  rule: Rule,
  one: PublishedRow,
  other: PublishedRow,
): readonly Relation[] {
  return [...one.cells.values()].flatMap((cell) => {
    const twin = other.cells.get(cell.path.column);
    return twin === undefined ? [] : copy(context, rule, cell.key, twin.key);
  });
}
