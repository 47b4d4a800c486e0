/** Counts the events that the client listens to: the methods that office.js calls behind `onChanged.add(…)`. */
import type { Workbook } from '../model/workbook';

/**
 * Maps a kind of change in the journal to the message number, the middle of the private method's name, and the event.
 */
export const SHEET_EVENTS = {
  data: { type: 10, method: 'DataChangedEvent', event: 'onChanged' },
  activated: { type: 11, method: 'ActivatedEvent', event: 'onActivated' },
  deactivated: { type: 12, method: 'DeactivatedEvent', event: 'onDeactivated' },
  selection: { type: 14, method: 'SelectionChangedEvent', event: 'onSelectionChanged' },
  style: { type: 18, method: 'FormatChangedEvent', event: 'onFormatChanged' },
  sorted: { type: 19, method: 'RowSortedEvent', event: 'onRowSorted' },
  // No edit here sorts columns, but add-ins listen to this event.
  'columns-sorted': { type: 20, method: 'ColumnSortedEvent', event: 'onColumnSorted' },
  'rows-hidden': { type: 22, method: 'RowHiddenChangedEvent', event: 'onRowHiddenChanged' },
  protection: { type: 24, method: 'ProtectionChangedEvent', event: 'onProtectionChanged' },
  renamed: { type: 25, method: 'EventNameChanged', event: 'onNameChanged' },
  visibility: { type: 26, method: 'EventVisibilityChanged', event: 'onVisibilityChanged' },
} as const;

export const COLLECTION_EVENTS = {
  ...SHEET_EVENTS,
  added: { type: 13, method: 'AddedEvent', event: 'onAdded' },
  deleted: { type: 15, method: 'DeletedEvent', event: 'onDeleted' },
  moved: { type: 27, method: 'EventMoved', event: 'onMoved' },
} as const;

/** Maps office.js's private methods for registering and unregistering to the public event. */
export const REGISTERED_EVENTS: ReadonlyMap<string, string> = new Map(
  Object.values(COLLECTION_EVENTS).flatMap(({ method, event }) => [
    [`_Register${method}`, event],
    [`_Unregister${method}`, event],
  ]),
);

export type EventKind = keyof typeof COLLECTION_EVENTS;
/** Target of the events of the collection of sheets. */
export const ALL_SHEETS = 'Workbook';

export function subscriptionKey(kind: EventKind, target: string): string {
  return `${kind}@${target}`;
}

interface Listened {
  readonly book: Workbook;
  readonly target: string;
}

/** Each registration stays until the client removes it. */
function count({ session: { subscriptions } }: Workbook, key: string, change: 1 | -1): void {
  const registered = (subscriptions.get(key) ?? 0) + change;
  if (registered > 0) subscriptions.set(key, registered);
  else subscriptions.delete(key);
}

export function subscriptionActions<T>(
  events: Readonly<Partial<Record<EventKind, { readonly method: string }>>>,
  listened: (target: T) => Listened,
): Record<string, (target: T) => void> {
  const actions: Record<string, (target: T) => void> = {};
  for (const [kind, { method }] of Object.entries(events)) {
    actions[`_Register${method}`] = (object) => {
      const { book, target } = listened(object);
      count(book, subscriptionKey(kind as EventKind, target), 1);
    };
    actions[`_Unregister${method}`] = (object) => {
      const { book, target } = listened(object);
      count(book, subscriptionKey(kind as EventKind, target), -1);
    };
  }
  return actions;
}
