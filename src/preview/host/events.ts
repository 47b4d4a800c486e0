/** The journal of the workbook told as events, to those who listen. */
import {
  ALL_SHEETS,
  COLLECTION_EVENTS,
  SHEET_EVENTS,
  subscriptionKey,
  type EventKind,
} from './api/subscriptions';
import { valueJson, valueType } from './api/range-values';
import { formatAddress } from './model/a1';
import type { Change } from './model/journal';
import type { Workbook } from './model/workbook';
import type { Json, WireEvent } from './protocol/wire';

const RICH_API_EVENT = 65_536;
const SELECTION_OF_DOCUMENT: WireEvent = {
  messageCategory: RICH_API_EVENT,
  messageType: 2,
  targetId: '',
  message: '{}',
};

/** Shifts of cells have words of their own; a whole row is told by its kind of change. */
const SHIFT = { RangeEdited: 'None', RowInserted: 'None', RowDeleted: 'None' } as const;

export interface EventOptions {
  /** Whether this Excel tells who triggered a change (ExcelApi 1.14). */
  readonly hasTriggerSource: boolean;
}

/** Empties the journal. */
export function takeEvents(book: Workbook, options: EventOptions): readonly WireEvent[] {
  const changes = book.journal;
  book.journal = [];
  return changes.flatMap((change) => eventsOf(book, change, options));
}

function eventsOf(book: Workbook, change: Change, options: EventOptions): readonly WireEvent[] {
  const targets = targetsOf(book, change);
  const ofDocument = change.kind === 'selection' ? [SELECTION_OF_DOCUMENT] : [];
  if (targets.length === 0) return ofDocument;
  const message = JSON.stringify(messageOf(book, change, options));
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

function targetsOf(book: Workbook, { kind, sheet }: Change): readonly string[] {
  const listens = (target: string): boolean => book.subscriptions.has(subscriptionKey(kind, target));
  const ofSheet = isSheetEvent(kind) && listens(sheet.id) ? [sheet.id] : [];
  return listens(ALL_SHEETS) ? [...ofSheet, ALL_SHEETS] : ofSheet;
}

function isSheetEvent(kind: EventKind): kind is keyof typeof SHEET_EVENTS {
  return Object.hasOwn(SHEET_EVENTS, kind);
}

type Message = Record<string, Json>;

function messageOf(book: Workbook, change: Change, options: EventOptions): Message {
  // `source` tells this client from co-authors, and there are none here.
  const base: Message = { worksheetId: change.sheet.id, source: 'Local' };
  switch (change.kind) {
    case 'data':
      return { ...base, ...dataMessage(book, change, options) };
    case 'look':
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
  change: Extract<Change, { readonly kind: 'data' }>,
  options: EventOptions,
): Message {
  const { details } = change;
  return {
    address: formatAddress(change.area),
    changeType: change.change,
    shiftDirection: SHIFT[change.change],
    referenceId: remember(book, change),
    ...(options.hasTriggerSource
      ? { triggerSource: change.actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown' }
      : {}),
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

/** `args.getRange(context)` asks for the place by this id. */
function remember(book: Workbook, change: Extract<Change, { readonly kind: 'data' | 'look' }>): string {
  const id = `event-${String(book.nextNumber())}`;
  const place = { area: change.area };
  change.sheet.anchors.add(place);
  book.eventRanges.set(id, { sheet: change.sheet, place });
  return id;
}
