/** Declares the styles of entry sheets: cells to fill look different from cells filled in by formula. */
import type { CellStyle, FontPlan } from '../plan/plan';

const FONT: FontPlan = { name: '宋体', size: 11 };
const HEADER: CellStyle = {
  font: { name: '宋体', size: 11, bold: true, color: 'FFFFFF' },
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  bordered: true,
  fill: '1F5FA8',
  numberFormat: '@',
  locked: true,
};
const CELL: CellStyle = {
  font: FONT,
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
  bordered: true,
  numberFormat: '@',
  locked: false,
};

export const ENTRY_STYLES = {
  header: HEADER,
  /** A column that must be filled. */
  requiredHeader: HEADER,
  /** A column that a formula fills, or that may stay empty. */
  optionalHeader: { ...HEADER, fill: '5B6B7F' },
  code: CELL,
  text: CELL,
  wrapped: { ...CELL, wrap: true },
  amount: { ...CELL, horizontal: 'right', numberFormat: '#,##0.00##;[Red]-#,##0.00##' },
  /** Amounts in 万元 keep the digits down to 分. */
  amountWan: { ...CELL, horizontal: 'right', numberFormat: '#,##0.00####;[Red]-#,##0.00####' },
  /** General, not text: a text cell would show the formula instead of its result. */
  companion: {
    ...CELL,
    font: { ...FONT, color: '5A6775' },
    fill: 'F3F6F9',
    numberFormat: 'General',
  },
  fixed: { ...CELL, font: { ...FONT, bold: true }, fill: 'EEF3F8', locked: true },
  hint: { ...CELL, font: { ...FONT, color: '5A6775' }, wrap: true, locked: true },
} as const satisfies Record<string, CellStyle>;
