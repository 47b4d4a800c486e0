/** Selects a place of the workbook in Excel, and keeps Excel's error for display. */
import type { Area } from '../../grid/area';
import { excelErrorMessage, type ExcelError } from '../../workflow/excel-error';
import { unexpected } from '../../workflow/failure-outcomes';
import { createStore, type Observable } from './observable';
import type { WorkbookPort } from '../../workflow/port';

export interface Guide {
  readonly goTo: (sheetName: string, area: Area) => void;
  /** Runs a lookup that leads to a place or shows one; its error is shown like that of a place, and it can be retried. */
  readonly look: (lookup: () => Promise<void>) => void;
  /** Why the last place could not be shown; `null`: no error. */
  readonly excelError: Observable<ExcelError | null>;
  readonly dismiss: () => void;
  /** Tries the last requested place or lookup again. */
  readonly retry: () => void;
}

export function createGuide(port: Pick<WorkbookPort, 'goTo'>, announce: (text: string) => void): Guide {
  const excelError = createStore<ExcelError | null>(null);
  let asked: (() => void) | null = null;
  const show = async (sheetName: string, area: Area): Promise<void> => {
    asked = () => void show(sheetName, area);
    const answer = await port.goTo(sheetName, area);
    excelError.set(answer.kind === 'failed' ? answer.excelError : null);
    if (answer.kind === 'failed') announce(excelErrorMessage(answer.excelError));
  };
  const look = async (lookup: () => Promise<void>): Promise<void> => {
    try {
      await lookup();
    } catch (error) {
      const failure = unexpected(error);
      asked = () => {
        excelError.set(null);
        void look(lookup);
      };
      excelError.set(failure);
      announce(excelErrorMessage(failure));
    }
  };
  return {
    look: (lookup) => void look(lookup),
    goTo: (sheetName, area) => void show(sheetName, area),
    excelError,
    dismiss: () => {
      excelError.set(null);
    },
    retry: () => asked?.(),
  };
}
