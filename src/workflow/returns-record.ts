/** What the workbook keeps of a round of returns: the due date, units handed out to, files read and not yet imported. */

/** A file that was read and not imported: another computer has no reading of it. */
export interface ReadRecord {
  /** ISO date and time. */
  readonly at: string;
  readonly status: 'with-problems' | 'returned-again' | 'accepted';
  /** Number of problems to mend. */
  readonly toMend: number;
}

export interface ReturnsRecord {
  /** The budget year that it is about. */
  readonly year: number;
  /** Date as 2026-12-05; `null`: none was set. */
  readonly due: string | null;
  /** By code of the unit: ISO date and time. */
  readonly handedOut: Readonly<Record<string, string>>;
  /** By code of the unit. */
  readonly read: Readonly<Record<string, ReadRecord>>;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextFields(value: unknown): value is Readonly<Record<string, string>> {
  return isFields(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isReadRecord(value: unknown): value is ReadRecord {
  if (!isFields(value)) return false;
  const { at, status, toMend } = value;
  const isStatus = status === 'with-problems' || status === 'returned-again' || status === 'accepted';
  return typeof at === 'string' && isStatus && typeof toMend === 'number';
}

function isReadFields(value: unknown): value is ReturnsRecord['read'] {
  return isFields(value) && Object.values(value).every(isReadRecord);
}

/** `null`: none, or none that can be read. */
export function returnsRecordFrom(value: unknown): ReturnsRecord | null {
  if (!isFields(value)) return null;
  const { year, due, handedOut, read } = value;
  return typeof year === 'number' &&
    (due === null || typeof due === 'string') &&
    isTextFields(handedOut) &&
    isReadFields(read)
    ? { year, due, handedOut, read }
    : null;
}
