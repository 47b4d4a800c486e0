/**
 * One round trip. A plain `RequestContext` is used, not `Excel.run`: that would keep a reference to every range, which
 * doubles the calls of a large request, and send another request at the end to give them back.
 */
import { toFailure, type OfficeFailure } from './office-failure';

export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'failed';
      readonly failure: OfficeFailure;
      /** What was queued: a request that stops half-way answers what came before. `null`: it was not sent. */
      readonly sent: T | null;
    };

async function attempt(work: () => Promise<unknown>): Promise<OfficeFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

/**
 * Queues calls and sends them. What the client itself refuses, such as a member that this Excel does not have, is a
 * failure of the request before it is sent. Errors: those of this program.
 */
export async function request<T>(queue: (context: Excel.RequestContext) => T): Promise<Reply<T>> {
  const context = new Excel.RequestContext();
  let queued: T;
  try {
    queued = queue(context);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { kind: 'failed', failure: toFailure(error), sent: null };
  }
  const failure = await attempt(() => context.sync());
  return failure === null ? { kind: 'done', value: queued } : { kind: 'failed', failure, sent: queued };
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
