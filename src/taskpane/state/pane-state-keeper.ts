/** What the pane is showing, kept in the workbook once the clerk has stopped changing it. */
import type { PaneState, Session } from '../../workflow/session';
import { outcomeOfError, spokenOutcome } from './command-runner';
import { createStore, type Observable } from './observable';

/** Changes that follow one another within this time are saved once. */
export const PAUSE_BEFORE_SAVING = 800;

export interface PaneStateKeeper {
  readonly state: Observable<PaneState>;
  /** Why the last saving did not succeed; `null` when it did. */
  readonly trouble: Observable<string | null>;
  /** Takes what the workbook remembers, unless the clerk has already changed something. */
  readonly recall: () => void;
  readonly change: (part: Partial<PaneState>) => void;
  /** Saves at once what is still waiting, e.g. when the pane is closed. */
  readonly flush: () => void;
}

export function createPaneStateKeeper(session: Session): PaneStateKeeper {
  const state = createStore<PaneState>(session.paneState());
  const trouble = createStore<string | null>(null);
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (): Promise<void> => {
    timer = undefined;
    const outcome = await session.savePaneState(state.get()).catch(outcomeOfError);
    trouble.set(outcome.kind === 'done' || outcome.kind === 'question' ? null : spokenOutcome(outcome));
  };

  return {
    state,
    trouble,
    recall: () => {
      if (!changed) state.set(session.paneState());
    },
    change: (part) => {
      changed = true;
      state.set({ ...state.get(), ...part });
      clearTimeout(timer);
      timer = setTimeout(() => void save(), PAUSE_BEFORE_SAVING);
    },
    flush: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      void save();
    },
  };
}
