/** Makes, fills, updates and traces the tables and undoes commands; their code is loaded at the first use. */
import type { CheckController } from '../checks/check-controller';
import { excelErrorMessage } from '../excel-error';
import type { CommandOutcome } from '../outcome';
import type { CommandOptions, WorkbookPlace, WorkOptions } from '../port';
import type { Queue } from '../queue';
import { readNow } from '../reading/read-now';
import { inSlices, type Sliced } from '../../slices/slices';
import type { SessionPorts } from '../session-ports';
import type { FillMode } from '../status/workbook-status';
import type { WorkbookStore } from '../store';
import type { Trace } from '../trace/trace';
import type { WorkbookState } from '../reading/workbook-state';
import { chartCommands, tableCommands, withFollowers } from '../later-commands';
import { pastSteps, type Undo, type UndoableStep } from '../undo/undo';
import { perform, undoLast, withUndone } from '../perform/perform';
import type { Prepare, PreparedCommand } from '../perform/prepared';
import type { FillRequest } from './fill-tables';
import { CHARTS_TITLE, FILL_TITLE, GENERATE_TITLE, UNDO_TITLE, UPDATE_TITLE } from '../command-titles';

const CANCELLED: Trace = { kind: 'none', message: '已取消。' };

export class TableController {
  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
    private readonly checks: CheckController,
  ) {}

  readonly generateTables = (
    tableIds: readonly string[],
    options: CommandOptions = {},
  ): Promise<CommandOutcome> =>
    this.keepingMarks(GENERATE_TITLE, async () => {
      const { generateTables } = await tableCommands();
      return perform(
        this.store,
        this.ports,
        GENERATE_TITLE,
        (state) => generateTables(state, tableIds),
        options,
      );
    });

  readonly drawCharts = (options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(CHARTS_TITLE, async () => {
      const { drawCharts } = await chartCommands();
      return perform(this.store, this.ports, CHARTS_TITLE, drawCharts, options);
    });

  readonly fillTables = (mode: FillMode, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(FILL_TITLE, async () => {
      const { fillTables } = await tableCommands();
      const request = this.requestOf(mode, options);
      return this.fill(FILL_TITLE, (state) => fillTables(state, request), options);
    });

  readonly updateTables = (mode: FillMode, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(UPDATE_TITLE, async () => {
      const { updateOutcome, updateTables } = await tableCommands();
      const request = this.requestOf(mode, options);
      const update = (state: WorkbookState): Sliced<PreparedCommand> =>
        updateTables(state, this.store.pane.chosenTables, request);
      const filled = await this.fill(UPDATE_TITLE, update, options);
      if (filled.kind !== 'done') return filled;
      return updateOutcome(filled, await this.checks.checkNow(options));
    });

  private requestOf(mode: FillMode, { answer }: CommandOptions): FillRequest {
    return { mode, answer, at: this.ports.now().toISOString() };
  }

  /** Fills within its turn; the sheets that show the tables' figures follow. */
  private fill(
    title: string,
    tables: (state: WorkbookState) => Sliced<PreparedCommand>,
    options: CommandOptions,
  ): Promise<CommandOutcome> {
    const prepare: Prepare = (state) => withFollowers(state, tables(state), title);
    return perform(this.store, this.ports, title, prepare, options);
  }

  readonly trace = (place: WorkbookPlace, options: WorkOptions = {}): Promise<Trace> =>
    this.queue.run(async () => {
      const { traceFigure } = await tableCommands();
      const traceIn = async (state: WorkbookState): Promise<Trace> => {
        const traced = await inSlices(traceFigure(state, place), options.signal);
        return traced.kind === 'done' ? traced.value : CANCELLED;
      };
      const { state, outdated } = this.store;
      if (state !== null && !outdated) return traceIn(state);
      const read = await readNow(this.store, this.ports, 'read', options);
      if (read.kind === 'failed') return { kind: 'none', message: excelErrorMessage(read.excelError) };
      return read.kind === 'cancelled' ? CANCELLED : traceIn(read.value);
    });

  readonly undoTitle = (): string | null => this.store.openUndo()?.title ?? null;

  readonly undo = (options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.keepingMarks(UNDO_TITLE, () => undoLast(this.store, this.ports, options));

  private past: { readonly undo: Undo | null; readonly steps: readonly UndoableStep[] } = {
    undo: null,
    steps: [],
  };

  readonly history = (): readonly UndoableStep[] => {
    const undo = this.store.openUndo();
    if (this.past.undo !== undo) this.past = { undo, steps: pastSteps(undo) };
    return this.past.steps;
  };

  readonly undoUntil = (steps: number, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.keepingMarks(UNDO_TITLE, async () => {
      let undone = { summary: '', sheets: [] as readonly string[] };
      let [step] = this.history();
      let outcome = await undoLast(this.store, this.ports, options);
      while (outcome.kind === 'done' && this.history().length > steps) {
        undone = {
          summary: undone.summary + outcome.summary,
          sheets: [...undone.sheets, ...(step === undefined ? [] : step.sheets)],
        };
        [step] = this.history();
        // The answer was about the first step only.
        outcome = await undoLast(this.store, this.ports, { ...options, answer: undefined });
      }
      return undone.summary === '' ? outcome : withUndone(undone, outcome);
    });

  /** Marks again after a command that may redraw sheets, which removes their marks. */
  private keepingMarks(title: string, work: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
    return this.queue.command(title, async () => this.checks.keepMarks(await work()));
  }
}
