/** Runs in a worker: reads and writes workbooks without blocking the pane. */
import type { Job } from '../../distribution/work/jobs';
import { answerTo, type FromWorker } from '../../distribution/work/worker-messages';

function answer(message: FromWorker): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<Job>): void => {
  void answerTo(data).then(answer);
};

answer({ kind: 'ready' });
