/** Declares styles of cells that a unit only reads, and of cells marked for correction. */
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import type { CellStyle } from '../sheets/plan/plan';

export const LOCKED_STYLES = {
  text: { ...ENTRY_STYLES.text, locked: true, fill: 'EEF3F8', wrap: true },
  /** Number format General, not text, because the cell holds a formula. */
  result: { ...ENTRY_STYLES.text, locked: true, wrap: true, numberFormat: 'General' },
  count: { ...ENTRY_STYLES.amount, locked: true, numberFormat: '0' },
  amount: { ...ENTRY_STYLES.amount, locked: true },
  total: { ...ENTRY_STYLES.amount, locked: true, fill: 'EEF3F8', font: { ...ENTRY_STYLES.fixed.font } },
} as const satisfies Record<string, CellStyle>;

const locked = new Map<CellStyle, CellStyle>();

/** Returns the locked variant of a style; one object for each style. */
export function lockedStyle(style: CellStyle): CellStyle {
  if (style.locked) return style;
  const known = locked.get(style) ?? { ...style, locked: true };
  locked.set(style, known);
  return known;
}
