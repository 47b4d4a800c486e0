/** A cell's style as one immutable value. Equal styles are the same object, so comparison is fast. */

export interface Border {
  /** Excel's name: `Continuous`, `Dash`, … */
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface Style {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`; `null`: no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
}

/** The style in a new workbook of the Chinese Excel. */
export const PLAIN_STYLE: Style = {
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

const interned = new Map<string, Style>([[JSON.stringify(PLAIN_STYLE), PLAIN_STYLE]]);
const shared = new WeakSet<object>([PLAIN_STYLE]);

/** Whether an object is a style as cells hold it, of which there is one for each content. */
export function isSharedStyle(value: object): boolean {
  return shared.has(value);
}

function intern(style: Style): Style {
  const key = JSON.stringify(style);
  const cached = interned.get(key);
  if (cached !== undefined) return cached;
  interned.set(key, style);
  shared.add(style);
  return style;
}

export type StylePatch = Partial<Style>;
export type StyleChange = (style: Style) => Style;

/** Changes styles and caches the result per style: an area of many cells has few styles. */
export function styleChange(patch: StylePatch): StyleChange {
  const seen = new Map<Style, Style>();
  // Neighbours mostly have one style.
  let last: { readonly before: Style; readonly after: Style } | null = null;
  return (style) => {
    if (last?.before === style) return last.after;
    const after = seen.get(style) ?? intern({ ...style, ...patch });
    seen.set(style, after);
    last = { before: style, after };
    return after;
  };
}
