/** 退回意见: makes for each unit with problems its workbook, with the problems in its own cells. */
import type { Settings } from '../../entries/entries';
import { cancelledOutcome } from '../../workflow/failure-outcomes';
import type { Outcome } from '../../workflow/outcome';
import { done } from '../../workflow/perform/perform';
import type { WorkOptions } from '../../workflow/port';
import { canSendBack, type ReturnStatusRow, type ReadReturn } from '../returns-overview';
import { returnNoticeFileName, returnNoticesFileName } from '../file-name';
import { runConcurrently } from '../run-concurrently';
import { madeOrStopped } from '../work/job-stopped';
import type { WorkerPool } from '../work/jobs';
import { zipPackage, type NamedFile } from '../zip-package';
import type { DistributionPorts } from './distribution-ports';
import { SAVED_WHERE } from './files-for-units';
import { inWorkerPool, poolFailure } from './in-worker-pool';

export const SEND_BACK_TITLE = '生成退回意见';

interface ReturnNoticeFiles {
  readonly files: readonly NamedFile[];
  /** Sentences about units whose 退回意见 failed; the other files are made all the same. */
  readonly failed: readonly string[];
}

async function returnNoticeFiles(
  workerPool: WorkerPool,
  rows: readonly (ReturnStatusRow & { readonly returned: ReadReturn })[],
  settings: Settings,
  { onProgress }: WorkOptions,
): Promise<ReturnNoticeFiles> {
  const begin = ({ unit }: ReturnStatusRow, finished: number): boolean => {
    onProgress?.({ stage: `生成 ${unit.name}`, done: finished, total: rows.length });
    return true;
  };
  const failed: string[] = [];
  const files = await runConcurrently(rows, workerPool.concurrency, begin, async ({ unit, returned }) => {
    const made = await madeOrStopped(workerPool.perform({ kind: 'return-notice', returned, settings }));
    if (made.kind === 'failed') failed.push(`${unit.code} ${unit.name}的退回意见没有生成：${made.reason}。`);
    return made.kind === 'file' ? [{ name: returnNoticeFileName(unit), bytes: made.bytes }] : [];
  });
  return { files: files.flat(), failed };
}

/** Saves one file as it is, several as a zip file. The workbook stays unchanged. */
export async function sendBack(
  rows: readonly ReturnStatusRow[],
  settings: Settings,
  ports: DistributionPorts,
  options: WorkOptions,
): Promise<Outcome> {
  const made = await inWorkerPool(ports.openWorkerPool, options, (workerPool) =>
    returnNoticeFiles(workerPool, rows.filter(canSendBack), settings, options),
  );
  if (made.kind === 'cancelled') return cancelledOutcome(SEND_BACK_TITLE, []);
  if (made.kind === 'failed') return poolFailure(SEND_BACK_TITLE, made.error);
  const { files, failed } = made.value;
  const [first] = files;
  if (first === undefined) {
    const message =
      failed.length > 0 ? '没有生成文件。' : '这些单位没有可以写进退回意见的问题，没有生成文件。';
    return { kind: 'refused', message, items: failed };
  }
  const file =
    files.length === 1 ? first : { name: returnNoticesFileName(settings), bytes: zipPackage(files) };
  ports.saveFile(file);
  return done(`已生成${String(files.length)}份退回意见：“${file.name}”。`, [
    ...failed,
    SAVED_WHERE,
    '单位在退回意见中改正标红的单元格，保存后直接交回。',
  ]);
}
