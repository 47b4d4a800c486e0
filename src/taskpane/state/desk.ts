/** The desk of a pane, and what the clerk is looking at there; made when the first screen of distribution is opened. */
import { useSyncExternalStore } from 'react';
import type { UnitStatus } from '../../distribution/board';
import { DistributionDesk } from '../../distribution/desk/distribution-desk';
import type { BoardView } from '../../distribution/desk/live-board';
import { browserKeepingPlace } from '../files/keeping-place';
import { createStore, useObservable, type Store } from './observable';
import { usePane, type Pane } from './pane';

/** What of the board is listed: units of one state, or the files that belong to no unit. */
export type BoardFilter = UnitStatus | 'unknown';

export interface DeskView {
  /** Codes of units that nothing is handed out to. */
  readonly leftOut: ReadonlySet<string>;
  /** What the units listed for choosing have in their code or name. */
  readonly search: string;
  /** `null`: all units. */
  readonly filter: BoardFilter | null;
  /** Codes of units whose lines may be replaced. */
  readonly agreed: ReadonlySet<string>;
}

const FRESH: DeskView = { leftOut: new Set(), search: '', filter: null, agreed: new Set() };

export interface PaneDesk {
  readonly desk: DistributionDesk;
  readonly view: Store<DeskView>;
}

const desks = new WeakMap<Pane, PaneDesk>();

function deskOf(pane: Pane): PaneDesk {
  const known = desks.get(pane);
  if (known !== undefined) return known;
  const { session, files } = pane;
  const made = {
    desk: new DistributionDesk(session, {
      ...files,
      keepingPlace: browserKeepingPlace(),
      now: () => new Date(),
    }),
    view: createStore(FRESH),
  };
  desks.set(pane, made);
  return made;
}

export function useDesk(): PaneDesk {
  return deskOf(usePane());
}

export function useDeskView(): DeskView {
  return useObservable(useDesk().view);
}

/** `null` while the department's entries cannot be used. */
export function useBoardView(): BoardView | null {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.boardView);
}

/** Whether a newer board is being worked out. */
export function useIsBoardBeingMade(): boolean {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.isBoardBeingMade);
}

/** When what was read before the pane was opened anew was read; `null`: nothing of it is shown. */
export function useRestoredFrom(): Date | null {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.restoredFrom);
}

/** Whether what is read outlives the pane. */
export function useIsKeeping(): boolean {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.isKeeping);
}

export function useLastHandedOut(): string | null {
  const { desk } = useDesk();
  return useSyncExternalStore(desk.subscribe, () => desk.lastHandedOut()?.name ?? null);
}

/** A set with one member more or less. */
export function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
