/** Marks on the cells of the workbook that is open in Excel. */
import type { MarkedCell, MarkingPort, MarkMeans, MarksShown } from '../../workflow/checks/marking-port';
import type { Answer, WorkOptions } from '../../workflow/port';
import { ownWrites, type OwnWrites } from '../events/own-writes';
import { lookAtMarks } from './look-at-marks';
import { markWork } from './mark-work';
import { meansOfWorkbook } from './means';
import { sendSteps } from './send-steps';
import { wantedSheets } from './wanted';

type Shown = Answer<MarksShown> | { readonly kind: 'messages-refused' };

async function showBy(
  means: MarkMeans,
  cells: readonly MarkedCell[],
  own: OwnWrites,
  options: WorkOptions,
): Promise<Shown> {
  const wanted = wantedSheets(cells);
  const standing = await lookAtMarks(wanted, means, options);
  if (standing.kind !== 'done') return standing;
  const { steps, skipped } = markWork(standing.value, wanted, means);
  // While it is only looked, whatever happens is a person's doing.
  if (steps.length > 0) {
    const sent = await own.during(() => sendSteps(steps, options));
    if (sent.kind !== 'done') return sent;
  }
  return { kind: 'done', value: { means, skipped } };
}

/**
 * Needs three requests where nothing is marked yet or nothing is to be changed, four where marks are replaced, one more
 * where prompts are or were the means; however many cells and sheets there are, unless they pass 4 MB together.
 *
 * `wished`: by what means, until the person says otherwise. `own`: the one that is given to `officeWorkbook`, so that marks are not reported as edits.
 */
export function officeMarks(own: OwnWrites = ownWrites(), wished?: MarkMeans): MarkingPort {
  const means = meansOfWorkbook(wished);
  return {
    wish: means,
    showMarks: async (cells, options = {}) => {
      for (;;) {
        const chosen = means.current();
        const shown = await showBy(chosen, cells, own, options);
        if (shown.kind !== 'messages-refused') return shown;
        means.giveUp(chosen);
      }
    },
  };
}
