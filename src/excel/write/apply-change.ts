/** Carries out a change: reads first where the known facts do not suffice; then writes. */
import type { Area } from '../../grid/area';
import type { WorkbookChange } from '../../sheets/plan/change';
import type { ApplyAnswer, WorkOptions } from '../../workflow/port';
import type { ExcelError } from '../../workflow/excel-error';
import type { WorkbookFacts } from '../facts';
import { MOST_BYTES } from '../request/limits';
import { readBeforeWriting } from '../read/read-before-writing';
import { inSlices, type Sliced } from '../../slices/slices';
import { changeStepsInSlices, settingSteps } from './change-steps';
import { examineChange, unknownCells, type ChangeContext } from './examine-change';
import { packRequestsInSlices, type PlannedRequest } from './pack-requests';
import { sendChange } from './send-change';
import { sendSettings } from './send-settings';

type Ready =
  | { readonly kind: 'ready'; readonly context: ChangeContext }
  | { readonly kind: 'refused'; readonly excelError: ExcelError }
  | { readonly kind: 'cancelled' };

const NOTHING_KNOWN: WorkbookFacts = {
  tabs: [],
  structureProtected: false,
  readOnly: false,
  names: new Map(),
  memoryParts: [],
  memory: null,
  formats: new Map(),
};

interface Precheck {
  readonly unknown: ReadonlyMap<string, Area>;
  /** `null`: the facts do not suffice. */
  readonly ready: Extract<Ready, { kind: 'ready' }> | null;
}

/** A change is refused on fresh facts only. */
function* precheck(change: WorkbookChange, facts: WorkbookFacts | null): Sliced<Precheck> {
  const unknown = unknownCells(change, facts ?? NOTHING_KNOWN);
  if (facts === null || unknown.size > 0) return { unknown, ready: null };
  yield;
  const examined = examineChange(change, facts);
  return { unknown, ready: examined.kind === 'ready' ? examined : null };
}

/** Facts from a reading just before save a request. */
async function examine(
  change: WorkbookChange,
  facts: WorkbookFacts | null,
  signal: AbortSignal | undefined,
): Promise<Ready> {
  const checked = await inSlices(precheck(change, facts), signal);
  if (checked.kind === 'cancelled') return checked;
  const { unknown, ready } = checked.value;
  if (ready !== null) return ready;
  const reading = await readBeforeWriting(unknown, facts?.formats ?? new Map());
  if (reading.kind === 'failed') return { kind: 'refused', excelError: reading.excelError };
  return reading.kind === 'cancelled' ? reading : examineChange(change, reading.value);
}

function* requestsOf(
  change: WorkbookChange,
  ground: ChangeContext,
): Sliced<readonly PlannedRequest[] | null> {
  return yield* packRequestsInSlices(yield* changeStepsInSlices(change, ground));
}

/** `facts`: from a reading just before; `null`: they are read. */
export async function applyChange(
  change: WorkbookChange,
  facts: WorkbookFacts | null,
  options: WorkOptions,
): Promise<ApplyAnswer> {
  if (options.signal?.aborted === true) return { kind: 'cancelled', touched: [] };
  const examined = await examine(change, facts, options.signal);
  if (examined.kind === 'cancelled') return { kind: 'cancelled', touched: [] };
  if (examined.kind === 'refused') return { kind: 'failed', excelError: examined.excelError, touched: [] };
  const planned = await inSlices(requestsOf(change, examined.context), options.signal);
  if (planned.kind === 'cancelled') return { kind: 'cancelled', touched: [] };
  const requests = planned.value;
  if (requests === null) {
    const detail = `Examined before writing: something does not fit into ${String(MOST_BYTES)} bytes.`;
    return { kind: 'failed', excelError: { kind: 'too-large', detail }, touched: [] };
  }
  const sent = await sendChange(change.title, requests, options);
  if (sent.kind !== 'done') return sent;
  // Not cancellable: the contents are written, and this takes a moment.
  const left = await sendSettings(settingSteps(change));
  return left === null ? sent : { kind: 'done', left };
}
