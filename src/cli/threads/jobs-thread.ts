/** Runs jobs inside a thread, one after the other. */
import type { MessagePort } from 'node:worker_threads';
import type { Job } from '../../distribution/work/jobs';
import { answerTo, type FromWorker } from '../../distribution/work/worker-messages';

export function doJobs(port: MessagePort): void {
  const answer = (message: FromWorker): void => {
    port.postMessage(message);
  };
  port.on('message', (job: Job) => {
    void answerTo(job).then(answer);
  });
  answer({ kind: 'ready' });
}
