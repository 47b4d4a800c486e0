/** Reads a chosen Word document or text file in a worker: unpacking and parsing take long for the pane's thread. */
import { inWorkerPool } from '../../distribution/controller/in-worker-pool';
import { JobStopped } from '../../distribution/work/job-stopped';
import type { JobOf, JobResult } from '../../distribution/work/jobs';
import type { CommandOptions } from '../../workflow/port';
import type { EditedReading } from '../../xlsx/docx/read-edited';
import type { TextReading } from '../../xlsx/docx/read-text';
import type { PaneFiles } from './pane-files';

/** A file that was not read. */
type NotRead =
  /** `message`: the reason and the remedy, as whole sentences. */
  { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'cancelled' };

export type TextFile = Extract<TextReading, { kind: 'text' }> | NotRead;
export type EditedFile = Extract<EditedReading, { kind: 'document' }> | NotRead;

type Files = Pick<PaneFiles, 'openWorkerPool'>;
type Options = Pick<CommandOptions, 'signal'>;

/** The bytes are read when the command runs. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

async function readFile<Kind extends 'read-text' | 'read-edited'>(
  { openWorkerPool }: Files,
  file: ChosenFile,
  kind: Kind,
  options: Options,
): Promise<JobResult<Kind> | NotRead> {
  const bytes = await file.bytes();
  const job: JobOf<'read-text'> | JobOf<'read-edited'> = { kind, bytes };
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    pool.perform<Kind>(job as JobOf<Kind>),
  );
  if (answer.kind === 'cancelled') return { kind: 'cancelled' };
  if (answer.kind === 'done') return answer.value;
  if (!(answer.error instanceof JobStopped)) throw answer.error;
  const { words } = answer.error;
  return { kind: 'refused', message: `“${file.name}”没有读完：${words}。请只留下说明文字，另存后再选择。` };
}

function refused(
  file: Pick<ChosenFile, 'name'>,
  { what, remedy }: { readonly what: string; readonly remedy: string },
): NotRead {
  return { kind: 'refused', message: `“${file.name}”${what}。${remedy}` };
}

/** Errors: those of the worker, for the runner of commands. */
export async function readTextFile(files: Files, file: File, options: Options): Promise<TextFile> {
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
  const reading = await readFile(files, { name: file.name, bytes }, 'read-text', options);
  return reading.kind === 'unusable' ? refused(file, reading) : reading;
}

/** Errors: as `readTextFile`. */
export async function readEditedFile(files: Files, file: ChosenFile, options: Options): Promise<EditedFile> {
  const reading = await readFile(files, file, 'read-edited', options);
  return reading.kind === 'unusable' ? refused(file, reading) : reading;
}
