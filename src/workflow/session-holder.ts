/** Everything that changes while a session lives; listeners hear of each change. */
import type { WorkbookSnapshot } from '../sheets/plan/snapshot';
import { USUAL_SET } from '../sets';
import type { WorkbookStatus } from './workbook-status';
import { decodeMemory, type PaneState } from './memory';
import { inSlices } from '../slices/slices';
import { statusInSlices } from './status-of-workbook';
import type { Undo } from './undo/undo';
import { memoryAfterUndo, openUndo } from './undo/undone-by-excel';
import { withMemory, type WorkbookState } from './workbook-state';

const DEFAULT_PANE: PaneState = {
  screen: 'home',
  chosenTables: USUAL_SET.tables.map((table) => table.id),
  fillMode: 'values',
  refillOnEdit: false,
};

export class SessionHolder {
  state: WorkbookState | null = null;
  status: WorkbookStatus | null = null;
  pane: PaneState = DEFAULT_PANE;
  undo: Undo | null = null;
  /** The way back that was tried last: Excel may have carried it out without an answer. */
  begunUndo: Undo | null = null;
  /** Whether Excel tells of edits; where it does not, what was read counts for nothing afterwards. */
  isFollowed = true;
  /** How often the workbook has been read. */
  readings = 0;
  /** How many edits have been reported of, and how many of them before the reading that is taken for the state began. */
  private edits = 0;
  private editsRead = 0;
  /** What was found out about the way back, which the pane asks for at each drawing. */
  private known: {
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
    return (state) => this.take(withMemory(state, memoryAfterUndo(state, this.undo)), edits);
  }

  /** What was read, or what our own change has made of it. `edits`: how many it has in it. */
  async take(state: WorkbookState, edits = this.editsRead): Promise<WorkbookState> {
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
    this.tell();
    return state;
  }

  /** The workbook now remembers this; nothing else about it has changed. */
  remember(memory: string): void {
    if (this.state === null) return;
    const snapshot = { ...this.state.snapshot, memory };
    const decoded = decodeMemory(memory);
    this.state = { ...withMemory(this.state, decoded), snapshot, memoryFound: decoded };
  }

  /** What can be taken back: commands that Excel has undone itself are passed over. */
  openUndo(): Undo | null {
    const { undo, known } = this;
    // What we have begun to take back ourselves is taken back to its end, whatever stands there already.
    if (this.begunUndo !== null && this.begunUndo === undo) return undo;
    const snapshot = this.state?.snapshot ?? null;
    if (known?.undo === undo && known.snapshot === snapshot) return known.open;
    const open = openUndo(undo, snapshot);
    this.known = { undo, snapshot, open };
    return open;
  }

  tell(): void {
    for (const listener of this.listeners) listener();
  }
}
