/**
 * Declares what the workflow needs of a live workbook. `src/excel` implements it; nothing below the pane uses
 * Office.js. No method throws for Excel's answers: every failure is an `ExcelError`.
 */
import type { Area } from '../grid/area';
import type { WorkbookChange } from '../sheets/plan/change';
import type { SnapshotRequest, WorkbookSnapshot } from '../sheets/plan/snapshot';
import type { SettingsLeft } from './settings-left';
import type { ExcelError } from './excel-error';

export type ExcelAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly excelError: ExcelError }
  /** The caller cancelled the work; requests already sent keep their effects. */
  | { readonly kind: 'cancelled' };

/** The result of applying a change. `touched`: names of sheets that a sent request may have changed. */
export type ApplyAnswer =
  /** All contents are written. `left`: settings of sheets that Excel refused; absent: none. */
  | { readonly kind: 'done'; readonly left?: SettingsLeft }
  | { readonly kind: 'failed'; readonly excelError: ExcelError; readonly touched: readonly string[] }
  | { readonly kind: 'cancelled'; readonly touched: readonly string[] };

export interface Progress {
  /** The current step, in the clerk's words, e.g. `写入预算03表`. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface CommandOptions extends WorkOptions {
  /** The chosen id, in answer to the question that this command returned before. */
  readonly answer?: string;
}

/** A place in a live workbook. */
export interface WorkbookPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
}

/** An edit by a person; the add-in's own writes are not reported. */
export interface Edit {
  readonly sheetId: string;
  /** A1 address, as Excel reports it; empty for a whole sheet. */
  readonly address: string;
  /** True for an edit in this Excel, not by another person in the same workbook. */
  readonly isLocal: boolean;
}

export type Unsubscribe = () => Promise<void>;

export interface WorkbookPort {
  /**
   * Whether Ctrl+Z still works after a reading. If not, the workbook is read only when the clerk comes to the pane or
   * gives a command.
   */
  readonly undoSurvivesReading: () => boolean;
  readonly snapshot: (
    request: SnapshotRequest,
    options?: WorkOptions,
  ) => Promise<ExcelAnswer<WorkbookSnapshot>>;
  readonly apply: (change: WorkbookChange, options?: WorkOptions) => Promise<ApplyAnswer>;
  /** Shows the sheet and selects the area. */
  readonly goTo: (sheetName: string, area: Area) => Promise<ExcelAnswer<null>>;
  readonly selection: () => Promise<ExcelAnswer<WorkbookPlace>>;
  /** Reading the place of the selection needs a request to Excel, made only while `mayAsk` allows it. */
  readonly onSelectionChanged: (
    handler: (place: WorkbookPlace) => void,
    mayAsk: () => boolean,
  ) => Promise<ExcelAnswer<Unsubscribe>>;
  /** Reports edits by a person, and sheets added, deleted or renamed. */
  readonly onEdited: (handler: (edit: Edit) => void) => Promise<ExcelAnswer<Unsubscribe>>;
}
