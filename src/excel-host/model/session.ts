/** Who changes the workbook, and in which Excel. */
import type { Area } from './area';
import type { Sheet } from './sheet';

/** The add-in through the API, or the person at the screen. */
export type Actor = 'add-in' | 'user';

/** One person's Excel on the workbook; co-authors have several. */
export interface ExcelSession {
  /** Events that its client listens to, and how often; keys of `api/subscriptions.ts`. */
  readonly subscriptions: Map<string, number>;
  /** Called before contents of cells change. */
  readonly beforeCells: (sheet: Sheet, area: Area) => void;
}
