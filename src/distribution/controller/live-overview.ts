/** Makes the overview of the current workbook. Hundreds of returns take slices; meanwhile the last overview stays. */
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { Entries } from '../../entries/entries';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { firstSlice, type Sliced, type Turns } from '../../slices/slices';
import { sheetByName, type WorkbookState } from '../../workflow/reading/workbook-state';
import type { Offer, ReturnsOverview, ReturnStatusRow } from '../returns-overview';
import { effectsInSlices, withLines, type FigureEffect } from '../consolidation/effects';
import type { ReturnReading } from '../returns/return-reading';
import { overviewNow } from './import-returns';

export interface OverviewView {
  readonly overview: ReturnsOverview;
  /** Returns the published figures a return would change, computed at the first call; `null`: not ready yet. */
  readonly effectsOf: (row: ReturnStatusRow) => readonly FigureEffect[] | null;
}

/** The basis of an overview. */
export interface Basis {
  readonly state: WorkbookState | null;
  readonly readings: readonly ReturnReading[];
}

function logOf(state: WorkbookState | null): FoundSheet | null {
  return state === null ? null : sheetByName(state.snapshot, RETURN_LOG_SHEET.name);
}

/** Compares what the overview depends on: entries, log and readings. Other sheets change with every edit. */
function isSame(one: Basis, other: Basis): boolean {
  return (
    one.readings === other.readings &&
    one.state?.reading === other.state?.reading &&
    logOf(one.state) === logOf(other.state)
  );
}

export class LiveOverview {
  private basis: Basis | null = null;
  private view: OverviewView | null = null;
  private making: AbortController | null = null;
  private ending: Promise<void> = Promise.resolve();
  private failure: { readonly error: unknown } | null = null;

  /** `changed`: called for each new overview. */
  constructor(
    private readonly changed: () => void,
    private readonly turns?: Turns,
  ) {}

  /** Whether a newer overview is in progress. */
  get isBeingMade(): boolean {
    return this.making !== null;
  }

  /**
   * Returns the latest overview; `null` while the department's entries cannot be used, or before the first one is
   * ready. The object stays until a change. Errors: those of the work.
   */
  now(basis: Basis): OverviewView | null {
    if (this.basis === null || !isSame(this.basis, basis)) this.begin(basis);
    if (this.failure !== null) throw this.failure.error;
    return this.view;
  }

  /** Waits for the current overview. Errors: those of the work. */
  async whenMade(basis: () => Basis): Promise<OverviewView | null> {
    let view = this.now(basis());
    while (this.isBeingMade) {
      await this.ending;
      view = this.now(basis());
    }
    return view;
  }

  private begin(basis: Basis): void {
    this.making?.abort();
    this.making = null;
    this.failure = null;
    this.basis = basis;
    const { state, readings } = basis;
    if (state === null || state.reading.kind === 'unusable') {
      this.view = null;
      return;
    }
    const { entries } = state.reading;
    const making = new AbortController();
    this.making = making;
    this.ending = this.whenDone(overviewNow(state, readings), making, (overview) => {
      this.making = null;
      this.view = overview === null ? null : { overview, effectsOf: this.effectsIn(entries, state, making) };
    });
  }

  /** Does short work before it returns; after longer work it calls `changed`. */
  private whenDone<T>(work: Sliced<T>, making: AbortController, take: (value: T) => void): Promise<void> {
    const first = firstSlice(work, this.turns);
    if (first.kind === 'done') {
      take(first.value);
      return Promise.resolve();
    }
    return first.rest(making.signal).then(
      (answer) => {
        if (answer.kind === 'cancelled' || making.signal.aborted) return;
        take(answer.value);
        this.changed();
      },
      (error: unknown) => {
        if (making.signal.aborted) return;
        this.making = null;
        this.failure = { error };
        this.changed();
      },
    );
  }

  private effectsIn(
    entries: Entries,
    { set }: WorkbookState,
    making: AbortController,
  ): OverviewView['effectsOf'] {
    // By offer: rows are joined with other facts anew at each drawing.
    const known = new Map<Offer, readonly FigureEffect[] | null>();
    return (row) => {
      const { offer, unit } = row;
      if (offer === null) return [];
      const before = known.get(offer);
      if (before !== undefined) return before;
      known.set(offer, null);
      const after = withLines(entries, new Map([[unit.code, offer.lines]]));
      void this.whenDone(effectsInSlices(entries, after, set), making, (effects) => {
        known.set(offer, effects);
        // A new object makes the pane draw the view again.
        if (this.view !== null) this.view = { ...this.view };
      });
      return known.get(offer) ?? null;
    };
  }
}
