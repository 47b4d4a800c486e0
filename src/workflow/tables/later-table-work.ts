/** Loads the work on entries and tables when a workbook has entry sheets, to keep it out of the pane's start. */
import { loadOnce } from '../../slices/load-once';

export const laterTableWork = loadOnce(
  async () => (await import(/* webpackChunkName: "table-work" */ './table-work')).TABLE_WORK,
);
