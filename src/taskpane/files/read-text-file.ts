/** Reads a chosen Word document or text file in a worker: unpacking and parsing take long for the pane's thread. */
import { inWorkerPool } from '../../distribution/controller/in-worker-pool';
import { JobStopped } from '../../distribution/work/job-stopped';
import type { CommandOptions } from '../../workflow/port';
import type { TextReading } from '../../xlsx/docx/read-text';
import type { PaneFiles } from './pane-files';

export type TextFile =
  | Extract<TextReading, { kind: 'text' }>
  /** `message`: the reason and the remedy, as whole sentences. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'cancelled' };

/** Errors: those of the worker, for the runner of commands. */
export async function readTextFile(
  { openWorkerPool }: Pick<PaneFiles, 'openWorkerPool'>,
  file: File,
  options: Pick<CommandOptions, 'signal'>,
): Promise<TextFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    pool.perform({ kind: 'read-text', bytes }),
  );
  if (answer.kind === 'cancelled') return { kind: 'cancelled' };
  if (answer.kind === 'failed') {
    if (!(answer.error instanceof JobStopped)) throw answer.error;
    const { words } = answer.error;
    return { kind: 'refused', message: `“${file.name}”没有读完：${words}。请只留下说明文字，另存后再选择。` };
  }
  const reading = answer.value;
  if (reading.kind === 'text') return reading;
  return { kind: 'refused', message: `“${file.name}”${reading.what}。${reading.remedy}` };
}
