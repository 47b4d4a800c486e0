/** Declares the entries after reading: typed and normalised, each line with its source row. */
import type { LineOrigin } from './line-origin';
import type { Fund } from '../classification/funds';
import type { Period } from '../classification/periods';
import type { SpendingKind } from '../classification/spending-kinds';
import type { UnitType } from '../classification/unit-types';
import type { AmountUnit } from '../money/amount-unit';
import type { Fen } from '../money/fen';
import type { TextEntries } from './text-entries';

export interface Settings {
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly budgetYear: number;
  /** Id of the table set, e.g. `henan-2023`. */
  readonly tableSet: string;
  /** The unit in which the clerk enters amounts. The program uses 分. */
  readonly amountUnit: AmountUnit;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly type: UnitType;
}

export interface IncomeLine extends LineOrigin {
  readonly unit: string;
  readonly period: Period;
  readonly fund: Fund;
  readonly amount: Fen;
  readonly remark: string;
}

export interface ExpenditureLine extends LineOrigin {
  readonly unit: string;
  /** 功能科目, seven digits. */
  readonly function: string;
  readonly kind: SpendingKind;
  /** Empty for basic expenditure. */
  readonly project: string;
  /** 部门经济科目, five digits. */
  readonly departmental: string;
  /** 政府经济科目, five digits. */
  readonly governmental: string;
  readonly fund: Fund;
  readonly period: Period;
  readonly amount: Fen;
  readonly remark: string;
}

export const INDICATOR_CATEGORIES = ['成本', '产出', '效益', '满意度'] as const;
export type IndicatorCategory = (typeof INDICATOR_CATEGORIES)[number];

export interface ProjectIndicator extends LineOrigin {
  readonly project: string;
  readonly unit: string;
  readonly category: IndicatorCategory;
  readonly indicator: string;
  readonly target: string;
}

export type OverallEntry = LineOrigin &
  (
    | { readonly kind: 'goal'; readonly text: string }
    | { readonly kind: 'task'; readonly name: string; readonly content: string }
    | {
        readonly kind: 'indicator';
        readonly level1: string;
        readonly level2: string;
        readonly level3: string;
        readonly target: string;
        readonly explanation: string;
      }
  );

export interface PriorYearFigure extends LineOrigin {
  readonly measure: string;
  readonly amount: Fen;
  /** Where the figure was published; empty: not entered. */
  readonly source: string;
  /** What it counts, as this year's choice names it; absent: not entered. */
  readonly scope?: string;
  /** The figure on this year's terms, after units were merged or moved (docs/decisions/0075); absent: as published. */
  readonly restated?: RestatedFigure;
}

export interface RestatedFigure {
  readonly amount: Fen;
  /** What was adjusted, as the text prints it. */
  readonly note: string;
}

/** Names entered beside codes. Tables print the listed name of an account where there is one. */
export interface EnteredNames {
  readonly projects: ReadonlyMap<string, string>;
  readonly functions: ReadonlyMap<string, string>;
  readonly departmental: ReadonlyMap<string, string>;
  readonly governmental: ReadonlyMap<string, string>;
}

export interface Entries {
  readonly settings: Settings;
  /** Sorted by code. */
  readonly units: readonly Unit[];
  readonly income: readonly IncomeLine[];
  readonly expenditure: readonly ExpenditureLine[];
  readonly projectIndicators: readonly ProjectIndicator[];
  readonly overall: readonly OverallEntry[];
  readonly priorYear: readonly PriorYearFigure[];
  /** For 预算情况说明. */
  readonly text: TextEntries;
  readonly names: EnteredNames;
}
