/** States the reading of a workbook without entry sheets, which needs no reader. */
import { composeProblem } from './compose-problem';
import { STRUCTURE_PROBLEMS } from './problems/structure-problems';
import type { EntriesReading } from './read-entries';
import { SHEET_HEADS } from './sheet-heads';

const CODE = 'missing-sheet';

export const NO_ENTRY_SHEETS: EntriesReading = {
  kind: 'unusable',
  problems: [composeProblem(CODE, STRUCTURE_PROBLEMS[CODE], { sheet: SHEET_HEADS.settings.name })],
  settings: null,
  units: [],
};
