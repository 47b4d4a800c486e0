/**
 * S-05, S-06: compares one figure in several tables, and income with expenditure of one money. Declarations
 * imply both.
 */
import type { TableId } from '../../tables/table';
import { cellKey, copy } from '../arithmetic/build';
import { copiesOf, type FixedCell } from '../arithmetic/copies';
import type { RelationCondition, Relation } from '../arithmetic/relation';
import type { CheckDefinition } from '../check-definition';
import type { CheckContext } from '../context';
import type { Rule } from '../rule';
import { arithmeticRule, type RuleWords } from './arithmetic-rule';

export interface CopyName extends RuleWords {
  /** The ordered pairs of tables for the rule; absent: all cells without another rule. */
  readonly pairs?: readonly (readonly [TableId, TableId])[];
  /** Compares income with expenditure of the same money. */
  readonly across?: boolean;
  /** Compares income with expenditure where no other rule does. */
  readonly restAcross?: boolean;
  /** Cells of the earlier table (`block/row/column`) for the rule; absent: all without another rule. */
  readonly only?: readonly string[];
}

/** A cell that is not compared with its copies, and the reason: `table/block/row/column`. */
export interface WaivedCopy {
  readonly cell: string;
  readonly reason: string;
}

const REST: CopyName = {
  id: 'S-05',
  title: '同一数字在各表一致',
  statement: '由表样推出、上面没有单列的每一对相同数字都应一致',
};

const REST_ACROSS: CopyName = {
  id: 'S-06',
  title: '收入与支出相等',
  statement: '没有年终结转结余时，由表样推出、上面没有单列的同一种资金：收入 = 支出',
  restAcross: true,
};

/** Income equals expenditure if no balance is planned. */
export function nothingLeft(context: CheckContext): RelationCondition {
  const cells = Object.entries(context.profile.plannedSums).flatMap(([place, sums]) => {
    const [table, block] = place.split('/');
    if (table === undefined || block === undefined) throw new Error(`${place} has no block.`);
    const entered = new Set(
      context.declared(table, block).flatMap(({ key, selection }) => (selection.length > 0 ? [key] : [])),
    );
    const planned = [...new Set(Object.values(sums).flat())].filter((row) => !entered.has(row));
    const columns = context.block(table, block)?.columns ?? [];
    return columns.flatMap(({ key }) => planned.map((row) => cellKey(table, block, row, key)));
  });
  return { kind: 'all-zero', cells };
}

/** Selects the printed cells of a group: one total row per table, and no row with planned money. */
function publishedCells(context: CheckContext, group: readonly FixedCell[]): readonly FixedCell[] {
  const seen = new Set<string>();
  return group.filter((cell) => {
    const place = `${cell.table}/${cell.block}`;
    const planned = context.profile.plannedSums[place];
    if (!context.cells.has(cell.key) || planned?.[cell.row] !== undefined) return false;
    const once = ['total', 'department'].includes(cell.row) ? place : cell.key;
    if (seen.has(once)) return false;
    seen.add(once);
    return true;
  });
}

interface Link {
  readonly earlier: FixedCell;
  readonly later: FixedCell;
  readonly rule: string;
}

function isOfPair(name: CopyName, one: TableId, other: TableId): boolean {
  return name.pairs?.some(([a, b]) => a === one && b === other) === true;
}

function sourceOf(cell: FixedCell): 'income' | 'expenditure' {
  return cell.selection.some(({ source }) => source?.includes('income')) ? 'income' : 'expenditure';
}

/** Assigns a rule to each pair of cells; `names` end with the rules for the rest. */
function linker(names: readonly CopyName[]) {
  const rest = names.find(({ pairs, restAcross }) => pairs === undefined && restAcross !== true) ?? REST;
  const restAcross = names.find((name) => name.restAcross === true) ?? REST_ACROSS;

  const ruleOf = (earlier: FixedCell, later: FixedCell, across: boolean): string | undefined => {
    const place = `${earlier.block}/${earlier.row}/${earlier.column}`;
    const fitting = names.filter(
      (name) => (name.across === true) === across && isOfPair(name, earlier.table, later.table),
    );
    const named =
      fitting.find(({ only }) => only?.includes(place)) ?? fitting.find(({ only }) => only === undefined);
    return named?.id;
  };

  /** Links each cell to an earlier one: the nearest table with a rule for the pair, or the first. */
  const links = (cells: readonly FixedCell[]): readonly Link[] =>
    cells.flatMap((later, index): readonly Link[] => {
      const before = cells
        .slice(0, index)
        .filter(({ table, block }) => table !== later.table || block !== later.block);
      const [first] = before;
      if (first === undefined) return [];
      const named = [...before].reverse().flatMap((earlier) => {
        const id = ruleOf(earlier, later, false);
        return id === undefined ? [] : [{ earlier, later, rule: id }];
      });
      return [named[0] ?? { earlier: first, later, rule: rest.id }];
    });

  const isNamedAcross = (side: 0 | 1, cell: FixedCell): boolean =>
    names.some(({ across, pairs }) => across === true && pairs?.some((pair) => pair[side] === cell.table));

  /** Links the two sides of the budget once, with the most detailed tables. */
  const acrossLink = (cells: readonly FixedCell[]): readonly Link[] => {
    const income = cells.filter((cell) => sourceOf(cell) === 'income');
    const spent = cells.filter((cell) => sourceOf(cell) === 'expenditure');
    const earlier = income.find((cell) => isNamedAcross(0, cell)) ?? income[0];
    const later = spent.find((cell) => isNamedAcross(1, cell)) ?? spent.at(-1);
    if (earlier === undefined || later === undefined) return [];
    const named = ruleOf(earlier, later, true) ?? ruleOf(earlier, later, false);
    return [{ earlier, later, rule: named ?? restAcross.id }];
  };
  return { links, acrossLink, rest, restAcross };
}

type Linker = ReturnType<typeof linker>;

function linksOf(context: CheckContext, { links, acrossLink }: Linker): readonly Link[] {
  const { same, across } = copiesOf(context.profile, context.year);
  return [
    ...same.flatMap((group) => links(publishedCells(context, group))),
    ...across.flatMap((group) => acrossLink(publishedCells(context, group))),
  ];
}

export function copyChecks(
  names: readonly CopyName[],
  waived: readonly WaivedCopy[],
): readonly CheckDefinition[] {
  const made = linker(names);
  const waivedCells = new Set(waived.map(({ cell }) => cell));
  const known = new WeakMap<CheckContext, readonly Link[]>();
  const allLinks = (context: CheckContext): readonly Link[] => {
    const links = known.get(context) ?? linksOf(context, made);
    known.set(context, links);
    return links;
  };
  const all = [...names, made.rest, made.restAcross];
  return all
    .filter((name, index) => all.indexOf(name) === index)
    .map((name): CheckDefinition => ({
      rule: arithmeticRule(
        name,
        name === REST_ACROSS ? 'balance' : 'copy',
        name.pairs === undefined ? [] : [...new Set(name.pairs.flat())],
      ),
      relations: (context, itself) => relationsOf(context, itself, allLinks(context), waivedCells),
    }));
}

function relationsOf(
  context: CheckContext,
  made: Rule,
  links: readonly Link[],
  waived: ReadonlySet<string>,
): readonly Relation[] {
  const condition = nothingLeft(context);
  return links
    .filter(({ rule, later }) => rule === made.id && !waived.has(later.key))
    .flatMap(({ earlier, later }) => {
      const pairs = copy(context, made, later.key, earlier.key);
      if (sourceOf(earlier) === sourceOf(later)) return pairs;
      return pairs.map((one) => ({ ...one, conditions: [condition] }));
    });
}
