/** Moves between the screens: by links, by tabs, and back to where the clerk was. */
import { placeOf, screenOf, type PlaceId, type ScreenId, type SectionId } from '../screens';
import type { PaneStateKeeper } from './pane-state-keeper';

export interface Moves {
  /** Opens a screen and moves the focus to its heading, or to that of a section. */
  readonly open: (screen: ScreenId, section?: SectionId) => void;
  /** Opens a screen and leaves the focus where it is. */
  readonly select: (screen: ScreenId) => void;
  /** Opens the screen of a stage that was open last; `first`: the one to open before that. */
  readonly selectPlace: (place: PlaceId, first: ScreenId) => void;
  /** Whether a jump to this section has just happened; true once. */
  readonly takeArrival: (section: SectionId) => boolean;
}

export function createMoves(keeper: PaneStateKeeper): Moves {
  let arrival: SectionId | null = null;
  const lastOf = new Map<PlaceId, ScreenId>();
  const show = (screen: ScreenId): void => {
    const left = screenOf(keeper.state.get().screen);
    lastOf.set(placeOf(left), left);
    lastOf.set(placeOf(screen), screen);
    // 首页 has its own tab, so that the way back leads past it.
    const leaves = left !== 'home' && placeOf(left) !== placeOf(screen);
    keeper.change(leaves ? { screen, cameFrom: left } : { screen });
  };
  return {
    open: (screen, section = 'page') => {
      arrival = section;
      show(screen);
    },
    select: (screen) => {
      arrival = null;
      show(screen);
    },
    selectPlace: (place, first) => {
      arrival = null;
      show(lastOf.get(place) ?? first);
    },
    takeArrival: (section) => {
      if (arrival !== section) return false;
      arrival = null;
      return true;
    },
  };
}
