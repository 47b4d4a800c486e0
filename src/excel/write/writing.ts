/** Loads the code that writes behind the pane's first picture, since reading does not need it. */
import type { WorkbookChange } from '../../sheets/plan/change';
import { loadOnce } from '../../slices/load-once';
import type { ApplyAnswer, WorkOptions } from '../../workflow/port';
import type { WorkbookFacts } from '../facts';

const load = loadOnce(() => import(/* webpackChunkName: "writing" */ './apply-change'));

/** Loads it early, in case the network fails later. After a failed load the next write tries again and reports. */
export async function fetchWriting(): Promise<boolean> {
  try {
    await load();
    return true;
  } catch {
    return false;
  }
}

/** `facts`: see `applyChange`. */
export async function write(
  change: WorkbookChange,
  facts: WorkbookFacts | null,
  options: WorkOptions,
): Promise<ApplyAnswer> {
  let loaded;
  try {
    loaded = await load();
  } catch (error) {
    return { kind: 'failed', excelError: { kind: 'connection-lost', detail: String(error) }, touched: [] };
  }
  return loaded.applyChange(change, facts, options);
}
