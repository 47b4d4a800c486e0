/** Creates the state that all screens share, once for a session. Screens get it by `usePane`. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CheckReport } from '../../workflow/checks/check-report';
import type { WorkbookPort } from '../../workflow/port';
import type { AutoFillReport } from '../../workflow/auto-fill/auto-fill-report';
import type { Session } from '../../workflow/session';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import type { Following } from '../../workflow/reading/workbook-follower';
import type { PaneFiles } from '../files/pane-files';
import { placeOf, screenOf, type PlaceId, type ScreenId, type SectionId } from '../screens';
import { createAnnouncer, type Announcer } from './announcer';
import { createCommandRunner, type Activity, type CommandRunner } from './command-runner';
import { createDrafts, type Drafts } from './drafts';
import { createFindingsView, type FindingsView } from './findings-view';
import { createGuide, type Guide } from './guide';
import { useObservable, type ObservableStore } from './observable';
import { createPaneStateKeeper, type PaneStateKeeper } from './pane-state-keeper';
import { createPresence, type Presence } from './presence';
import { createReader, type PaneReader } from './reader';
import { followAutoFills } from './auto-fill-news';
import { createSelectionFollower, type SelectionFollower } from './selection-follower';
import type { PaneState } from '../../workflow/memory';

export interface Pane {
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
  /** Opens a screen and moves the focus to its heading, or to that of a section. */
  readonly open: (screen: ScreenId, section?: SectionId) => void;
  /** Opens a screen and leaves the focus where it is. */
  readonly select: (screen: ScreenId) => void;
  /** Opens the screen of a stage that was open last; `first`: the one to open before that. */
  readonly selectPlace: (place: PlaceId, first: ScreenId) => void;
  /** Whether a jump to this section has just happened; true once. */
  readonly takeArrival: (section: SectionId) => boolean;
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
