/** Areas as A1 references. */
import { cellAddress } from '../entries/address';
import type { Area } from '../entries/raw-workbook';

/** `A1:C3`. */
export function areaReference(area: Area): string {
  return `${cellAddress(area.firstRow, area.firstColumn)}:${cellAddress(area.lastRow, area.lastColumn)}`;
}

/** `$1:$3` for zero-based rows 0 to 2. */
export function rowsReference(first: number, last: number): string {
  return `$${String(first + 1)}:$${String(last + 1)}`;
}

/** `$A$1:$C$3`. */
export function absoluteArea(area: Area): string {
  return areaReference(area).replace(/(?<![A-Z])([A-Z]+)(\d+)/gu, '$$$1$$$2');
}

/** A sheet name as references have it: in quotes, which are never wrong. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
