import { excelErrorOf } from '../../src/excel/request/excel-error-of';
import type { OfficeError } from '../../src/excel/request/office-error';
import type { EXCEL_ERRORS } from '../../src/workflow/excel-error';

function failure(code: string, location: string | null): OfficeError {
  return { code, location, progressed: 'unknown', detail: `${code}: …` };
}

describe('codes of Office', () => {
  test.each<[string, string | null, keyof typeof EXCEL_ERRORS]>([
    ['AccessDenied', 'Range.values', 'sheet-protected'],
    ['AccessDenied', 'WorksheetCollection.add', 'workbook-protected'],
    ['AccessDenied', 'Worksheet.name', 'workbook-protected'],
    ['AccessDenied', 'Worksheet.delete', 'workbook-protected'],
    ['AccessDenied', null, 'read-only'],
    ['ItemAlreadyExists', 'WorksheetCollection.add', 'name-taken'],
    ['InvalidArgument', 'Worksheet.name', 'name-taken'],
    ['InvalidArgument', 'Range.values', 'unexpected'],
    ['ItemAlreadyExists', 'NamedItemCollection.add', 'unexpected'],
    ['ItemNotFound', 'WorksheetCollection.getItem', 'sheet-gone'],
    ['InvalidReference', 'Range.values', 'sheet-gone'],
    ['InvalidOperationInCellEditMode', null, 'cell-being-edited'],
    ['WriteNotSupportedWhenModalDialogOpen', null, 'cell-being-edited'],
    ['RequestPayloadSizeLimitExceeded', null, 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', null, 'too-large'],
    ['RangeExceedsLimit', 'Range.values', 'too-large'],
    ['NonBlankCellOffSheet', 'Range.insert', 'too-large'],
    ['InvalidOrTimedOutSession', null, 'connection-lost'],
    ['ConnectionFailure', null, 'connection-lost'],
    ['ServiceNotAvailable', null, 'connection-lost'],
    ['ActivityLimitReached', null, 'excel-busy'],
    ['RequestAborted', null, 'excel-busy'],
    ['ApiNotFound', 'Range.getMergedAreasOrNullObject', 'not-supported'],
    ['NotImplemented', 'Range.merge', 'not-supported'],
    ['InvalidSelection', 'Workbook.getSelectedRanges', 'no-cell-selected'],
    ['GeneralException', 'Range.values', 'unexpected'],
    ['InvalidOperation', 'Range.values', 'unexpected'],
    ['', null, 'unexpected'],
  ])('%s at %s: %s', (code, location, kind) => {
    expect(excelErrorOf(failure(code, location), '表')).toEqual({ kind, sheet: '表', detail: `${code}: …` });
  });

  test('names a sheet only when it is known', () => {
    expect(excelErrorOf(failure('ItemNotFound', null))).not.toHaveProperty('sheet');
  });
});
