/** Writes the sheet 预算情况说明 and lets it follow the entries; it is output, so nothing typed there is taken. */
import { TEXT_SHEET_NAME } from '../../entries/own-sheet-names';
import { shown } from '../../entries/cell-reading';
import { at } from '../../money/at';
import { textSheet, type DrawnTextSheet } from '../../sheets/draw/text-sheet';
import type { SheetChange } from '../../sheets/plan/change';
import { freeTabName } from '../../sheets/plan/free-tab';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import type { WrittenSheet } from '../../sheets/written/written-sheet';
import type { Sliced } from '../../slices/slices';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import { encodeMemory, type Memory, type SheetMemory } from '../memory';
import { editedCells, keptApart, typedCells, withFollower, withUnfollowed } from '../output-sheet';
import { refused, type PreparedCommand } from '../perform/prepared';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import type { NotedText } from './changed-sentences';
import { textOfState, type StateText } from './text-of-state';
import { textSheetRows } from './text-sheet-rows';
import { TEXT_SHEET_TITLE } from './titles';

/** The sheet written before; `null`: none, or it is gone. */
export function textSheetFound({ snapshot, memory }: WorkbookState): FoundSheet | null {
  return memory.textSheet === null ? null : sheetByName(snapshot, memory.textSheet.tab);
}

const [ID_COLUMN, WORDS_COLUMN] = [1, 2];

/** The sentences as the sheet of an earlier day holds them, by id; `null`: there is no sheet. */
export function textOnSheet(state: WorkbookState): NotedText | null {
  const found = textSheetFound(state);
  if (found === null) return null;
  const { rowIds = [] } = state.memory.textSheet?.written ?? {};
  const known = new Set(rowIds);
  return new Map(
    found.rows.flatMap((cells): readonly (readonly [string, string])[] => {
      const id = shown(cells[ID_COLUMN]);
      return known.has(id) ? [[id, shown(cells[WORDS_COLUMN])]] : [];
    }),
  );
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

interface TextSheetChange {
  readonly sheets: readonly SheetChange[];
  readonly memory: SheetMemory;
  readonly details: readonly string[];
}

/** What a person typed stays on the old sheet under another name. */
function replaced(
  state: WorkbookState,
  found: FoundSheet,
  drawn: DrawnTextSheet,
  typed: readonly string[],
): TextSheetChange {
  const { sheets, words } = keptApart(state, found, drawn.plan, typed);
  return {
    sheets,
    memory: { tab: found.name, written: drawn.written },
    details: [`${words}改写请写在“改写”表，或窗格的“说明”中。`],
  };
}

function updated(
  state: WorkbookState,
  found: FoundSheet,
  before: WrittenSheet,
  drawn: DrawnTextSheet,
): TextSheetChange {
  const typed = typedCells(found, before);
  if (typed.length > 0) return replaced(state, found, drawn, typed);
  const memory = { tab: found.name, written: drawn.written };
  if (sameIds(before.rowIds, drawn.written.rowIds)) {
    const { cells: written } = drawn.written;
    const cells = editedCells(found, drawn.plan, (row, column) => at(at(written, row), column));
    const edit: SheetChange = { kind: 'edit', sheetId: found.id, name: found.name, rows: [], cells };
    return { sheets: cells.length === 0 ? [] : [edit], memory, details: [] };
  }
  const plan = { ...drawn.plan, name: found.name };
  return { sheets: [{ kind: 'redraw', sheetId: found.id, name: found.name, plan }], memory, details: [] };
}

function* changeOf(state: WorkbookState, text: StateText): Sliced<TextSheetChange> {
  const found = textSheetFound(state);
  const { textSheet: before } = state.memory;
  const rows = yield* textSheetRows(state, text);
  yield;
  if (found !== null && before !== null) return updated(state, found, before.written, textSheet(rows));
  const name = freeTabName(
    TEXT_SHEET_NAME,
    state.snapshot.tabs.map((tab) => tab.name),
  );
  const drawn = textSheet(rows, name);
  return {
    sheets: [{ kind: 'add', plan: drawn.plan }],
    memory: { tab: name, written: drawn.written },
    details:
      name === TEXT_SHEET_NAME ? [] : [`“${TEXT_SHEET_NAME}”是您自己的表，没有改动；文字写在“${name}”表。`],
  };
}

/** Whether the sheet would change now. */
export function* isTextSheetStale(state: WorkbookState, text: StateText): Sliced<boolean> {
  const found = textSheetFound(state);
  const { textSheet: before } = state.memory;
  if (found === null || before === null) return false;
  const drawn = textSheet(yield* textSheetRows(state, text));
  return updated(state, found, before.written, drawn).sheets.length > 0;
}

export function* writeTextSheet(state: WorkbookState): Sliced<PreparedCommand> {
  const text = yield* textOfState(state);
  if (text.kind === 'no-text') return refused('这套表样还没有说明文字。');
  if (text.kind === 'unusable') return unusableEntries(state);
  const { sheets, memory, details } = yield* changeOf(state, text);
  if (sheets.length === 0)
    return { kind: 'nothing', summary: `“${memory.tab}”表与现在的文字一致，没有改动。` };
  return {
    kind: 'change',
    change: {
      title: TEXT_SHEET_TITLE,
      sheets,
      names: [],
      removedNames: [],
      memory: encodeMemory({ ...state.memory, textSheet: memory }),
      activate: memory.tab,
    },
    summary: `已写出“${memory.tab}”表，一句一行。`,
    details,
    figures: [],
  };
}

/** Adds the sheet to a filling of the tables, where there is one and nothing was typed in it. */
export function* followTextSheet(
  state: WorkbookState,
  prepared: Sliced<PreparedCommand>,
  title: string,
): Sliced<PreparedCommand> {
  const made = yield* prepared;
  const found = textSheetFound(state);
  const { textSheet: before } = state.memory;
  if (found === null || before === null) return made;
  if (made.kind !== 'change' && made.kind !== 'nothing') return made;
  const text = yield* textOfState(state);
  if (text.kind !== 'written') return made;
  const update = updated(state, found, before.written, textSheet(yield* textSheetRows(state, text)));
  if (update.sheets.length === 0) return made;
  if (update.details.length > 0)
    return withUnfollowed(
      made,
      `“${found.name}”表中有手工填写的内容，没有更新。请在“说明”中更新这张表，手工内容会另存。`,
    );
  const remembered = (memory: Memory): Memory => ({ ...memory, textSheet: update.memory });
  return withFollower(state, made, { name: found.name, sheets: update.sheets, remembered }, title);
}
