/** Controls the import of lines in one session: the preview and the change. */
import { IMPORT_LINES_TITLE } from '../command-titles';
import { firstSlice, REAL_TURNS, type Turns } from '../../slices/slices';
import type { CommandOutcome } from '../outcome';
import { perform } from '../perform/perform';
import type { CommandOptions } from '../port';
import type { Queue } from '../queue';
import type { SessionPorts } from '../session-ports';
import type { WorkbookState } from '../reading/workbook-state';
import type { WorkbookStore } from '../store';
import { importLines, previewImport, type ImportPreview, type ImportSource } from './import-lines';

export class LineImportController {
  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
    private readonly turns: Turns = REAL_TURNS,
  ) {}

  /** A long file takes a second or two, and a pane shows its preview many times. */
  private latest: {
    readonly state: WorkbookState;
    readonly source: ImportSource;
    readonly preview: ImportPreview;
  } | null = null;

  private making: {
    readonly state: WorkbookState;
    readonly source: ImportSource;
    /** Thrown where the preview is shown. */
    readonly error: { readonly thrown: unknown } | null;
  } | null = null;

  /**
   * The same state and source give the same preview. A long one is made in slices: until it is there, that of the same
   * sheets before holds. `null`: there is none yet.
   */
  readonly preview = (source: ImportSource): ImportPreview | null => {
    const { state } = this.store;
    if (state === null) return null;
    if (this.latest?.state !== state || this.latest.source !== source) this.make(state, source);
    const { latest } = this;
    return latest?.source.sheets === source.sheets ? latest.preview : null;
  };

  private make(state: WorkbookState, source: ImportSource): void {
    if (this.making?.state === state && this.making.source === source) {
      if (this.making.error !== null) throw this.making.error.thrown;
      return;
    }
    const making = { state, source, error: null };
    const first = firstSlice(previewImport(state, source), this.turns);
    if (first.kind === 'done') {
      this.making = null;
      this.latest = { state, source, preview: first.value };
      return;
    }
    this.making = making;
    const stop = new AbortController();
    this.stop?.abort();
    this.stop = stop;
    first.rest(stop.signal).then(
      (answer) => {
        if (answer.kind === 'cancelled' || this.making !== making) return;
        this.making = null;
        this.latest = { state, source, preview: answer.value };
        this.store.notify();
      },
      (thrown: unknown) => {
        if (this.making !== making) return;
        this.making = { ...making, error: { thrown } };
        this.store.notify();
      },
    );
  }

  private stop: AbortController | null = null;

  /** One change, which can be undone as one. */
  readonly write = (source: ImportSource, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(IMPORT_LINES_TITLE, () =>
      perform(this.store, this.ports, IMPORT_LINES_TITLE, (state) => importLines(state, source), options),
    );
}
