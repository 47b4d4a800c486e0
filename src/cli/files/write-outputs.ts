/**
 * Writes all outputs of a run, or none. It writes beside each place, then moves the files, and rolls back a failure.
 */
import { randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, open, readFile, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runConcurrently } from '../../distribution/run-concurrently';
import { UnusableInput } from '../exit-code';
import { alreadyThere, checkOutputs, type OutputPath, type OutputRules } from './check-outputs';
import type { FilePlace } from './place';
import { refusal } from './refusal';
import { codeOf } from './system-reason';
import type { Tools } from '../tools';

export interface Output extends OutputPath {
  readonly content: Uint8Array | string;
  /** Compares an existing file: an equal file stays. Absent: no file is equal. */
  readonly equals?: (bytes: Uint8Array) => boolean;
}

interface Step {
  readonly output: Output;
  readonly place: FilePlace;
  /** Beside the place, because a move to another disk is not atomic. */
  readonly temporary: string;
  /** Keeps the replaced file until all files are in place. */
  readonly replaced: string | null;
}

/** Number of parallel writes: most of the time is waiting for the disk. */
const LANES = 8;

/** Short whatever the output's name, and hidden, because `collect` skips hidden files. */
function temporaryName(place: FilePlace): string {
  return join(dirname(place.path), `.${randomBytes(5).toString('hex')}.tmp`);
}

async function isEqual({ equals }: Output, { kind, path, named }: FilePlace): Promise<boolean> {
  if (kind !== 'file' || equals === undefined) return false;
  try {
    return equals(await readFile(path));
  } catch (error) {
    throw refusal(named, error, 'read');
  }
}

/** Lists the files to write. Errors: UnusableInput if another file is in the way. */
async function stepsFor(outputs: readonly Output[], rules: OutputRules): Promise<readonly Step[]> {
  const places = await checkOutputs(outputs, rules);
  const steps: Step[] = [];
  for (const [index, output] of outputs.entries()) {
    const place = places[index];
    if (place === undefined || (await isEqual(output, place))) continue;
    if (place.kind === 'file' && !rules.overwrite) throw alreadyThere(place.named);
    steps.push({
      output,
      place,
      temporary: temporaryName(place),
      replaced: place.kind === 'file' ? temporaryName(place) : null,
    });
  }
  return steps;
}

/** Makes missing folders and returns the uppermost ones: removing them undoes the rest. */
async function makeFolders(steps: readonly Step[]): Promise<readonly string[]> {
  const made: string[] = [];
  for (const folder of new Set(steps.map(({ place }) => dirname(place.path)))) {
    try {
      const first = await mkdir(folder, { recursive: true });
      for (let one = folder; first !== undefined && one.length >= first.length; one = dirname(one))
        made.push(one);
    } catch (error) {
      await removeFolders(made);
      throw refusal(folder, error, 'folder');
    }
  }
  return made;
}

/** Removes only empty folders: another program may have added files. */
async function removeFolders(made: readonly string[]): Promise<void> {
  for (const folder of [...made].sort((a, b) => b.length - a.length)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (codeOf(error) === null) throw error;
    }
  }
}

/** Some network folders do not support fsync. Their files are as safe as possible without it. */
const NO_SYNC: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function toDisk(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!NO_SYNC.has(codeOf(error))) throw error;
  }
}

/** Flushes the file before the rename: a power cut must not leave a name without contents. */
async function writeTemporary({ temporary, output, place }: Step): Promise<void> {
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(output.content);
      await toDisk(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw refusal(place.named, error, 'write');
  }
}

/** Error codes of disks without hard links, e.g. USB sticks and network folders. */
const NO_LINKS: ReadonlySet<string | null> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EINVAL',
]);

/** Keeps the replaced file under a second name; copies it on disks without links. */
async function keepReplaced({ place, replaced }: Step): Promise<void> {
  if (replaced === null) return;
  try {
    await link(place.path, replaced);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await copyFile(place.path, replaced);
  }
}

/** A link refuses a name that another program has taken in the meantime. A rename would replace its file. */
async function moveIntoPlace({ place, temporary, replaced }: Step): Promise<void> {
  if (replaced !== null) return rename(temporary, place.path);
  try {
    await link(temporary, place.path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    return rename(temporary, place.path);
  }
  await rm(temporary, { force: true });
}

async function putInPlace(step: Step): Promise<void> {
  try {
    await keepReplaced(step);
    await moveIntoPlace(step);
  } catch (error) {
    throw refusal(step.place.named, error, 'write');
  }
}

/** Returns the names of files that could not be rolled back. */
async function takeBack(placed: readonly Step[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { place, replaced } of [...placed].reverse()) {
    try {
      if (replaced === null) await rm(place.path);
      else await rename(replaced, place.path);
    } catch (error) {
      if (codeOf(error) === null) throw error;
      left.push(place.named);
    }
  }
  return left;
}

async function removeTemporary(steps: readonly Step[]): Promise<void> {
  for (const { temporary, replaced } of steps) {
    await rm(temporary, { force: true });
    if (replaced !== null) await rm(replaced, { force: true });
  }
}

function withWhatIsLeft(error: unknown, left: readonly string[]): unknown {
  if (left.length === 0 || !(error instanceof UnusableInput)) return error;
  const words = `${error.message}以下文件已经写入，没能撤回：${left.join('、')}。`;
  return new UnusableInput(words, { cause: error });
}

/** Ends only after the last write, and then removes leftover files. */
async function writeTemporaries(steps: readonly Step[]): Promise<void> {
  const failures: unknown[] = [];
  const noFailure = (): boolean => failures.length === 0;
  await runConcurrently(steps, LANES, noFailure, (step) =>
    writeTemporary(step).catch((error: unknown) => {
      failures.push(error);
    }),
  );
  if (failures.length > 0) throw failures[0];
}

async function carryOut(steps: readonly Step[]): Promise<void> {
  const placed: Step[] = [];
  try {
    await writeTemporaries(steps);
    for (const step of steps) {
      await putInPlace(step);
      placed.push(step);
    }
  } catch (error) {
    throw withWhatIsLeft(error, await takeBack(placed));
  } finally {
    await removeTemporary(steps);
  }
}

async function writeAll(steps: readonly Step[]): Promise<void> {
  const folders = await makeFolders(steps);
  try {
    await carryOut(steps);
  } catch (error) {
    await removeFolders(folders);
    throw error;
  }
}

/**
 * Returns which files were written and which existed.
 * Errors: UnusableInput; then no file was written, or the message lists the written ones.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  rules: OutputRules,
  { during }: Pick<Tools, 'during'>,
): Promise<{ readonly written: number; readonly equal: number }> {
  const steps = await stepsFor(outputs, rules);
  await during('writing', '', () => writeAll(steps));
  return { written: steps.length, equal: outputs.length - steps.length };
}
