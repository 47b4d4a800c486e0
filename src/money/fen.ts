/** Declares money as whole 分, the only form in which amounts are added. */
declare const fenBrand: unique symbol;

/** An amount in 分, a safe integer, never −0. */
export type Fen = number & { readonly [fenBrand]: 'Fen' };

/** Checks and brands an amount. Errors: RangeError for anything that is not a safe integer. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`Not a whole, safe number of fen: ${String(amount)}`);
  // Adding zero turns −0 into 0, so that equal amounts are also identical.
  return (amount + 0) as Fen;
}

export const ZERO_FEN: Fen = fen(0);

/** Adds two amounts. Errors: RangeError when the sum is no safe integer. */
export function addFen(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

/** Adds amounts. Errors: RangeError when a partial sum is no safe integer. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum: Fen = ZERO_FEN;
  for (const amount of amounts) sum = addFen(sum, amount);
  return sum;
}

export function negateFen(amount: Fen): Fen {
  return fen(0 - amount);
}
