/** Finds the cell formats that show a number as a date or a time. */
import type { PackageParts } from './package-parts';

/** Built-in formats for dates and times; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean Excel. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Excel's limit; a longer format is not examined. */
const LONGEST_FORMAT = 255;

/** Literal parts: quoted texts, escaped characters, fillers and blanks of a width. */
const LITERALS = /"[^"]*"?|[\\_*].?/gsu;
/** Colours, conditions, languages; elapsed times such as `[h]` are not removed. */
const BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]?/giu;
/** `e` and `g` mean years and names of eras, except in an exponent (`e+`) or in the word General. */
const NUMBERS = /e[+-]|general/giu;

/** Tests whether a format code such as `yyyy"年"m"月"` shows dates or times. */
export function isDateFormat(code: string): boolean {
  if (code.length > LONGEST_FORMAT) return false;
  const bare = code.replace(LITERALS, '').replace(BRACKETS, '').replace(NUMBERS, '');
  return /[ymdhseg]|aaa/iu.test(bare);
}

/** Tests by number of the cell format (`s`) whether it shows a date. */
export type ShowsDate = (format: string | undefined) => boolean;

/** Errors: FileDamage. */
export function readNumberFormats(parts: PackageParts, part: string): ShowsDate {
  const own = new Map<string, boolean>();
  const cellFormats: boolean[] = [];
  const isDate = (id: string): boolean =>
    own.get(id) ?? BUILT_IN_DATES.some(([first, last]) => Number(id) >= first && Number(id) <= last);
  parts.read(part, 'main', 'styleSheet', {
    enter: (path, { plain }) => {
      if (path.length !== 3) return;
      if (path[1] === 'numFmts' && path[2] === 'numFmt')
        own.set(plain('numFmtId') ?? '', isDateFormat(plain('formatCode') ?? ''));
      if (path[1] === 'cellXfs' && path[2] === 'xf') cellFormats.push(isDate(plain('numFmtId') ?? '0'));
    },
  });
  return (format) => cellFormats[Number(format ?? '0')] === true;
}
