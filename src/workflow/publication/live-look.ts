/** Makes the look at the current workbook in slices; until it is there, the one before holds. */
import { firstSlice, REAL_TURNS, type Turns } from '../../slices/slices';
import type { WorkbookState } from '../reading/workbook-state';
import { lookAt, type Look } from './look';

export interface LookedState {
  readonly state: WorkbookState;
  readonly look: Look;
}

interface Making {
  readonly state: WorkbookState;
  readonly stop: AbortController;
  /** Thrown where the look is shown. */
  readonly error: { readonly thrown: unknown } | null;
}

export class LiveLook {
  private latest: LookedState | null = null;
  private making: Making | null = null;

  /** `changed`: called for each new look that was not there at once. */
  constructor(
    private readonly changed: () => void,
    private readonly turns: Turns = REAL_TURNS,
  ) {}

  /** Whether a newer look is on its way. */
  get isBeingMade(): boolean {
    return this.making !== null;
  }

  /** `null` before the first one is there. Errors: those of the work. */
  now(state: WorkbookState): LookedState | null {
    if (this.latest?.state !== state) this.make(state);
    return this.latest;
  }

  private make(state: WorkbookState): void {
    if (this.making?.state === state) {
      if (this.making.error !== null) throw this.making.error.thrown;
      return;
    }
    this.making?.stop.abort();
    const first = firstSlice(lookAt(state), this.turns);
    if (first.kind === 'done') {
      this.take({ state, look: first.value });
      return;
    }
    const making = { state, stop: new AbortController(), error: null };
    this.making = making;
    first.rest(making.stop.signal).then(
      (answer) => {
        if (answer.kind === 'cancelled' || this.making !== making) return;
        this.take({ state, look: answer.value });
        this.changed();
      },
      (thrown: unknown) => {
        if (this.making !== making) return;
        this.making = { ...making, error: { thrown } };
        this.changed();
      },
    );
  }

  private take(looked: LookedState): void {
    this.making = null;
    this.latest = looked;
  }
}
