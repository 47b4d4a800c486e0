/** The workbook that is open in Excel, as the work needs it. */
import type { WorkbookPort } from '../workflow/port';
import { onEdited } from './events/edits';
import { ownWrites, type OwnWrites } from './events/own-writes';
import { onSelectionChanged } from './events/selection';
import type { WorkbookFacts } from './facts';
import { goTo, selectedPlace } from './go-to';
import type { Extent } from './read/first-look';
import { lookAtWorkbook } from './read/look-at-workbook';
import { undoSurvivesReading } from './requirements';
import { sheetHints } from './sheet-hints';
import { fetchWriting, write } from './write/writing';

/** `own`: given to whatever else writes into the workbook, too, so that none of it is reported as an edit. */
export function officeWorkbook(own: OwnWrites = ownWrites()): WorkbookPort {
  const hints = sheetHints();
  // What the last readings found, for the change that follows them; afterwards, and after an edit, it counts no more.
  let facts: WorkbookFacts | null = null;
  // A workbook too large to be read at once is not asked for all of it again.
  let extent: Extent = 'contents';
  return {
    snapshot: async (request, options = {}) => {
      const look = await lookAtWorkbook(request, extent, hints.of, options);
      if (look.kind !== 'done') return look;
      void fetchWriting();
      const { snapshot, sheets } = look.value;
      extent = look.value.extent;
      hints.learnFromReading(sheets);
      const formats = new Map([...(facts?.formats ?? []), ...look.value.facts.formats]);
      facts = { ...look.value.facts, formats };
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
