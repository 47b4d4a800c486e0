/** What Office.js throws → what was refused, where, and how far the request had come. */

/** Whether a request that failed had already been carried out. */
export type Progressed =
  /** Refused as a whole. */
  | 'nothing'
  /** Stopped at an action: those before it stand. */
  | 'up-to-an-action'
  /** All was done, but the answer did not arrive. */
  | 'everything'
  /** Nobody can say. */
  | 'unknown';

export interface OfficeFailure {
  /** Office's code, e.g. `AccessDenied`; empty when it was no error of Office's. */
  readonly code: string;
  /** Class and member that refused, e.g. `Range.values`; `null` when the request was refused as a whole. */
  readonly location: string | null;
  readonly progressed: Progressed;
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

function progressedOf(code: string, location: string | null): Progressed {
  if (location !== null) return 'up-to-an-action';
  if (REFUSED_WHOLE.has(code)) return 'nothing';
  return code === 'ResponsePayloadSizeLimitExceeded' ? 'everything' : 'unknown';
}

export function toFailure(error: unknown): OfficeFailure {
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
