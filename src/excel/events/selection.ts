/** The selected place, whenever it changes. Excel only says that it did: where it is now has to be asked. */
import type { Answer, Place, Unsubscribe } from '../../workflow/port';
import { selectedPlace } from '../go-to';
import { subscribe } from './subscription';

function isSame(a: Place | null, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * While one question is under way, further changes wait for a single one after it. The same place is reported once:
 * Excel tells of a sheet shown and of the cell in it. A selection that is no cell, or that cannot be asked for while a
 * cell is being edited, is not reported.
 */
function follower(mayAsk: () => boolean, handler: (place: Place) => void): () => Promise<void> {
  let asking = false;
  let changedAgain = false;
  let last: Place | null = null;
  return async () => {
    changedAgain = true;
    if (asking) return;
    asking = true;
    while (changedAgain && mayAsk()) {
      changedAgain = false;
      const place = await selectedPlace();
      if (place.kind !== 'done' || !mayAsk() || isSame(last, place.value)) continue;
      last = place.value;
      handler(last);
    }
    asking = false;
  };
}

export function onSelectionChanged(
  handler: (place: Place) => void,
  mayAsk: () => boolean,
): Promise<Answer<Unsubscribe>> {
  return subscribe(({ workbook }, isWanted) => [
    workbook.onSelectionChanged.add(follower(() => isWanted() && mayAsk(), handler)),
  ]);
}
