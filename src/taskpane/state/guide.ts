/** Shows a place of the workbook in Excel; what Excel answers instead is said in words. */
import type { Area } from '../../entries/raw-workbook';
import { troubleMessage, type Trouble } from '../../workflow/trouble';
import { createStore, type Observable } from './observable';
import type { WorkbookPort } from '../../workflow/port';

export interface Guide {
  readonly goTo: (sheetName: string, area: Area) => void;
  /** Why the last place could not be shown; `null` when it was. */
  readonly trouble: Observable<Trouble | null>;
  readonly dismiss: () => void;
  /** Asks once more for the place that was asked for last. */
  readonly retry: () => void;
}

export function createGuide(port: WorkbookPort, announce: (text: string) => void): Guide {
  const trouble = createStore<Trouble | null>(null);
  let asked: (() => void) | null = null;
  const show = async (sheetName: string, area: Area): Promise<void> => {
    asked = () => void show(sheetName, area);
    const answer = await port.goTo(sheetName, area);
    trouble.set(answer.kind === 'failed' ? answer.trouble : null);
    if (answer.kind === 'failed') announce(troubleMessage(answer.trouble));
  };
  return {
    goTo: (sheetName, area) => void show(sheetName, area),
    trouble,
    dismiss: () => {
      trouble.set(null);
    },
    retry: () => asked?.(),
  };
}
