/** Turns planned styles into the library's cell styles, one object per style. */
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle } from '../sheets/plan/plan';

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const ALL_SIDES = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;

/** GB2312: where the font is missing, the program chooses another Chinese one. */
export const CHINESE_CHARSET = 134;

function toStyle(style: CellStyle): FileStyle {
  const { font } = style;
  return {
    font: {
      name: font.name,
      size: font.size,
      charset: CHINESE_CHARSET,
      ...(font.bold === true ? { bold: true } : {}),
      ...(font.color === undefined ? {} : { color: { rgb: font.color } }),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap,
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    ...(style.bordered ? { border: ALL_SIDES } : {}),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } as const }),
    numFmt: style.numberFormat,
    protection: { locked: style.locked },
  };
}

export type StyleOf = (style: CellStyle) => FileStyle;

/** Caches the library's style per planned one, so that the same one always gives the same object. */
export function styleCache(): StyleOf {
  const styles = new Map<CellStyle, FileStyle>();
  return (style) => {
    const cached = styles.get(style);
    if (cached !== undefined) return cached;
    const made = toStyle(style);
    styles.set(style, made);
    return made;
  };
}
