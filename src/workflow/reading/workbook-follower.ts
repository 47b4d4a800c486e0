/**
 * Keeps what was read up to date with the workbook. After an edit it is read again, once the clerk has paused; where a
 * reading would empty Excel's list of things to undo, only when she comes to the pane, so that Ctrl+Z brings back what
 * she has just typed. While the pane is hidden nobody looks, and nothing is read. Tables that follow the entries are a
 * wish of hers: for them it is read in any case.
 */
import type { CheckController } from '../checks/check-controller';
import { gatherEdits, onlyTables, readEdited, type EditedState, type GatheredEdits } from './follow-edits';
import type { Outcome } from '../outcome';
import { done, notRead } from '../perform/perform';
import { READ_TITLE } from '../command-titles';
import { readWorkbookState } from './read-workbook-state';
import { isPassing, type RefillController } from '../refill/refill-controller';
import type { Answer } from '../port';
import type { Store } from '../store';
import type { SessionPorts } from '../session-ports';
import type { Queue } from '../queue';

/**
 * `at-once`: edits are read after a pause. `when-come`: the clerk is waited for. `not-reported`: Excel tells of no edits; what
 * was read counts for nothing afterwards, and every command and every trace reads anew.
 */
export type Following = 'at-once' | 'when-come' | 'not-reported';

/** A click in the pane gives a command that reads by itself: it is let in first. In milliseconds. */
const BEFORE_READING = 300;
/** Before what could not be read is tried once more. */
const BEFORE_NEXT_TRY = 3000;

interface Controllers {
  readonly checks: Pick<CheckController, 'afterEdit'>;
  readonly refill: Pick<RefillController, 'note' | 'waits' | 'tryLater' | 'afterReading'>;
}

/** Reads what may have changed; given are the sheets that were edited. */
type Ask = (edited: ReadonlySet<string>) => Promise<Answer<EditedState>>;

export class WorkbookFollower {
  private isShown = true;
  /** Sheets that were edited and have not been read since. */
  private edited = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopGathering: () => void;

  constructor(
    private readonly store: Store,
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

  /** The clerk has come to the pane: it is read anew, also for what Excel tells nobody, such as cells merged or undone. */
  clerkCame(): void {
    const { readings } = this.store;
    this.later(BEFORE_READING, async () => {
      // A command, or the first reading, has been there meanwhile.
      if (this.store.readings !== readings) return done('');
      return this.read(this.readAll);
    });
  }

  paneShown(isShown: boolean): void {
    const hasCome = isShown && !this.isShown;
    this.isShown = isShown;
    if (hasCome) this.clerkCame();
  }

  private later(delay: number, work: () => Promise<Outcome>): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.enqueue(work);
    }, delay);
  }

  /** Nobody asked: what went wrong is not reported, the last reading stays and is known to be outdated. */
  private enqueue(work: () => Promise<Outcome>): void {
    void this.queue.command(READ_TITLE, work);
  }

  private onEdits({ localIds }: GatheredEdits): void {
    this.controllers.refill.note(localIds);
    const mayRead = this.isShown && this.following() === 'at-once';
    if (mayRead || this.controllers.refill.waits()) this.enqueue(() => this.read(this.readEdits));
    else this.store.notify();
  }

  private readonly readEdits: Ask = (edited) => readEdited(this.ports.workbook, this.store.state, edited);

  private readonly readAll: Ask = async (edited) => {
    const { state } = this.store;
    const tables = state !== null && edited.size > 0 && onlyTables(state, edited) ? edited : null;
    const read = await readWorkbookState(this.ports.workbook, { purpose: 'look', known: state });
    return read.kind === 'done' ? { kind: 'done', value: { state: read.value, tables } } : read;
  };

  /** `tries`: how often it is tried again, when Excel was busy with the clerk's own typing. */
  private async read(ask: Ask, tries = 1): Promise<Outcome> {
    const { edited } = this;
    const take = this.store.beginReading();
    this.edited = new Set();
    const read = await ask(edited);
    if (read.kind !== 'done') {
      this.edited = new Set([...edited, ...this.edited]);
      const outcome = notRead(read, READ_TITLE);
      this.controllers.refill.tryLater();
      if (tries > 0 && isPassing(outcome))
        this.later(BEFORE_NEXT_TRY, () => this.read(this.readAll, tries - 1));
      return outcome;
    }
    const state = await take(read.value.state);
    await this.controllers.checks.afterEdit({ ...read.value, state });
    await this.controllers.refill.afterReading();
    return done('');
  }
}
