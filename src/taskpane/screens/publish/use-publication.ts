/** Holds the publication controller and the files made last; loaded with the screen 发布. */
import { useSyncExternalStore } from 'react';
import type { PublicationMade } from '../../../distribution/publication-files';
import { NO_CHARTS, type ChartChoice } from '../../../publication/chart-choice';
import type { EarlierFile } from '../../../publication/earlier';
import { PublicationController } from '../../../workflow/publication/publication-controller';
import type { PaneState } from '../../../workflow/memory';
import type { PublicationView, ShownPublication } from '../../../workflow/publication/publication-view';
import { createStore, useObservable, type ObservableStore } from '../../state/observable';
import { usePane, usePaneState, type Pane } from '../../state/pane';

export type MadeFiles = Extract<PublicationMade, { kind: 'files' }>;

export interface PanePublication {
  readonly controller: PublicationController;
  /** The last ones, to be saved once more; `null`: none. */
  readonly made: ObservableStore<MadeFiles | null>;
  /** Published earlier in the year, chosen to be compared with. */
  readonly earlier: ObservableStore<readonly EarlierFile[]>;
}

const known = new WeakMap<Pane, PanePublication>();

function publicationOf(pane: Pane): PanePublication {
  const { session } = pane;
  const made = known.get(pane) ?? {
    controller: session.add(
      (store, ports, queue) => new PublicationController(store, ports, queue, session.checks),
    ),
    made: createStore<MadeFiles | null>(null),
    earlier: createStore<readonly EarlierFile[]>([]),
  };
  known.set(pane, made);
  return made;
}

export function usePublication(): PanePublication {
  return publicationOf(usePane());
}

/** `null`: it is being made for the first time. */
export function usePublicationView(): PublicationView | null {
  const { controller } = usePublication();
  return useSyncExternalStore(usePane().session.subscribe, controller.view);
}

/** Whether a newer view is on its way. */
export function useIsViewBeingMade(): boolean {
  const { controller } = usePublication();
  return useSyncExternalStore(usePane().session.subscribe, controller.isBeingMade);
}

/** Until it is chosen, a workbook with the sheet 图表 is published with it. */
export function chartChoice(
  { publishedCharts }: Pick<PaneState, 'publishedCharts'>,
  hasChartSheet: boolean,
): ChartChoice {
  return publishedCharts ?? { ...NO_CHARTS, inWorkbook: hasChartSheet };
}

export function useChartChoice({ hasChartSheet }: Pick<ShownPublication, 'hasChartSheet'>): ChartChoice {
  return chartChoice(usePaneState(), hasChartSheet);
}

export function useEarlierFiles(): readonly EarlierFile[] {
  return useObservable(usePublication().earlier);
}

export function useMadeFiles(): MadeFiles | null {
  return useObservable(usePublication().made);
}
