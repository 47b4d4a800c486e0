/** How messages are shown here: as the person wishes, by what Excel has, the client knows and the workbook accepts. */
import type { MarkMeans, MarkWish } from '../../workflow/checks/marking-port';
import { can } from '../requirements';

/** The client library may be older than Excel: the copy on npm knows nothing of notes. */
export function knowsNotes(workbook: Excel.Workbook): boolean {
  return can('notes') && 'notes' in workbook;
}

export interface Means extends MarkWish {
  /** Excel has it and does not carry it out, as Excel without modern comments does (OfficeDev/office-js#1847). */
  readonly giveUp: (means: MarkMeans) => void;
}

/** Prompts are in every Excel, and never refused as such. */
const ALWAYS_THERE: MarkMeans = 'prompt';

export function meansOfWorkbook(wished: MarkMeans = ALWAYS_THERE): Means {
  const refused = new Set<MarkMeans>();
  let wish = wished;
  const choices = (): readonly MarkMeans[] => {
    // Comments are below the floor of the add-in: every Excel that it works in has them.
    const means: readonly MarkMeans[] = knowsNotes(new Excel.RequestContext().workbook)
      ? [ALWAYS_THERE, 'note', 'comment']
      : [ALWAYS_THERE, 'comment'];
    return means.filter((each) => !refused.has(each));
  };
  return {
    choices,
    current: () => (choices().includes(wish) ? wish : ALWAYS_THERE),
    choose: (means) => {
      wish = means;
    },
    giveUp: (means) => {
      refused.add(means);
    },
  };
}
