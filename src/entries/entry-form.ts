/** Declares what a table set needs for entry: its sheets, and the contents that its tables can print. */
import type { Fund } from '../classification/funds';
import type { Period } from '../classification/periods';
import type { SpendingKind } from '../classification/spending-kinds';
import type { TableSetChoice } from './declarations/settings';
import type { SheetHead } from './sheet-heads';
import type { TextForm } from './text-form';

/** Money without a heading in a set's forms. It counts under another heading, and the program reports it. */
export interface FoldedMoney {
  readonly period: Period;
  readonly fund: Fund;
  /** The heading that includes the money. */
  readonly into: string;
}

export interface EntryForm extends TableSetChoice {
  /** Sheets that the tables need, in the order of their tabs. */
  readonly entrySheets: readonly SheetHead[];
  /** Kinds of expenditure that its tables can print. */
  readonly kinds: readonly SpendingKind[];
  /** 类 of departmental items that its tables print in basic expenditure; `null`: any. */
  readonly basicClasses: ReadonlySet<string> | null;
  readonly folded: readonly FoldedMoney[];
  /** What the text needs; `null`: the set has no text. */
  readonly text: TextForm | null;
}
