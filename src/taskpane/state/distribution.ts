/** Holds the distribution controller and its view state; loaded with the first screen of distribution. */
import { useSyncExternalStore } from 'react';
import type { UnitStatus } from '../../distribution/returns-overview';
import {
  DistributionController,
  type SavedFileKind,
} from '../../distribution/controller/distribution-controller';
import type { OverviewView } from '../../distribution/controller/live-overview';
import { summaryOf, unitProgress } from '../../distribution/unit-progress';
import type { ReturnsRecord } from '../../workflow/returns-record';
import { browserKeepingPlace } from '../files/keeping-place';
import { createStore, useObservable, type ObservableStore } from './observable';
import { usePane, type Pane } from './pane';

/** Filter of the overview: units of one status, or files without a unit. */
export type OverviewFilter = UnitStatus | 'unknown';

/** `needed`: what needs action first; `latest`: the last import first. */
export type ReturnsOrder = 'needed' | 'roster' | 'latest';

export interface DistributionView {
  /** Codes of units that are not selected. */
  readonly leftOut: ReadonlySet<string>;
  /** Search text for code or name of the units to choose. */
  readonly search: string;
  /** Search text for code or name of the listed returns. */
  readonly searchReturns: string;
  readonly order: ReturnsOrder;
  /** `null`: all units. */
  readonly filter: OverviewFilter | null;
  /** Codes of units whose lines may be replaced. */
  readonly agreed: ReadonlySet<string>;
}

const FRESH: DistributionView = {
  leftOut: new Set(),
  search: '',
  searchReturns: '',
  order: 'needed',
  filter: null,
  agreed: new Set(),
};

export interface PaneDistribution {
  readonly controller: DistributionController;
  readonly view: ObservableStore<DistributionView>;
}

/** Keeps the summary that 首页 and the tabs show. */
function followReturns({ session, returns }: Pane, controller: DistributionController): void {
  const renew = (): void => {
    if (!controller.isInUse()) {
      returns.set(null);
      return;
    }
    const view = controller.overviewView();
    const record = controller.roundRecord();
    if (view === null) return;
    const next = summaryOf(unitProgress(view.overview, record), record?.due ?? null);
    if (JSON.stringify(next) !== JSON.stringify(returns.get())) returns.set(next);
  };
  session.subscribe(renew);
  renew();
}

const controllers = new WeakMap<Pane, PaneDistribution>();

function controllerOf(pane: Pane): PaneDistribution {
  const known = controllers.get(pane);
  if (known !== undefined) return known;
  const { session, files } = pane;
  const made = {
    controller: session.add(
      (store, ports, queue) =>
        new DistributionController(store, { ...ports, ...files, keepingPlace: browserKeepingPlace() }, queue),
    ),
    view: createStore(FRESH),
  };
  controllers.set(pane, made);
  followReturns(pane, made.controller);
  return made;
}

export function useDistribution(): PaneDistribution {
  return controllerOf(usePane());
}

export function useDistributionView(): DistributionView {
  return useObservable(useDistribution().view);
}

/** Shows anew after every change of the session, of which distribution is a part. */
function useShown<T>(snapshot: () => T): T {
  return useSyncExternalStore(usePane().session.subscribe, snapshot);
}

/** `null` while the department's entries cannot be used. */
export function useReturnsOverviewView(): OverviewView | null {
  const { controller } = useDistribution();
  return useShown(controller.overviewView);
}

/** Whether a newer overview is being computed. */
export function useIsReturnsOverviewBeingMade(): boolean {
  const { controller } = useDistribution();
  return useShown(controller.isOverviewBeingMade);
}

/** Time when the restored returns were read; `null`: none are shown. */
export function useRestoredFrom(): Date | null {
  const { controller } = useDistribution();
  return useShown(controller.restoredFrom);
}

/** Whether readings are kept after the pane closes. */
export function useIsKeeping(): boolean {
  const { controller } = useDistribution();
  return useShown(controller.isKeeping);
}

/** What the workbook keeps of this year's round; `null`: nothing yet. */
export function useRoundRecord(): ReturnsRecord | null {
  const { controller } = useDistribution();
  return useShown(controller.roundRecord);
}

/** Why the round was not written into the workbook; `null`: no error. */
export function useRecordError(): string | null {
  const { controller } = useDistribution();
  return useShown(controller.recordError);
}

/** The kind of the last generated file; `null`: none. */
export function useLastSaved(): SavedFileKind | null {
  const { controller } = useDistribution();
  return useShown(controller.lastSaved);
}

/** Adds a missing member to a set, or removes an existing one. */
export function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
