/** Turns the journal of the workbook into events for the client of one Excel. */
import {
  ALL_SHEETS,
  COLLECTION_EVENTS,
  SHEET_EVENTS,
  subscriptionKey,
  type EventKind,
} from './api/subscriptions';
import { valueJson, valueType } from './api/range-values';
import { formatAddress } from './model/a1';
import type { Change, RecordedChange } from './model/journal';
import type { ExcelSession } from './model/session';
import type { Workbook } from './model/workbook';
import type { Json, WireEvent } from './protocol/wire';

const RICH_API_EVENT = 65_536;
const SELECTION_OF_DOCUMENT: WireEvent = {
  messageCategory: RICH_API_EVENT,
  messageType: 2,
  targetId: '',
  message: '{}',
};

/** Shifts of cells have names of their own; for whole rows the kind of change is enough. */
const SHIFT = { RangeEdited: 'None', RowInserted: 'None', RowDeleted: 'None' } as const;

export interface EventOptions {
  /** The Excel whose client gets the events. */
  readonly session: ExcelSession;
  /** Whether events name the trigger of a change (ExcelApi 1.14). */
  readonly hasTriggerSource: boolean;
}

export function eventsOf(
  book: Workbook,
  change: RecordedChange,
  options: EventOptions,
): readonly WireEvent[] {
  const isLocal = change.session === options.session;
  if (!isLocal && OF_ONE_SCREEN.has(change.kind)) return [];
  const targets = targetsOf(change, options.session);
  const ofDocument = change.kind === 'selection' ? [SELECTION_OF_DOCUMENT] : [];
  if (targets.length === 0) return ofDocument;
  const source = isLocal ? 'Local' : 'Remote';
  const message = JSON.stringify({ source, ...messageOf(book, change, options) });
  return [
    ...targets.map((targetId) => ({
      messageCategory: RICH_API_EVENT,
      messageType: COLLECTION_EVENTS[change.kind].type,
      targetId,
      message,
    })),
    ...ofDocument,
  ];
}

/** Only the Excel in which these happen reports them, not those of co-authors. */
const OF_ONE_SCREEN: ReadonlySet<EventKind> = new Set(['selection', 'activated', 'deactivated']);

function targetsOf({ kind, sheet }: Change, { subscriptions }: ExcelSession): readonly string[] {
  const listens = (target: string): boolean => subscriptions.has(subscriptionKey(kind, target));
  const ofSheet = isSheetEvent(kind) && listens(sheet.id) ? [sheet.id] : [];
  return listens(ALL_SHEETS) ? [...ofSheet, ALL_SHEETS] : ofSheet;
}

function isSheetEvent(kind: EventKind): kind is keyof typeof SHEET_EVENTS {
  return Object.hasOwn(SHEET_EVENTS, kind);
}

type Message = Record<string, Json>;

function messageOf(book: Workbook, change: RecordedChange, options: EventOptions): Message {
  const base: Message = { worksheetId: change.sheet.id };
  switch (change.kind) {
    case 'data':
      return { ...base, ...dataMessage(book, change, options) };
    case 'style':
      return { ...base, address: formatAddress(change.area), referenceId: remember(book, change) };
    case 'selection':
      return { ...base, address: change.areas.map(formatAddress).join(',') };
    case 'sorted':
      return { ...base, address: formatAddress(change.area) };
    case 'rows-hidden':
      return {
        ...base,
        address: formatAddress(change.area),
        changeType: change.hidden ? 'Hidden' : 'Unhidden',
      };
    case 'renamed':
      return { ...base, nameBefore: change.before, nameAfter: change.sheet.name };
    case 'moved':
      return { ...base, positionBefore: change.before, positionAfter: change.after };
    case 'visibility':
      return { ...base, visibilityBefore: change.before, visibilityAfter: change.sheet.visibility };
    case 'protection':
      return { ...base, isProtected: change.sheet.protection !== null };
    case 'added':
    case 'deleted':
    case 'activated':
    case 'deactivated':
      return base;
  }
}

function dataMessage(
  book: Workbook,
  change: Extract<RecordedChange, { readonly kind: 'data' }>,
  options: EventOptions,
): Message {
  const { details } = change;
  const isOwn = change.actor === 'add-in' && change.session === options.session;
  return {
    address: formatAddress(change.area),
    changeType: change.change,
    shiftDirection: SHIFT[change.change],
    referenceId: remember(book, change),
    ...(options.hasTriggerSource ? { triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown' } : {}),
    ...(details === undefined
      ? {}
      : {
          valueBefore: valueJson(details.before),
          valueAfter: valueJson(details.after),
          valueTypeBefore: valueType(details.before),
          valueTypeAfter: valueType(details.after),
        }),
  };
}

/** Keeps the place under an id; `args.getRange(context)` finds it again. */
function remember(book: Workbook, change: Extract<Change, { readonly kind: 'data' | 'style' }>): string {
  const id = `event-${String(book.nextNumber())}`;
  const place = { area: change.area };
  change.sheet.anchors.add(place);
  book.eventRanges.set(id, { sheet: change.sheet, place });
  return id;
}
