/** The commands that prepare a workbook for entry: loaded when one of them is first used, once or twice a year. */
export { rosterFromText, rosterFromWorkbook, rosterProblem } from './roster-import';
export { importRoster } from './import-roster';
export { loadSample } from './load-sample';
export { makeEntrySheets } from './make-entry-sheets';
export { saveSettings } from './save-settings';
