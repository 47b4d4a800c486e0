/** Reports the selected place whenever it changes. Excel's event has no place, so the place is read. */
import type { Answer, Place, Unsubscribe } from '../../workflow/port';
import { selectedPlace } from '../go-to';
import { subscribe } from './subscription';

function isSame(a: Place | null, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Changes during one reading lead to a single reading after it. The same place is reported once: Excel raises an event
 * for a sheet shown and another for the cell in it. A selection that is no cell, or that cannot be read while a cell is
 * being edited, is not reported.
 */
function follower(mayRead: () => boolean, handler: (place: Place) => void): () => Promise<void> {
  let reading = false;
  let changedAgain = false;
  let last: Place | null = null;
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
  handler: (place: Place) => void,
  mayRead: () => boolean,
): Promise<Answer<Unsubscribe>> {
  return subscribe(({ workbook }, isActive) => [
    workbook.onSelectionChanged.add(follower(() => isActive() && mayRead(), handler)),
  ]);
}
