/** The looks of all drawn cells. Shared objects: writers intern them by identity. */
import type { CellLook, FontPlan } from './plan';

export const BODY_SIZE = 10;
export const TITLE_SIZE = 18;

const BODY_FONT: FontPlan = { name: '宋体', size: BODY_SIZE };
const HEADER_FONT: FontPlan = { name: '宋体', size: BODY_SIZE, bold: true };
/** The type of official titles; where it is not installed Excel falls back to another Chinese font. */
const TITLE_FONT: FontPlan = { name: '方正小标宋简体', size: TITLE_SIZE };

/** Zero shows as blank, as in the published tables; codes and names are text. */
export const AMOUNT_FORMAT = '#,##0.00;-#,##0.00;;@';
const TEXT_FORMAT = '@';

const BASE: CellLook = {
  font: BODY_FONT,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  bordered: true,
  numberFormat: TEXT_FORMAT,
  locked: true,
};

export const LOOKS = {
  title: { ...BASE, font: TITLE_FONT, horizontal: 'center', bordered: false },
  captionLeft: { ...BASE, bordered: false, wrap: false },
  captionRight: { ...BASE, bordered: false, wrap: false, horizontal: 'right' },
  header: { ...BASE, font: HEADER_FONT, horizontal: 'center' },
  code: { ...BASE, horizontal: 'center' },
  name: BASE,
  centred: { ...BASE, horizontal: 'center' },
  long: BASE,
  label: { ...BASE, horizontal: 'center' },
  amount: { ...BASE, horizontal: 'right', wrap: false, numberFormat: AMOUNT_FORMAT },
  amountCentred: { ...BASE, horizontal: 'center', wrap: false, numberFormat: AMOUNT_FORMAT },
  note: { ...BASE, bordered: false, vertical: 'top' },
} as const satisfies Record<string, CellLook>;

const INDENTED: readonly CellLook[] = [0, 1, 2, 3].map((indent) => ({ ...BASE, indent }));

export function indentedName(indent: number): CellLook {
  return INDENTED[indent] ?? LOOKS.name;
}
