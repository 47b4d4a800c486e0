/** Declares what an import proposes: lines, questions and refusals. Every row has one outcome. */
import type { Fen } from '../money/fen';
import type { Ask } from './found';
import type { ImportLine, LineKind } from './import-line';
import type { ColumnUse } from './layout';
import type { MoneyUnit } from './money';

export type RowOutcome =
  | { readonly kind: 'header' | 'blank'; readonly row: number }
  | { readonly kind: 'note'; readonly row: number; readonly words: string }
  | { readonly kind: 'total'; readonly row: number; readonly words: string; readonly amount: Fen | null }
  | {
      readonly kind: 'lines';
      readonly row: number;
      readonly lines: readonly ImportLine[];
      readonly amount: Fen | null;
    }
  | {
      readonly kind: 'asked';
      readonly row: number;
      readonly asks: readonly Ask[];
      readonly amount: Fen | null;
    }
  | {
      readonly kind: 'refused';
      readonly row: number;
      readonly reasons: readonly string[];
      readonly amount: Fen | null;
    };

/** Rows are one-based in outcomes, as the file shows them. */
export interface SheetProposal {
  readonly sheet: string;
  readonly kind: LineKind | 'none';
  readonly why: string;
  readonly columns: readonly ColumnUse[];
  /** `null`: a sheet without money. */
  readonly moneyUnit: MoneyUnit | null;
  /** The unit of the whole sheet, and where it stands. */
  readonly unitWords: string | null;
  readonly outcomes: readonly RowOutcome[];
  /** What a person should look at, in the clerk's words, without a full stop. */
  readonly doubts: readonly string[];
  /** Questions about the sheet as a whole: several columns of amounts, the unit of money. */
  readonly open: readonly string[];
}

export interface Proposal {
  readonly sheets: readonly SheetProposal[];
}
