/** One reading of the workbook with everything computed from it; tables are drawn at the first call. */
import { isOldTab, isOutputTab } from '../../entries/own-sheet-names';
import type { Entries } from '../../entries/entries';
import { NO_ENTRY_SHEETS } from '../../entries/no-entry-sheets';
import type { EntriesReading } from '../../entries/read-entries';
import { ENTRY_SHEET_HEADS, RETURN_LOG_HEAD } from '../../entries/sheet-heads';
import { comparable } from '../../entries/text';
import type { FilledTable } from '../../rollup/rollup';
import type { Sliced } from '../../slices/slices';
import type { DrawnTable } from '../../sheets/draw/drawn-table';
import type { FigureContent } from '../../sheets/draw/figure-content';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { TABLE_SETS, tableSetById, USUAL_SET } from '../../sets';
import type { Table } from '../../tables/table';
import { numberOfTable, type TableSet } from '../../tables/table-set';
import { joinedExplanations } from '../../checks/explanations';
import { decodeMemory, type Memory } from '../memory';
import type { SettingTexts } from '../status/setting-texts';
import { sheetByName } from './sheet-by-name';
import type { FillMode } from '../status/workbook-status';
import type { TableWork } from '../tables/table-work';

export interface WorkbookState {
  readonly snapshot: WorkbookSnapshot;
  readonly memory: Memory;
  /** The memory as found; `memory` differs from it where Excel has undone one of the add-in's commands. */
  readonly memoryFound: Memory;
  readonly reading: EntriesReading;
  /** The texts of 设置 as typed; none without this sheet. */
  readonly settingTexts: SettingTexts;
  /** The set named in the settings, as far as readable; the usual one where the workbook names none. */
  readonly set: TableSet;
  /** What entries are read and tables made with; `null` for a workbook without entry sheets. */
  readonly tableWork: TableWork | null;
  /** `null` while the entries cannot be used. */
  readonly filled: () => readonly FilledTable[] | null;
  /** Draws a filled table with figures (`values`, `formulas`) or without (`layout`), pausing after portions of rows. */
  readonly draw: (filled: FilledTable, as: FillMode | 'layout') => Sliced<DrawnTable>;
  /** Returns the table's sheet, wherever it is now. */
  readonly sheetOf: (tableId: string) => FoundSheet | null;
}

export { sheetByName };

/** The top rows, which contain a table's number and title. */
const FRAME_ROWS = 6;

/** Looks for the table's number, or its title without the year where it has none. */
function saysItself(sheet: FoundSheet, set: TableSet, { id, name, aliases = [] }: Table): boolean {
  const number = numberOfTable(set, id);
  const titles = [name, ...aliases].map(comparable);
  const says = (cell: string): boolean =>
    number === null
      ? titles.includes(comparable(cell).replace(/^20\d\d年/u, ''))
      : comparable(cell) === comparable(number);
  return sheet.rows
    .slice(0, FRAME_ROWS)
    .some((row) => row.some((cell) => typeof cell === 'string' && says(cell)));
}

/** Finds a table's sheet by its last name, by its name in the set, or by its contents. */
function tableSheet(
  snapshot: WorkbookSnapshot,
  memory: Memory,
  set: TableSet,
  tableId: string,
): FoundSheet | null {
  const remembered = memory.tables.get(tableId);
  const byMemory = remembered === undefined ? null : sheetByName(snapshot, remembered.tab);
  const declared = set.tables.find((table) => table.id === tableId);
  const byName = declared === undefined ? null : sheetByName(snapshot, declared.name);
  const isOther = (sheet: FoundSheet): boolean =>
    isOutputTab(sheet.name) ||
    sheet.name === RETURN_LOG_HEAD.name ||
    ENTRY_SHEET_HEADS.some((entry) => comparable(entry.name) === comparable(sheet.name));
  const byFrame = (table: Table): FoundSheet | null =>
    snapshot.sheets.find(
      (sheet) => !isOther(sheet) && !isOldTab(sheet.name) && saysItself(sheet, set, table),
    ) ?? null;
  return byMemory ?? byName ?? (declared === undefined ? null : byFrame(declared));
}

function contentFor(
  { asFormulas, asValues, figureFormula }: TableWork,
  entries: Entries,
  as: FillMode | 'layout',
): FigureContent {
  if (as === 'values') return asValues;
  if (as === 'layout') return () => undefined;
  return asFormulas((selection, style) => figureFormula(selection, style, entries));
}

/** Results computed from the same entries before, which stay valid. */
type Computed = Pick<WorkbookState, 'tableWork' | 'reading' | 'settingTexts' | 'set' | 'filled' | 'draw'>;

/** Reads the set alone: the clerk chooses it before the other settings. */
function setNamed({ tableSet }: SettingTexts): TableSet | undefined {
  return TABLE_SETS.find(({ label }) => tableSet !== undefined && comparable(label) === comparable(tableSet));
}

/** Without entries, nothing to fill. */
const NOTHING_FILLED: Pick<WorkbookState, 'filled' | 'draw'> = {
  filled: () => null,
  draw: () => {
    throw new Error('A table is filled from entries that can be used.');
  },
};

function* fillTables(
  work: TableWork,
  entries: Entries,
  set: TableSet,
): Sliced<Pick<WorkbookState, 'set' | 'filled' | 'draw'>> {
  const filled = yield* work.rollUpInSlices(entries, set);
  const drawn = new Map<string, DrawnTable>();
  return {
    set: work.withFilledTables(set, filled),
    filled: () => filled,
    draw: function* (table, as) {
      const key = `${table.table.id} ${as}`;
      const drawing = drawn.get(key) ?? (yield* work.drawTableInSlices(table, contentFor(work, entries, as)));
      drawn.set(key, drawing);
      return drawing;
    },
  };
}

/** What there is to know of a workbook without entry sheets. */
const WITHOUT_ENTRIES: Computed = {
  tableWork: null,
  reading: NO_ENTRY_SHEETS,
  settingTexts: {},
  set: USUAL_SET,
  ...NOTHING_FILLED,
};

function* compute(snapshot: WorkbookSnapshot, tableWork: TableWork | null): Sliced<Computed> {
  if (tableWork === null) {
    if (hasEntrySheets(snapshot))
      throw new Error('Entry sheets are read with the work on entries and tables.');
    return WITHOUT_ENTRIES;
  }
  const reading = yield* tableWork.readEntriesInSlices({ sheets: snapshot.sheets }, TABLE_SETS);
  const settingTexts = tableWork.settingTexts(snapshot);
  if (reading.kind === 'unusable') {
    const { settings } = reading;
    const set = settings === null ? setNamed(settingTexts) : tableSetById(settings.tableSet);
    return { tableWork, reading, settingTexts, set: set ?? USUAL_SET, ...NOTHING_FILLED };
  }
  const { entries } = reading;
  const set = tableSetById(entries.settings.tableSet) ?? USUAL_SET;
  return { tableWork, reading, settingTexts, ...(yield* fillTables(tableWork, entries, set)) };
}

/** Whether the workbook needs the work on entries and tables: without an entry sheet there is nothing to read or fill. */
export function hasEntrySheets(snapshot: WorkbookSnapshot): boolean {
  return ENTRY_SHEET_HEADS.some(({ name }) => sheetByName(snapshot, name) !== null);
}

/** Decides whether both readings found the very same entry sheets. */
function sameEntries(a: WorkbookSnapshot, b: WorkbookSnapshot): boolean {
  return ENTRY_SHEET_HEADS.every(({ name }) => sheetByName(a, name) === sheetByName(b, name));
}

function sameOthers(a: WorkbookSnapshot, b: WorkbookSnapshot): boolean {
  return JSON.stringify(a.otherMemories) === JSON.stringify(b.otherMemories);
}

/** Joins the explanations of persons who wrote at the same time. */
function memoryIn({ memory: text, otherMemories = [] }: WorkbookSnapshot): Memory {
  const memory = decodeMemory(text);
  const others = otherMemories.map((other) => decodeMemory(other).explanations);
  return { ...memory, explanations: others.reduce(joinedExplanations, memory.explanations) };
}

/**
 * Builds the state. `previous`: an earlier state; its results stay valid where the sheets are the same objects.
 * `tableWork`: needed for a workbook with entry sheets.
 */
export function* workbookStateInSlices(
  snapshot: WorkbookSnapshot,
  previous: WorkbookState | null,
  tableWork: TableWork | null,
): Sliced<WorkbookState> {
  const isSameMemory =
    previous !== null &&
    previous.snapshot.memory === snapshot.memory &&
    sameOthers(previous.snapshot, snapshot);
  const memory = isSameMemory ? previous.memoryFound : memoryIn(snapshot);
  const computed =
    previous !== null && sameEntries(previous.snapshot, snapshot)
      ? previous
      : yield* compute(snapshot, tableWork);
  const { reading, settingTexts, set, filled, draw } = computed;
  return {
    snapshot,
    memory,
    memoryFound: memory,
    tableWork: computed.tableWork,
    reading,
    settingTexts,
    set,
    filled,
    draw,
    sheetOf: (tableId) => tableSheet(snapshot, memory, set, tableId),
  };
}

export function withMemory(state: WorkbookState, memory: Memory): WorkbookState {
  if (memory === state.memory) return state;
  const { snapshot, set } = state;
  return { ...state, memory, sheetOf: (tableId) => tableSheet(snapshot, memory, set, tableId) };
}
