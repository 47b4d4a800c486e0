/** What Office.js throws → what was refused, where, and how far the request came. */

/** Whether a request that failed had already been carried out. */
export type RequestProgress =
  /** Refused as a whole, or never sent. */
  | 'nothing'
  /** Stopped at an action: those before it are done. */
  | 'up-to-an-action'
  /** All was done, but the answer did not arrive. */
  | 'everything'
  | 'unknown';

export interface OfficeError {
  /** Office's code, e.g. `AccessDenied`; empty when the error is none of Office's. */
  readonly code: string;
  /** Class and member that refused, e.g. `Range.values`; `null` when the request was refused as a whole. */
  readonly location: string | null;
  readonly progressed: RequestProgress;
  /** For support, in English: code, message, place and statement. */
  readonly detail: string;
}

/** Codes of requests that Excel, or the client, refuses before anything is done. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  'AccessDenied',
  'ActivityLimitReached',
  'ApiNotAvailable',
  'ApiNotFound',
  'InactiveWorkbook',
  'InvalidOperationInCellEditMode',
  'InvalidRequestContext',
  'RequestPayloadSizeLimitExceeded',
  'Unauthenticated',
  'WriteNotSupportedWhenModalDialogOpen',
]);

/** Codes of answers that are too large to be sent. */
const ANSWER_TOO_LARGE: ReadonlySet<string> = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
]);

function progressedOf(code: string, location: string | null): RequestProgress {
  if (location !== null) return 'up-to-an-action';
  if (REFUSED_WHOLE.has(code)) return 'nothing';
  return code === 'ResponsePayloadSizeLimitExceeded' ? 'everything' : 'unknown';
}

export function isAnswerTooLarge({ code }: OfficeError): boolean {
  return ANSWER_TOO_LARGE.has(code);
}

export function toOfficeError(error: unknown): OfficeError {
  if (!(error instanceof OfficeExtension.Error))
    return { code: '', location: null, progressed: 'unknown', detail: String(error) };
  const { code, message } = error;
  // Typed as always there; an error of a whole request has an empty one.
  const { errorLocation, statement }: Partial<OfficeExtension.DebugInfo> = error.debugInfo;
  const location = errorLocation ?? (statement === undefined ? null : '');
  const parts = [`${code}: ${message}`, errorLocation, statement];
  return {
    code,
    location,
    progressed: progressedOf(code, location),
    detail: parts.filter((part) => part !== undefined && part !== '').join(' | '),
  };
}
