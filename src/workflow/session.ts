/** What the pane and the ribbon ask of the work on one workbook; `create-session.ts` does it. */
import type { Settings, Unit } from '../entries/entries';
import type { CheckWork } from './checks/check-work';
import type { Outcome } from './outcome';
import type { PaneState } from './memory';
import type { Answer, CommandOptions, Place, WorkOptions } from './port';
import type { RefillWork } from './refill-work';
import type { FillMode, WorkbookStatus } from './workbook-status';
import type { Trace } from './trace';
import type { RosterPreview } from './roster-import';
import type { Following } from './workbook-follower';
import type { WorkbookState } from './workbook-state';
import type { Prepare } from './prepared';

/** What the pane tells of the clerk, and how far what it shows can be relied upon. */
export interface Attention {
  /** The clerk has come to the pane from the workbook. */
  readonly clerkCame: () => void;
  readonly paneShown: (isShown: boolean) => void;
  readonly following: () => Following;
  /** The workbook may hold something else than what was read. */
  readonly outdated: () => boolean;
}

/** The work on one workbook: commands, what they need to know of it, and the way back. */
export interface Session {
  /** `null` before the first reading. */
  readonly status: () => WorkbookStatus | null;
  readonly paneState: () => PaneState;
  /** What was last read or written, for work that is prepared elsewhere; `null` before the first reading. */
  readonly state: () => WorkbookState | null;
  /** Called after every reading and command; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook; `failed` leaves the last standing in place. */
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
  readonly checks: CheckWork;
  /** What is filled by itself after edits of entries. */
  readonly refill: RefillWork;
  /** Reads the workbook and hands over what stands in it. */
  readonly read: (options?: WorkOptions) => Promise<Answer<WorkbookState>>;
  /** Carries out a change that is prepared elsewhere; it can be taken back like any other. */
  readonly carryOut: (title: string, prepare: Prepare, options?: WorkOptions) => Promise<Outcome>;
  readonly trace: (place: Place, options?: WorkOptions) => Promise<Trace>;
  /** What `undo` would take back, in the clerk's words; `null` when nothing can be. */
  readonly undoTitle: () => string | null;
  readonly undo: (options?: WorkOptions) => Promise<Outcome>;
}
