/** Reports the selected place whenever it changes. Excel's event has no place, so the place is read. */
import type { ExcelAnswer, WorkbookPlace, Unsubscribe } from '../../workflow/port';
import { selectedPlace } from '../go-to';
import { subscribe } from './subscription';

function isSame(a: WorkbookPlace | null, b: WorkbookPlace): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Changes during one reading lead to a single reading after it. The same place is reported once: Excel raises an event
 * for a sheet shown and another for the cell in it. A selection that is no cell, or that cannot be read while a cell is
 * being edited, is not reported.
 */
function follower(mayRead: () => boolean, handler: (place: WorkbookPlace) => void): () => Promise<void> {
  let reading = false;
  let changedAgain = false;
  let last: WorkbookPlace | null = null;
  return async () => {
    changedAgain = true;
    if (reading) return;
    reading = true;
    while (changedAgain && mayRead()) {
      changedAgain = false;
      const place = await selectedPlace();
      if (place.kind !== 'done' || !mayRead() || isSame(last, place.value)) continue;
      last = place.value;
      handler(last);
    }
    reading = false;
  };
}

export function onSelectionChanged(
  handler: (place: WorkbookPlace) => void,
  mayRead: () => boolean,
): Promise<ExcelAnswer<Unsubscribe>> {
  return subscribe(({ workbook }, isActive) => [
    workbook.onSelectionChanged.add(follower(() => isActive() && mayRead(), handler)),
  ]);
}
