/** Where a part of the text comes from: cells, lines, entries of a person. A trace follows it both ways. */
import type { LineSelection } from '../tables/line-selection';
import type { CellPath } from '../tables/table';
import type { TracedLine } from '../rollup/ledger';

export type TextSource =
  | {
      readonly kind: 'cell';
      readonly path: CellPath;
      /** The conditions of the lines behind it. */
      readonly selection: () => LineSelection;
      readonly lines: () => readonly TracedLine[];
    }
  /** Lines that no cell adds up, or whose presence decides what a list names. */
  | {
      readonly kind: 'lines';
      readonly selection: () => LineSelection;
      readonly lines: () => readonly TracedLine[];
    }
  /** An entry of 上年数, 说明事项, 增减原因 and so on. `row`: one-based; `null`: nothing is entered. */
  | { readonly kind: 'entry'; readonly sheet: string; readonly item: string; readonly row: number | null };
