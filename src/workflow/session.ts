/** What the pane and the ribbon ask of the work on one workbook; `create-session.ts` does it. */
import type { Settings, Unit } from '../entries/entries';
import type { Checks } from './checks/check-report';
import type { Outcome } from './outcome';
import type { PaneState } from './memory';
import type { CommandOptions, Place, WorkOptions } from './port';
import type { Refill } from './refill/refill-report';
import type { FillMode, WorkbookStatus } from './status/workbook-status';
import type { Trace } from './trace/trace';
import type { RosterPreview } from './commands/roster-import';
import type { Following } from './reading/workbook-follower';
import type { Queue } from './queue';
import type { SessionPorts } from './session-ports';
import type { Store } from './store';

/** What the pane reports of the clerk, and how reliable the shown reading is. */
export interface Attention {
  /** The clerk comes to the pane from the workbook. */
  readonly clerkCame: () => void;
  readonly paneShown: (isShown: boolean) => void;
  readonly following: () => Following;
  /** The workbook may hold something else than what was read. */
  readonly outdated: () => boolean;
}

/** The work on one workbook: its state, its commands, and undo. */
export interface Session {
  /** `null` before the first reading. */
  readonly status: () => WorkbookStatus | null;
  readonly paneState: () => PaneState;
  /** Called after every reading and command; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook; `failed` leaves the last status in place. */
  readonly refresh: (options?: WorkOptions) => Promise<Outcome>;
  readonly savePaneState: (state: PaneState) => Promise<Outcome>;
  readonly makeEntrySheets: (year: number, options?: CommandOptions) => Promise<Outcome>;
  readonly saveSettings: (settings: Settings, options?: CommandOptions) => Promise<Outcome>;
  readonly loadSample: (options?: CommandOptions) => Promise<Outcome>;
  /** Text pasted from a spreadsheet or a document, or the first sheet of an .xlsx file. */
  readonly previewRoster: (source: string | Uint8Array) => Promise<RosterPreview>;
  readonly importRoster: (units: readonly Unit[], options?: CommandOptions) => Promise<Outcome>;
  readonly generateTables: (tableIds: readonly string[], options?: CommandOptions) => Promise<Outcome>;
  readonly fillTables: (mode: FillMode, options?: CommandOptions) => Promise<Outcome>;
  readonly attention: Attention;
  readonly checks: Checks;
  /** Automatic filling after edits of entries. */
  readonly refill: Refill;
  readonly trace: (place: Place, options?: WorkOptions) => Promise<Trace>;
  /** What `undo` would undo, in the clerk's words; `null`: nothing. */
  readonly undoTitle: () => string | null;
  readonly undo: (options?: WorkOptions) => Promise<Outcome>;
  /** Makes a controller that is loaded later; it shares the session's store, ports and queue. */
  readonly add: <Controller>(
    create: (store: Store, ports: SessionPorts, queue: Queue) => Controller,
  ) => Controller;
}
