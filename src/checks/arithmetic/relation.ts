/** An arithmetic relation between cells, and whether the figures in them keep it. */
import { hasNegativeBeside } from '../negatives';
import type { RawStatement } from '../statement';
import { stepOf } from '../../money/amount-style';
import {
  NO_FIGURES,
  roundingBound,
  roundingZScore,
  withFigure,
  type RoundedSum,
} from '../../money/rounding-bound';
import { isMoney, isNotPublished, type CheckContext, type Figures } from '../context';
import { fenOf } from '../../published/figure';
import type { Rule } from '../rule';

/** `cell`: key of its path. */
export interface Term {
  readonly cell: string;
  readonly sign: 1 | -1;
  /** Counts where it holds money, and is missed by nobody where it is blank: then no figure was left out there. */
  readonly optional?: true;
}

/** When a relation holds at all; asked of the figures as they are. */
export type Condition =
  | { readonly kind: 'all-zero'; readonly cells: readonly string[] }
  | { readonly kind: 'some-money'; readonly cells: readonly string[] };

/** Money that counts in the whole and stands in none of the parts. */
export interface Unlisted {
  /** Cells that show how much it may be. */
  readonly cells: readonly string[];
  /** Whether the entered lines have such money: every figure is then held against them (L-01). */
  readonly entered: boolean;
}

export interface Relation {
  readonly rule: Rule;
  /** The whole, or the one copy. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly comparison: '=' | '≤' | '≥';
  /** All of these; none: it always holds. */
  readonly conditions?: readonly Condition[];
  /** What the right side is called when it is too long to be written out: 各行合计. */
  readonly rightLabel?: string | RawStatement;
  /** What the right side may lack by right. */
  readonly unlisted?: Unlisted;
}

export interface Balance {
  readonly left: number;
  readonly right: number;
  /** left − right, in 分. */
  readonly difference: number;
  /** What rounding can explain. */
  readonly bound: number;
  readonly zScore: number;
}

export type Outcome =
  | { readonly kind: 'kept' }
  /** A cell holds no figure: nobody can say. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unlikely'; readonly balance: Balance }
  /** What the right side lacks by right can explain the difference. */
  | { readonly kind: 'unlisted'; readonly balance: Balance }
  | { readonly kind: 'broken'; readonly balance: Balance };

/**
 * `null` when a figure cannot be read, or when the table, the column or the total row is not printed: what is not there is
 * not 0.00. Other rows that do not exist add nothing.
 */
function sideOf(terms: readonly Term[], figures: Figures, context: CheckContext): RoundedSum | null {
  let side = NO_FIGURES;
  for (const { cell: key, sign, optional } of terms) {
    const cell = figures(key);
    if (cell === undefined) {
      if (optional !== true && isNotPublished(key, context)) return null;
      continue;
    }
    const value = fenOf(cell.figure);
    if (value === null) return null;
    const step = stepOf(context.style(cell.path.table));
    side = withFigure(side, sign * value, step, isMoney(cell, context));
  }
  return side;
}

function excess(relation: Relation, difference: number): number {
  if (relation.comparison === '=') return Math.abs(difference);
  return relation.comparison === '≤' ? difference : -difference;
}

function meetsCondition(condition: Condition, figures: Figures, context: CheckContext): boolean {
  const hasMoney = condition.cells.some((key) => {
    const cell = figures(key);
    return cell !== undefined && (cell.figure.kind === 'unreadable' || isMoney(cell, context));
  });
  return condition.kind === 'some-money' ? hasMoney : !hasMoney;
}

/** Whether money that has no place on the right side can explain the difference. */
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
  let right = sides.right;
  for (const cell of unlisted.cells.flatMap((key) => figures(key) ?? [])) {
    const amount = fenOf(cell.figure);
    if (amount === null) continue;
    most += Math.abs(amount);
    right = withFigure(right, 0, stepOf(context.style(cell.path.table)), isMoney(cell, context));
  }
  const bound = roundingBound(sides.left, right);
  const least = context.negatives.kind === 'none' ? 0 : -most;
  return difference >= least - bound && difference <= most + bound;
}

/**
 * Whether negative lines can break it by right: a part may then be more than its whole, and a sum of zero may be made of
 * money that cancels itself.
 */
export function suffersFromNegatives({ comparison, conditions }: Relation): boolean {
  return comparison !== '=' || conditions?.some(({ kind }) => kind === 'all-zero') === true;
}

/**
 * Where the lines are known, L-01 is the sharper rule. Of tables alone, a part beside a negative may exceed its whole by
 * right, and nobody can say.
 */
function saysNothing(relation: Relation, { negatives }: CheckContext, figures: Figures): boolean {
  if (!suffersFromNegatives(relation)) return false;
  if (negatives.kind === 'certain') return true;
  const beside = (key: string): boolean => {
    const cell = figures(key);
    return cell !== undefined && hasNegativeBeside(negatives, cell.path);
  };
  return relation.comparison !== '=' && termsOf(relation).some(({ cell }) => beside(cell));
}

export function outcomeOf(relation: Relation, figures: Figures, context: CheckContext): Outcome {
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
  // Against entered lines every figure is known exactly: how likely a rounding is need not be asked.
  const isUnlikely =
    context.entered === null &&
    relation.comparison === '=' &&
    zScore > context.profile.thresholds.unlikelyRounding;
  return isUnlikely ? { kind: 'unlikely', balance } : { kind: 'kept' };
}

export function termsOf(relation: Relation): readonly Term[] {
  return [...relation.left, ...relation.right];
}

/** Every cell whose change can change the outcome. */
export function cellsSeen(relation: Relation): readonly string[] {
  const asked = (relation.conditions ?? []).flatMap(({ cells }) => cells);
  const unlisted = relation.unlisted?.cells ?? [];
  return [...termsOf(relation).map(({ cell }) => cell), ...asked, ...unlisted];
}
