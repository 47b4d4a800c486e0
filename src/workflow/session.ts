/** Declares the workflow of one workbook for pane and ribbon; `create-session.ts` composes it. */
import type { Settings } from '../entries/entries';
import type { Checks } from './checks/check-report';
import type { CommandOutcome } from './outcome';
import type { PaneState } from './memory';
import type { CommandOptions, WorkbookPlace, WorkOptions } from './port';
import type { AutoFill } from './auto-fill/auto-fill-report';
import type { FillMode, WorkbookStatus } from './status/workbook-status';
import type { Trace } from './trace/trace';
import type { Following } from './reading/workbook-follower';
import type { Queue } from './queue';
import type { PastStep, UndoableStep } from './undo/undo';
import type { SessionPorts } from './session-ports';
import type { WorkbookStore } from './store';

/** Visits of the clerk to the pane, and the reliability of the shown reading. */
export interface Attention {
  /** Called when the clerk comes to the pane from the workbook. */
  readonly clerkCame: () => void;
  readonly paneShown: (isShown: boolean) => void;
  readonly following: () => Following;
  /** Whether the workbook may have changed since the reading. */
  readonly outdated: () => boolean;
}

/** The workflow of one workbook: its state, its commands, and undo. */
export interface Session {
  /** `null` before the first reading. */
  readonly status: () => WorkbookStatus | null;
  readonly paneState: () => PaneState;
  /** Called after every reading and command. Returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook; `failed` leaves the last status in place. */
  readonly refresh: (options?: WorkOptions) => Promise<CommandOutcome>;
  readonly savePaneState: (state: PaneState) => Promise<CommandOutcome>;
  readonly makeEntrySheets: (year: number, options?: CommandOptions) => Promise<CommandOutcome>;
  readonly saveSettings: (settings: Settings, options?: CommandOptions) => Promise<CommandOutcome>;
  /** Fills in names and governmental items that a paste has wiped out (补填). */
  readonly fillCompanions: (options?: CommandOptions) => Promise<CommandOutcome>;
  readonly loadSample: (options?: CommandOptions) => Promise<CommandOutcome>;
  readonly generateTables: (tableIds: readonly string[], options?: CommandOptions) => Promise<CommandOutcome>;
  /** Draws the set's charts over the tables' cells (生成图表). */
  readonly drawCharts: (options?: CommandOptions) => Promise<CommandOutcome>;
  readonly fillTables: (mode: FillMode, options?: CommandOptions) => Promise<CommandOutcome>;
  /** Makes missing tables, fills all and checks them (更新). */
  readonly updateTables: (mode: FillMode, options?: CommandOptions) => Promise<CommandOutcome>;
  readonly attention: Attention;
  readonly checks: Checks;
  /** Automatic filling after edits of entries. */
  readonly autoFill: AutoFill;
  readonly trace: (place: WorkbookPlace, options?: WorkOptions) => Promise<Trace>;
  /** The command that `undo` would undo, in the clerk's words; `null`: none. */
  readonly undoTitle: () => string | null;
  readonly undo: (options?: CommandOptions) => Promise<CommandOutcome>;
  /** The steps that can be undone, the last one first. The list stays the same until it changes. */
  readonly history: () => readonly UndoableStep[];
  /** Steps before those, known by name only. */
  readonly forgotten: () => readonly PastStep[];
  /** Undoes the last steps until `steps` are left; stops where one asks or cannot be undone. */
  readonly undoUntil: (steps: number, options?: CommandOptions) => Promise<CommandOutcome>;
  /** Adds a controller that is loaded later; it shares the session's store, ports and queue. */
  readonly add: <Controller>(
    create: (store: WorkbookStore, ports: SessionPorts, queue: Queue) => Controller,
  ) => Controller;
}
