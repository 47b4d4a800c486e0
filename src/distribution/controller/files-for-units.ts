/** Makes a file for each of many units in a worker pool and saves them as one file. */
import type { Unit } from '../../entries/entries';
import { cancelledOutcome } from '../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../workflow/outcome';
import type { WorkOptions } from '../../workflow/port';
import { runConcurrently } from '../run-concurrently';
import { madeOrStopped } from '../work/job-stopped';
import type { JobResult, WorkerPool } from '../work/jobs';
import { zipPackage, type NamedFile } from '../zip-package';
import type { DistributionPorts } from './distribution-ports';
import { inWorkerPool, poolFailure } from './in-worker-pool';

export interface UnitFile {
  readonly unit: Unit;
  readonly fileName: string;
  readonly make: (workerPool: WorkerPool) => Promise<JobResult<'unit-file' | 'unit-tables'>>;
}

export interface UnitFiles {
  /** The command's title. */
  readonly title: string;
  /** Names the unit's file within a sentence. */
  readonly what: string;
  readonly files: readonly UnitFile[];
  /** Name of the zip file for several files. */
  readonly packageName: string;
}

export interface FileOutcome {
  readonly outcome: CommandOutcome;
  /** The saved file, kept for saving it again; `null`: none. */
  readonly file: NamedFile | null;
  /** Codes of the units whose file was made. */
  readonly units?: readonly string[];
}

export type MadeForUnits =
  | { readonly kind: 'not-made'; readonly outcome: CommandOutcome }
  | {
      readonly kind: 'made';
      /** The saved file. */
      readonly file: NamedFile;
      readonly count: number;
      /** Codes of the units whose file was made. */
      readonly units: readonly string[];
      /** Sentences about units whose file failed; the other files are made all the same. */
      readonly failed: readonly string[];
    };

/** Web views show a saved file briefly, in their own bar that cuts names off (OfficeDev/office-js#3385). */
export const SAVED_WHERE =
  '文件一般在电脑的“下载”文件夹；Excel 弹出保存提示时，按提示选择位置。没有找到时，可以再存一次。';

async function makeAll(
  workerPool: WorkerPool,
  { files, what }: UnitFiles,
  { onProgress }: WorkOptions,
): Promise<{
  readonly made: readonly NamedFile[];
  readonly units: readonly string[];
  readonly failed: readonly string[];
}> {
  const begin = ({ unit }: UnitFile, finished: number): boolean => {
    onProgress?.({ stage: `生成 ${unit.name}`, done: finished, total: files.length });
    return true;
  };
  const failed: string[] = [];
  const made = await runConcurrently(
    files,
    workerPool.concurrency,
    begin,
    async ({ unit, fileName, make }) => {
      const one = await madeOrStopped(make(workerPool));
      if (one.kind === 'file') return [{ code: unit.code, file: { name: fileName, bytes: one.bytes } }];
      failed.push(`${unit.code} ${unit.name}的${what}没有生成：${one.reason}。`);
      return [];
    },
  );
  const finished = made.flat();
  return { made: finished.map(({ file }) => file), units: finished.map(({ code }) => code), failed };
}

/** Saves the finished files; saves nothing after a cancellation or without a file. */
export async function filesForUnits(
  ports: DistributionPorts,
  wanted: UnitFiles,
  options: WorkOptions,
): Promise<MadeForUnits> {
  const { title, packageName } = wanted;
  const answer = await inWorkerPool(ports.openWorkerPool, options, (workerPool) =>
    makeAll(workerPool, wanted, options),
  );
  if (answer.kind === 'cancelled') return { kind: 'not-made', outcome: cancelledOutcome(title, []) };
  if (answer.kind === 'failed') return { kind: 'not-made', outcome: poolFailure(title, answer.error) };
  const { made, units, failed } = answer.value;
  const [only] = made;
  if (only === undefined)
    return { kind: 'not-made', outcome: { kind: 'refused', message: '没有生成文件。', items: failed } };
  const file = made.length === 1 ? only : { name: packageName, bytes: zipPackage(made) };
  ports.saveFile(file);
  return { kind: 'made', file, count: made.length, units, failed };
}
