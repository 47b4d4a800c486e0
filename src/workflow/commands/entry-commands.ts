/** Exports the commands that prepare a workbook for entry: used once or twice a year, loaded at the first use. */
export { fillCompanions } from './fill-companions';
export { loadSample, readSample } from './load-sample';
export { makeEntrySheets } from './make-entry-sheets';
export { saveSettings } from './save-settings';
