/**
 * Widths of plans and files are characters of the default font with the cell's padding in them; Office.js wants points.
 *
 * ECMA-376-1, 18.3.1.13 (`col`): pixels = trunc((256 × width + trunc(128 / digit)) / 256 × digit), where `digit` is the
 * width of the default font's widest digit. The files we write have 宋体 11 as default font, whose digits are 8 pixels
 * wide at 96 dots an inch: a new column of 8.38 characters is 72 pixels wide there. A point is 96/72 pixels. So a live
 * sheet is as wide as the file, whatever the workbook's own default font is.
 */
const DIGIT_PIXELS = 8;
const POINTS_PER_PIXEL = 72 / 96;

export function columnPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}
