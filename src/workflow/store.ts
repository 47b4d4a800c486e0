/** Holds everything that changes while a session lives; the only place to subscribe to changes. */
import type { WorkbookSnapshot } from '../sheets/plan/snapshot';
import { USUAL_SET } from '../sets';
import type { WorkbookStatus } from './status/workbook-status';
import { decodeMemory, type Memory, type PaneState } from './memory';
import { uncancelled } from '../slices/slices';
import { statusInSlices } from './status/status-of-workbook';
import type { PastStep, Undo } from './undo/undo';
import type { UndoWork } from './undo/undo-work';
import { withMemory, type WorkbookState } from './reading/workbook-state';

const DEFAULT_PANE: PaneState = {
  screen: 'home',
  chosenTables: USUAL_SET.tables.map((table) => table.id),
  fillMode: 'values',
  autoFillOnEdit: false,
};

export class WorkbookStore {
  state: WorkbookState | null = null;
  status: WorkbookStatus | null = null;
  pane: PaneState = DEFAULT_PANE;
  undo: Undo | null = null;
  /** What steps are packed and compared with; loaded before the first step is known. */
  undoWork: UndoWork | null = null;
  /** Earlier steps that are known by name and cannot be undone any more. */
  forgotten: readonly PastStep[] = [];
  /** The steps that this session has met: any other in the workbook is of somebody who has it open as well. */
  readonly knownSteps = new Set<string>();
  /** Whether the steps that the workbook keeps have been read. */
  isHistoryRead = false;
  /** The last undo step tried: Excel may have applied it without an answer. */
  begunUndo: Undo | null = null;
  /** Whether Excel reports edits; if not, a reading is outdated at once. */
  isFollowed = true;
  /** Number of readings. */
  readings = 0;
  /** Number of edits reported so far, and of those before the reading that became the state. */
  private edits = 0;
  private editsRead = 0;
  /** Caches the open undo step, which the pane needs at each drawing. */
  private foundUndo: {
    readonly undo: Undo | null;
    readonly snapshot: WorkbookSnapshot | null;
    readonly open: Undo | null;
  } | null = null;
  private readonly listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether the workbook may have changed since the reading. */
  get outdated(): boolean {
    return this.edits !== this.editsRead || !this.isFollowed;
  }

  /** Notes a change of the workbook since the reading, by any person or program. */
  markOutdated(): void {
    this.edits += 1;
  }

  /** Begins a reading; it may lack edits made meanwhile. */
  beginReading(): (state: WorkbookState) => Promise<WorkbookState> {
    const { edits } = this;
    return async (state) => {
      const { undo } = this;
      const memory =
        undo === null
          ? state.memory
          : await uncancelled(this.comparing().memoryAfterUndoInSlices(state, undo));
      return this.setState(withMemory(state, memory), edits);
    };
  }

  /** Sets the state after a reading or an own change. `edits`: the number of edits it includes. */
  async setState(state: WorkbookState, edits = this.editsRead): Promise<WorkbookState> {
    const previous =
      this.state === null || this.status === null ? null : { state: this.state, status: this.status };
    const status = await uncancelled(statusInSlices(state, previous));
    const isFirst = this.state === null;
    this.state = state;
    this.status = status;
    if (isFirst) this.pane = state.memory.pane ?? DEFAULT_PANE;
    this.editsRead = edits;
    this.readings += 1;
    // Listeners read `outdated`, so it is set before.
    this.notify();
    return state;
  }

  /**
   * Notes the workbook's new memory; nothing else has changed. `tables`: those written into it, as the objects they were
   * before; new ones would have every table compared with its sheet again at the next edit.
   */
  remember(memory: string, tables: Memory['tables']): void {
    if (this.state === null) return;
    const snapshot = { ...this.state.snapshot, memory };
    const noted = { ...decodeMemory(memory), tables };
    this.state = { ...withMemory(this.state, noted), snapshot, memoryFound: noted };
  }

  /** Returns the current undo step, without commands that Excel itself has undone. */
  openUndo(): Undo | null {
    const { undo, foundUndo: cached } = this;
    // An own undo that has begun continues to its end.
    if (this.begunUndo !== null && this.begunUndo === undo) return undo;
    const snapshot = this.state?.snapshot ?? null;
    if (cached?.undo === undo && cached.snapshot === snapshot) return cached.open;
    const open = undo === null ? null : this.comparing().openUndo(undo, snapshot);
    this.foundUndo = { undo, snapshot, open };
    return open;
  }

  private comparing(): UndoWork {
    if (this.undoWork === null) throw new Error('An undo step is known before the work on undo is loaded.');
    return this.undoWork;
  }

  /** Sets the state of the pane, which the next change of the workbook stores. */
  setPane(pane: PaneState): void {
    this.pane = pane;
    this.notify();
  }

  notify(): void {
    // Copies the list: a listener may subscribe another one.
    for (const listener of [...this.listeners]) listener();
  }
}
