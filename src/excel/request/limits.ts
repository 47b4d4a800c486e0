/** The most that one exchange with Excel carries. All sizes in this folder follow from these numbers. */

/**
 * Bytes of a request or an answer. Excel on the web refuses more than 5 MB (Microsoft, "Resource limits and performance
 * optimization for Office Add-ins"). The difference covers what an estimate misses.
 */
export const MOST_BYTES = 4_000_000;

/**
 * Bytes up to which a request is filled where its contents can be parted. The client composes and parses each in one
 * piece: 4 MB stop the pane for 60 to 100 milliseconds, 1.5 MB for 40.
 */
export const USUAL_BYTES = 1_500_000;

/** Cells of one array. The Office.js client cuts a larger one itself, at the cost of three objects a piece. */
export const BLOCK_CELLS = 1_500;

/** Characters of the address given to `Worksheet.getRanges`, which takes fewer than 8,192. */
export const LONGEST_ADDRESS = 8_000;

/** Merged areas that `Range.getMergedAreasOrNullObject` lists. It fails with more (its documentation). */
export const MOST_MERGES = 512;
