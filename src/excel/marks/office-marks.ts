/** Marks on the cells of the workbook that is open in Excel. */
import { loadOnce } from '../../slices/load-once';
import type { MarkedCell, MarkingPort, MarkMeans } from '../../workflow/checks/marking-port';
import type { WorkOptions } from '../../workflow/port';
import { ownWrites, type OwnWrites } from '../events/own-writes';
import { meansOfWorkbook } from './means';
import type { Shown } from './show-marks';

/** Fetched when there is something to mark: the pane does without it for its first picture. */
const load = loadOnce(() => import(/* webpackChunkName: "marks" */ './show-marks'));

async function show(
  means: MarkMeans,
  cells: readonly MarkedCell[],
  own: OwnWrites,
  options: WorkOptions,
): Promise<Shown> {
  let loaded;
  try {
    loaded = await load();
  } catch (error) {
    return { kind: 'failed', trouble: { kind: 'connection-lost', detail: String(error) } };
  }
  return loaded.showMarks(means, cells, own, options);
}

/**
 * Needs three requests where nothing is marked yet or nothing is to be changed, four where marks are replaced, one more
 * where prompts are or were the means; however many cells and sheets there are, unless they pass 4 MB together.
 *
 * `wished`: by what means, until the person says otherwise. `own`: the one that is given to `officeWorkbook`, so that
 * marks are not reported as edits.
 */
export function officeMarks(own: OwnWrites = ownWrites(), wished?: MarkMeans): MarkingPort {
  const means = meansOfWorkbook(wished);
  return {
    wish: means,
    showMarks: async (cells, options = {}) => {
      for (;;) {
        const chosen = means.current();
        const shown = await show(chosen, cells, own, options);
        if (shown.kind !== 'messages-refused') return shown;
        means.giveUp(chosen);
      }
    },
  };
}
