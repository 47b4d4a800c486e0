/** Declares an entry sheet; `src/sheets` draws it, `read-sheet.ts` reads it. */
import type { Columns } from './column';
import type { SheetHead } from './sheet-heads';

export interface EntrySheet<C extends Columns> extends SheetHead {
  readonly columns: C;
}

export type AnyEntrySheet = EntrySheet<Columns>;
