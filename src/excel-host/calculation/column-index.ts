/**
 * Indexes columns for formulas, once per calculation. A filled workbook has a thousand SUMIFS over the same few
 * columns. These have few different values, so a criterion is tested once per value.
 */
import type { Area } from '../model/area';
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { criterionOf } from './criteria';

/** Groups cells of a column with the same value, by their places from the first row of the area. */
interface Group {
  readonly value: CellValue;
  readonly places: number[];
}

export interface Matches {
  readonly places: readonly number[];
  /** 1 at each of the places. */
  readonly mask: Uint8Array;
}

function groupKey(value: CellValue): string {
  return typeof value === 'string' ? `t${value.toLowerCase()}` : `${typeof value}${String(value)}`;
}

export class ColumnValues {
  /** Values from the first row of the area to the last used one; all cells below are empty. */
  readonly values: readonly CellValue[];
  private readonly groups = new Map<string, Group>();
  private readonly found = new Map<string, Matches>();

  constructor(values: readonly CellValue[]) {
    this.values = values;
    for (const [place, value] of values.entries()) {
      const key = groupKey(value);
      const group = this.groups.get(key);
      if (group === undefined) this.groups.set(key, { value, places: [place] });
      else group.places.push(place);
    }
  }

  /** `length`: the number of cells to search; cells below the used ones are empty. */
  matches(value: CellValue, length: number): Matches {
    const key = `${groupKey(value)}/${String(length)}`;
    const cached = this.found.get(key);
    if (cached !== undefined) return cached;
    const criterion = criterionOf(value);
    // Keeps the order of the rows, in which Excel adds them up.
    const places = [...this.groups.values()]
      .flatMap((group) => (criterion(group.value) ? group.places : []))
      .sort((a, b) => a - b);
    if (criterion(null)) for (let place = this.values.length; place < length; place += 1) places.push(place);
    const mask = new Uint8Array(length);
    for (const place of places) mask[place] = 1;
    const made = { places, mask };
    this.found.set(key, made);
    return made;
  }

  /** Returns the place of the first cell with exactly this value, from 0; `null`: none. */
  placeOf(value: CellValue): number | null {
    return this.groups.get(groupKey(value))?.places[0] ?? null;
  }
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
    const cached = this.columns.get(key);
    if (cached !== undefined) return cached;
    const lastRow = Math.min(area.lastRow, this.lastRow(sheet));
    const values: CellValue[] = [];
    for (let row = area.firstRow; row <= lastRow; row += 1) {
      values.push(this.valueAt(sheet, row, area.firstColumn));
    }
    const made = new ColumnValues(values);
    this.columns.set(key, made);
    return made;
  }

  private lastRow(sheet: Sheet): number {
    const cached = this.lastRows.get(sheet);
    if (cached !== undefined) return cached;
    let last = -1;
    for (const [index, row] of sheet.grid.rows) if (row.cells.size > 0) last = Math.max(last, index);
    this.lastRows.set(sheet, last);
    return last;
  }
}
