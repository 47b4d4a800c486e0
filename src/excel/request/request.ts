/**
 * One round trip. Uses a plain `RequestContext`, not `Excel.run`: that keeps a reference to every range, which doubles
 * the calls of a large request, and sends another request at the end to give them back.
 */
import { beforePiece } from '../../slices/slices';
import { toOfficeError, type OfficeError } from './office-error';

export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'failed';
      readonly officeError: OfficeError;
      /** What was queued: a request that stops half-way answers what came before. `null`: it was not sent. */
      readonly sent: T | null;
    };

async function attempt(work: () => Promise<unknown>): Promise<OfficeError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return toOfficeError(error);
  }
}

/**
 * Queues calls and sends them. What the client itself refuses, such as a member that this Excel does not have, is an
 * error of the request before it is sent. Errors: those of this program.
 */
export async function request<T>(queue: (context: Excel.RequestContext) => T): Promise<Reply<T>> {
  // Office.js composes a request in one piece.
  await beforePiece();
  const context = new Excel.RequestContext();
  let queued: T;
  try {
    queued = queue(context);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { kind: 'failed', officeError: { ...toOfficeError(error), progressed: 'nothing' }, sent: null };
  }
  const officeError = await attempt(() => context.sync());
  return officeError === null
    ? { kind: 'done', value: queued }
    : { kind: 'failed', officeError, sent: queued };
}

/** Whether the answer to a call arrived. */
export function isAnswered(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
