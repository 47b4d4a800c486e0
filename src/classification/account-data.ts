/** Converts JSON rows to account records once, when the program starts. */
import type { AccountRecord } from './account';
import { isCertainty } from './account-list';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly certainty: string;
  readonly from?: string;
  readonly until?: string;
  readonly departmentUse?: boolean;
  readonly note?: string;
}

/** Throws when a row has a certainty that data/README.md does not define. */
export function accountRecords(rows: readonly Row[]): readonly AccountRecord[] {
  return rows.map((row) => {
    const { certainty } = row;
    if (!isCertainty(certainty))
      throw new Error(`Account ${row.code} has an unknown certainty: ${certainty}.`);
    return { ...row, certainty };
  });
}
