/** Looks of cells that a unit reads and does not write, and of those marked for mending. */
import { ENTRY_LOOKS } from '../sheets/entry-looks';
import type { CellLook } from '../sheets/plan';

export const LOCKED_LOOKS = {
  text: { ...ENTRY_LOOKS.text, locked: true, fill: 'EEF3F8', wrap: true },
  /** General, not text: it holds a formula. */
  result: { ...ENTRY_LOOKS.text, locked: true, wrap: true, numberFormat: 'General' },
  count: { ...ENTRY_LOOKS.amount, locked: true, numberFormat: '0' },
  amount: { ...ENTRY_LOOKS.amount, locked: true },
  total: { ...ENTRY_LOOKS.amount, locked: true, fill: 'EEF3F8', font: { ...ENTRY_LOOKS.fixed.font } },
} as const satisfies Record<string, CellLook>;

const locked = new Map<CellLook, CellLook>();

/** The same look, locked; one object for each look. */
export function lockedLook(look: CellLook): CellLook {
  if (look.locked) return look;
  const known = locked.get(look) ?? { ...look, locked: true };
  locked.set(look, known);
  return known;
}
