/** Declares styles of cells that a unit only reads, and of cells marked for correction. */
import { ENTRY_LOOKS } from '../sheets/draw/entry-looks';
import type { CellLook } from '../sheets/plan/plan';

export const LOCKED_LOOKS = {
  text: { ...ENTRY_LOOKS.text, locked: true, fill: 'EEF3F8', wrap: true },
  /** Number format General, not text, because the cell holds a formula. */
  result: { ...ENTRY_LOOKS.text, locked: true, wrap: true, numberFormat: 'General' },
  count: { ...ENTRY_LOOKS.amount, locked: true, numberFormat: '0' },
  amount: { ...ENTRY_LOOKS.amount, locked: true },
  total: { ...ENTRY_LOOKS.amount, locked: true, fill: 'EEF3F8', font: { ...ENTRY_LOOKS.fixed.font } },
} as const satisfies Record<string, CellLook>;

const locked = new Map<CellLook, CellLook>();

/** Returns the locked variant of a style; one object for each style. */
export function lockedLook(look: CellLook): CellLook {
  if (look.locked) return look;
  const known = locked.get(look) ?? { ...look, locked: true };
  locked.set(look, known);
  return known;
}
