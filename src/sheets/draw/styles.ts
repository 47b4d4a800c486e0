/** Declares the styles of drawn cells. Objects are shared, because writers intern them by identity. */
import { WAN, type AmountStyle } from '../../money/amount-style';
import type { CellStyle, FontPlan } from '../plan/plan';

export const BODY_SIZE = 10;
export const TITLE_SIZE = 18;

const BODY_FONT: FontPlan = { name: '宋体', size: BODY_SIZE };
const HEADER_FONT: FontPlan = { name: '宋体', size: BODY_SIZE, bold: true };
/** The typeface of official titles; where it is missing, Excel takes another Chinese font. */
const TITLE_FONT: FontPlan = { name: '方正小标宋简体', size: TITLE_SIZE };

/** Builds `#,##0.00;-#,##0.00;;@`; the third part formats zero. */
function amountFormat({ decimals, zero }: AmountStyle): string {
  const rest = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return `#,##0${rest};-#,##0${rest};${zero === 'blank' ? '' : `0${rest}`};@`;
}

/** Codes and names are text. */
const TEXT_FORMAT = '@';

const BASE: CellStyle = {
  font: BODY_FONT,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  bordered: true,
  numberFormat: TEXT_FORMAT,
  locked: true,
};

export const STYLES = {
  title: { ...BASE, font: TITLE_FONT, horizontal: 'center', bordered: false },
  captionLeft: { ...BASE, bordered: false, wrap: false },
  /** For a name longer than its place. */
  captionWrapped: { ...BASE, bordered: false },
  captionRight: { ...BASE, bordered: false, wrap: false, horizontal: 'right' },
  header: { ...BASE, font: HEADER_FONT, horizontal: 'center' },
  code: { ...BASE, horizontal: 'center' },
  name: BASE,
  centred: { ...BASE, horizontal: 'center' },
  long: BASE,
  label: { ...BASE, horizontal: 'center' },
  /** Two decimals, blank for zero, as most tables print amounts in 元 or 万元. */
  amount: { ...BASE, horizontal: 'right', indent: 1, wrap: false, numberFormat: amountFormat(WAN) },
  note: { ...BASE, bordered: false, vertical: 'top' },
} as const satisfies Record<string, CellStyle>;

const INDENTED = new Map<number, CellStyle>();

/** Shares one object for each style and alignment, for the same reason. */
const AMOUNT_STYLES = new Map<string, CellStyle>([[`right ${STYLES.amount.numberFormat}`, STYLES.amount]]);

export function amountStyle(amounts: AmountStyle, horizontal: 'right' | 'center'): CellStyle {
  const numberFormat = amountFormat(amounts);
  const key = `${horizontal} ${numberFormat}`;
  const style = AMOUNT_STYLES.get(key) ?? {
    ...BASE,
    horizontal,
    // A figure must not touch the next column's words.
    ...(horizontal === 'right' ? { indent: 1 } : {}),
    wrap: false,
    numberFormat,
  };
  AMOUNT_STYLES.set(key, style);
  return style;
}

const EMPHASIZED = new WeakMap<CellStyle, CellStyle>();

/** The style in bold, one object for each. */
export function emphasizedStyle(style: CellStyle): CellStyle {
  const bold = EMPHASIZED.get(style) ?? { ...style, font: { ...style.font, bold: true } };
  EMPHASIZED.set(style, bold);
  return bold;
}

export function indentedName(indent: number): CellStyle {
  const style = INDENTED.get(indent) ?? { ...BASE, indent };
  INDENTED.set(indent, style);
  return style;
}
