/** A refusal, with the error code for the add-in and Excel's message. */

const MESSAGES = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidObjectPath: 'The object path is not valid.',
  NotImplemented: "The requested feature isn't implemented.",
  GeneralException: 'There was an internal error while processing the request.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  ActivityLimitReached: 'Activity limit has been reached.',
  InvalidOrTimedOutSession: 'Your session has expired. Please refresh the page.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidRequestContext: 'Cannot use the object across different request contexts.',
  ServiceNotAvailable: 'The service is unavailable.',
  RequestAborted: 'The request was aborted during run time.',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

/** HTTP status of an error code; the client shows it in `debugInfo` only. */
const HTTP_STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  NotImplemented: 501,
  GeneralException: 500,
  ServiceNotAvailable: 503,
};

export class ApiError extends Error {
  readonly code: ErrorCode;
  /** A member such as `Range.values`; it overrides the member of the present action. */
  readonly location: string | undefined;

  constructor(code: ErrorCode, message: string = MESSAGES[code], location?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.location = location;
  }
}

export function httpStatus(code: ErrorCode): number {
  return HTTP_STATUS[code] ?? 400;
}

export function messageOf(code: ErrorCode): string {
  return MESSAGES[code];
}
