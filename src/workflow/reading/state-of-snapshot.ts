/** Builds the state of a snapshot, with the work on tables where the workbook needs it. */
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices, type SlicedAnswer } from '../../slices/slices';
import { laterTableWork } from '../tables/later-table-work';
import { hasEntrySheets, workbookStateInSlices, type WorkbookState } from './workbook-state';

/** Errors: where the server does not deliver the work on tables. */
export async function stateOfSnapshot(
  snapshot: WorkbookSnapshot,
  previous: WorkbookState | null,
  signal?: AbortSignal,
): Promise<SlicedAnswer<WorkbookState>> {
  const work = previous?.tableWork ?? (hasEntrySheets(snapshot) ? await laterTableWork() : null);
  return inSlices(workbookStateInSlices(snapshot, previous, work), signal);
}
