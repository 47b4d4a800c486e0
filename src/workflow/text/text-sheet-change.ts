/** Writes the sheet 预算情况说明 and lets it follow the entries; it is output, so nothing typed there is taken. */
import { TEXT_SHEET_NAME } from '../../entries/own-sheet-names';
import { shown } from '../../entries/cell-reading';
import { at } from '../../money/at';
import { cellAddress } from '../../grid/address';
import { textSheet, type DrawnTextSheet } from '../../sheets/draw/text-sheet';
import type { CellWrite, SheetChange } from '../../sheets/plan/change';
import { freeTabName } from '../../sheets/plan/free-tab';
import { oldTabName } from '../../sheets/plan/old-tab';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { foundValue, type WrittenSheet } from '../../sheets/written/written-sheet';
import type { Sliced } from '../../slices/slices';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import { decodeMemory, encodeMemory, type SheetMemory } from '../memory';
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

/** Places of the longer of two rows; a missing row has none. */
function columnsOf(...rows: readonly (readonly unknown[] | undefined)[]): readonly number[] {
  const width = rows.reduce((most, row) => (row === undefined ? most : Math.max(most, row.length)), 0);
  return Array.from({ length: width }, (_, column) => column);
}

/** Addresses of cells that differ from what was written: a person typed there. */
function typedCells(found: FoundSheet, { cells }: WrittenSheet): readonly string[] {
  const height = Math.max(found.rows.length, cells.length);
  return Array.from({ length: height }, (_, row) => {
    const written = cells[row];
    return columnsOf(found.rows[row], written).flatMap((column) => {
      const before = written?.[column];
      const isSame = foundValue(found, row, column) === (before === undefined ? null : before);
      return isSame ? [] : [cellAddress(row, column)];
    });
  }).flat();
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** The cells that read otherwise now. */
function editedCells(found: FoundSheet, { plan, written }: DrawnTextSheet): readonly CellWrite[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): readonly CellWrite[] => {
      const isSame = foundValue(found, row, column) === at(at(written.cells, row), column);
      return isSame ? [] : [{ row, column, content: cell?.content }];
    }),
  );
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
  const taken = new Set(state.snapshot.tabs.map(({ name }) => name.toLowerCase()));
  const to = oldTabName(found.name, taken);
  const plan = { ...drawn.plan, name: found.name };
  const shown = typed.slice(0, MOST_ADDRESSES).join('、');
  const cells = typed.length > MOST_ADDRESSES ? `${shown}等${String(typed.length)}格` : shown;
  return {
    sheets: [
      { kind: 'rename', sheetId: found.id, name: found.name, to },
      { kind: 'add', plan, after: to },
    ],
    memory: { tab: found.name, written: drawn.written },
    details: [
      `“${found.name}”表中${cells}是手工填写的，原表已改名为“${to}”，原样保留。改写请写在“改写”表，或窗格的“说明”中。`,
    ],
  };
}

const MOST_ADDRESSES = 12;

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
    const cells = editedCells(found, drawn);
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
  // Renaming a sheet is more than a clerk expects of a filling.
  if (update.details.length > 0)
    return made.kind === 'nothing'
      ? made
      : {
          ...made,
          details: [
            ...made.details,
            `“${found.name}”表中有手工填写的内容，没有更新。请在“说明”中更新这张表，手工内容会另存。`,
          ],
        };
  if (made.kind === 'nothing')
    return {
      kind: 'change',
      change: {
        title,
        sheets: update.sheets,
        names: [],
        removedNames: [],
        memory: encodeMemory({ ...state.memory, textSheet: update.memory }),
      },
      summary: `已按录入更新“${found.name}”表。`,
      details: [],
      figures: [],
    };
  const memory = made.change.memory === undefined ? state.memory : decodeMemory(made.change.memory);
  return {
    ...made,
    change: {
      ...made.change,
      sheets: [...made.change.sheets, ...update.sheets],
      memory: encodeMemory({ ...memory, textSheet: update.memory }),
    },
    details: [...made.details, `“${found.name}”表已一起更新。`],
  };
}
