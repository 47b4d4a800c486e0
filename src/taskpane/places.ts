/** Turns addresses into areas to select. */
import { columnIndex } from '../grid/address';
import { cellArea, type Area } from '../grid/area';

export const FIRST_CELL: Area = cellArea(0, 0);

/**
 * Returns the cell of an address such as `N5`.
 * Without an address: the start of the row (one-based); without a row: the start of the sheet.
 */
export function problemArea(place: { readonly row?: number; readonly address?: string }): Area {
  const parts = place.address === undefined ? null : /^([A-Z]+)(\d+)$/u.exec(place.address);
  const [, letters, digits] = parts ?? [];
  if (letters !== undefined && digits !== undefined)
    return cellArea(Number(digits) - 1, columnIndex(letters));
  return place.row === undefined ? FIRST_CELL : cellArea(place.row - 1, 0);
}
