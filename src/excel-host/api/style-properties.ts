/** Declares the members of the API about a cell's style, each over one part of the style. */
import type { Style, StylePatch } from '../model/style';
import { ApiError } from '../protocol/api-error';
import type { Json } from '../protocol/wire';

export interface StyleProperty {
  readonly read: (style: Style) => Json;
  readonly patch: (value: Json) => StylePatch;
}

export function checkedText(value: Json): string {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument');
  return value;
}

export function checkedFlag(value: Json): boolean {
  if (typeof value !== 'boolean') throw new ApiError('InvalidArgument');
  return value;
}

export function checkedNumber(value: Json, least: number, most: number): number {
  if (typeof value !== 'number' || value < least || value > most) throw new ApiError('InvalidArgument');
  return value;
}

export function checkedWord<W extends string>(value: Json, words: readonly W[]): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new ApiError('InvalidArgument');
  return found;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** Returns `#RRGGBB` in capitals. Errors: InvalidArgument. */
export function checkedColor(value: Json): string {
  const text = checkedText(value).toLowerCase();
  const color = NAMED_COLORS[text] ?? text.toUpperCase();
  if (!/^#[0-9A-F]{6}$/u.test(color)) throw new ApiError('InvalidArgument');
  return color;
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const DEEPEST_INDENT = 250;
const LARGEST_FONT = 409;

export const FORMAT_PROPERTIES: Readonly<Record<string, StyleProperty>> = {
  horizontalAlignment: {
    read: (style) => style.horizontal,
    patch: (value) => ({ horizontal: checkedWord(value, HORIZONTAL) }),
  },
  verticalAlignment: {
    read: (style) => style.vertical,
    patch: (value) => ({ vertical: checkedWord(value, VERTICAL) }),
  },
  wrapText: { read: (style) => style.wrap, patch: (value) => ({ wrap: checkedFlag(value) }) },
  indentLevel: {
    read: (style) => style.indent,
    patch: (value) => ({ indent: checkedNumber(value, 0, DEEPEST_INDENT) }),
  },
};

export const FONT_PROPERTIES: Readonly<Record<string, StyleProperty>> = {
  name: { read: (style) => style.fontName, patch: (value) => ({ fontName: checkedText(value) }) },
  size: {
    read: (style) => style.fontSize,
    patch: (value) => ({ fontSize: checkedNumber(value, 1, LARGEST_FONT) }),
  },
  bold: { read: (style) => style.bold, patch: (value) => ({ bold: checkedFlag(value) }) },
  italic: { read: (style) => style.italic, patch: (value) => ({ italic: checkedFlag(value) }) },
  underline: {
    read: (style) => style.underline,
    patch: (value) => ({ underline: checkedWord(value, UNDERLINES) }),
  },
  strikethrough: {
    read: (style) => style.strikethrough,
    patch: (value) => ({ strikethrough: checkedFlag(value) }),
  },
  color: { read: (style) => style.fontColor, patch: (value) => ({ fontColor: checkedColor(value) }) },
};

/** The colour that Excel returns for a cell without fill. */
const NO_FILL = '#FFFFFF';

export const FILL_PROPERTIES: Readonly<Record<string, StyleProperty>> = {
  color: {
    read: (style) => style.fill ?? NO_FILL,
    patch: (value) => ({ fill: value === '' ? null : checkedColor(value) }),
  },
};

export const PROTECTION_PROPERTIES: Readonly<Record<string, StyleProperty>> = {
  locked: { read: (style) => style.locked, patch: (value) => ({ locked: checkedFlag(value) }) },
  formulaHidden: {
    read: (style) => style.formulaHidden,
    patch: (value) => ({ formulaHidden: checkedFlag(value) }),
  },
};
