/**
 * Fills automatically after edits of entries, where the clerk has chosen that. Only edits of entry sheets start it and
 * it writes only tables, so it cannot start itself.
 */
import type { CheckController } from '../checks/check-controller';
import { tableCommands, withFollowers } from '../later-commands';
import { AUTO_FILL_TITLE } from '../command-titles';
import { failedOutcome, unexpected } from '../failure-outcomes';
import { onlyTables } from '../reading/follow-edits';
import type { CommandOutcome } from '../outcome';
import { notRead, performOn } from '../perform/perform';
import type { PreparedCommand } from '../perform/prepared';
import { readNow } from '../reading/read-now';
import { inSlices } from '../../slices/slices';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import type { ExcelErrorKind } from '../excel-error';
import type { Queue } from '../queue';
import type { AutoFillReport, AutoFill } from './auto-fill-report';
import type { Undo } from '../undo/undo';

/** Temporary errors, which are not reported: the clerk is typing, or Excel is busy. */
const PASSING: readonly ExcelErrorKind[] = ['cell-being-edited', 'changed-meanwhile', 'excel-busy'];

/** In milliseconds. */
const BEFORE_NEXT_TRY = 3000;

export function isPassing(outcome: CommandOutcome): boolean {
  return (
    outcome.kind === 'failed' && outcome.written.length === 0 && PASSING.includes(outcome.excelError.kind)
  );
}

export class AutoFillController implements AutoFill {
  private isWanted = false;
  private isHeld = false;
  private reported: AutoFillReport | null = null;
  /** The undo step of the reported filling. */
  private undoOf: Undo | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
    private readonly checks: CheckController,
  ) {}

  readonly report = (): AutoFillReport | null => (this.isNews() ? this.reported : null);

  readonly hold = (isHeld: boolean): void => {
    const isReleased = this.isHeld && !isHeld;
    this.isHeld = isHeld;
    if (isReleased && this.isWanted) this.tryAgain();
  };

  /** False after an undo, after another command, or when the tables are up to date in another way. */
  private isNews(): boolean {
    const { pane, undo, state, status } = this.store;
    if (!pane.autoFillOnEdit || this.reported === null) return false;
    if (this.reported.outcome.kind === 'done') return undo === this.undoOf;
    return (
      state?.reading.kind !== 'entries' || status?.tables.some((table) => table.state === 'stale') === true
    );
  }

  close(): void {
    clearTimeout(this.timer);
  }

  /** Notes sheets that a person edited. */
  note(sheetIds: ReadonlySet<string>): void {
    const { state, pane } = this.store;
    if (pane.autoFillOnEdit && (state === null || !onlyTables(state, sheetIds))) this.isWanted = true;
  }

  /** Whether a filling waits for the next reading of the workbook. */
  waits(): boolean {
    return this.isWanted;
  }

  tryLater(): void {
    clearTimeout(this.timer);
    if (this.isWanted) this.timer = setTimeout(() => this.tryAgain(), BEFORE_NEXT_TRY);
  }

  private tryAgain(): void {
    void this.queue.run(async () => {
      if (!this.isWanted || this.isHeld) return;
      const read = await readNow(this.store, this.ports, 'read');
      if (read.kind !== 'done') return this.tryLater();
      await this.afterReading();
    });
  }

  /** Fills within its turn, right after a reading. Errors: those of this program become an outcome. */
  async afterReading(): Promise<void> {
    if (!this.store.pane.autoFillOnEdit) this.forget();
    if (!this.isWanted || this.isHeld) return;
    this.isWanted = false;
    try {
      await this.autoFill();
    } catch (error) {
      this.announce(failedOutcome(AUTO_FILL_TITLE, unexpected(error), [], []));
    }
  }

  private async autoFill(): Promise<void> {
    if ((await this.prepared())?.kind === 'nothing') {
      if (this.reported?.outcome.kind !== 'done') this.forget();
      return;
    }
    const outcome = await this.write();
    if (isPassing(outcome)) {
      this.isWanted = true;
      this.tryLater();
      return;
    }
    this.announce(outcome);
    if (outcome.kind === 'done') await this.checks.checkAgain();
  }

  private async prepared(): Promise<PreparedCommand | null> {
    const { autoFillTables } = await tableCommands();
    const { state, status } = this.store;
    if (state === null || status === null) return null;
    const tables = autoFillTables(state, status.tables, this.ports.now().toISOString());
    const prepared = await inSlices(await withFollowers(state, tables, AUTO_FILL_TITLE));
    return prepared.kind === 'done' ? prepared.value : null;
  }

  /** Inserting rows needs the merged areas, so the workbook is read for a change only now. */
  private async write(): Promise<CommandOutcome> {
    const read = await readNow(this.store, this.ports, 'change');
    if (read.kind !== 'done') return notRead(read, AUTO_FILL_TITLE);
    const prepared = (await this.prepared()) ?? { kind: 'nothing', summary: '' };
    return performOn(this.store, this.ports, read.value, prepared, {});
  }

  private forget(): void {
    this.isWanted = false;
    if (this.reported === null) return;
    this.reported = null;
    this.store.notify();
  }

  /** Reports an outcome once; the same one again is no news. */
  private announce(outcome: CommandOutcome): void {
    if (outcome.kind === 'question' || outcome.kind === 'cancelled') return;
    const before = this.reported?.outcome;
    const isSame =
      outcome.kind !== 'done' && before?.kind === outcome.kind && before.message === outcome.message;
    if (isSame) return;
    this.undoOf = this.store.undo;
    this.reported = { at: this.ports.now().toISOString(), outcome };
    this.store.notify();
  }
}
