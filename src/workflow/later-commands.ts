/** Loads the code of commands at their first use, to keep it out of the pane's start. */
import { loadOnce } from '../slices/load-once';

export const entryCommands = loadOnce(
  () => import(/* webpackChunkName: "entry" */ './commands/entry-commands'),
);

export const tableCommands = loadOnce(
  () => import(/* webpackChunkName: "tables" */ './commands/table-commands'),
);
