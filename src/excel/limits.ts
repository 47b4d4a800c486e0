/** What one exchange with Excel may carry. Every size in this folder derives from these numbers. */

/**
 * Bytes of a request or an answer. Excel on the web refuses more than 5 MB (Microsoft, "Resource limits and performance
 * optimization for Office Add-ins"); the rest is room for what an estimate misses.
 */
export const MOST_BYTES = 4_000_000;

/** Cells of one array. The Office.js client cuts larger ones itself, at the cost of three objects a piece. */
export const BLOCK_CELLS = 1_500;

/** Characters of the address given to `Worksheet.getRanges`, which takes fewer than 8,192. */
export const LONGEST_ADDRESS = 8_000;

/** Merged areas that `Range.getMergedAreasOrNullObject` can report; with more it fails (its documentation). */
export const MOST_MERGES = 512;
