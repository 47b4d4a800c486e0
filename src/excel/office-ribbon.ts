/** The ribbon's side of Office.js: the functions that the manifest names, and the pane beside the workbook. */
import type { ExcelError } from '../workflow/excel-error';
import { excelErrorOf } from './request/excel-error-of';
import { toOfficeError } from './request/office-error';

export interface OfficeRibbon {
  readonly associate: (functionName: string, run: () => Promise<void>) => void;
  /** `null`: the pane is shown; else why Office did not show it. */
  readonly showPane: () => Promise<ExcelError | null>;
}

/** Trap: Office accepts no further click before `completed`, so it is called even when `run` fails. */
function associate(functionName: string, run: () => Promise<void>): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    void run().finally(() => {
      event.completed();
    });
  });
}

/** Trap: Office may refuse, as in documents opened read-only (OfficeDev/office-js#6209). */
async function showPane(): Promise<ExcelError | null> {
  try {
    await Office.addin.showAsTaskpane();
    return null;
  } catch (error) {
    return excelErrorOf(toOfficeError(error));
  }
}

/** `null` where office.js was not loaded: a page without Office has no ribbon. */
export function officeRibbon(): OfficeRibbon | null {
  return typeof Office === 'undefined' ? null : { associate, showPane };
}
