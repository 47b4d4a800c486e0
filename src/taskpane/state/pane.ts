/** Creates the state that all screens share, once for a session. Screens get it by `usePane`. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ReturnsSummary } from '../../distribution/unit-progress';
import type { CheckReport } from '../../workflow/checks/check-report';
import type { WorkbookPort } from '../../workflow/port';
import type { AutoFillReport } from '../../workflow/auto-fill/auto-fill-report';
import type { Session } from '../../workflow/session';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import type { Following } from '../../workflow/reading/workbook-follower';
import type { PaneFiles } from '../files/pane-files';
import { createAnnouncer, type Announcer } from './announcer';
import { createCommandRunner, type Activity, type CommandRunner } from './command-runner';
import { createDrafts, type Drafts } from './drafts';
import { createFindingsView, type FindingsView } from './findings-view';
import { createGuide, type Guide } from './guide';
import { createStore, useObservable, type ObservableStore } from './observable';
import { createMoves, type Moves } from './moves';
import { createPaneStateKeeper, type PaneStateKeeper } from './pane-state-keeper';
import { createPresence, type Presence } from './presence';
import { createReader, type PaneReader } from './reader';
import { dayOf } from '../date-words';
import type { ScreenId } from '../screens';
import type { NextStepWords } from '../next-step';
import { nextWords, workSteps, type Filling, type WorkStep } from '../work-steps';
import { followAutoFills } from './auto-fill-news';
import { createSelectionFollower, type SelectionFollower } from './selection-follower';
import type { PaneState } from '../../workflow/memory';

export type HelpPage = ScreenId | 'all';

export interface Pane extends Moves {
  readonly presence: Presence;
  readonly session: Session;
  readonly port: WorkbookPort;
  readonly files: PaneFiles;
  readonly announcer: Announcer;
  readonly runner: CommandRunner;
  readonly reader: PaneReader;
  readonly keeper: PaneStateKeeper;
  readonly follower: SelectionFollower;
  readonly guide: Guide;
  readonly drafts: Drafts;
  readonly findings: ObservableStore<FindingsView>;
  /** The open page of help: that of a screen, or all; `null`: closed. */
  readonly help: ObservableStore<HelpPage | null>;
  /** The round of returns; `null`: units return nothing, or it is not known yet. */
  readonly returns: ObservableStore<ReturnsSummary | null>;
}

export function createPane(session: Session, port: WorkbookPort, files: PaneFiles): Pane {
  const announcer = createAnnouncer();
  const presence = createPresence();
  presence.onCome(session.attention.clerkCame);
  presence.onShown(session.attention.paneShown);
  const keeper = createPaneStateKeeper(session);
  // Subscribes before the screens, so that the pane opens where it was closed.
  session.subscribe(keeper.recall);
  const runner = createCommandRunner(announcer.announce);
  followAutoFills(session, runner, announcer.announce);
  return {
    session,
    port,
    files,
    presence,
    announcer,
    runner,
    reader: createReader(session),
    keeper,
    follower: createSelectionFollower(session, port, presence, announcer.announce),
    guide: createGuide(port, announcer.announce),
    drafts: createDrafts(),
    findings: createFindingsView(),
    help: createStore<HelpPage | null>(null),
    returns: createStore<ReturnsSummary | null>(null),
    ...createMoves(keeper),
  };
}

export const PaneContext = createContext<Pane | null>(null);

/** Errors: if used outside of the App, which is a bug. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane needs a PaneContext around it');
  return pane;
}

/** `null` before the first reading. */
export function useLatestStatus(): WorkbookStatus | null {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.status);
}

/** Whether the shown data may be outdated. */
export function useAttention(): { readonly following: Following; readonly isOutdated: boolean } {
  const { attention, subscribe } = usePane().session;
  return {
    following: useSyncExternalStore(subscribe, attention.following),
    isOutdated: useSyncExternalStore(subscribe, attention.outdated),
  };
}

/** `null` before the first check. */
export function useCheckReport(): CheckReport | null {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.checks.report);
}

/** Last automatic update or its failure; `null`: nothing to report. */
export function useAutoFillReport(): AutoFillReport | null {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.autoFill.report);
}

/** The steps of the work with what is open in each. */
export function useWorkSteps(status: WorkbookStatus): readonly WorkStep[] {
  return workSteps(status, useCheckReport(), useFilling(), dayOf(new Date()));
}

export function useFilling(): Filling {
  const { filledBy } = usePaneState();
  return { by: filledBy ?? null, returns: useObservable(usePane().returns) };
}

/** What comes next in the work; `null`: the workbook has not been read. */
export function useNextWords(status: WorkbookStatus | null): NextStepWords | null {
  const report = useCheckReport();
  const filling = useFilling();
  return status === null ? null : nextWords(status, report, filling);
}

export function useActivity(): Activity {
  return useObservable(usePane().runner.activity);
}

/** Whether a command is running or asking, so that another has to wait. */
export function useIsBusy(): boolean {
  const { kind } = useActivity();
  return kind === 'running' || kind === 'asking';
}

export function usePaneState(): PaneState {
  return useObservable(usePane().keeper.state);
}

/** Title of the command that undo would revert; `null`: none. */
export function useUndoTitle(): string | null {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.undoTitle);
}
