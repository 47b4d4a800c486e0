/** Reads the workbook and sets the store's state. */
import type { SnapshotRequest } from '../../sheets/plan/snapshot';
import { unexpected } from '../failure-outcomes';
import type { ExcelAnswer, WorkOptions } from '../port';
import type { Queue } from '../queue';
import { readWorkbookState, type StateRequest } from './read-workbook-state';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import type { WorkbookState } from './workbook-state';

export async function readNow(
  store: WorkbookStore,
  { workbook }: Pick<SessionPorts, 'workbook'>,
  purpose: SnapshotRequest['purpose'],
  options: WorkOptions = {},
  further: Pick<StateRequest, 'others' | 'reach'> = {},
): Promise<ExcelAnswer<WorkbookState>> {
  const take = store.beginReading();
  const read = await readWorkbookState(workbook, { purpose, ...further, previous: store.state }, options);
  return read.kind === 'done' ? { kind: 'done', value: await take(read.value) } : read;
}

/** Reads as separate work in the queue; an error of this program becomes the answer. */
export function readInTurn(
  store: WorkbookStore,
  ports: Pick<SessionPorts, 'workbook'>,
  queue: Queue,
  options: WorkOptions,
): Promise<ExcelAnswer<WorkbookState>> {
  return queue.run(async () => {
    try {
      return await readNow(store, ports, 'read', options);
    } catch (error) {
      return { kind: 'failed', excelError: unexpected(error) };
    }
  });
}
