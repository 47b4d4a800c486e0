/** Puts queries and steps into as few requests as their sizes allow. */
import type { ExcelAnswer } from '../../workflow/port';
import { FRAME_BYTES } from './cost';
import { excelErrorOf } from './excel-error-of';
import { MOST_BYTES, USUAL_BYTES } from './limits';
import { isAnswerTooLarge } from './office-error';
import { openWorkbook, type OpenWorkbook } from './open-workbook';
import { request } from './request';

/** The bytes that one item may have. */
const ROOM = MOST_BYTES - FRAME_BYTES;

/** The bytes that the items of one request have together. */
const USUAL_ROOM = USUAL_BYTES - FRAME_BYTES;

interface Sized<Item> {
  /** Of the calls or of their answer, whichever is larger. */
  readonly bytes: number;
  /** The same in two smaller items. Absent or `null`: it cannot be cut. */
  readonly halves?: () => readonly [Item, Item] | null;
}

/** Asks Excel one thing. */
export interface Query<T> extends Sized<Query<T>> {
  /** Queues the calls. The result reads the answer once it has arrived. */
  readonly queue: (open: OpenWorkbook) => () => T;
}

export function fitsIntoRequest({ bytes }: { readonly bytes: number }): boolean {
  return bytes <= ROOM;
}

/** As many of the first items as fill one request, at least one. */
export function firstBatch<T extends { readonly bytes: number }>(items: readonly T[]): readonly T[] {
  let bytes = 0;
  const end = items.findIndex((item, index) => {
    bytes += item.bytes;
    return index > 0 && bytes > USUAL_ROOM;
  });
  return end === -1 ? items : items.slice(0, end);
}

function fitting<T extends Sized<T>>(item: T): readonly T[] {
  const halves = fitsIntoRequest(item) ? null : (item.halves?.() ?? null);
  return halves === null ? [item] : halves.flatMap(fitting);
}

/** All items in order. One that is too large is cut; where it cannot be, it is a batch of its own. */
export function batchesOf<T extends Sized<T>>(items: readonly T[]): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = [];
  let waiting = items.flatMap(fitting);
  while (waiting.length > 0) {
    const batch = firstBatch(waiting);
    batches.push(batch);
    waiting = waiting.slice(batch.length);
  }
  return batches;
}

/** `null`: nothing smaller is possible. */
function smaller<T extends Sized<T>>(batch: readonly T[]): readonly (readonly T[])[] | null {
  const [only] = batch;
  if (batch.length > 1 || only === undefined) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  return only.halves?.()?.map((half) => [half]) ?? null;
}

export interface BatchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called before each request: how many are done, of how many. */
  readonly onBatch?: (done: number, total: number) => void;
}

/**
 * Runs the queries. Answers come in the order of the queries; a query that was cut gives several. Where Excel refuses
 * an answer as too large in spite of the estimate, the batch is asked again in two parts.
 */
export async function runInBatches<T>(
  queries: readonly Query<T>[],
  { signal, onBatch }: BatchOptions,
): Promise<ExcelAnswer<readonly T[]>> {
  const waiting = [...batchesOf(queries)];
  const answers: T[] = [];
  for (let done = 0; ; done += 1) {
    const batch = waiting.shift();
    if (batch === undefined) return { kind: 'done', value: answers };
    if (signal?.aborted === true) return { kind: 'cancelled' };
    onBatch?.(done, done + waiting.length + 1);
    const reply = await request((context) => {
      const open = openWorkbook(context);
      return batch.map(({ queue }) => queue(open));
    });
    if (reply.kind === 'done') {
      for (const read of reply.value) answers.push(read());
      continue;
    }
    const parts = isAnswerTooLarge(reply.officeError) ? smaller(batch) : null;
    if (parts === null) return { kind: 'failed', excelError: excelErrorOf(reply.officeError) };
    for (const part of [...parts].reverse()) waiting.unshift(part);
  }
}
