/** The workbook that is open in Excel, as the workflow needs it. */
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

/** `own`: shared with everything else that writes into the workbook, so that no own write is reported as an edit. */
export function officeWorkbook(own: OwnWrites = ownWrites()): WorkbookPort {
  const hints = sheetHints();
  // Facts of the last readings, for the change that follows them. A change and an edit make them invalid.
  let facts: WorkbookFacts | null = null;
  // A workbook too large to be read at once is read in parts from then on.
  let scope: ReadingScope = 'contents';
  return {
    snapshot: async (request, options = {}) => {
      const reading = await readWorkbook(request, scope, hints.of, options);
      if (reading.kind !== 'done') return reading;
      void fetchWriting();
      const { snapshot, sheets } = reading.value;
      scope = reading.value.scope;
      hints.recordReading(sheets);
      const formats = new Map([...(facts?.formats ?? []), ...reading.value.facts.formats]);
      facts = { ...reading.value.facts, formats };
      return { kind: 'done', value: snapshot };
    },
    apply: async (change, options = {}) => {
      const known = facts;
      facts = null;
      const answer = await own.during(() => write(change, known, options));
      if (answer.kind === 'done') hints.recordChange(change);
      else hints.dropChanged(change);
      return answer;
    },
    goTo,
    selection: selectedPlace,
    onSelectionChanged,
    onEdited: (handler) =>
      onEdited(own, (edit) => {
        facts = null;
        if (edit.movesCells) hints.dropMerges(edit.sheetId);
        handler(edit);
      }),
    undoSurvivesReading,
  };
}
