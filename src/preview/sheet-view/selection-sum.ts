/** Calculates sum, count and average of the selected numbers, as in Excel's status bar. */
import type { Area } from '../../excel-host/model/area';
import { isEmptyCell } from '../../excel-host/model/cell';
import type { Sheet } from '../../excel-host/model/sheet';

export interface SelectionSum {
  /** Number of cells with contents. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

export function sumOf(sheet: Sheet, area: Area): SelectionSum {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (const { cell } of sheet.grid.cellsIn(area)) {
    if (isEmptyCell(cell)) continue;
    filled += 1;
    if (typeof cell.value !== 'number') continue;
    numbers += 1;
    sum += cell.value;
  }
  return { filled, numbers, sum };
}
