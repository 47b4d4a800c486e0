/** Which events the client wants to hear of: the methods that office.js calls behind `onChanged.add(…)`. */
import type { Workbook } from '../model/workbook';

/** By kind of change in the journal: number of the message, and the middle of the private method's name. */
export const SHEET_EVENTS = {
  data: { type: 10, method: 'DataChangedEvent' },
  activated: { type: 11, method: 'ActivatedEvent' },
  deactivated: { type: 12, method: 'DeactivatedEvent' },
  selection: { type: 14, method: 'SelectionChangedEvent' },
  look: { type: 18, method: 'FormatChangedEvent' },
  sorted: { type: 19, method: 'RowSortedEvent' },
  'rows-hidden': { type: 22, method: 'RowHiddenChangedEvent' },
  protection: { type: 24, method: 'ProtectionChangedEvent' },
  renamed: { type: 25, method: 'EventNameChanged' },
  visibility: { type: 26, method: 'EventVisibilityChanged' },
} as const;

export const COLLECTION_EVENTS = {
  ...SHEET_EVENTS,
  added: { type: 13, method: 'AddedEvent' },
  deleted: { type: 15, method: 'DeletedEvent' },
  moved: { type: 27, method: 'EventMoved' },
} as const;

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

export function subscriptionActions<T>(
  events: Readonly<Partial<Record<EventKind, { readonly method: string }>>>,
  listened: (target: T) => Listened,
): Record<string, (target: T) => void> {
  const actions: Record<string, (target: T) => void> = {};
  for (const [kind, { method }] of Object.entries(events)) {
    actions[`_Register${method}`] = (object) => {
      const { book, target } = listened(object);
      book.subscriptions.add(subscriptionKey(kind as EventKind, target));
    };
    actions[`_Unregister${method}`] = (object) => {
      const { book, target } = listened(object);
      book.subscriptions.delete(subscriptionKey(kind as EventKind, target));
    };
  }
  return actions;
}
