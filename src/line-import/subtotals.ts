/**
 * Recognises subtotals by their sums: rows of an upper account whose amount is the sum of the rows beside them, and rows
 * of a unit, an account or a project above its lines.
 */
import { addFen, ZERO_FEN, type Fen } from '../money/fen';
import type { GroupRow } from './group-rows';
import type { RowOutcome } from './proposal';

interface GroupOutcome extends GroupRow {
  readonly kind: 'group';
  readonly row: number;
  readonly amount: Fen;
  readonly reasons: readonly string[];
}

export type EntryOutcome =
  | RowOutcome
  /** An account of an upper level: a subtotal, or a line that is not fine enough. */
  | { readonly kind: 'parent'; readonly row: number; readonly words: string; readonly amount: Fen }
  /** A row that only names a group; `reasons`: why it is no line. */
  | GroupOutcome;

function amountOf(outcome: EntryOutcome): Fen | null {
  switch (outcome.kind) {
    case 'lines':
    case 'asked':
    case 'refused':
      return outcome.amount;
    case 'header':
    case 'blank':
    case 'note':
    case 'total':
    case 'parent':
    case 'group':
      return null;
  }
}

/** A subtotal stands beside what it adds up; further away nothing is looked for. */
const FARTHEST = 2_000;

function addsUp(outcomes: readonly EntryOutcome[], at: number, step: 1 | -1, amount: Fen): boolean {
  let sum: Fen = ZERO_FEN;
  let counted = 0;
  for (let index = at + step; Math.abs(index - at) <= FARTHEST; index += step) {
    const outcome = outcomes[index];
    if (outcome === undefined) return false;
    const own = amountOf(outcome);
    if (own === null) continue;
    sum = addFen(sum, own);
    counted += 1;
    if (counted > 0 && sum === amount) return true;
  }
  return false;
}

/** The whole group counts: a line that happens to be as large as the row above it proves nothing. */
function addsUpGroup(
  outcomes: readonly EntryOutcome[],
  at: number,
  { amount, level }: GroupOutcome,
): boolean {
  let sum: Fen = ZERO_FEN;
  for (const outcome of outcomes.slice(at + 1, at + 1 + FARTHEST)) {
    if (outcome.kind === 'group' && outcome.level <= level) break;
    sum = addFen(sum, amountOf(outcome) ?? ZERO_FEN);
  }
  return sum === amount;
}

export function withSubtotals(outcomes: readonly EntryOutcome[]): readonly RowOutcome[] {
  return outcomes.map((outcome, at): RowOutcome => {
    if (outcome.kind === 'group') {
      const { row, words, amount, reasons } = outcome;
      return addsUpGroup(outcomes, at, outcome)
        ? { kind: 'total', row, words, amount }
        : { kind: 'refused', row, reasons, amount };
    }
    if (outcome.kind !== 'parent') return outcome;
    const { row, words, amount } = outcome;
    const isSum = addsUp(outcomes, at, 1, amount) || addsUp(outcomes, at, -1, amount);
    if (isSum) return { kind: 'total', row, words, amount };
    return {
      kind: 'refused',
      row,
      amount,
      reasons: [`“${words}”是上级科目，不是明细，金额也不等于相邻各行之和。请改为最末级科目后再导入。`],
    };
  });
}
