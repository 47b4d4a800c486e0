/** Turns the style of a cell into CSS. */
import type { CSSProperties } from 'react';
import type { CellValue } from '../../excel-host/model/cell';
import type { Border, Style } from '../../excel-host/model/style';

const ALIGNMENTS: Readonly<Record<string, CSSProperties['textAlign']>> = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'justify',
};

const PLACEMENTS: Readonly<Record<string, CSSProperties['alignItems']>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
};

const WEIGHTS: Readonly<Record<string, string>> = {
  Hairline: '1px',
  Thin: '1px',
  Medium: '2px',
  Thick: '3px',
};

/** Replacements of the same kind for Chinese office fonts that are not installed. */
const FALLBACKS = "'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif";

function line(border: Border): string {
  const style = border.style === 'Continuous' ? 'solid' : border.style === 'Double' ? 'double' : 'dashed';
  return `${WEIGHTS[border.weight] ?? '1px'} ${style} ${border.color === '' ? '#000000' : border.color}`;
}

/** Aligns numbers right and centres errors unless the style differs. */
function alignmentOf(style: Style, value: CellValue): CSSProperties['textAlign'] {
  const given = ALIGNMENTS[style.horizontal];
  if (given !== undefined) return given;
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

export interface Edges {
  readonly right: Border | null;
  readonly bottom: Border | null;
}

/** Styles the cell itself. Each cell draws its right and lower edge, its neighbours draw the others. */
export function boxStyle(style: Style, { right, bottom }: Edges): CSSProperties {
  return {
    ...(style.fill === null ? {} : { backgroundColor: style.fill }),
    ...(right === null ? {} : { borderRight: line(right) }),
    ...(bottom === null ? {} : { borderBottom: line(bottom) }),
  };
}

const PIXELS_PER_INDENT = 9;

/** Colours of number formats such as `[Red]`. */
const COLORS: Readonly<Record<string, string>> = { Red: '#c50f1f', Blue: '#0f6cbd', Green: '#107c10' };

/** Styles the contents; `color` comes from the number format. */
export function contentStyle(style: Style, value: CellValue, color: string | undefined): CSSProperties {
  const textAlign = alignmentOf(style, value);
  const indent = style.indent * PIXELS_PER_INDENT;
  return {
    fontFamily: `'${style.fontName}', ${FALLBACKS}`,
    fontSize: `${String(style.fontSize)}pt`,
    fontWeight: style.bold ? 700 : 400,
    fontStyle: style.italic ? 'italic' : undefined,
    color: COLORS[color ?? ''] ?? style.fontColor,
    textAlign,
    alignItems: PLACEMENTS[style.vertical] ?? 'flex-end',
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
    ...(textAlign === 'right' ? { paddingRight: 2 + indent } : { paddingLeft: 2 + indent }),
  };
}
