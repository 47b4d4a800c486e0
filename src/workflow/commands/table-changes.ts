/** Joins several refreshed tables into one change of the workbook, with the messages about them. */
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';
import { encodeMemory, type Memory, type TableMemory } from '../memory';
import type { FilledTable } from '../../rollup/rollup';
import type { FillMode, FillRecord } from '../status/workbook-status';
import { oldTabName } from '../../sheets/plan/old-tab';
import type { Sliced } from '../../slices/slices';
import { refreshTable, type RefreshOptions, type TableRefresh } from '../tables/refresh-table';
import type { WorkbookState } from '../reading/workbook-state';

/**
 * Refreshes the tables in their order, which new sheets then share. Pauses after each portion of rows: a table has
 * thousands.
 */
export function* refreshTables(
  state: WorkbookState,
  tables: readonly FilledTable[],
  as: FillMode | 'layout',
  options: RefreshOptions,
): Sliced<readonly TableRefresh[]> {
  const chosen = new Set(tables.map((filled) => filled.table.id));
  let after: string | null = null;
  const refreshes: TableRefresh[] = [];
  for (const filled of state.filled() ?? []) {
    const { id, name } = filled.table;
    const found = state.sheetOf(id);
    const position = after;
    if (found !== null || chosen.has(id)) after = found?.name ?? name;
    if (!chosen.has(id)) continue;
    const remembered = state.memory.tables.get(id) ?? null;
    yield;
    const drawn = yield* state.draw(filled, as);
    yield;
    refreshes.push(yield* refreshTable(filled, drawn, { found, remembered, after: position }, options));
  }
  yield;
  return refreshes;
}

function keepsOldSheet({ lost, isNameTaken }: TableRefresh): boolean {
  return lost.length > 0 || isNameTaken;
}

/** Renames and keeps a sheet with contents that have no place in the new drawing; the table gets a new sheet. */
function withOldSheetKept(refresh: TableRefresh, taken: Set<string>): readonly SheetChange[] {
  return refresh.changes.flatMap((change): readonly SheetChange[] => {
    if (change.kind !== 'redraw') return [change];
    const to = oldTabName(change.name, taken);
    taken.add(to.toLowerCase());
    return [
      { kind: 'rename', sheetId: change.sheetId, name: change.name, to },
      { kind: 'add', plan: change.plan, after: to },
    ];
  });
}

function sheetChanges(state: WorkbookState, refreshes: readonly TableRefresh[]): readonly SheetChange[] {
  const taken = new Set(state.snapshot.tabs.map((tab) => tab.name.toLowerCase()));
  return refreshes.flatMap((refresh) =>
    keepsOldSheet(refresh) ? withOldSheetKept(refresh, taken) : refresh.changes,
  );
}

function rememberedTable(state: WorkbookState, refresh: TableRefresh, isFill: boolean): TableMemory {
  const { id, name } = refresh.filled.table;
  const found = state.sheetOf(id);
  const wasFilled = found !== null && !refresh.isNameTaken && state.memory.tables.get(id)?.filled === true;
  return {
    tab: found?.name ?? name,
    filled: isFill || wasFilled,
    written: refresh.written,
    printed: refresh.printed,
  };
}

export interface TablesDone {
  readonly title: string;
  /** The record of a filling; `null` for other commands. */
  readonly fill: FillRecord | null;
}

export function changeOfTables(
  state: WorkbookState,
  refreshes: readonly TableRefresh[],
  done: TablesDone,
): WorkbookChange {
  const tables = new Map(state.memory.tables);
  for (const refresh of refreshes)
    tables.set(refresh.filled.table.id, rememberedTable(state, refresh, done.fill !== null));
  const memory: Memory = { ...state.memory, tables, lastFill: done.fill ?? state.memory.lastFill };
  return {
    title: done.title,
    sheets: sheetChanges(state, refreshes),
    names: refreshes.flatMap((refresh) => refresh.names),
    removedNames: [],
    memory: encodeMemory(memory),
  };
}

function numbers(refreshes: readonly TableRefresh[]): string {
  return refreshes.map((refresh) => refresh.filled.table.label).join('、');
}

/** Addresses that fit into a sentence. */
const MOST_ADDRESSES = 12;

function addresses(cells: TableRefresh['lost']): string {
  const shown = cells.slice(0, MOST_ADDRESSES).map(({ address }) => address);
  const rest = cells.length - shown.length;
  return `${shown.join('、')}${rest > 0 ? `等${String(cells.length)}个` : ''}`;
}

/** Finds the name under which a table's former sheet, or a sheet of its name, is kept. */
function oldNames(change: WorkbookChange): (refresh: TableRefresh) => string {
  const names = new Map(
    change.sheets.flatMap((sheet) => (sheet.kind === 'rename' ? [[sheet.sheetId, sheet.to] as const] : [])),
  );
  return ({ changes: [first] }) => (first?.kind === 'redraw' ? (names.get(first.sheetId) ?? first.name) : '');
}

function keptSentences(refreshes: readonly TableRefresh[], change: WorkbookChange): readonly string[] {
  const oldName = oldNames(change);
  return refreshes.flatMap((refresh) => {
    const number = refresh.filled.table.label;
    if (refresh.isNameTaken)
      return [
        `工作簿中原有一张同名的表，不是本年的${number}：内容没有改动，已改名为“${oldName(refresh)}”；${number}另建新表。`,
      ];
    if (refresh.lost.length === 0) return [];
    return [
      `${number}中手工填写的单元格${addresses(refresh.lost)}在新表中没有位置，原表已改名为“${oldName(refresh)}”，原样保留，请核对后自行处理。`,
    ];
  });
}

/** Reports what the clerk would not expect, a sentence each. */
export function detailsOfTables(
  refreshes: readonly TableRefresh[],
  change: WorkbookChange,
): readonly string[] {
  const redrawn = refreshes.filter((refresh) => refresh.redrawn);
  const inPlace = redrawn.filter((refresh) => !keepsOldSheet(refresh));
  const spared = refreshes.filter((refresh) => refresh.spared > 0);
  return [
    ...(inPlace.length > 0
      ? [`${numbers(inPlace)}已按标准样式重新绘制；手工填写的内容已保留，单元格颜色等格式恢复为标准样式。`]
      : []),
    ...keptSentences(refreshes, change),
    ...(spared.length > 0
      ? [`${numbers(spared)}中有些行已没有录入数据，但含有手工填写的内容，予以保留，请核对。`]
      : []),
  ];
}
