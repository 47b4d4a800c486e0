/** The workbook that is open in Excel, as the work needs it. */
import type { WorkbookPort } from '../workflow/port';
import { onEdited } from './events/edits';
import { ownWrites, type OwnWrites } from './events/own-writes';
import { onSelectionChanged } from './events/selection';
import type { WorkbookFacts } from './facts';
import { goTo, selectedPlace } from './go-to';
import type { ReadingScope } from './read/first-request';
import { readWorkbook } from './read/read-workbook';
import { undoSurvivesReading } from './requirements';
import { sheetHints } from './sheet-hints';
import { fetchWriting, write } from './write/writing';

/** `own`: given to whatever else writes into the workbook, too, so that none of it is reported as an edit. */
export function officeWorkbook(own: OwnWrites = ownWrites()): WorkbookPort {
  const hints = sheetHints();
  // What the last readings found, for the change that follows them; afterwards, and after an edit, it counts no more.
  let facts: WorkbookFacts | null = null;
  // A workbook too large to be read at once is not asked for all of it again.
  let scope: ReadingScope = 'contents';
  return {
    snapshot: async (request, options = {}) => {
      const reading = await readWorkbook(request, scope, hints.of, options);
      if (reading.kind !== 'done') return reading;
      void fetchWriting();
      const { snapshot, sheets } = reading.value;
      scope = reading.value.scope;
      hints.learnFromReading(sheets);
      const formats = new Map([...(facts?.formats ?? []), ...reading.value.facts.formats]);
      facts = { ...reading.value.facts, formats };
      return { kind: 'done', value: snapshot };
    },
    apply: async (change, options = {}) => {
      const known = facts;
      facts = null;
      const answer = await own.during(() => write(change, known, options));
      if (answer.kind === 'done') hints.learnFromChange(change);
      else hints.forgetChanged(change);
      return answer;
    },
    goTo,
    selection: selectedPlace,
    onSelectionChanged,
    onEdited: (handler) =>
      onEdited(own, (edit) => {
        facts = null;
        if (edit.movesCells) hints.forgetMerges(edit.sheetId);
        handler(edit);
      }),
    undoSurvivesReading,
  };
}
