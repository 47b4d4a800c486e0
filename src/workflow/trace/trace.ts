/** Declares a trace: the lines behind a figure, grouped by unit. */
import type { AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import type { CellPath } from '../../tables/table';

export interface TraceLine {
  /** Name of the entry sheet, and the place of the line's amount in it, zero-based. */
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** The subject of the line, e.g. 2080101 行政运行 · 30101 基本工资 · 财政拨款. */
  readonly label: string;
  readonly amount: Fen;
  readonly remark: string;
}

export interface TraceGroup {
  readonly unitCode: string;
  readonly unitName: string;
  readonly amount: Fen;
  readonly lines: readonly TraceLine[];
}

export type Trace =
  | {
      readonly kind: 'figure';
      readonly path: CellPath;
      /** The figure's name: 预算03表 · 行政运行 · 基本支出 · 工资福利支出. */
      readonly label: string;
      /** A1 address, for people. */
      readonly address: string;
      /** The exact sum of the lines. */
      readonly amount: Fen;
      /** The style of the table. */
      readonly style: AmountStyle;
      /** The cell's content where it differs from the sum of the lines; otherwise `null`. */
      readonly typedOver: string | null;
      readonly groups: readonly TraceGroup[];
    }
  /** The selected cell has no figure of a table; `message` names the next step. */
  | { readonly kind: 'none'; readonly message: string };
