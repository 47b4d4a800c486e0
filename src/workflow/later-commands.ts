/** Commands whose code is loaded when the first of them is used: it is no part of what the pane loads to show itself. */
import { loadOnce } from '../slices/load-once';

export const entryCommands = loadOnce(
  () => import(/* webpackChunkName: "entry" */ './commands/entry-commands'),
);

export const tableCommands = loadOnce(
  () => import(/* webpackChunkName: "tables" */ './commands/table-commands'),
);
