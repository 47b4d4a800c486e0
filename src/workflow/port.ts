/**
 * What the work needs of a live workbook. `src/excel` provides it; nothing below the pane knows Office.js.
 * No method throws for what Excel may answer: every failure is a `ExcelError`.
 */
import type { Area } from '../grid/area';
import type { WorkbookChange } from '../sheets/plan/change';
import type { SnapshotRequest, WorkbookSnapshot } from '../sheets/plan/snapshot';
import type { SettingsLeft } from './settings-left';
import type { ExcelError } from './excel-error';

export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly excelError: ExcelError }
  /** Asked to stop; what had been sent before stays. */
  | { readonly kind: 'cancelled' };

/** How an apply ended. `touched`: names of the sheets that a request which was sent may have changed. */
export type ApplyAnswer =
  /** All contents stand. `left`: what of the sheets' settings Excel refused; absent: nothing. */
  | { readonly kind: 'done'; readonly left?: SettingsLeft }
  | { readonly kind: 'failed'; readonly excelError: ExcelError; readonly touched: readonly string[] }
  | { readonly kind: 'cancelled'; readonly touched: readonly string[] };

export interface Progress {
  /** What is being done, in the clerk's words, e.g. `写入预算03表`. */
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface CommandOptions extends WorkOptions {
  /** Id of the choice given to the question that this command asked before. */
  readonly answer?: string;
}

/** A place in a live workbook. */
export interface Place {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
}

/** An edit that a person made; the add-in's own writes are not reported. */
export interface Edit {
  readonly sheetId: string;
  /** A1 address, as Excel reports it; empty when a whole sheet is meant. */
  readonly address: string;
  /** Made in this Excel, not by somebody who has the same workbook open elsewhere. */
  readonly isLocal: boolean;
}

export type Unsubscribe = () => Promise<void>;

export interface WorkbookPort {
  /**
   * Whether Ctrl+Z still works after the workbook was read. Where it does not, nothing is read unless the clerk comes to
   * the pane or gives a command.
   */
  readonly undoSurvivesReading: () => boolean;
  readonly snapshot: (request: SnapshotRequest, options?: WorkOptions) => Promise<Answer<WorkbookSnapshot>>;
  readonly apply: (change: WorkbookChange, options?: WorkOptions) => Promise<ApplyAnswer>;
  /** Shows the sheet and selects the area. */
  readonly goTo: (sheetName: string, area: Area) => Promise<Answer<null>>;
  readonly selection: () => Promise<Answer<Place>>;
  /** Where the selection is has to be asked of Excel: only while `mayAsk` says so. */
  readonly onSelectionChanged: (
    handler: (place: Place) => void,
    mayAsk: () => boolean,
  ) => Promise<Answer<Unsubscribe>>;
  /** Edits by a person, sheets added, deleted or renamed. */
  readonly onEdited: (handler: (edit: Edit) => void) => Promise<Answer<Unsubscribe>>;
}
