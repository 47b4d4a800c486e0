/** A plan that no workbook can hold: an error of this program, never of the clerk. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}
