/** Reports a plan that breaks Excel's limits: an error of this program, never of the clerk. */
export class PlanError extends Error {
  override readonly name = 'PlanError';

  /** `sheet`: null for a part of the whole workbook; `place`: an address or a part of the plan. */
  constructor(
    readonly sheet: string | null,
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${sheet === null ? '' : `${sheet}!`}${place}: ${problem}`);
  }
}
