/** Declares the styles of entry sheets: cells to fill look different from cells filled in by formula. */
import type { Column } from '../../entries/column';
import type { AmountUnit } from '../../money/amount-unit';
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

/** Returns the look of a column's cells below its header. */
export function entryStyle(column: Column<unknown>, unit: AmountUnit): CellStyle {
  if (column.given !== undefined) return column.given === 'key' ? ENTRY_STYLES.fixed : ENTRY_STYLES.hint;
  if (column.companion !== undefined) return ENTRY_STYLES.companion;
  if (column.type.format === 'amount') {
    const own = column.unit === 'settings' ? unit : column.unit;
    return own === '万元' ? ENTRY_STYLES.amountWan : ENTRY_STYLES.amount;
  }
  return column.type.format === 'code' ? ENTRY_STYLES.code : ENTRY_STYLES.text;
}
