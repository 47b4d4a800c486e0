/** Declares an entry sheet; `src/sheets` draws it, `read-sheet.ts` reads it. */
import type { Columns } from './column';

export interface EntrySheet<C extends Columns> {
  /** Name on the tab. */
  readonly name: string;
  /** Prefix of the defined names of its columns, e.g. `支出` in 支出_金额. */
  readonly namePrefix: string;
  /** Purpose of the sheet, shown to the clerk. */
  readonly purpose: string;
  readonly columns: C;
  /** Whether the rows are fixed (设置, 上年数): the clerk adds no rows. */
  readonly fixedRows: boolean;
  /** Whether a workbook without this sheet is unusable. */
  readonly essential: boolean;
}

export type AnyEntrySheet = EntrySheet<Columns>;
