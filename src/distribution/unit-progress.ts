/** Joins the overview of returns with what the workbook keeps of the round: each unit's place in the job. */
import type { ReadRecord, ReturnsRecord } from '../workflow/returns-record';
import type { ReturnsOverview, ReturnStatusRow } from './returns-overview';

export interface UnitProgress extends ReturnStatusRow {
  /** ISO date and time of the unit's workbook; `null`: none was made. */
  readonly handedOut: string | null;
  /** A file that was read on another computer, or whose reading is gone; `null`: none. */
  readonly readElsewhere: ReadRecord | null;
}

function progressOf(row: ReturnStatusRow, record: ReturnsRecord | null): UnitProgress {
  const { code } = row.unit;
  const handedOut = record?.handedOut[code] ?? null;
  const read = row.files.length > 0 ? undefined : record?.read[code];
  if (read === undefined) return { ...row, handedOut, readElsewhere: null };
  return { ...row, status: read.status, handedOut, readElsewhere: read };
}

/** In the order of the roster. */
export function unitProgress(
  { rows }: ReturnsOverview,
  record: ReturnsRecord | null,
): readonly UnitProgress[] {
  return rows.map((row) => progressOf(row, record));
}

/** Whether the lines of a sound file wait for their import. */
export function isWaiting({ status, offer, readElsewhere }: UnitProgress): boolean {
  return status === 'returned-again' || (status === 'accepted' && (offer !== null || readElsewhere !== null));
}

export interface ReturnsSummary {
  readonly units: number;
  readonly handedOut: number;
  readonly returned: number;
  readonly withProblems: number;
  readonly waiting: number;
  /** Date as 2026-12-05; `null`: none was set. */
  readonly due: string | null;
}

export function summaryOf(rows: readonly UnitProgress[], due: string | null): ReturnsSummary {
  return {
    units: rows.length,
    handedOut: rows.filter(({ handedOut }) => handedOut !== null).length,
    returned: rows.filter(({ status }) => status !== 'not-returned').length,
    withProblems: rows.filter(({ status }) => status === 'with-problems').length,
    waiting: rows.filter(isWaiting).length,
    due,
  };
}
