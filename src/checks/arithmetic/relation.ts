/** Declares an arithmetic relation between cells, and evaluates it with the figures. */
import { hasNegativeBeside } from '../negatives';
import type { RawStatement } from '../statement';
import { stepOf } from '../../money/amount-style';
import { roundingBound, roundingZScore, RunningSum, type RoundedSum } from '../../money/rounding-bound';
import { isMoney, isNotPublished, type CheckContext } from '../context';
import type { Figures } from '../figures';
import { fenOf } from '../../published/figure';
import type { CellsByKey } from '../../published/cells-by-key';
import type { PublishedCell } from '../../published/published-table';
import type { TableId } from '../../tables/table';
import type { Rule } from '../rule';

/** `cell`: key of its path. */
export interface RelationTerm {
  readonly cell: string;
  /** The cell as read, where it is known; a search by key is not needed then. */
  readonly found?: PublishedCell;
  readonly sign: 1 | -1;
  /** Counts only where it holds money. A blank is correct here and means no missing figure. */
  readonly optional?: true;
}

/** The condition for a relation, evaluated with the current figures. */
export type RelationCondition =
  | { readonly kind: 'all-zero'; readonly cells: readonly string[] }
  | { readonly kind: 'some-money'; readonly cells: readonly string[] };

/** Money that the whole includes and no part includes. */
export interface UnlistedMoney {
  /** Cells that show the largest possible amount. */
  readonly cells: readonly string[];
  /** Whether the entered lines have such money. Rule L-01 then compares every figure with them. */
  readonly entered: boolean;
}

export interface Relation {
  readonly rule: Rule;
  /** The whole, or one of two copies. */
  readonly left: readonly RelationTerm[];
  readonly right: readonly RelationTerm[];
  readonly comparison: '=' | '≤' | '≥';
  /** The relation holds if all conditions are met, or without conditions always. */
  readonly conditions?: readonly RelationCondition[];
  /** The name of a long right side: 各行合计. */
  readonly rightLabel?: string | RawStatement;
  /** Money that the right side lacks without error. */
  readonly unlisted?: UnlistedMoney;
}

export interface Balance {
  readonly left: number;
  readonly right: number;
  /** left − right, in 分. */
  readonly difference: number;
  /** The largest difference from rounding. */
  readonly bound: number;
  readonly zScore: number;
}

export type RelationOutcome =
  | { readonly kind: 'kept' }
  /** A cell holds no figure, so the relation cannot be evaluated. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unlikely'; readonly balance: Balance }
  /** Money that the right side lacks without error can explain the difference. */
  | { readonly kind: 'unlisted'; readonly balance: Balance }
  | { readonly kind: 'broken'; readonly balance: Balance };

/**
 * Adds up one side. Returns `null` for an unreadable figure, and for an unprinted table, column or total row:
 * a missing figure is not 0.00. Other missing rows add nothing.
 */
function sideOf(terms: readonly RelationTerm[], figures: Figures, context: CheckContext): RoundedSum | null {
  const side = new RunningSum();
  let [lastTable, step]: [TableId | null, number] = [null, 0];
  for (const term of terms) {
    const cell = cellOfTerm(term, figures);
    if (cell === undefined) {
      if (term.optional !== true && isNotPublished(term.cell, context)) return null;
      continue;
    }
    const value = fenOf(cell.figure);
    if (value === null) return null;
    // Adds nothing, and is asked for no path: most cells of large tables are blank.
    if (!isMoney(cell, context)) continue;
    const { table } = cell.path;
    // Most cells of a side are of one table.
    if (table !== lastTable) {
      lastTable = table;
      step = stepOf(context.style(table));
    }
    side.add(term.sign * value, step, true);
  }
  return side;
}

function excess(relation: Relation, difference: number): number {
  if (relation.comparison === '=') return Math.abs(difference);
  return relation.comparison === '≤' ? difference : -difference;
}

function meetsCondition(condition: RelationCondition, figures: Figures, context: CheckContext): boolean {
  const hasMoney = condition.cells.some((key) => {
    const cell = figures(key);
    return cell !== undefined && (cell.figure.kind === 'unreadable' || isMoney(cell, context));
  });
  return condition.kind === 'some-money' ? hasMoney : !hasMoney;
}

/** Whether money outside the right side can explain the difference. */
function isExplained(
  { unlisted }: Relation,
  { difference }: Balance,
  sides: { readonly left: RoundedSum; readonly right: RoundedSum },
  figures: Figures,
  context: CheckContext,
): boolean {
  if (unlisted === undefined) return false;
  if (unlisted.entered) return true;
  let most = 0;
  const right = new RunningSum(sides.right);
  for (const cell of unlisted.cells.flatMap((key) => figures(key) ?? [])) {
    const amount = fenOf(cell.figure);
    if (amount === null) continue;
    most += Math.abs(amount);
    right.add(0, stepOf(context.style(cell.path.table)), isMoney(cell, context));
  }
  const bound = roundingBound(sides.left, right);
  const least = context.negatives.kind === 'none' ? 0 : -most;
  return difference >= least - bound && difference <= most + bound;
}

/**
 * Whether negative lines can break the relation without error: a part may exceed its whole, and amounts of a
 * zero sum may cancel out.
 */
export function suffersFromNegatives({ comparison, conditions }: Relation): boolean {
  return comparison !== '=' || conditions?.some(({ kind }) => kind === 'all-zero') === true;
}

/**
 * Whether negatives make the relation useless. With lines, L-01 is stricter. Without them, a part beside a
 * negative may exceed its whole without error.
 */
function saysNothing(relation: Relation, { negatives }: CheckContext, figures: Figures): boolean {
  if (negatives.kind === 'none' || !suffersFromNegatives(relation)) return false;
  if (negatives.kind === 'certain') return true;
  const beside = (key: string): boolean => {
    const cell = figures(key);
    return cell !== undefined && hasNegativeBeside(negatives, cell.path);
  };
  return relation.comparison !== '=' && termsOf(relation).some(({ cell }) => beside(cell));
}

export function outcomeOf(relation: Relation, figures: Figures, context: CheckContext): RelationOutcome {
  if (saysNothing(relation, context, figures)) return { kind: 'kept' };
  if (relation.conditions?.every((one) => meetsCondition(one, figures, context)) === false)
    return { kind: 'kept' };
  const left = sideOf(relation.left, figures, context);
  const right = sideOf(relation.right, figures, context);
  if (left === null || right === null) return { kind: 'unknown' };
  const difference = left.sum - right.sum;
  if (excess(relation, difference) <= 0) return { kind: 'kept' };
  const bound = roundingBound(left, right);
  const zScore = roundingZScore(difference, left, right);
  const balance: Balance = { left: left.sum, right: right.sum, difference, bound, zScore };
  if (excess(relation, difference) > bound)
    return {
      kind: isExplained(relation, balance, { left, right }, figures, context) ? 'unlisted' : 'broken',
      balance,
    };
  // With entered lines every figure is exact, so the rounding probability does not matter.
  const isUnlikely =
    context.entered === null &&
    relation.comparison === '=' &&
    zScore > context.profile.thresholds.unlikelyRounding;
  return isUnlikely ? { kind: 'unlikely', balance } : { kind: 'kept' };
}

/** Returns the current cell of a term; `undefined`: not printed. */
export function cellOfTerm(term: RelationTerm, figures: Figures): PublishedCell | undefined {
  return term.found === undefined ? figures(term.cell) : figures.now(term.found);
}

/** Returns the cell of a term as read; `undefined`: not printed. */
export function readCellOf(term: RelationTerm, figures: Figures): PublishedCell | undefined {
  return term.found ?? figures.read(term.cell);
}

/** Returns the current cells of some terms, without those that are not printed. */
export function cellsOfTerms(terms: readonly RelationTerm[], figures: Figures): readonly PublishedCell[] {
  const cells: PublishedCell[] = [];
  for (const term of terms) {
    const cell = cellOfTerm(term, figures);
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

export function termsOf(relation: Relation): readonly RelationTerm[] {
  return [...relation.left, ...relation.right];
}

/** Returns every cell that can change the outcome. */
export function cellsSeen(relation: Relation): readonly string[] {
  const ofConditions = (relation.conditions ?? []).flatMap(({ cells }) => cells);
  const unlisted = relation.unlisted?.cells ?? [];
  return [...termsOf(relation).map(({ cell }) => cell), ...ofConditions, ...unlisted];
}

/** Returns a test whether one of some cells can change the outcome; it makes no key of a cell as read. */
export function seesOneOf(
  keys: ReadonlySet<string>,
  cells: Pick<CellsByKey, 'get'>,
): (relation: Relation) => boolean {
  const read = new Set(Array.from(keys, cells.get));
  const isOne = (term: RelationTerm): boolean =>
    term.found === undefined ? keys.has(term.cell) : read.has(term.found);
  const isKey = (key: string): boolean => keys.has(key);
  return ({ left, right, conditions, unlisted }) =>
    left.some(isOne) ||
    right.some(isOne) ||
    conditions?.some((one) => one.cells.some(isKey)) === true ||
    unlisted?.cells.some(isKey) === true;
}
