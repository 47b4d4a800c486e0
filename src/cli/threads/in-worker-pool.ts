/** Opens a worker pool for a command and closes it in every case: its threads would keep the program from ending. */
import type { WorkerPool } from '../../distribution/work/jobs';
import type { Tools } from '../tools';

export async function inWorkerPool<Result>(
  { openWorkerPool }: Pick<Tools, 'openWorkerPool'>,
  work: (workerPool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  const workerPool = await openWorkerPool();
  try {
    return await work(workerPool);
  } finally {
    workerPool.close();
  }
}
