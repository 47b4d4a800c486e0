/** Marks on the cells of the workbook that is open in Excel. */
import { loadOnce } from '../../slices/load-once';
import type { MarkedCell, MarkingPort, MarkChannel } from '../../workflow/checks/marking-port';
import type { WorkOptions } from '../../workflow/port';
import { ownWrites, type OwnWrites } from '../events/own-writes';
import { channelsOfWorkbook } from './channels';
import type { Shown } from './show-marks';

/** Fetched when there is something to mark: the pane does without it for its first picture. */
const load = loadOnce(() => import(/* webpackChunkName: "marks" */ './show-marks'));

async function show(
  channel: MarkChannel,
  cells: readonly MarkedCell[],
  own: OwnWrites,
  options: WorkOptions,
): Promise<Shown> {
  let loaded;
  try {
    loaded = await load();
  } catch (error) {
    return { kind: 'failed', excelError: { kind: 'connection-lost', detail: String(error) } };
  }
  return loaded.showMarks(channel, cells, own, options);
}

/**
 * Needs three requests where nothing is marked yet or nothing is to be changed, four where marks are replaced, one more
 * where prompts are or were the means; however many cells and sheets there are, unless they pass 4 MB together.
 *
 * `wished`: by what means, until the person says otherwise. `own`: the one that is given to `officeWorkbook`, so that
 * marks are not reported as edits.
 */
export function officeMarks(own: OwnWrites = ownWrites(), wished?: MarkChannel): MarkingPort {
  const channel = channelsOfWorkbook(wished);
  return {
    wish: channel,
    showMarks: async (cells, options = {}) => {
      for (;;) {
        const chosen = channel.current();
        const shown = await show(chosen, cells, own, options);
        if (shown.kind !== 'messages-refused') return shown;
        channel.giveUp(chosen);
      }
    },
  };
}
