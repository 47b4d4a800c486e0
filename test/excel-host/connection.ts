/** Connects a fresh workbook to the genuine office.js for each test. */
import { createHost, type Host, type HostOptions } from '../../src/excel-host';
import { connectNode, type ConnectedExcel } from '../../src/excel-host/transport/node';

export interface Connection extends ConnectedExcel {
  readonly host: Host;
}

export function connect(options: HostOptions = {}): Connection {
  const host = createHost(options);
  return { host, ...connectNode(host) };
}

/** Waits until answers and events are delivered. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 15);
  });
}

/** The client releases kept objects after a test's end: wait for the answers before Jest removes its globals. */
afterAll(settled);

export interface Refusal {
  readonly code: string;
  readonly location: string | undefined;
  readonly message: string;
}

/** Returns the refusal of a run. Errors: the run succeeds. */
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

export type Work<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>;

/** Runs `work` on `Sheet1`. */
export function onSheet<T>(connection: Connection, work: Work<T>): Promise<T> {
  return connection.Excel.run((context) => work(context, context.workbook.worksheets.getItem('Sheet1')));
}

/** Sends the calls of `queue` in one request. */
export function sent(
  connection: Connection,
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  return onSheet(connection, async (context, sheet) => {
    queue(sheet, context);
    await context.sync();
  });
}

export function valuesOf(connection: Connection, address: string): Promise<unknown[][]> {
  return onSheet(connection, async (context, sheet) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}
