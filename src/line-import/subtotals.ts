/** Recognises subtotals by their sums: rows of an upper account whose amount is the sum of the rows beside them. */
import { addFen, ZERO_FEN, type Fen } from '../money/fen';
import type { RowOutcome } from './proposal';

export type EntryOutcome =
  | RowOutcome
  /** An account of an upper level: a subtotal, or a line that is not fine enough. */
  | { readonly kind: 'parent'; readonly row: number; readonly words: string; readonly amount: Fen };

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

export function withSubtotals(outcomes: readonly EntryOutcome[]): readonly RowOutcome[] {
  return outcomes.map((outcome, at): RowOutcome => {
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
