/** How messages are shown here: by the best means that Excel has, the client knows and the workbook accepts. */
import type { MarkMeans } from '../../workflow/checks/marking-port';
import { can } from '../requirements';

/** The client library may be older than Excel: the copy on npm knows nothing of notes. */
export function knowsNotes(workbook: Excel.Workbook): boolean {
  return can('notes') && 'notes' in workbook;
}

export interface Means {
  readonly best: () => MarkMeans;
  /** Excel has it and does not carry it out, as Excel without modern comments does (OfficeDev/office-js#1847). */
  readonly giveUp: (means: MarkMeans) => void;
}

export function meansOfWorkbook(): Means {
  const refused = new Set<MarkMeans>();
  return {
    best: () => {
      const hasNotes = knowsNotes(new Excel.RequestContext().workbook);
      if (hasNotes && !refused.has('note')) return 'note';
      // Comments are below the floor of the add-in: every Excel that it works in has them.
      return refused.has('comment') ? 'prompt' : 'comment';
    },
    giveUp: (means) => {
      refused.add(means);
    },
  };
}
