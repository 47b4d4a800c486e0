/** Declares the author of a change, and the Excel of the change. */
import type { Area } from './area';
import type { Sheet } from './sheet';

/** The add-in through the API, or the person at the screen. */
export type Actor = 'add-in' | 'user';

/** One person's Excel with the workbook open; each co-author has one. */
export interface ExcelSession {
  /** Events that its client listens to, with the number of registrations; keys of `api/subscriptions.ts`. */
  readonly subscriptions: Map<string, number>;
  /** Called before contents of cells change. */
  readonly beforeCells: (sheet: Sheet, area: Area) => void;
}
