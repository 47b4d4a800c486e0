/** How messages are shown here: as the person wishes, by what Excel has, the client knows and the workbook accepts. */
import type { MarkChannel, MarkWish } from '../../workflow/checks/marking-port';
import { can } from '../requirements';

/** The client library may be older than Excel: the copy on npm knows nothing of notes. */
export function knowsNotes(workbook: Excel.Workbook): boolean {
  return can('notes') && 'notes' in workbook;
}

export interface Channel extends MarkWish {
  /** Excel has it and does not carry it out, as Excel without modern comments does (OfficeDev/office-js#1847). */
  readonly giveUp: (channel: MarkChannel) => void;
}

/** Prompts are in every Excel, and never refused as such. */
const ALWAYS_THERE: MarkChannel = 'prompt';

export function channelsOfWorkbook(wished: MarkChannel = ALWAYS_THERE): Channel {
  const refused = new Set<MarkChannel>();
  let wish = wished;
  const choices = (): readonly MarkChannel[] => {
    // Comments are below the floor of the add-in: every Excel that it works in has them.
    const channel: readonly MarkChannel[] = knowsNotes(new Excel.RequestContext().workbook)
      ? [ALWAYS_THERE, 'note', 'comment']
      : [ALWAYS_THERE, 'comment'];
    return channel.filter((each) => !refused.has(each));
  };
  return {
    choices,
    current: () => (choices().includes(wish) ? wish : ALWAYS_THERE),
    choose: (channel) => {
      wish = channel;
    },
    giveUp: (channel) => {
      refused.add(channel);
    },
  };
}
