/**
 * Declares what the text of a table set needs: last year's figures with reasons, and facts that no table has.
 */
import type { SheetHead } from './sheet-heads';

export type FactType =
  /** In 万元. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'count'; readonly noun: string }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'words' };

/** A line of 说明事项. */
export interface FactItem {
  readonly item: string;
  readonly type: FactType;
  /** Each unit states it for itself (单位事项); the department's is their sum. Only amounts and counts. */
  readonly ofUnits?: true;
}

export interface TextForm {
  /** Sheets that a complete workbook may lack: the tables do not need the text. */
  readonly sheets: readonly SheetHead[];
  /** Rows of 上年数: the measures that the text compares with last year. */
  readonly measures: readonly string[];
  /** Rows of 增减原因: the measures whose changes the text explains. */
  readonly explained: readonly string[];
  readonly items: readonly FactItem[];
}
