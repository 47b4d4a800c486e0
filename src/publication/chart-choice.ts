/** Declares where the charts of a set are published. */

export interface ChartChoice {
  readonly inText: boolean;
  /** On a sheet of the published workbook. */
  readonly inWorkbook: boolean;
}

export const NO_CHARTS: ChartChoice = { inText: false, inWorkbook: false };
