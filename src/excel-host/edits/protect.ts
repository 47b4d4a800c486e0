/** Protects and unprotects a sheet. */
import { PROTECTION_FLAGS, type ProtectionFlag } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import type { Json } from '../protocol/wire';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

/** Refuses a sheet that is already protected, as Excel does. */
export function protectSheet(
  book: Workbook,
  sheet: Sheet,
  options: { readonly [name: string]: Json | undefined },
  password: string | null,
): void {
  if (sheet.protection !== null) throw new ApiError('AccessDenied');
  const { selectionMode: mode = 'Normal', ...flags } = options;
  const selectionMode = SELECTION_MODES.find((each) => each === mode);
  if (selectionMode === undefined) throw new ApiError('InvalidArgument');
  sheet.protection = { allowed: allowedFlags(flags), selectionMode, password };
  book.record({ kind: 'protection', actor: book.actor, sheet });
}

function allowedFlags(flags: { readonly [name: string]: Json | undefined }): ReadonlySet<ProtectionFlag> {
  const allowed = new Set<ProtectionFlag>();
  for (const [name, value] of Object.entries(flags)) {
    const flag = PROTECTION_FLAGS.find((each) => each === name);
    if (flag === undefined || typeof value !== 'boolean') throw new ApiError('InvalidArgument');
    if (value) allowed.add(flag);
  }
  return allowed;
}

/** Refuses an unprotected sheet, as Excel does since June 2026 (OfficeDev/office-js#6784). */
export function unprotectSheet(book: Workbook, sheet: Sheet, password: string | null): void {
  if (sheet.protection === null) throw new ApiError('AccessDenied');
  if (sheet.protection.password !== null && sheet.protection.password !== password) {
    throw new ApiError('AccessDenied');
  }
  sheet.protection = null;
  book.record({ kind: 'protection', actor: book.actor, sheet });
}
