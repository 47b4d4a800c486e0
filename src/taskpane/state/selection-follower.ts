/**
 * Follows the figure that the clerk selects in Excel, with the lines behind it.
 * It stays while the clerk looks at entry rows, until another figure is selected.
 */
import type { ExcelAnswer, WorkbookPlace, Unsubscribe, WorkbookPort } from '../../workflow/port';
import type { Session } from '../../workflow/session';
import type { Trace } from '../../workflow/trace/trace';
import type { ExcelError } from '../../workflow/excel-error';
import { unexpected } from '../../workflow/failure-outcomes';
import { createStore, type Observable, type ObservableStore } from './observable';
import type { Presence } from './presence';

export type FigureTrace = Extract<Trace, { readonly kind: 'figure' }>;

export interface TracedFigure {
  readonly trace: FigureTrace;
  readonly place: WorkbookPlace;
}

export interface FollowedSelection {
  readonly figure: TracedFigure | null;
  /** The cell that is no figure; `null`: it is the figure, or nothing is selected yet. */
  readonly elsewhere: WorkbookPlace | null;
  /** Why the selected cell has no source to show; `null`: it is the figure. */
  readonly message: string | null;
  readonly reading: boolean;
  /** Why Excel did not answer; `null`: it did. */
  readonly excelError: ExcelError | null;
}

export interface SelectionFollower {
  readonly followed: Observable<FollowedSelection>;
  /**
   * Follows the selection and changes of the workbook until the returned function is called.
   * Where reading clears Excel's undo list, it reads only when the clerk enters the pane.
   */
  readonly follow: () => () => void;
}

const NOTHING_YET: FollowedSelection = {
  figure: null,
  elsewhere: null,
  message: null,
  reading: true,
  excelError: null,
};

function shown(before: FollowedSelection, trace: Trace, place: WorkbookPlace): FollowedSelection {
  return trace.kind === 'figure'
    ? { figure: { trace, place }, elsewhere: null, message: null, reading: false, excelError: null }
    : { figure: before.figure, elsewhere: place, message: trace.message, reading: false, excelError: null };
}

interface Tracer {
  readonly trace: (place: WorkbookPlace) => Promise<void>;
  readonly isTracing: () => boolean;
  readonly stop: () => void;
}

/** Traces one place after another, and drops answers to earlier requests. */
function createTracer(
  session: Session,
  onStart: () => void,
  onTrace: (trace: Trace, place: WorkbookPlace) => void,
  onExcelError: (excelError: ExcelError) => void,
): Tracer {
  let latest = new AbortController();
  let running = 0;
  return {
    isTracing: () => running > 0,
    stop: () => {
      latest.abort();
    },
    trace: async (place) => {
      latest.abort();
      const { signal } = (latest = new AbortController());
      onStart();
      running += 1;
      try {
        const trace = await session.trace(place, { signal });
        if (!signal.aborted) onTrace(trace, place);
      } catch (error) {
        if (!signal.aborted) onExcelError(unexpected(error));
      } finally {
        running -= 1;
      }
    },
  };
}

type SelectionPort = Pick<WorkbookPort, 'onSelectionChanged' | 'selection' | 'undoSurvivesReading'>;
type Coming = Pick<Presence, 'isShown' | 'onCome'>;

/** Reading the selection needs a request. Where a request clears Ctrl+Z, it does not follow each move. */
async function listenTo(
  port: SelectionPort,
  { isShown }: Coming,
  style: (place: WorkbookPlace) => void,
): Promise<ExcelAnswer<Unsubscribe> | null> {
  return port.undoSurvivesReading() ? port.onSelectionChanged(style, isShown) : null;
}

/** Creates a tracer that stores its answers for display. */
function tracerInto(
  followed: ObservableStore<FollowedSelection>,
  session: Session,
  announce: (text: string) => void,
): Tracer & { readonly fail: (excelError: ExcelError) => void } {
  const fail = (excelError: ExcelError): void => {
    followed.set({ ...followed.get(), reading: false, excelError });
  };
  const onStart = (): void => {
    followed.set({ ...followed.get(), reading: true });
  };
  const onTrace = (trace: Trace, place: WorkbookPlace): void => {
    const before = followed.get().figure?.trace;
    followed.set(shown(followed.get(), trace, place));
    if (trace.kind === 'figure' && trace.label !== before?.label) announce(trace.label);
  };
  return { ...createTracer(session, onStart, onTrace, fail), fail };
}

export function createSelectionFollower(
  session: Session,
  port: SelectionPort,
  presence: Coming,
  announce: (text: string) => void,
): SelectionFollower {
  const followed = createStore<FollowedSelection>(NOTHING_YET);
  const tracer = tracerInto(followed, session, announce);
  const follow = (): (() => void) => {
    let place: WorkbookPlace | null = null;
    const style = (selected: WorkbookPlace): void => {
      place = selected;
      void tracer.trace(selected);
    };
    let status = session.status();
    const stopListening = session.subscribe(() => {
      if (session.status() === status) return;
      status = session.status();
      // Does not react to the reading that tracing itself causes where Excel reports no edits.
      if (place !== null && !tracer.isTracing()) void tracer.trace(place);
    });
    const subscription = listenTo(port, presence, style);
    const ask = async (): Promise<void> => {
      const before = place;
      const [listening, selection] = await Promise.all([subscription, port.selection()]);
      if (listening?.kind === 'failed') tracer.fail(listening.excelError);
      else if (selection.kind === 'failed') tracer.fail(selection.excelError);
      // A selection event in the meantime is newer.
      else if (selection.kind === 'done' && place === before) style(selection.value);
    };
    void ask();
    const stopComing = presence.onCome(() => void ask());
    return () => {
      tracer.stop();
      stopListening();
      stopComing();
      void subscription.then((answer) => (answer?.kind === 'done' ? answer.value() : undefined));
    };
  };
  return { followed, follow };
}
