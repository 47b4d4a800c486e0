/** Keeps the record of a round of returns in the workbook's memory, beside its cells. */
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import { remember } from '../../workflow/perform/remember';
import type { CommandOutcome } from '../../workflow/outcome';
import type { ReadRecord, ReturnsRecord } from '../../workflow/returns-record';
import { sheetByName, type WorkbookState } from '../../workflow/reading/workbook-state';
import type { SessionPorts } from '../../workflow/session-ports';
import type { WorkbookStore } from '../../workflow/store';
import { mustMend } from '../returns/return-reading';
import type { ReturnsOverview, ReturnStatusRow } from '../returns-overview';

/** The record of the present budget year; `null`: none yet, or the year is unknown. */
export function recordOf(state: WorkbookState | null): ReturnsRecord | null {
  if (state?.reading.kind !== 'entries') return null;
  const { returns } = state.memory;
  return returns?.year === state.reading.entries.settings.budgetYear ? returns : null;
}

export function hasReturnLog({ snapshot }: WorkbookState): boolean {
  return sheetByName(snapshot, RETURN_LOG_SHEET.name) !== null;
}

const NEWER_MEMORY = '工作簿由更新版本的加载项写过，这个版本没有记入下发和交回的情况。请更新加载项。';

function messageOf(outcome: CommandOutcome): string | null {
  return 'message' in outcome ? outcome.message : null;
}

/** Changes the record; returns why that failed, `null`: done. Writes nothing where nothing changes, so that Ctrl+Z stays. */
export async function keepRecord(
  store: WorkbookStore,
  ports: SessionPorts,
  title: string,
  change: (record: ReturnsRecord) => ReturnsRecord,
): Promise<string | null> {
  const { state } = store;
  if (state?.reading.kind !== 'entries') return null;
  const fresh = {
    year: state.reading.entries.settings.budgetYear,
    due: null,
    handedOut: {},
    read: {},
  };
  const isSame = (now: WorkbookState): boolean => {
    const before = recordOf(now) ?? fresh;
    return JSON.stringify(before) === JSON.stringify(change(before));
  };
  if (isSame(state)) return null;
  const kept = await remember(store, ports, title, (now) => ({ returns: change(recordOf(now) ?? fresh) }));
  store.notify();
  if (kept.kind === 'failed') return messageOf(kept.outcome);
  return kept.kind === 'not-ours' ? NEWER_MEMORY : null;
}

export function withHandedOut(record: ReturnsRecord, units: readonly string[], at: string): ReturnsRecord {
  return {
    ...record,
    handedOut: { ...record.handedOut, ...Object.fromEntries(units.map((code) => [code, at])) },
  };
}

/** `null`: the lines are in the workbook, where 回收记录 has them. */
function readRecord({ status, offer, problems }: ReturnStatusRow, at: string): ReadRecord | null {
  if (status === 'not-returned' || (status === 'accepted' && offer === null)) return null;
  return { at, status, toMend: problems.filter(mustMend).length };
}

/** Renews the units whose files were read here. `dropped`: codes of units whose files are no longer used. */
export function withReadings(
  record: ReturnsRecord,
  { rows }: ReturnsOverview,
  dropped: ReadonlySet<string>,
  at: string,
): ReturnsRecord {
  const read = new Map(Object.entries(record.read).filter(([code]) => !dropped.has(code)));
  for (const row of rows) {
    const { code } = row.unit;
    if (row.files.length === 0) continue;
    const now = readRecord(row, at);
    const before = read.get(code);
    if (now === null) read.delete(code);
    // The time is that of the first reading in this state.
    else if (before?.status !== now.status || before.toMend !== now.toMend) read.set(code, now);
  }
  return { ...record, read: Object.fromEntries(read) };
}
