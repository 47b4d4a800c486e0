/** Works out the workbook as a change leaves it. */
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';
import { workbookStateInSlices, type WorkbookState } from '../reading/workbook-state';
import { TABLE_WORK } from '../tables/table-work';
import { changedSnapshotInSlices } from '../undo/changed-snapshot';

/** `after`: the snapshot as the change leaves it, where it is known; `null`: it is worked out. */
export function* stateAfter(
  state: WorkbookState,
  change: WorkbookChange,
  after: WorkbookSnapshot | null = null,
): Sliced<WorkbookState> {
  const snapshot =
    after === null
      ? yield* changedSnapshotInSlices(state.snapshot, change)
      : { ...after, memory: change.memory ?? after.memory };
  return yield* workbookStateInSlices(snapshot, state, TABLE_WORK);
}
