/**
 * Office's error codes → errors as the workflow names them. Codes: Microsoft, "Error handling with the
 * application-specific JavaScript APIs"; for the numbers 5012 to 7000 of the layer below, the client's own code.
 */
import type { ExcelError, ExcelErrorKind } from '../../workflow/excel-error';
import type { OfficeError } from './office-error';

interface Rule {
  readonly codes: readonly string[];
  /** Beginnings of the places that the rule covers; absent: any. `null`: requests refused as a whole. */
  readonly places?: readonly string[] | null;
  readonly kind: ExcelErrorKind;
}

/** Places that a workbook with protected structure refuses. */
const STRUCTURE = [
  'WorksheetCollection.add',
  'Worksheet.name',
  'Worksheet.delete',
  'Worksheet.position',
  'Worksheet.visibility',
];
/** Read only before a change: a missing part was replaced by a co-author. */
const MEMORY = ['CustomXmlPartCollection.getItem'];
const NAMING = ['WorksheetCollection.add', 'Worksheet.name'];

/** The first matching rule counts. */
const RULES: readonly Rule[] = [
  { codes: ['AccessDenied'], places: STRUCTURE, kind: 'workbook-protected' },
  { codes: ['AccessDenied'], places: null, kind: 'read-only' },
  { codes: ['AccessDenied'], kind: 'sheet-protected' },
  { codes: ['ItemAlreadyExists', 'InvalidArgument'], places: NAMING, kind: 'name-taken' },
  {
    codes: ['ItemNotFound', 'InvalidReference', 'InvalidObjectPath'],
    places: MEMORY,
    kind: 'changed-meanwhile',
  },
  { codes: ['ItemNotFound', 'InvalidReference', 'InvalidObjectPath'], kind: 'sheet-gone' },
  {
    codes: ['InvalidOperationInCellEditMode', 'WriteNotSupportedWhenModalDialogOpen'],
    kind: 'cell-being-edited',
  },
  {
    codes: [
      'RequestPayloadSizeLimitExceeded',
      'ResponsePayloadSizeLimitExceeded',
      'RangeExceedsLimit',
      'OperationCellsExceedLimit',
      'MemoryLimitReached',
      'NonBlankCellOffSheet',
    ],
    kind: 'too-large',
  },
  {
    codes: [
      'ConnectionFailure',
      'InvalidOrTimedOutSession',
      'InvalidRequestContext',
      'ServiceNotAvailable',
      'Timeout',
      'Unauthenticated',
    ],
    kind: 'connection-lost',
  },
  { codes: ['ActivityLimitReached', 'Conflict', 'InactiveWorkbook', 'RequestAborted'], kind: 'excel-busy' },
  {
    codes: [
      'ApiNotAvailable',
      'ApiNotFound',
      'NotImplemented',
      'UnsupportedFeature',
      'UnsupportedOperation',
      'UnsupportedSheet',
    ],
    kind: 'not-supported',
  },
  { codes: ['InvalidSelection'], kind: 'no-cell-selected' },
];

function fits({ codes, places }: Rule, { code, location }: OfficeError): boolean {
  if (!codes.includes(code)) return false;
  if (places === undefined) return true;
  if (places === null || location === null) return places === location;
  return places.some((place) => location.startsWith(place));
}

/** `sheet`: the sheet of the refused step, when that is known. */
export function excelErrorOf(officeError: OfficeError, sheet?: string): ExcelError {
  const kind = RULES.find((rule) => fits(rule, officeError))?.kind ?? 'unexpected';
  return { kind, detail: officeError.detail, ...(sheet === undefined ? {} : { sheet }) };
}
