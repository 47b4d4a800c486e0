/** Handlers given to Excel together, in one request, and taken back together. */
import type { Answer, Unsubscribe } from '../../workflow/port';
import { request } from '../request/request';
import { excelErrorOf } from '../request/excel-error-of';

/** What Excel gives for a handler; its type parameter is what the handler is reported. */
export interface Registration {
  readonly remove: () => void;
}

/** `register` queues the handlers; each of them is to ask `isWanted` before it does anything. */
export async function subscribe(
  register: (context: Excel.RequestContext, isWanted: () => boolean) => readonly Registration[],
): Promise<Answer<Unsubscribe>> {
  let wanted = true;
  const reply = await request((context) => ({ context, registered: register(context, () => wanted) }));
  if (reply.kind === 'failed') {
    wanted = false;
    return { kind: 'failed', excelError: excelErrorOf(reply.officeError) };
  }
  const { context, registered } = reply.value;
  const unsubscribe = async (): Promise<void> => {
    wanted = false;
    for (const registration of registered) registration.remove();
    try {
      await context.sync();
    } catch (error) {
      // Excel may keep calling the handlers; they no longer do anything.
      if (!(error instanceof OfficeExtension.Error)) throw error;
    }
  };
  return { kind: 'done', value: unsubscribe };
}
