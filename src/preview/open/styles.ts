/** Turns the styles of a file into those of the stand-in workbook, one object per style. */
import { resolveThemeColor, type CellStyle } from 'hucre/xlsx';
import {
  PLAIN_STYLE,
  styleChange,
  type Border,
  type Style,
  type StylePatch,
} from '../../excel-host/model/style';

type FileColor = NonNullable<NonNullable<CellStyle['font']>['color']>;
type FileBorder = NonNullable<NonNullable<CellStyle['border']>['top']>;

export type StyleOf = (style: CellStyle | undefined) => Style;

/** Excel's names of lines by those of files; others are drawn as plain lines. */
const LINES: Readonly<Partial<Record<FileBorder['style'], Pick<Border, 'style' | 'weight'>>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};
const THIN: Pick<Border, 'style' | 'weight'> = { style: 'Continuous', weight: 'Thin' };

const HORIZONTALS: Readonly<Record<string, string>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICALS: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

export function styleReader(themeColors: readonly string[]): StyleOf {
  const colorOf = (color: FileColor | undefined): string | null => {
    if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
    if (color?.theme === undefined || themeColors.length === 0) return null;
    return `#${resolveThemeColor([...themeColors], color.theme, color.tint)
      .slice(-6)
      .toUpperCase()}`;
  };
  const lineOf = (side: FileBorder | undefined): Border | null =>
    side === undefined
      ? null
      : { ...(LINES[side.style] ?? THIN), color: colorOf(side.color) ?? PLAIN_STYLE.fontColor };
  const patchOf = ({ font, fill, border, alignment, numFmt, protection }: CellStyle): StylePatch => ({
    fontName: font?.name ?? PLAIN_STYLE.fontName,
    fontSize: font?.size ?? PLAIN_STYLE.fontSize,
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: font?.underline === undefined || font.underline === false ? 'None' : 'Single',
    strikethrough: font?.strikethrough === true,
    fontColor: colorOf(font?.color) ?? PLAIN_STYLE.fontColor,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor) : null,
    horizontal: HORIZONTALS[alignment?.horizontal ?? 'general'] ?? PLAIN_STYLE.horizontal,
    vertical: VERTICALS[alignment?.vertical ?? 'bottom'] ?? PLAIN_STYLE.vertical,
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? PLAIN_STYLE.indent,
    numberFormat: numFmt ?? PLAIN_STYLE.numberFormat,
    locked: protection?.locked !== false,
    top: lineOf(border?.top),
    bottom: lineOf(border?.bottom),
    left: lineOf(border?.left),
    right: lineOf(border?.right),
  });
  const known = new Map<string, Style>();
  return (style) => {
    if (style === undefined) return PLAIN_STYLE;
    const key = JSON.stringify(style);
    const made = known.get(key) ?? styleChange(patchOf(style))(PLAIN_STYLE);
    known.set(key, made);
    return made;
  };
}
