/** What the pane is showing. The session keeps it, and the workbook with the next change that is made to it. */
import type { Session } from '../../workflow/session';
import { outcomeOfError, spokenOutcome } from './command-runner';
import { createStore, type Observable } from './observable';
import type { PaneState } from '../../workflow/memory';

export interface PaneStateKeeper {
  readonly state: Observable<PaneState>;
  /** Why an immediate save failed; `null`: it succeeded, or nothing had to be saved. */
  readonly excelError: Observable<string | null>;
  /** Restores the state from the workbook, unless the clerk has already changed something. */
  readonly recall: () => void;
  readonly change: (part: Partial<PaneState>) => void;
}

export function createPaneStateKeeper(session: Session): PaneStateKeeper {
  const state = createStore<PaneState>(session.paneState());
  const excelError = createStore<string | null>(null);
  let changed = false;

  const save = async (): Promise<void> => {
    const outcome = await session.savePaneState(state.get()).catch(outcomeOfError);
    excelError.set(outcome.kind === 'done' || outcome.kind === 'question' ? null : spokenOutcome(outcome));
  };

  return {
    state,
    excelError,
    recall: () => {
      if (!changed) state.set(session.paneState());
    },
    change: (part) => {
      changed = true;
      state.set({ ...state.get(), ...part });
      void save();
    },
  };
}
