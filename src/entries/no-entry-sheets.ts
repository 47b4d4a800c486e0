/** States the reading of a workbook without entry sheets, which needs no reader. */
import { composeProblem } from './compose-problem';
import { MISSING_SHEET } from './problems/missing-sheet';
import type { EntriesReading } from './read-entries';
import { SHEET_HEADS } from './sheet-heads';

export const NO_ENTRY_SHEETS: EntriesReading = {
  kind: 'unusable',
  problems: [composeProblem('missing-sheet', MISSING_SHEET, { sheet: SHEET_HEADS.settings.name })],
  settings: null,
  units: [],
};
