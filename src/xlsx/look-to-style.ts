/** Turns planned styles into the library's cell styles, one object per style. */
import type { CellStyle } from 'hucre/xlsx';
import type { CellLook } from '../sheets/plan/plan';

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const ALL_SIDES = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;

/** GB2312: where the font is missing, the program chooses another Chinese one. */
export const CHINESE_CHARSET = 134;

function toStyle(look: CellLook): CellStyle {
  const { font } = look;
  return {
    font: {
      name: font.name,
      size: font.size,
      charset: CHINESE_CHARSET,
      ...(font.bold === true ? { bold: true } : {}),
      ...(font.color === undefined ? {} : { color: { rgb: font.color } }),
    },
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical,
      wrapText: look.wrap,
      ...(look.indent === undefined ? {} : { indent: look.indent }),
    },
    ...(look.bordered ? { border: ALL_SIDES } : {}),
    ...(look.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } as const }),
    numFmt: look.numberFormat,
    protection: { locked: look.locked },
  };
}

export type StyleOf = (look: CellLook) => CellStyle;

/** Caches the library's style per planned one, so that the same one always gives the same object. */
export function styleCache(): StyleOf {
  const styles = new Map<CellLook, CellStyle>();
  return (look) => {
    const cached = styles.get(look);
    if (cached !== undefined) return cached;
    const style = toStyle(look);
    styles.set(look, style);
    return style;
  };
}
