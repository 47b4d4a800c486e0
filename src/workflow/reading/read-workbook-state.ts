/** Reads a live workbook for the workflow: one round trip, a second one only when sheets have been renamed. */
import {
  CHART_SHEET_NAME,
  FINDING_SHEET_NAME,
  IMPORT_WORDS_SHEET_NAME,
  isOutputTab,
  TEXT_SHEET_NAME,
} from '../../entries/own-sheet-names';
import { ENTRY_SHEET_HEADS, RETURN_LOG_HEAD } from '../../entries/sheet-heads';
import { comparable } from '../../entries/text';
import { mayHoldTable } from '../../entries/working-sheets';
import type { SheetTab, SnapshotRequest, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices } from '../../slices/slices';
import { TABLE_SETS } from '../../sets';
import { withKnownSheets } from './known-sheets';
import { decodeMemory } from '../memory';
import type { ExcelAnswer, WorkbookPort, WorkOptions } from '../port';
import { stateOfSnapshot } from './state-of-snapshot';
import type { WorkbookState } from './workbook-state';

const DECLARED_NAMES: readonly string[] = [
  ...ENTRY_SHEET_HEADS.map((sheet) => sheet.name),
  RETURN_LOG_HEAD.name,
  FINDING_SHEET_NAME,
  TEXT_SHEET_NAME,
  CHART_SHEET_NAME,
  IMPORT_WORDS_SHEET_NAME,
  ...new Set(TABLE_SETS.flatMap((set) => set.tables.map((table) => table.name))),
];

/** A check reads sheets of any name, and again while its result is shown. */
function isFollowed(
  { reach, previous = null }: StateRequest,
  checked: readonly string[],
): (tab: SheetTab) => boolean {
  const read = new Set(previous?.snapshot.sheets.map(({ id }) => id));
  const names = new Set(checked);
  return ({ id, name }) => mayHoldTable(name) && (reach === 'all-tables' || read.has(id) || names.has(name));
}

/** Finds tabs outside the first reading that may be renamed own sheets, or hold what a check reads. */
function overlooked(snapshot: WorkbookSnapshot, request: StateRequest): readonly SheetTab[] {
  const read = new Set(snapshot.sheets.map((sheet) => sheet.id));
  const unread = snapshot.tabs.filter((tab) => !read.has(tab.id));
  const tabs = new Set(snapshot.tabs.map((tab) => tab.name));
  const { tables, check } = decodeMemory(snapshot.memory);
  const remembered = [...tables.values()].map(({ tab }) => tab);
  const isOfCheck = isFollowed(request, check?.sheets ?? []);
  // A written table whose tab is gone may be any of the others.
  const isTableMissing = remembered.some((tab) => !tabs.has(tab));
  // A table written again after a rename is stored under its new name, which no declaration has.
  const ownNames = new Set([...DECLARED_NAMES, ...remembered].map(comparable));
  return isTableMissing
    ? unread
    : unread.filter((tab) => ownNames.has(comparable(tab.name)) || isOutputTab(tab.name) || isOfCheck(tab));
}

function inTabOrder(first: WorkbookSnapshot, second: WorkbookSnapshot): WorkbookSnapshot {
  const byId = new Map([...first.sheets, ...second.sheets].map((sheet) => [sheet.id, sheet]));
  return {
    ...second,
    sheets: second.tabs.flatMap((tab) => [byId.get(tab.id)].filter((sheet) => sheet !== undefined)),
  };
}

export interface StateRequest {
  readonly purpose: SnapshotRequest['purpose'];
  /** Names of further sheets, such as kept ones. */
  readonly others?: readonly string[];
  /** `all-tables`: every sheet of any name that may hold a published table. */
  readonly reach?: 'all-tables';
  /** The state before: results computed from unchanged sheets stay valid. */
  readonly previous?: WorkbookState | null;
}

export async function readWorkbookState(
  port: WorkbookPort,
  request: StateRequest,
  options: WorkOptions = {},
): Promise<ExcelAnswer<WorkbookState>> {
  const { purpose, others = [], previous = null } = request;
  const toState = async (found: WorkbookSnapshot): Promise<ExcelAnswer<WorkbookState>> => {
    if (previous === null) return stateOfSnapshot(found, null, options.signal);
    const known = await inSlices(withKnownSheets(found, previous.snapshot), options.signal);
    return known.kind === 'done' ? stateOfSnapshot(known.value, previous, options.signal) : known;
  };
  // Tabs already read before save the second request.
  const tables = (previous?.snapshot.tabs ?? []).filter(isFollowed(request, [])).map(({ name }) => name);
  const names = [...new Set([...DECLARED_NAMES, ...others, ...tables])];
  const first = await port.snapshot({ names, ids: [], purpose }, options);
  if (first.kind !== 'done') return first;
  const more = overlooked(first.value, request);
  if (more.length === 0) return toState(first.value);
  const second = await port.snapshot({ names: [], ids: more.map((tab) => tab.id), purpose }, options);
  return second.kind === 'done' ? toState(inTabOrder(first.value, second.value)) : second;
}
