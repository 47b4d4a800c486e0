/** Pairs printed rows with equal texts (two projects with one name) with filled rows, by their figures. */
import { roundedTo, type AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import { fenOf } from './figure';
import type { PublishedRow } from './published-table';

/** A filled row with its exact figures by key of the column; `undefined`: the lines do not fill the column. */
export interface FilledRow {
  readonly key: string;
  readonly figures: (column: string) => Fen | undefined;
}

interface NamedRow {
  readonly subject: string;
  readonly cells: PublishedRow['cells'];
}

function printsFiguresOf({ cells }: NamedRow, { figures }: FilledRow, style: AmountStyle): boolean {
  for (const [column, { figure }] of cells) {
    const exact = figures(column);
    if (exact !== undefined && fenOf(figure) !== roundedTo(exact, style)) return false;
  }
  return true;
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
  const given = new Set<FilledRow>();
  const give = (index: number, one: FilledRow | undefined): void => {
    if (one === undefined) return;
    given.add(one);
    keys[index] = one.key;
  };
  for (const [index, row] of rows.entries())
    give(
      index,
      known.get(row.subject)?.find((one) => !given.has(one) && printsFiguresOf(row, one, style)),
    );
  for (const [index, { subject }] of rows.entries()) {
    if (keys[index] !== undefined) continue;
    give(
      index,
      known.get(subject)?.find((one) => !given.has(one)),
    );
    keys[index] ??= known.get(subject)?.[0]?.key;
  }
  return keys;
}
