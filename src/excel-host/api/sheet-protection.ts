/** Declares `Worksheet.protection`. */
import { protectSheet, unprotectSheet } from '../edits/protect';
import { PROTECTION_FLAGS } from '../model/protection';
import type { ApiClass } from '../protocol/api-class';
import type { SheetTarget } from './sheet-target';

export const SHEET_PROTECTION: ApiClass<SheetTarget> = {
  name: 'WorksheetProtection',
  scalars: {
    protected: { get: ({ sheet }) => sheet.protection !== null },
    options: {
      get: ({ sheet: { protection } }) =>
        protection === null
          ? null
          : {
              ...Object.fromEntries(PROTECTION_FLAGS.map((flag) => [flag, protection.allowed.has(flag)])),
              selectionMode: protection.selectionMode,
            },
    },
  },
  actions: {
    protect: ({ book, sheet }, args) => {
      protectSheet(book, sheet, args.record(0), args.optionalText(1) ?? null);
    },
    unprotect: ({ book, sheet }, args) => {
      unprotectSheet(book, sheet, args.optionalText(0) ?? null);
    },
  },
};
