/** Saves the stand-in workbook as an .xlsx file. No other part of the preview uses the product's own code. */
import type { WorkbookPlan } from '../../sheets/plan/plan';
import { writeWorkbook } from '../../xlsx/write-workbook';
import type { Workbook } from '../../excel-host/model/workbook';
import { plannedSheet } from './sheet-to-plan';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function plannedWorkbook(book: Workbook, title: string): WorkbookPlan {
  return {
    title,
    sheets: book.sheets.map(plannedSheet),
    names: book.names.map(({ name, formula }) => ({ name, refersTo: formula.replace(/^=/u, '') })),
    properties: Object.fromEntries(
      [...book.customProperties].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
  };
}

function download(file: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Downloads the file in the browser. Errors: PlanError when the workbook breaks a limit of Excel. */
export async function saveWorkbook(book: Workbook, title: string): Promise<void> {
  const file = await writeWorkbook(plannedWorkbook(book, title));
  download(new Uint8Array(file), `${title}.xlsx`);
}
