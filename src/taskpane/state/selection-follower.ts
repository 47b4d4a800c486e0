/**
 * The figure that the clerk selected in Excel, with the lines behind it. It stays in sight while she looks at entry
 * rows, until she selects another figure.
 */
import type { Place, WorkbookPort } from '../../workflow/port';
import type { Session } from '../../workflow/session';
import type { Trace } from '../../workflow/trace';
import type { Trouble } from '../../workflow/trouble';
import { troubleOfError } from './trouble-of-error';
import { createStore, type Observable } from './observable';

export type FigureTrace = Extract<Trace, { readonly kind: 'figure' }>;

export interface TracedFigure {
  readonly trace: FigureTrace;
  readonly place: Place;
}

export interface Followed {
  readonly figure: TracedFigure | null;
  /** Why the selected cell itself has nothing to show; `null` when it is the figure. */
  readonly message: string | null;
  readonly reading: boolean;
  /** Why Excel gave no answer; `null` when it did. */
  readonly trouble: Trouble | null;
}

export interface SelectionFollower {
  readonly followed: Observable<Followed>;
  /** Follows the selection, and changes of the workbook, until the returned function is called. */
  readonly follow: () => () => void;
}

const NOTHING_YET: Followed = { figure: null, message: null, reading: true, trouble: null };

function shown(before: Followed, trace: Trace, place: Place): Followed {
  return trace.kind === 'figure'
    ? { figure: { trace, place }, message: null, reading: false, trouble: null }
    : { figure: before.figure, message: trace.message, reading: false, trouble: null };
}

/** Traces one place after another; an answer that is no longer wanted is left out. */
function createTracer(
  session: Session,
  onStart: () => void,
  onTrace: (trace: Trace, place: Place) => void,
  onTrouble: (trouble: Trouble) => void,
): { readonly trace: (place: Place) => Promise<void>; readonly stop: () => void } {
  let latest = new AbortController();
  return {
    stop: () => {
      latest.abort();
    },
    trace: async (place) => {
      latest.abort();
      const { signal } = (latest = new AbortController());
      onStart();
      try {
        const trace = await session.trace(place, { signal });
        if (!signal.aborted) onTrace(trace, place);
      } catch (error) {
        if (!signal.aborted) onTrouble(troubleOfError(error));
      }
    },
  };
}

export function createSelectionFollower(
  session: Session,
  port: WorkbookPort,
  announce: (text: string) => void,
): SelectionFollower {
  const followed = createStore<Followed>(NOTHING_YET);
  const fail = (trouble: Trouble): void => {
    followed.set({ ...followed.get(), reading: false, trouble });
  };
  const tracer = createTracer(
    session,
    () => {
      followed.set({ ...followed.get(), reading: true });
    },
    (trace, place) => {
      const before = followed.get().figure?.trace;
      followed.set(shown(followed.get(), trace, place));
      if (trace.kind === 'figure' && trace.label !== before?.label) announce(trace.label);
    },
    fail,
  );

  const follow = (): (() => void) => {
    let place: Place | null = null;
    const look = (selected: Place): void => {
      place = selected;
      void tracer.trace(selected);
    };
    let standing = session.standing();
    const stopListening = session.subscribe(() => {
      if (session.standing() === standing) return;
      standing = session.standing();
      if (place !== null) void tracer.trace(place);
    });
    const subscription = port.onSelectionChanged(look);
    void Promise.all([subscription, port.selection()]).then(([events, selection]) => {
      if (events.kind === 'failed') fail(events.trouble);
      else if (selection.kind === 'failed') fail(selection.trouble);
      // An event that came in the meantime is the newer answer.
      else if (selection.kind === 'done' && place === null) look(selection.value);
    });
    return () => {
      tracer.stop();
      stopListening();
      void subscription.then((answer) => (answer.kind === 'done' ? answer.value() : undefined));
    };
  };
  return { followed, follow };
}
