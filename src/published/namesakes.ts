/** Pairs printed rows with equal texts (two projects with one name) with filled rows, by their figures. */
import { roundedTo, type AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import { fenOf } from './figure';
import type { CellContents } from './published-table';

/** A filled row with its exact figures by key of the column. */
export interface FilledRow {
  readonly key: string;
  readonly figures: ReadonlyMap<string, Fen>;
}

interface NamedRow {
  readonly subject: string;
  readonly cells: CellContents;
}

function printsFiguresOf({ cells }: NamedRow, { figures }: FilledRow, style: AmountStyle): boolean {
  return [...cells].every(([column, { figure }]) => {
    const exact = figures.get(column);
    return exact === undefined || fenOf(figure) === roundedTo(exact, style);
  });
}

/**
 * Returns the key of each row's filled row; `undefined` without lines. Namesakes go to the row with their
 * figures, the rest by printed order. Further rows repeat the first key, as duplicates.
 */
export function keysOfNamesakes(
  rows: readonly NamedRow[],
  known: ReadonlyMap<string, readonly FilledRow[]>,
  style: AmountStyle,
): readonly (string | undefined)[] {
  const keys = new Array<string | undefined>(rows.length).fill(undefined);
  const free = new Map([...known].map(([subject, filled]) => [subject, [...filled]]));
  const give = (index: number, subject: string, at: number): void => {
    keys[index] = free.get(subject)?.splice(at, 1)[0]?.key;
  };
  for (const [index, row] of rows.entries()) {
    const at = free.get(row.subject)?.findIndex((one) => printsFiguresOf(row, one, style));
    if (at !== undefined && at >= 0) give(index, row.subject, at);
  }
  for (const [index, row] of rows.entries()) {
    if (keys[index] !== undefined) continue;
    give(index, row.subject, 0);
    keys[index] ??= known.get(row.subject)?.[0]?.key;
  }
  return keys;
}
