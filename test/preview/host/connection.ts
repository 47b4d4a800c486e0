/** A fresh workbook behind the genuine office.js for each test. */
import { createHost, type Host, type HostOptions } from '../../../src/preview/host';
import { connectNode, type ConnectedExcel } from '../../../src/preview/host/transport/node';

export interface Connection extends ConnectedExcel {
  readonly host: Host;
}

export function connect(options: HostOptions = {}): Connection {
  const host = createHost(options);
  return { host, ...connectNode(host) };
}

/** Lets answers and events that wait be delivered. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 15);
  });
}

export interface Refusal {
  readonly code: string;
  readonly location: string | undefined;
  readonly message: string;
}

/** What a run was refused with; fails when it succeeds. */
export async function refusal(work: () => Promise<unknown>): Promise<Refusal> {
  const outcome = await work().then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof OfficeExtension.Error)) {
    throw new Error(`expected an Office error, got ${String(outcome)}`);
  }
  return {
    code: outcome.code,
    location: outcome.debugInfo.errorLocation,
    message: outcome.message,
  };
}
