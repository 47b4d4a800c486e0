/** What a table set means for entry: the sheets it needs, and what of their contents it has a place for. */
import type { Fund } from '../classification/funds';
import type { Period } from '../classification/periods';
import type { SpendingKind } from '../classification/spending-kinds';
import type { TableSetChoice } from './declarations/settings';
import type { AnyEntrySheet } from './entry-sheet';
import type { TextForm } from './text-form';

/** Money that the forms of a set have no heading for; it is counted under another one, and said. */
export interface FoldedMoney {
  readonly period: Period;
  readonly fund: Fund;
  /** The heading that it is counted under. */
  readonly into: string;
}

export interface EntryForm extends TableSetChoice {
  /** Those that the tables need, in the order of their tabs. */
  readonly entrySheets: readonly AnyEntrySheet[];
  /** Kinds of expenditure that its tables have a place for. */
  readonly kinds: readonly SpendingKind[];
  /** 类 of departmental items that its tables know in basic expenditure; `null`: any. */
  readonly basicClasses: ReadonlySet<string> | null;
  readonly folded: readonly FoldedMoney[];
  /** What its text asks for; `null`: the set has no text. */
  readonly text: TextForm | null;
}
