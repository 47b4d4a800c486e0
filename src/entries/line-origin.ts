/** Declares where an entered line comes from. */

/** The place of a line: one-based row of its entry sheet, as Excel numbers it. */
export interface LineOrigin {
  readonly row: number;
}
