/**
 * Columns as formulas look through them, read once per calculation: the thousand SUMIFS of a filled workbook look
 * through the same few columns for the same few criteria.
 */
import type { Area } from '../model/area';
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { criterionOf } from './criteria';

export interface ColumnValues {
  /** From the first row of the area to the last that is used; what is beyond is empty. */
  readonly values: readonly CellValue[];
  /** For MATCH: the first place of each value. */
  places: Map<string, number> | null;
  readonly masks: Map<string, Uint8Array>;
}

export function valueKey(value: CellValue): string {
  return typeof value === 'string' ? `t${value.toLowerCase()}` : `${typeof value}${String(value)}`;
}

export class ColumnIndex {
  private readonly columns = new Map<string, ColumnValues>();
  private readonly lastRows = new Map<Sheet, number>();
  private readonly valueAt: (sheet: Sheet, row: number, column: number) => CellValue;

  constructor(valueAt: (sheet: Sheet, row: number, column: number) => CellValue) {
    this.valueAt = valueAt;
  }

  /** `area` is one column wide. */
  column(sheet: Sheet, area: Area): ColumnValues {
    const key = `${sheet.id}/${String(area.firstColumn)}/${String(area.firstRow)}/${String(area.lastRow)}`;
    const known = this.columns.get(key);
    if (known !== undefined) return known;
    const lastRow = Math.min(area.lastRow, this.lastRow(sheet));
    const values: CellValue[] = [];
    for (let row = area.firstRow; row <= lastRow; row += 1) {
      values.push(this.valueAt(sheet, row, area.firstColumn));
    }
    const made: ColumnValues = { values, places: null, masks: new Map() };
    this.columns.set(key, made);
    return made;
  }

  private lastRow(sheet: Sheet): number {
    const known = this.lastRows.get(sheet);
    if (known !== undefined) return known;
    let last = -1;
    for (const [index, row] of sheet.grid.rows) if (row.cells.size > 0) last = Math.max(last, index);
    this.lastRows.set(sheet, last);
    return last;
  }

  /** 1 where the criterion holds. */
  mask(column: ColumnValues, wanted: CellValue, length: number): Uint8Array {
    const key = `${valueKey(wanted)}/${String(length)}`;
    const known = column.masks.get(key);
    if (known !== undefined) return known;
    const criterion = criterionOf(wanted);
    const mask = Uint8Array.from({ length }, (_, place) => (criterion(column.values[place] ?? null) ? 1 : 0));
    column.masks.set(key, mask);
    return mask;
  }

  /** Place of the first cell with this value, from 0; `null` when there is none. */
  placeOf(column: ColumnValues, wanted: CellValue): number | null {
    column.places ??= firstPlaces(column.values);
    return column.places.get(valueKey(wanted)) ?? null;
  }
}

function firstPlaces(values: readonly CellValue[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, value] of values.entries()) {
    const key = valueKey(value);
    if (value !== null && !places.has(key)) places.set(key, place);
  }
  return places;
}
