/**
 * S-08: checks what conditions imply for rows of several tables. A set may use an own rule for a pair of
 * tables.
 */
import { cellKey, hasCell, plus, plusFound, relation } from '../arithmetic/build';
import { impliedBetweenInSlices, type ImpliedBetween } from '../arithmetic/between';
import { impliedParts } from '../arithmetic/loose';
import type { RelationCondition, Relation, RelationTerm } from '../arithmetic/relation';
import { codesOf, type CodesByName, type Series } from '../arithmetic/series';
import { isNotPublished, type CheckContext } from '../context';
import type { CheckDefinition } from '../check-definition';
import { type PublishedBlock, type PublishedRow } from '../../published/published-table';
import type { Sliced } from '../../slices/slices';
import { meets } from '../../tables/where';
import type { Rule } from '../rule';
import { arithmeticRule, type RuleWords } from './arithmetic-rule';

/** Relations between two blocks (`table/block`) that a rule of the set checks in its own words. */
export interface BetweenName {
  readonly whole: string;
  readonly part: string;
  /** Columns of the whole; absent: all. */
  readonly columns?: readonly string[];
  /** Id of the rule. */
  readonly by: string;
}

/** Relations between two blocks that are not checked, with the reason. */
export interface WaivedBetween extends Omit<BetweenName, 'by'> {
  readonly reason: string;
}

function placeOf({ table, block }: { readonly table: string; readonly block: string }): string {
  return `${table}/${block}`;
}

function wholeOf({ whole }: ImpliedBetween): {
  readonly table: string;
  readonly block: string;
  readonly column: string;
} {
  return whole.kind === 'series' ? whole.series : whole.cell;
}

export function isElsewhere(
  elsewhere: readonly Omit<BetweenName, 'by'>[],
  one: ImpliedBetween,
  part: Series,
): boolean {
  const whole = wholeOf(one);
  return elsewhere.some(
    (name) =>
      name.whole === placeOf(whole) &&
      name.part === placeOf(part) &&
      (name.columns === undefined || name.columns.includes(whole.column)),
  );
}

interface Coded {
  readonly row: PublishedRow;
  readonly codes: CodesByName;
}

interface CodedRows {
  readonly rows: readonly Coded[];
  /** By all codes of a row: thousands of rows are compared with thousands. */
  readonly byCodes: ReadonlyMap<string, readonly Coded[]>;
  /** Whether a row with figures has no code. Single rows are then not compared. */
  readonly isPartial: boolean;
}

function keyOf(codes: CodesByName): string {
  return [...codes]
    .map(([list, code]) => `${list} ${code}`)
    .sort()
    .join();
}

function indexed(rows: readonly Coded[]): ReadonlyMap<string, readonly Coded[]> {
  const index = new Map<string, Coded[]>();
  for (const one of rows) {
    const key = keyOf(one.codes);
    const known = index.get(key);
    if (known === undefined) index.set(key, [one]);
    else known.push(one);
  }
  return index;
}

const coded = new WeakMap<PublishedBlock, CodedRows>();

function codedRows(context: CheckContext, { table, block: key }: Series): CodedRows | null {
  const block = context.block(table, key);
  if (block === undefined) return null;
  const known = coded.get(block);
  if (known !== undefined) return known;
  const declared = block.identity.kind === 'listed' ? context.declared(table, key) : [];
  const found = block.rows.map((row) => ({ row, codes: codesOf(block, row, declared) }));
  const rows = found.flatMap(({ row, codes }) => (codes === null ? [] : [{ row, codes }]));
  const made = {
    rows,
    byCodes: indexed(rows),
    isPartial:
      block.identity.kind === 'code' &&
      found.some(({ row, codes }) => codes === null && row.role === 'detail'),
  };
  coded.set(block, made);
  return made;
}

function termsIn(rows: readonly Coded[], column: string): readonly RelationTerm[] {
  return rows.flatMap(({ row }) => {
    const cell = row.cells.get(column);
    return cell === undefined ? [] : [plusFound(cell)];
  });
}

/** Finds the row with equal codes, or else the details whose codes begin with them. */
function matching({ rows, byCodes }: CodedRows, codes: CodesByName): readonly Coded[] {
  const same = byCodes.get(keyOf(codes));
  if (same !== undefined) return same;
  return rows.filter(
    ({ row, codes: own }) =>
      row.role === 'detail' && [...codes].every(([list, code]) => own.get(list)?.startsWith(code) === true),
  );
}

/** Whether the column is printed, so that missing rows add nothing. */
function isPublished(context: CheckContext, { table, block, column }: Series): boolean {
  return context.block(table, block)?.columns.some(({ key }) => key === column) === true;
}

function conditionsOf(context: CheckContext, cells: readonly string[] | null): RelationCondition | null {
  const isKnown = cells?.every((key) => context.cells.has(key) || !isNotPublished(key, context)) === true;
  return cells !== null && isKnown ? { kind: 'all-zero', cells } : null;
}

interface Sides {
  readonly left: readonly RelationTerm[];
  readonly right: readonly RelationTerm[];
  readonly rightLabel?: string;
}

function relationsFor(
  context: CheckContext,
  made: Rule,
  one: ImpliedBetween,
  sides: readonly Sides[],
): readonly Relation[] {
  const equal = one.comparison === '=' ? null : conditionsOf(context, one.equalWithout);
  return sides.flatMap((side): readonly Relation[] => {
    const base = { rule: made, ...side };
    // Any figure is ≥ an empty sum, so this relation would check nothing.
    const isVain = side.right.length === 0 && one.comparison === '≥';
    if (equal === null) return isVain ? [] : [{ ...base, comparison: one.comparison }];
    const unequal: Relation = {
      ...base,
      comparison: one.comparison,
      conditions: [{ ...equal, kind: 'some-money' }],
    };
    return [{ ...base, comparison: '=', conditions: [equal] }, ...(isVain ? [] : [unequal])];
  });
}

function sidesOf(left: RelationTerm, right: readonly RelationTerm[], label: string): Sides {
  const sum = right.length === 1 ? {} : { rightLabel: label };
  return { left: [left], right, ...sum };
}

function labelOf(context: CheckContext, parts: readonly Series[], what: string): string {
  const tables = [...new Set(parts.map(({ table }) => table))];
  const named = tables.map((id) => context.table(id)?.declaration.label ?? id);
  return `${named.join('、')}${what}`;
}

function rowSides(context: CheckContext, whole: Series, parts: readonly Series[]): readonly Sides[] {
  const own = codedRows(context, whole);
  const others = parts.map((part) => ({ part, found: codedRows(context, part) }));
  if (own === null) return [];
  const label = labelOf(context, parts, '相应各行合计');
  const isPartial = own.isPartial || others.some(({ found }) => found === null || found.isPartial);
  const rows = isPartial ? [] : own.rows;
  const ofRows = rows.flatMap(({ row, codes }): readonly Sides[] => {
    const cell = row.cells.get(whole.column);
    if (cell === undefined) return [];
    const right = others.flatMap(({ part, found }) =>
      found === null ? [] : termsIn(matching(found, codes), part.column),
    );
    // A row missing in the other table is a difference too.
    return [sidesOf(plusFound(cell), right, label)];
  });
  return [...totalSides(context, whole, parts), ...ofRows];
}

/** Compares all rows together, only for sums. Rules for copies compare totals of single tables. */
function totalSides(context: CheckContext, whole: Series, parts: readonly Series[]): readonly Sides[] {
  if (whole.whole === null || parts.length < 2) return [];
  const left = plus(cellKey(whole.table, whole.block, whole.whole, whole.column));
  const right = parts.flatMap(({ table, block, whole: all, column }) =>
    all === null ? [] : [plus(cellKey(table, block, all, column))],
  );
  const isWhole = right.length === parts.length && [left, ...right].every((term) => hasCell(context, term));
  return isWhole ? [{ left: [left], right }] : [];
}

function cellSides(
  context: CheckContext,
  key: string,
  patterns: readonly string[],
  { code, parts }: ImpliedBetween,
): readonly Sides[] {
  if (!context.cells.has(key)) return [];
  const right = parts.flatMap((part) => {
    const found = codedRows(context, part);
    if (found === null || found.isPartial) return [];
    const rows = found.rows.filter(({ row, codes }) => {
      const own = codes.get(code);
      return row.role === 'detail' && own !== undefined && patterns.some((pattern) => meets(own, pattern));
    });
    return termsIn(rows, part.column);
  });
  const isPartial = parts.some((part) => codedRows(context, part)?.isPartial !== false);
  const named = patterns.map((pattern) => pattern.replace('*', '类')).join('、');
  return isPartial
    ? []
    : [{ left: [plus(key)], right, rightLabel: labelOf(context, parts, `${named}各行合计`) }];
}

function relationsOf(context: CheckContext, made: Rule, one: ImpliedBetween): readonly Relation[] {
  if (!one.parts.every((part) => isPublished(context, part))) return [];
  const { whole } = one;
  const sides =
    whole.kind === 'series'
      ? rowSides(context, whole.series, one.parts)
      : cellSides(context, whole.cell.key, whole.patterns, one);
  return relationsFor(context, made, one, sides);
}

const GENERAL: RuleWords = {
  id: 'S-08',
  title: '同一科目在各表衔接',
  statement:
    '由表样推出、上面没有单列的：同一科目、同一类在各表的数字相等、相加或不大于（条件相同的相等，是一部分的不大于）',
};

/** Returns the rest of a relation without the parts of the set's own rules; `null` for an empty rest. */
export function unnamed(
  one: ImpliedBetween,
  elsewhere: readonly Omit<BetweenName, 'by'>[],
): ImpliedBetween | null {
  const parts = one.parts.filter((part) => !isElsewhere(elsewhere, one, part));
  if (parts.length === one.parts.length) return one;
  // An equation needs all its parts. A ≥ relation keeps the others, but cannot become an equation.
  return parts.length === 0 || one.comparison === '=' ? null : { ...one, parts, equalWithout: null };
}

const PART: RuleWords = {
  id: 'S-09',
  title: '一部分不大于全部',
  statement: '由表样推出的：不在任何合计之内的数字 ≤ 另一张表中包含它的数字（如机关运行经费 ≤ 公用经费）',
};

const PARTS: CheckDefinition = {
  rule: arithmeticRule(PART, 'between'),
  relations: (context, made) =>
    impliedParts(context.profile, context.year).flatMap(({ part, whole }) =>
      relation(context, { rule: made, left: [plus(part.key)], right: [plus(whole.key)], comparison: '≤' }),
    ),
};

/** Stops after each pair of columns. */
function* impliedRelations(
  context: CheckContext,
  made: Rule,
  elsewhere: readonly Omit<BetweenName, 'by'>[],
): Sliced<readonly Relation[]> {
  const relations: (readonly Relation[])[] = [];
  for (const one of yield* impliedBetweenInSlices(context.profile, context.year)) {
    yield;
    const rest = unnamed(one, elsewhere);
    if (rest !== null) relations.push(relationsOf(context, made, rest));
  }
  return relations.flat();
}

export function betweenChecks(
  names: readonly BetweenName[],
  waived: readonly WaivedBetween[],
): readonly CheckDefinition[] {
  return [
    PARTS,
    {
      rule: arithmeticRule(GENERAL, 'between'),
      relations: (context, made) => impliedRelations(context, made, [...names, ...waived]),
    },
  ];
}
