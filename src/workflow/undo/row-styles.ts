/**
 * Finds styles for restored rows: those of the entry sheet's columns, or standard ones for the contents of a table.
 */
import { isFindingTab } from '../../entries/own-sheet-names';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { shown } from '../../entries/cell-reading';
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { matchHeaders } from '../../entries/locate';
import { comparable } from '../../entries/text';
import { ENTRY_STYLES, entryStyle } from '../../sheets/draw/entry-styles';
import { findingStyle } from '../../sheets/draw/finding-styles';
import { STYLES } from '../../sheets/draw/styles';
import type { CellStyle } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';

export type StyleAt = (column: number) => CellStyle;

const SHEETS: readonly AnyEntrySheet[] = [...ENTRY_SHEETS, RETURN_LOG_SHEET];

/** Returns the styles of an entry sheet; `null`: no entry sheet, or its headers are not found. */
function entryStyles(sheet: FoundSheet): StyleAt | null {
  const name = comparable(sheet.name);
  const declaration = SHEETS.find((one) => comparable(one.name) === name);
  const headers = declaration === undefined ? null : matchHeaders(declaration, sheet);
  if (declaration === undefined || headers === null) return null;
  return (column) => {
    const key = headers.keys[column];
    const declared = key === undefined || key === null ? undefined : declaration.columns[key];
    if (declared === undefined) return ENTRY_STYLES.text;
    // The header names the unit of the column.
    const isWan = shown(sheet.rows[headers.row]?.[column]).includes('万元');
    return entryStyle(declared, isWan ? '万元' : '元');
  };
}

/** Returns the styles of the list of findings; `null`: another sheet. */
function listStyles(sheet: FoundSheet, row: number): StyleAt | null {
  const headers = isFindingTab(sheet.name) ? sheet.rows[0] : undefined;
  return headers === undefined
    ? null
    : (column) => findingStyle(shown(headers[column]), shown(sheet.rows[row]?.[column]));
}

function fittingStyles(sheet: FoundSheet, row: number): StyleAt {
  return (column) => (typeof sheet.rows[row]?.[column] === 'number' ? STYLES.amount : STYLES.name);
}

/** Returns the styles of each row of the former sheet. */
export function rowStyles(sheet: FoundSheet): (row: number) => StyleAt {
  const ofEntries = entryStyles(sheet);
  return (row) => ofEntries ?? listStyles(sheet, row) ?? fittingStyles(sheet, row);
}
