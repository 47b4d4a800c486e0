/** Loads the code of commands at their first use, to keep it out of the pane's start. */
import { loadOnce } from '../slices/load-once';
import type { Sliced } from '../slices/slices';
import type { PreparedCommand } from './perform/prepared';
import type { WorkbookState } from './reading/workbook-state';

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

/** For an Excel that refuses a setting. */
export const settingsWords = loadOnce(
  () => import(/* webpackChunkName: "settings-left" */ './settings-left-words'),
);

/** For workbooks with the sheet 图表. */
export const chartCommands = loadOnce(
  () => import(/* webpackChunkName: "charts" */ './charts/chart-sheet-change'),
);

/** Sheets that people look at follow the tables, where the workbook has them. */
export async function withFollowers(
  state: WorkbookState,
  tables: Sliced<PreparedCommand>,
  title: string,
): Promise<Sliced<PreparedCommand>> {
  const { textSheet, chartSheet } = state.memory;
  const withText =
    textSheet === null ? tables : (await textSheetCommands()).followTextSheet(state, tables, title);
  return chartSheet === null ? withText : (await chartCommands()).followCharts(state, withText, title);
}

/** For documents that people edited. */
export const readBackCommands = loadOnce(
  () => import(/* webpackChunkName: "read-back" */ './read-back/take-back'),
);
