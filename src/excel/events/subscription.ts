/** Registers handlers in one request and removes them together. */
import type { ExcelAnswer, Unsubscribe } from '../../workflow/port';
import { request } from '../request/request';
import { excelErrorOf } from '../request/excel-error-of';

/** What Excel returns for a handler. */
export interface Registration {
  readonly remove: () => void;
}

/** `register` queues the handlers; each must check `isActive` before it does anything. */
export async function subscribe(
  register: (context: Excel.RequestContext, isActive: () => boolean) => readonly Registration[],
): Promise<ExcelAnswer<Unsubscribe>> {
  let active = true;
  const reply = await request((context) => ({ context, registered: register(context, () => active) }));
  if (reply.kind === 'failed') {
    active = false;
    return { kind: 'failed', excelError: excelErrorOf(reply.officeError) };
  }
  const { context, registered } = reply.value;
  const unsubscribe = async (): Promise<void> => {
    active = false;
    for (const registration of registered) registration.remove();
    try {
      await context.sync();
    } catch (error) {
      // Excel may keep calling the handlers; they do nothing any more.
      if (!(error instanceof OfficeExtension.Error)) throw error;
    }
  };
  return { kind: 'done', value: unsubscribe };
}
