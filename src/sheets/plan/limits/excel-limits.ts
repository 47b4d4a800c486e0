/** Declares Excel's documented limits that a plan can break. Lengths are in characters as JavaScript counts them. */

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** In characters of the default font. */
export const WIDEST_COLUMN = 255;
/** In points. */
export const TALLEST_ROW = 409.5;

export const LONGEST_SHEET_NAME = 31;
export const LONGEST_DEFINED_NAME = 255;
export const LONGEST_TEXT = 32_767;
/** Without the leading `=`. */
export const LONGEST_FORMULA = 8_192;
export const LONGEST_FOOTER = 250;

/** Documented for drop-downs; Excel's dialog applies it to every rule of a validation. */
export const LONGEST_VALIDATION_FORMULA = 255;
export const LONGEST_PROMPT = 255;
export const LONGEST_PROMPT_TITLE = 32;
export const LONGEST_ERROR = 225;
export const LONGEST_ERROR_TITLE = 32;
