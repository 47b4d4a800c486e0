/** Holds the text controller and its view state; loaded with the screen 说明. */
import { useSyncExternalStore } from 'react';
import { TextController } from '../../../workflow/text/text-controller';
import type { TextReport } from '../../../workflow/text/check-foreign-text';
import type { TextView } from '../../../workflow/text/text-view';
import { createStore, useObservable, type ObservableStore } from '../../state/observable';
import { usePane, type Pane } from '../../state/pane';

/** A part of a sentence: the figure that the clerk looks at. */
export interface FigureAt {
  readonly sentence: string;
  readonly segment: number;
}

/** What survives a visit to other screens; nothing of it is in the workbook. */
export interface TextScreenState {
  /** Ids of the unfolded sections. */
  readonly open: ReadonlySet<string>;
  /** Typed and not yet written, by key of the field. */
  readonly typed: ReadonlyMap<string, string>;
  /** Fields shown although they are filled, by key. */
  readonly changing: ReadonlySet<string>;
  /** Words typed for a sentence and not yet written, by its id. */
  readonly rewriting: ReadonlyMap<string, string>;
  /** The figure whose source is shown. */
  readonly chosen: FigureAt | null;
  /** The figure under the pointer or the focus. */
  readonly looked: FigureAt | null;
  /** Key of the field that takes the focus once it is shown. */
  readonly wanted: string | null;
  /** The figure that takes the focus once it is shown. */
  readonly sought: FigureAt | null;
  /** Id of the sentence that takes the focus once it is shown. */
  readonly soughtSentence: string | null;
  /** Explanations typed and not yet written, by fingerprint of the finding. */
  readonly explaining: ReadonlyMap<string, string>;
  /** What is looked for in the sentences; empty: nothing. */
  readonly search: string;
  readonly pasted: string;
}

const FRESH: TextScreenState = {
  open: new Set(),
  typed: new Map(),
  changing: new Set(),
  rewriting: new Map(),
  chosen: null,
  looked: null,
  wanted: null,
  sought: null,
  soughtSentence: null,
  explaining: new Map(),
  search: '',
  pasted: '',
};

export interface PaneText {
  readonly controller: TextController;
  readonly state: ObservableStore<TextScreenState>;
}

const known = new WeakMap<Pane, PaneText>();

function textOf(pane: Pane): PaneText {
  const made = known.get(pane) ?? {
    controller: pane.session.add((store, ports, queue) => new TextController(store, ports, queue)),
    state: createStore(FRESH),
  };
  known.set(pane, made);
  return made;
}

export function useText(): PaneText {
  return textOf(usePane());
}

export function useTextState(): TextScreenState {
  return useObservable(useText().state);
}

/** `null` before the first reading. */
export function useTextView(): TextView | null {
  const { controller } = useText();
  return useSyncExternalStore(usePane().session.subscribe, controller.view);
}

/** `null`: no text has been checked. */
export function useTextReport(): TextReport | null {
  const { controller } = useText();
  return useSyncExternalStore(usePane().session.subscribe, controller.report);
}

export function change(state: ObservableStore<TextScreenState>, part: Partial<TextScreenState>): void {
  state.set({ ...state.get(), ...part });
}

/** Keeps what is typed; `null` drops it. */
export function keepTyped(state: ObservableStore<TextScreenState>, key: string, text: string | null): void {
  const typed = new Map(state.get().typed);
  if (text === null) typed.delete(key);
  else typed.set(key, text);
  change(state, { typed });
}

export function keepRewriting(
  state: ObservableStore<TextScreenState>,
  sentence: string,
  text: string | null,
): void {
  const rewriting = new Map(state.get().rewriting);
  if (text === null) rewriting.delete(sentence);
  else rewriting.set(sentence, text);
  change(state, { rewriting });
}

/** Keeps an explanation that is being typed; `null` drops it. */
export function keepExplaining(
  state: ObservableStore<TextScreenState>,
  fingerprint: string,
  text: string | null,
): void {
  const explaining = new Map(state.get().explaining);
  if (text === null) explaining.delete(fingerprint);
  else explaining.set(fingerprint, text);
  change(state, { explaining });
}

export function without(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  next.delete(member);
  return next;
}
