/** Runs in a worker: reads and writes workbooks without holding up the pane. */
import { doJob } from '../../distribution/work/do-job';
import type { FromWorker, ToWorker } from './workshop-messages';

function answer(message: FromWorker): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  doJob(data).then(
    (result) => {
      answer({ kind: 'done', result });
    },
    (error: unknown) => {
      answer({
        kind: 'failed',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    },
  );
};

answer({ kind: 'ready' });
