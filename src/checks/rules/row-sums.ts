/**
 * S-03: compares totals (合计, the department, units, 类 and 款) with the rows below them, in every table of
 * lines.
 */
import { byPrefix } from '../../collections/by-prefix';
import type { TableId } from '../../tables/table';
import { detailRows, rowIsCopy, rowIsSum } from '../arithmetic/build';
import type { Relation } from '../arithmetic/relation';
import type { CheckDefinition } from '../check-definition';
import type { CheckContext } from '../context';
import type { PublishedBlock, PublishedRow } from '../../published/published-table';
import type { Rule } from '../rule';
import { arithmeticRule, type RuleWords } from './arithmetic-rule';

/**
 * `details`: the total of all rows; `department`: 合计 repeats the department's row; `groups`: 类, 款, units.
 */
export const ROW_SUMS = ['details', 'department', 'groups'] as const;
export type RowSum = (typeof ROW_SUMS)[number];

export interface RowSumName extends RuleWords {
  readonly table: TableId;
  readonly block: string;
  readonly of: readonly RowSum[];
}

export interface WaivedRowSum {
  readonly table: TableId;
  readonly block: string;
  readonly of: readonly RowSum[];
  readonly reason: string;
}

function wholeRow(block: PublishedBlock): PublishedRow | undefined {
  return block.rows.find(({ key }) => key === 'department') ?? block.rows.find(({ key }) => key === 'total');
}

type RowsByPrefix = (prefix: string) => readonly PublishedRow[];

/** Returns the common start of the subjects below a group: a unit's projects, items of a 类. */
function prefixOf({ subject }: PublishedRow, detailsFrom: RowsByPrefix): string {
  const name = subject.startsWith('unit:') ? subject.slice('unit:'.length) : null;
  const possible = name === null ? [`${subject}-`] : [`${name}:`, `${name}|`];
  const found = possible.find((prefix) => detailsFrom(prefix).length > 0);
  return found ?? (name === null ? subject : `${name}:`);
}

interface Group {
  readonly row: PublishedRow;
  readonly prefix: string;
  readonly details: readonly PublishedRow[];
}

function groupsOf(block: PublishedBlock): readonly Group[] {
  const detailsFrom = byPrefix(detailRows(block), ({ subject }) => subject);
  return block.rows
    .filter(({ role }) => role === 'group')
    .map((row) => {
      const prefix = prefixOf(row, detailsFrom);
      return { row, prefix, details: detailsFrom(prefix) };
    });
}

/** Returns the groups directly inside a group: 款 of a 类. */
function childrenOf(group: Group, groupsFrom: (prefix: string) => readonly Group[]): readonly Group[] {
  const inside = groupsFrom(group.prefix).filter(({ prefix }) => prefix !== group.prefix);
  return inside.filter(
    (one) => !inside.some((other) => other !== one && one.prefix.startsWith(other.prefix)),
  );
}

/** Whether the groups contain every detail exactly once. */
function isWhole(groups: readonly Group[], details: readonly PublishedRow[]): boolean {
  const count = groups.reduce((sum, group) => sum + group.details.length, 0);
  return groups.length > 0 && count === details.length && groups.every((group) => group.details.length > 0);
}

/**
 * Uses the groups if they contain every detail, so that each level adds up to the next; otherwise the
 * details.
 */
function rowIsSumOf(
  made: Rule,
  whole: PublishedRow,
  groups: readonly Group[],
  details: readonly PublishedRow[],
): readonly Relation[] {
  return isWhole(groups, details)
    ? rowIsSum(
        made,
        whole,
        groups.map(({ row }) => row),
        '下一级各行合计',
      )
    : rowIsSum(made, whole, details, '各行合计');
}

/** Checks the department's row, or the total if there is none. */
function detailsOf(made: Rule, block: PublishedBlock): readonly Relation[] {
  const whole = wholeRow(block);
  if (whole === undefined) return [];
  const groups = groupsOf(block);
  const largest = groups.filter(
    (one) => !groups.some((other) => other !== one && one.prefix.startsWith(other.prefix)),
  );
  return rowIsSumOf(made, whole, largest, detailRows(block));
}

/** Requires that 合计 repeats the department's row. */
function totalIsDepartment(made: Rule, block: PublishedBlock, context: CheckContext): readonly Relation[] {
  const total = block.rows.find(({ key }) => key === 'total');
  const department = block.rows.find(({ key }) => key === 'department');
  return total === undefined || department === undefined ? [] : rowIsCopy(context, made, total, department);
}

/** Checks the rows of 类, 款 and units. */
function subtotals(made: Rule, block: PublishedBlock): readonly Relation[] {
  const groups = groupsOf(block);
  const groupsFrom = byPrefix(groups, ({ prefix }) => prefix);
  return groups.flatMap((group) =>
    group.details.length === 0
      ? []
      : rowIsSumOf(made, group.row, childrenOf(group, groupsFrom), group.details),
  );
}

const RELATIONS: Readonly<
  Record<RowSum, (made: Rule, block: PublishedBlock, context: CheckContext) => readonly Relation[]>
> = { details: detailsOf, department: totalIsDepartment, groups: subtotals };

/** Returns the blocks with rows from lines: no fixed lists, no single rows of figures. */
export function blocksOfDetails(
  profile: CheckContext['profile'],
): readonly { readonly table: TableId; readonly block: string }[] {
  return profile.set.tables.flatMap((table) =>
    table.kind === 'form'
      ? []
      : table.blocks
          .filter(({ identity }) => identity.kind !== 'listed' && identity.kind !== 'single')
          .map(({ key }) => ({ table: table.id, block: key })),
  );
}

function isOf(
  one: Pick<RowSumName, 'table' | 'block' | 'of'>,
  place: { readonly table: TableId; readonly block: string },
  sum: RowSum,
): boolean {
  return one.table === place.table && one.block === place.block && one.of.includes(sum);
}

const GENERAL: RuleWords = {
  id: 'S-03',
  title: '合计等于各行之和，类、款小计等于其下各行之和',
  statement: '上面没有单列的：每列，合计行 = 各行之和；印有类、款或单位小计行的，小计 = 其下各行之和',
};

export function rowSumChecks(
  names: readonly RowSumName[],
  waived: readonly WaivedRowSum[],
): readonly CheckDefinition[] {
  const isTaken = (place: { readonly table: TableId; readonly block: string }, sum: RowSum): boolean =>
    [...names, ...waived].some((one) => isOf(one, place, sum));
  const own = names.map((name): CheckDefinition => ({
    rule: arithmeticRule(name, 'rows', [name.table]),
    relations: (context, made) => {
      const block = context.block(name.table, name.block);
      return block === undefined ? [] : name.of.flatMap((sum) => RELATIONS[sum](made, block, context));
    },
  }));
  const general: CheckDefinition = {
    rule: arithmeticRule(GENERAL, 'rows'),
    relations: (context, made) =>
      blocksOfDetails(context.profile).flatMap((place) => {
        const block = context.block(place.table, place.block);
        const sums = ROW_SUMS.filter((sum) => !isTaken(place, sum));
        return block === undefined ? [] : sums.flatMap((sum) => RELATIONS[sum](made, block, context));
      }),
  };
  return [...own, general];
}
