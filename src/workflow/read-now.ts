/** Reads the workbook for a session, and takes what stands there as the state of the work. */
import type { SnapshotRequest } from '../sheets/plan/snapshot';
import type { Answer, WorkOptions } from './port';
import { readWorkbookState, type StateRequest } from './read-workbook-state';
import type { SessionHolder } from './session-holder';
import type { SessionTools } from './session-tools';
import type { WorkbookState } from './workbook-state';

export async function readNow(
  { port }: Pick<SessionTools, 'port'>,
  holder: SessionHolder,
  purpose: SnapshotRequest['purpose'],
  options: WorkOptions = {},
  further: Pick<StateRequest, 'others' | 'reach'> = {},
): Promise<Answer<WorkbookState>> {
  const take = holder.beginReading();
  const read = await readWorkbookState(port, { purpose, ...further, known: holder.state }, options);
  return read.kind === 'done' ? { kind: 'done', value: await take(read.value) } : read;
}
