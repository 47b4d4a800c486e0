/** Holds the finder of figures of the pane; loaded with the screens that lead to cells by their paths. */
import { FigureFinder } from '../../workflow/trace/figure-finder';
import type { Pane } from './pane';

const known = new WeakMap<Pane, FigureFinder>();

export function figureFinderOf(pane: Pane): FigureFinder {
  const made = known.get(pane) ?? pane.session.add((store, _, queue) => new FigureFinder(store, queue));
  known.set(pane, made);
  return made;
}
