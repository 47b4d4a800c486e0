/** Saves the stand-in workbook as an .xlsx file. No other part of the preview uses the product's own code. */
import type { CellNotePlan, WorkbookPlan } from '../../sheets/plan/plan';
import { writeWorkbook } from '../../xlsx/write-workbook';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import { withParts } from './add-parts';
import { plannedSheet } from './sheet-to-plan';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Comments with their replies are written as notes; `own-part.ts` keeps which they were. */
function notesOn({ notes, comments }: Workbook, sheet: Sheet): readonly CellNotePlan[] {
  const texts = [
    ...notes,
    ...comments.map((comment) => ({ ...comment, content: [comment.content, ...comment.replies].join('\n') })),
  ];
  return texts.flatMap(({ sheet: home, place: { area }, content }) =>
    home === sheet && area !== null ? [{ row: area.firstRow, column: area.firstColumn, text: content }] : [],
  );
}

export function plannedWorkbook(book: Workbook, title: string): WorkbookPlan {
  return {
    title: book.title === '' ? title : book.title,
    sheets: book.sheets.map((sheet) => plannedSheet(sheet, notesOn(book, sheet))),
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

/** Errors: PlanError when the workbook breaks a limit of Excel. */
export async function savedFile(book: Workbook, title: string): Promise<Uint8Array> {
  return withParts(await writeWorkbook(plannedWorkbook(book, title)), book);
}

/** Downloads the file in the browser. Errors: PlanError. */
export async function saveWorkbook(book: Workbook, title: string): Promise<void> {
  download(new Uint8Array(await savedFile(book, title)), `${title}.xlsx`);
}
