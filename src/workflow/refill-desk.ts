/**
 * Fills by itself after edits of entries, where the clerk wants that. Only edits of entry sheets give rise to it, and
 * only tables are written: it cannot set itself going.
 */
import type { CheckDesk } from './checks/check-desk';
import { REFILL_TITLE, refillTables } from './commands/refill-tables';
import { failedOutcome, unexpected } from './failure-outcomes';
import { onlyTables } from './follow-edits';
import type { Outcome } from './outcome';
import { performOn } from './perform';
import { readWorkbookState } from './read-workbook-state';
import type { SessionHolder, Undo } from './session-holder';
import type { SessionTools } from './session-tools';
import type { TroubleKind } from './trouble';
import type { InTurn } from './turn-taking';
import type { RefillReport, RefillWork } from './refill-work';

/** The clerk is typing on, or Excel is at something: it passes, and is no news. */
const PASSING: readonly TroubleKind[] = ['cell-being-edited', 'excel-busy'];

/** In milliseconds. */
const BEFORE_NEXT_TRY = 3000;

function isPassing(outcome: Outcome): boolean {
  return outcome.kind === 'failed' && outcome.written.length === 0 && PASSING.includes(outcome.trouble.kind);
}

export class RefillDesk implements RefillWork {
  private isWanted = false;
  private isHeld = false;
  private told: RefillReport | null = null;
  /** The way back from the refill that is told of. */
  private wayBack: Undo | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly tools: SessionTools,
    private readonly holder: SessionHolder,
    private readonly checks: CheckDesk,
    private readonly inTurn: InTurn,
  ) {}

  readonly report = (): RefillReport | null => (this.isNews() ? this.told : null);

  readonly hold = (isHeld: boolean): void => {
    const isReleased = this.isHeld && !isHeld;
    this.isHeld = isHeld;
    if (isReleased && this.isWanted) this.tryAgain();
  };

  /** Not once it has been taken back, something else was done, or the tables are up to date in another way. */
  private isNews(): boolean {
    const { pane, undo, state, standing } = this.holder;
    if (!pane.refillOnEdit || this.told === null) return false;
    if (this.told.outcome.kind === 'done') return undo === this.wayBack;
    return (
      state?.reading.kind !== 'entries' || standing?.tables.some((table) => table.state === 'stale') === true
    );
  }

  close(): void {
    clearTimeout(this.timer);
  }

  /** These sheets were edited by a person. */
  note(sheetIds: ReadonlySet<string>): void {
    const { state, pane } = this.holder;
    if (pane.refillOnEdit && (state === null || !onlyTables(state, sheetIds))) this.isWanted = true;
  }

  tryLater(): void {
    clearTimeout(this.timer);
    if (this.isWanted) this.timer = setTimeout(() => this.tryAgain(), BEFORE_NEXT_TRY);
  }

  private tryAgain(): void {
    void this.inTurn(async () => {
      if (!this.isWanted || this.isHeld) return;
      const read = await readWorkbookState(this.tools.port, {});
      if (read.kind !== 'done') return this.tryLater();
      this.holder.take(read.value);
      await this.afterReading();
    });
  }

  /** Within its turn, when the workbook has just been read. Errors: those of this program become an outcome. */
  async afterReading(): Promise<void> {
    if (!this.holder.pane.refillOnEdit) this.forget();
    if (!this.isWanted || this.isHeld) return;
    this.isWanted = false;
    try {
      await this.refill();
    } catch (error) {
      this.tell(failedOutcome(REFILL_TITLE, unexpected(error), [], []));
    }
  }

  private async refill(): Promise<void> {
    const { state, standing } = this.holder;
    if (state === null || standing === null) return;
    const at = this.tools.now().toISOString();
    const prepared = refillTables(state, standing.tables, at);
    if (prepared.kind === 'nothing') {
      if (this.told?.outcome.kind !== 'done') this.forget();
      return;
    }
    const outcome = await performOn(this.tools, this.holder, state, prepared, { byItself: true });
    if (isPassing(outcome)) {
      this.isWanted = true;
      this.tryLater();
      return;
    }
    this.tell(outcome);
    if (outcome.kind === 'done') await this.checks.checkAgain();
  }

  private forget(): void {
    this.isWanted = false;
    if (this.told === null) return;
    this.told = null;
    this.holder.tell();
  }

  /** The same again is no news. */
  private tell(outcome: Outcome): void {
    if (outcome.kind === 'question' || outcome.kind === 'cancelled') return;
    const before = this.told?.outcome;
    const isSame =
      outcome.kind !== 'done' && before?.kind === outcome.kind && before.message === outcome.message;
    if (isSame) return;
    this.wayBack = this.holder.undo;
    this.told = { at: this.tools.now().toISOString(), outcome };
    this.holder.tell();
  }
}
