/** Turns the style of a cell into CSS. */
import type { CSSProperties } from 'react';
import type { CellValue } from '../../excel-host/model/cell';
import type { Border, Look } from '../../excel-host/model/look';

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
function alignmentOf(look: Look, value: CellValue): CSSProperties['textAlign'] {
  const given = ALIGNMENTS[look.horizontal];
  if (given !== undefined) return given;
  if (typeof value === 'number') return 'right';
  return typeof value === 'string' || value === null ? 'left' : 'center';
}

export interface Edges {
  readonly right: Border | null;
  readonly bottom: Border | null;
}

/** Styles the cell itself. Each cell draws its right and lower edge, its neighbours draw the others. */
export function boxStyle(look: Look, { right, bottom }: Edges): CSSProperties {
  return {
    ...(look.fill === null ? {} : { backgroundColor: look.fill }),
    ...(right === null ? {} : { borderRight: line(right) }),
    ...(bottom === null ? {} : { borderBottom: line(bottom) }),
  };
}

const PIXELS_PER_INDENT = 9;

/** Colours of number formats such as `[Red]`. */
const COLORS: Readonly<Record<string, string>> = { Red: '#c50f1f', Blue: '#0f6cbd', Green: '#107c10' };

/** Styles the contents; `color` comes from the number format. */
export function contentStyle(look: Look, value: CellValue, color: string | undefined): CSSProperties {
  const textAlign = alignmentOf(look, value);
  const indent = look.indent * PIXELS_PER_INDENT;
  return {
    fontFamily: `'${look.fontName}', ${FALLBACKS}`,
    fontSize: `${String(look.fontSize)}pt`,
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : undefined,
    color: COLORS[color ?? ''] ?? look.fontColor,
    textAlign,
    alignItems: PLACEMENTS[look.vertical] ?? 'flex-end',
    whiteSpace: look.wrap ? 'pre-wrap' : 'pre',
    ...(textAlign === 'right' ? { paddingRight: 2 + indent } : { paddingLeft: 2 + indent }),
  };
}
