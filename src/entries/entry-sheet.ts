/** An entry sheet as a declaration; `src/sheets` draws it, `read-sheet.ts` reads it. */
import type { Columns } from './column';

export interface EntrySheet<C extends Columns> {
  /** Name on the tab. */
  readonly name: string;
  /** Prefix of the defined names of its columns, e.g. `支出` in 支出_金额. */
  readonly namePrefix: string;
  /** What the sheet is for, shown to the clerk. */
  readonly purpose: string;
  readonly columns: C;
  /** Its rows are given (设置, 上年数): nobody adds any. */
  readonly fixedRows: boolean;
  /** A workbook without an essential sheet cannot be used. */
  readonly essential: boolean;
}

export type AnyEntrySheet = EntrySheet<Columns>;
