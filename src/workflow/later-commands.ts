/** Loads the code of commands at their first use, to keep it out of the pane's start. */
import { loadOnce } from '../slices/load-once';

export const entryCommands = loadOnce(
  () => import(/* webpackChunkName: "entry" */ './commands/entry-commands'),
);

export const tableCommands = loadOnce(
  () => import(/* webpackChunkName: "tables" */ './commands/table-commands'),
);

/** For workbooks with the sheet 预算情况说明. */
export const textSheetCommands = loadOnce(
  () => import(/* webpackChunkName: "text-sheet" */ './text/text-sheet-change'),
);

/** For documents that people edited. */
export const readBackCommands = loadOnce(
  () => import(/* webpackChunkName: "read-back" */ './read-back/take-back'),
);
