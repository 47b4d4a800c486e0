/** Marks on the cells of the workbook that is open in Excel. */
import { loadOnce } from '../../slices/load-once';
import type { MarkedCell, MarkingPort, MarkChannel, MarkWish } from '../../workflow/checks/marking-port';
import type { WorkOptions } from '../../workflow/port';
import { ownWrites, type OwnWrites } from '../events/own-writes';
import { hasNotes } from '../requirements';
import type { ShowMarksAnswer } from './show-marks';

/** Loaded when there is something to mark, since the pane's first picture does not need it. */
const load = loadOnce(() => import(/* webpackChunkName: "marks" */ './show-marks'));

async function show(
  channel: MarkChannel,
  cells: readonly MarkedCell[],
  own: OwnWrites,
  options: WorkOptions,
): Promise<ShowMarksAnswer> {
  let loaded;
  try {
    loaded = await load();
  } catch (error) {
    return { kind: 'failed', excelError: { kind: 'connection-lost', detail: String(error) } };
  }
  return loaded.showMarks(channel, cells, own, options);
}

interface Channel extends MarkWish {
  /** Excel has the channel but refuses it, as Excel without modern comments does (OfficeDev/office-js#1847). */
  readonly giveUp: (channel: MarkChannel) => void;
}

/** Every Excel has prompts, and none refuses them as such. */
const ALWAYS_AVAILABLE: MarkChannel = 'prompt';

/** How messages are shown: as the clerk chooses, among what Excel has, the client has and the workbook accepts. */
function channelOfWorkbook(initial: MarkChannel = ALWAYS_AVAILABLE): Channel {
  const refused = new Set<MarkChannel>();
  let wish = initial;
  const choices = (): readonly MarkChannel[] => {
    // Comments are below the floor of the add-in: every supported Excel has them.
    const available: readonly MarkChannel[] = hasNotes(new Excel.RequestContext().workbook)
      ? [ALWAYS_AVAILABLE, 'note', 'comment']
      : [ALWAYS_AVAILABLE, 'comment'];
    return available.filter((each) => !refused.has(each));
  };
  return {
    choices,
    current: () => (choices().includes(wish) ? wish : ALWAYS_AVAILABLE),
    choose: (channel) => {
      wish = channel;
    },
    giveUp: (channel) => {
      refused.add(channel);
    },
  };
}

/**
 * Needs three requests where nothing is marked yet or nothing changes, four where marks are replaced, one more where
 * prompts are or were the channel; for any number of cells and sheets, unless they pass 4 MB together.
 *
 * `initial`: the channel until the clerk chooses one. `own`: the same as given to `officeWorkbook`, so that marks are
 * not reported as edits.
 */
export function officeMarks(own: OwnWrites = ownWrites(), initial?: MarkChannel): MarkingPort {
  const channel = channelOfWorkbook(initial);
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
