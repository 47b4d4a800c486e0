/** Lists the numbers of calls, events and errors between native Excel and office.js. */
import type { ErrorCode } from '../protocol/api-error';

export const CALL = { richApi: 93, commandCompleted: 94 } as const;

export const EVENT = {
  settingsChanged: 1,
  selectionChanged: 2,
  richApiMessage: 33,
  ribbonCommand: 39,
} as const;

export const SUCCESS = 0;
export const NOT_SUPPORTED = 5000;
const GENERAL_FAILURE = 5001;

const FAILURES: Readonly<Partial<Record<ErrorCode, number>>> = {
  InvalidRequestContext: 1014,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** Returns the number of an error. Native Excel has none for other codes: the client reads GeneralException. */
export function failureNumber(code: ErrorCode): number {
  return FAILURES[code] ?? GENERAL_FAILURE;
}
