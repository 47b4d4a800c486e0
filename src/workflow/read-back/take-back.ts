/** Compares an edited document with the live workbook's text, and takes chosen edits over as one change. */
import { documentOfText } from '../../document/entries-document';
import type { EditedDocument } from '../../read-back/edited-document';
import { proposedWrites, type SheetWrites } from '../../read-back/entry-writes';
import { readBackInSlices, type ReadBack } from '../../read-back/read-back';
import { templateWorkbook } from '../../sheets/draw/workbook-plans';
import type { SheetChange } from '../../sheets/plan/change';
import type { Sliced } from '../../slices/slices';
import { missingSheets } from '../../workflow/commands/entry-sheet-plans';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import { refused, type PreparedCommand } from '../perform/prepared';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { textOfState } from '../text/text-of-state';
import { TAKE_BACK_TITLE } from '../text/titles';

/** `null`: there is no text to compare with. */
export function* compareDocument(state: WorkbookState, edited: EditedDocument): Sliced<ReadBack | null> {
  const text = yield* textOfState(state);
  if (text.kind !== 'written') return null;
  const { narrative, facts } = text;
  const made = documentOfText(narrative, facts, text.text);
  yield;
  return yield* readBackInSlices(facts, made, narrative, edited);
}

function changeOf(state: WorkbookState, write: SheetWrites): readonly SheetChange[] {
  if (write.kind === 'add') return [{ kind: 'add', plan: write.plan }];
  const sheet = sheetByName(state.snapshot, write.sheet);
  return sheet === null
    ? []
    : [{ kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells: write.cells }];
}

/** `ids`: of the chosen proposals; one that the workbook no longer differs in is left. */
export function* takeBack(
  state: WorkbookState,
  edited: EditedDocument,
  ids: ReadonlySet<string>,
): Sliced<PreparedCommand> {
  const read = yield* compareDocument(state, edited);
  if (read === null || state.reading.kind !== 'entries') return unusableEntries(state);
  const chosen = read.proposals.filter(({ id }) => ids.has(id));
  if (chosen.length === 0) return { kind: 'nothing', summary: '选中的改动已经在工作簿中，没有改动。' };
  const template = templateWorkbook(state.reading.entries.settings.budgetYear, state.set);
  const writes = proposedWrites(
    state.snapshot,
    chosen,
    (name) => template.sheets.find((sheet) => sheet.name === name) ?? null,
  );
  if (writes.kind === 'refused') return refused(writes.message);
  const added = writes.sheets.filter(({ kind }) => kind === 'add').map(({ sheet }) => sheet);
  const { names } = missingSheets(state, template);
  const sheets = [...new Set(chosen.map(({ sheet }) => sheet))];
  return {
    kind: 'change',
    change: {
      title: TAKE_BACK_TITLE,
      sheets: writes.sheets.flatMap((write) => changeOf(state, write)),
      names: names.filter(({ refersTo }) => added.some((name) => refersTo.includes(name))),
      removedNames: [],
    },
    summary: `已取回${String(chosen.length)}处改动，写入${sheets.map((name) => `“${name}”`).join('、')}。`,
    details:
      chosen.length < ids.size
        ? [`另有${String(ids.size - chosen.length)}处与工作簿已经一致，没有改动。`]
        : [],
    figures: [],
  };
}
