/**
 * Keeps the reading up to date. It reads the workbook once the clerk pauses after an edit. Where a reading would empty
 * Excel's undo list, it reads only when the clerk comes to the pane, so that Ctrl+Z still undoes what was just typed.
 * It reads nothing while the pane is hidden. Automatic filling is the clerk's choice and reads in any case.
 */
import type { CheckController } from '../checks/check-controller';
import { gatherEdits, onlyTables, readEdited, type EditedState, type GatheredEdits } from './follow-edits';
import type { CommandOutcome } from '../outcome';
import { done, notRead } from '../perform/perform';
import { READ_TITLE } from '../command-titles';
import { readWorkbookState } from './read-workbook-state';
import { isPassing, type AutoFillController } from '../auto-fill/auto-fill-controller';
import type { ExcelAnswer } from '../port';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import type { Queue } from '../queue';

/**
 * `at-once`: edits are read after a pause. `when-come`: the workbook is read when the clerk comes to the pane.
 * `not-reported`: Excel reports no edits; every command and every trace reads anew.
 */
export type Following = 'at-once' | 'when-come' | 'not-reported';

/** Milliseconds before a reading, so that a command from the same click comes first, which reads anyway. */
const BEFORE_READING = 300;
/** Milliseconds before a failed reading is retried. */
const BEFORE_NEXT_TRY = 3000;

interface Controllers {
  readonly checks: Pick<CheckController, 'afterEdit'>;
  readonly autoFill: Pick<AutoFillController, 'note' | 'waits' | 'tryLater' | 'afterReading'>;
}

/** Reads what may have changed. `edited`: the edited sheets. */
type Ask = (edited: ReadonlySet<string>) => Promise<ExcelAnswer<EditedState>>;

export class WorkbookFollower {
  private isShown = true;
  /** Sheets edited since the last reading. */
  private edited = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopGathering: () => void;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
    private readonly controllers: Controllers,
  ) {
    this.stopGathering = gatherEdits(ports.workbook, {
      onEdit: ({ sheetId }) => {
        store.markOutdated();
        this.edited.add(sheetId);
      },
      onPause: (edits) => {
        this.onEdits(edits);
      },
      onEventsRefused: () => {
        store.isFollowed = false;
        store.notify();
      },
    });
  }

  close(): void {
    clearTimeout(this.timer);
    this.stopGathering();
  }

  following(): Following {
    if (!this.store.isFollowed) return 'not-reported';
    return this.ports.workbook.undoSurvivesReading() ? 'at-once' : 'when-come';
  }

  /** Reads anew when the clerk comes to the pane, also for changes without an event, such as merging or undoing. */
  clerkCame(): void {
    const { readings } = this.store;
    this.later(BEFORE_READING, async () => {
      // A command, or the first reading, has read the workbook meanwhile.
      if (this.store.readings !== readings) return done('');
      return this.read(this.readAll);
    });
  }

  paneShown(isShown: boolean): void {
    const hasCome = isShown && !this.isShown;
    this.isShown = isShown;
    if (hasCome) this.clerkCame();
  }

  private later(delay: number, work: () => Promise<CommandOutcome>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.enqueue(work);
    }, delay);
  }

  /** Hides failures: the last reading stays and is marked as outdated. */
  private enqueue(work: () => Promise<CommandOutcome>): void {
    void this.queue.command(READ_TITLE, work);
  }

  private onEdits({ localIds }: GatheredEdits): void {
    this.controllers.autoFill.note(localIds);
    const mayRead = this.isShown && this.following() === 'at-once';
    if (mayRead || this.controllers.autoFill.waits()) this.enqueue(() => this.read(this.readEdits));
    else this.store.notify();
  }

  private readonly readEdits: Ask = (edited) => readEdited(this.ports.workbook, this.store.state, edited);

  private readonly readAll: Ask = async (edited) => {
    const { state } = this.store;
    const tables = state !== null && edited.size > 0 && onlyTables(state, edited) ? edited : null;
    const read = await readWorkbookState(this.ports.workbook, { purpose: 'read', previous: state });
    return read.kind === 'done' ? { kind: 'done', value: { state: read.value, tables } } : read;
  };

  /** Reads. `tries`: how often a reading is repeated while the clerk is typing. */
  private async read(ask: Ask, tries = 1): Promise<CommandOutcome> {
    const { edited } = this;
    const take = this.store.beginReading();
    this.edited = new Set();
    const read = await ask(edited);
    if (read.kind !== 'done') {
      this.edited = new Set([...edited, ...this.edited]);
      const outcome = notRead(read, READ_TITLE);
      this.controllers.autoFill.tryLater();
      if (tries > 0 && isPassing(outcome))
        this.later(BEFORE_NEXT_TRY, () => this.read(this.readAll, tries - 1));
      return outcome;
    }
    const state = await take(read.value.state);
    await this.controllers.checks.afterEdit({ ...read.value, state });
    await this.controllers.autoFill.afterReading();
    return done('');
  }
}
