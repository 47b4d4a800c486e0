/** Reads returned files in the worker pool and merges them with the readings so far (回收). */
import type { Entries } from '../../entries/entries';
import { blockingMessages } from '../../workflow/commands/unusable-entries';
import { cancelledOutcome } from '../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../workflow/outcome';
import { notRead } from '../../workflow/perform/perform';
import type { WorkOptions } from '../../workflow/port';
import type { WorkbookState } from '../../workflow/reading/workbook-state';
import { collectReturns, type PendingFile } from '../collect';
import { departmentOf } from '../returns/department';
import type { ReturnReading } from '../returns/return-reading';
import type { DistributionPorts, ReadWorkbook } from './distribution-ports';
import { inWorkerPool, poolFailure } from './in-worker-pool';

export const COLLECT_TITLE = '读取交回的文件';

/** Explains the missing overview: the department's own entries must be readable first. */
function unusableForReturns(state: WorkbookState): CommandOutcome {
  const message = '本工作簿的录入表还不能使用，没有读取交回的文件。请先处理以下问题。';
  return { kind: 'refused', message, items: blockingMessages(state) };
}

/**
 * Merges readings. A later return of a unit replaces its earlier ones; two files of one choice stay two, and the clerk
 * chooses.
 */
export function mergedReadings(
  before: readonly ReturnReading[],
  fresh: readonly ReturnReading[],
): readonly ReturnReading[] {
  const units = new Set(fresh.flatMap(({ unit }) => (unit === null ? [] : [unit.code])));
  const files = new Set(fresh.map(({ file }) => file));
  const kept = before.filter(
    ({ unit, file }) => !files.has(file) && (unit === null || !units.has(unit.code)),
  );
  return [...kept, ...fresh];
}

async function readAll(
  entries: Entries,
  files: readonly PendingFile[],
  ports: DistributionPorts,
  options: WorkOptions,
  onRead: (reading: ReturnReading) => void,
): Promise<readonly ReturnReading[] | CommandOutcome> {
  const { onProgress, signal } = options;
  const read = await inWorkerPool(ports.openWorkerPool, options, (workerPool) =>
    collectReturns(
      files,
      departmentOf(entries),
      async (file, department) => {
        const reading = await workerPool.perform({ kind: 'read-return', file, department });
        onRead(reading);
        return reading;
      },
      {
        progress: (done, total, name) => onProgress?.({ stage: `读取 ${name}`, done, total }),
        isCancelled: () => signal?.aborted === true,
      },
      workerPool.concurrency,
    ),
  );
  if (read.kind === 'failed') return poolFailure(COLLECT_TITLE, read.error);
  return read.kind === 'cancelled' || read.value === null ? cancelledOutcome(COLLECT_TITLE, []) : read.value;
}

export type CollectResult =
  | { readonly kind: 'read'; readonly readings: readonly ReturnReading[] }
  | { readonly kind: 'not-read'; readonly outcome: CommandOutcome };

/** Reads files; the workbook stays unchanged. `onRead`: called for each file as soon as it is read. */
export async function collectInto(
  readWorkbook: ReadWorkbook,
  ports: DistributionPorts,
  files: readonly PendingFile[],
  options: WorkOptions,
  onRead: (reading: ReturnReading) => void,
): Promise<CollectResult> {
  const read = await readWorkbook(options);
  if (read.kind !== 'done') return { kind: 'not-read', outcome: notRead(read, COLLECT_TITLE) };
  const { reading } = read.value;
  if (reading.kind === 'unusable') return { kind: 'not-read', outcome: unusableForReturns(read.value) };
  const readings = await readAll(reading.entries, files, ports, options, onRead);
  return 'kind' in readings ? { kind: 'not-read', outcome: readings } : { kind: 'read', readings };
}
