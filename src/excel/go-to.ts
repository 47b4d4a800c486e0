/** Shows a place in the workbook, and reads which one is selected. */
import type { Area } from '../grid/area';
import type { ExcelAnswer, WorkbookPlace } from '../workflow/port';
import { areaAddress } from '../grid/address';
import { request } from './request/request';
import { areaOfRange } from './area-of-range';
import { excelErrorOf } from './request/excel-error-of';

/** Whether a person has hidden the sheet: Excel activates none, and with which code is not documented. */
async function isHidden(sheetName: string): Promise<boolean> {
  const reply = await request(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('visibility');
    return sheet;
  });
  return reply.kind === 'done' && !reply.value.isNullObject && reply.value.visibility !== 'Visible';
}

export async function goTo(sheetName: string, area: Area): Promise<ExcelAnswer<null>> {
  const reply = await request(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.activate();
    sheet.getRange(areaAddress(area)).select();
    return sheet;
  });
  if (reply.kind === 'failed') {
    const { officeError } = reply;
    const excelError = excelErrorOf(officeError, sheetName);
    const hidden = officeError.location === 'Worksheet.activate' && (await isHidden(sheetName));
    return { kind: 'failed', excelError: hidden ? { ...excelError, kind: 'sheet-hidden' } : excelError };
  }
  // Calls on a missing sheet do nothing.
  if (!reply.value.isNullObject) return { kind: 'done', value: null };
  const detail = 'There is no sheet of this name.';
  return { kind: 'failed', excelError: { kind: 'sheet-gone', sheet: sheetName, detail } };
}

/** Of several areas selected at once, the first. */
export async function selectedPlace(): Promise<ExcelAnswer<WorkbookPlace>> {
  const reply = await request(({ workbook }) => {
    const range = workbook.getSelectedRanges().areas.getItemAt(0);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const sheet = range.worksheet;
    sheet.load('id,name');
    return { range, sheet };
  });
  if (reply.kind === 'failed') return { kind: 'failed', excelError: excelErrorOf(reply.officeError) };
  const { range, sheet } = reply.value;
  const area = areaOfRange(range);
  if (area === null)
    return { kind: 'failed', excelError: { kind: 'no-cell-selected', detail: 'No range is selected.' } };
  return { kind: 'done', value: { sheetId: sheet.id, sheetName: sheet.name, area } };
}
