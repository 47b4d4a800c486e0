/** Everything that changes while a session lives; the only place to subscribe to changes. */
import type { WorkbookSnapshot } from '../sheets/plan/snapshot';
import { USUAL_SET } from '../sets';
import type { WorkbookStatus } from './status/workbook-status';
import { decodeMemory, type PaneState } from './memory';
import { inSlices } from '../slices/slices';
import { statusInSlices } from './status/status-of-workbook';
import type { Undo } from './undo/undo';
import { memoryAfterUndo, openUndo } from './undo/undone-by-excel';
import { withMemory, type WorkbookState } from './reading/workbook-state';

const DEFAULT_PANE: PaneState = {
  screen: 'home',
  chosenTables: USUAL_SET.tables.map((table) => table.id),
  fillMode: 'values',
  refillOnEdit: false,
};

export class Store {
  state: WorkbookState | null = null;
  status: WorkbookStatus | null = null;
  pane: PaneState = DEFAULT_PANE;
  undo: Undo | null = null;
  /** The undo step that was tried last: Excel may have carried it out without an answer. */
  begunUndo: Undo | null = null;
  /** Whether Excel reports edits; where it does not, a reading is outdated at once. */
  isFollowed = true;
  /** How often the workbook has been read. */
  readings = 0;
  /** Edits reported so far, and those among them before the reading that became the state. */
  private edits = 0;
  private editsRead = 0;
  /** The last answer about the undo step, which the pane needs at each drawing. */
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

  /** Whether the workbook may hold something else than what was read. */
  get outdated(): boolean {
    return this.edits !== this.editsRead || !this.isFollowed;
  }

  /** The workbook has been changed, by whomever, since it was read. */
  markOutdated(): void {
    this.edits += 1;
  }

  /** Called when a reading begins: what is edited meanwhile may be missing in it. */
  beginReading(): (state: WorkbookState) => Promise<WorkbookState> {
    const { edits } = this;
    return (state) => this.setState(withMemory(state, memoryAfterUndo(state, this.undo)), edits);
  }

  /** What was read, or what our own change has made of it. `edits`: how many it has in it. */
  async setState(state: WorkbookState, edits = this.editsRead): Promise<WorkbookState> {
    const previous =
      this.state === null || this.status === null ? null : { state: this.state, status: this.status };
    const status = await inSlices(statusInSlices(state, previous));
    if (status.kind === 'cancelled') throw new Error('Nobody can cancel this.');
    const isFirst = this.state === null;
    this.state = state;
    this.status = status.value;
    if (isFirst) this.pane = state.memory.pane ?? DEFAULT_PANE;
    this.editsRead = edits;
    this.readings += 1;
    // Listeners ask whether it is outdated.
    this.notify();
    return state;
  }

  /** The workbook now remembers this; nothing else about it has changed. */
  remember(memory: string): void {
    if (this.state === null) return;
    const snapshot = { ...this.state.snapshot, memory };
    const decoded = decodeMemory(memory);
    this.state = { ...withMemory(this.state, decoded), snapshot, memoryFound: decoded };
  }

  /** The undo step of now: commands that Excel has undone itself are skipped. */
  openUndo(): Undo | null {
    const { undo, foundUndo: known } = this;
    // An undo of ours that has begun goes on to its end.
    if (this.begunUndo !== null && this.begunUndo === undo) return undo;
    const snapshot = this.state?.snapshot ?? null;
    if (known?.undo === undo && known.snapshot === snapshot) return known.open;
    const open = openUndo(undo, snapshot);
    this.foundUndo = { undo, snapshot, open };
    return open;
  }

  /** What the pane shows from now on; kept in the workbook with its next change. */
  setPane(pane: PaneState): void {
    this.pane = pane;
    this.notify();
  }

  notify(): void {
    // A listener may subscribe another one.
    for (const listener of [...this.listeners]) listener();
  }
}
