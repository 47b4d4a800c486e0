/** Checks all outputs of a run by one rule before any is written. */
import { dirname } from 'node:path';
import { UnusableInput } from '../exit-code';
import { foldersAbove, isSamePlace, placeOf, type FilePlace } from './place';

export interface OutputRules {
  /** Whether existing files may be replaced. */
  readonly overwrite: boolean;
  /** Input files. No option allows overwriting them. */
  readonly inputs: readonly string[];
  /** Folders with input files: the next run would read an output in them as input. */
  readonly readFolders?: readonly string[];
}

export interface OutputPath {
  readonly path: string;
  /** Folder to create if it is missing; absent: the folder must exist. */
  readonly folder?: string;
  /** Compares an existing file once the contents are known (`write-outputs.ts`). */
  readonly mayBeEqual?: boolean;
}

function refuseInput(place: FilePlace, inputs: readonly FilePlace[]): void {
  const same = inputs.find((input) => isSamePlace(input, place));
  if (same === undefined) return;
  const other = same.named === place.named ? '' : `“${same.named}”`;
  throw new UnusableInput(`输出文件“${place.named}”就是输入文件${other}，不能写在原文件上。请另起文件名。`);
}

async function refuseReadFolder(place: FilePlace, folders: readonly FilePlace[]): Promise<void> {
  if (folders.length === 0) return;
  const own = place.inode === null ? [] : [place.inode];
  const above = new Set([...own, ...(await foldersAbove(place))]);
  const holder = folders.find(({ inode }) => inode !== null && above.has(inode));
  if (holder === undefined) return;
  throw new UnusableInput(
    `“${place.named}”在存放交回文件的文件夹“${holder.named}”里，下次回收会把它当成交回的文件。请改用别的位置。`,
  );
}

function refuseTwins(places: readonly FilePlace[]): void {
  // Looks places up in a map: a large distribution has hundreds of outputs, too many for pairwise comparison.
  const known = new Map<string, FilePlace>();
  for (const place of places) {
    for (const mark of place.inode === null ? [place.key] : [place.key, place.inode]) {
      const twin = known.get(mark);
      if (twin !== undefined)
        throw new UnusableInput(`“${twin.named}”和“${place.named}”是同一个文件，不能写两次。请分别起名。`);
    }
    known.set(place.key, place);
    if (place.inode !== null) known.set(place.inode, place);
  }
}

async function refuseMissingFolder({ path, folder }: OutputPath): Promise<void> {
  const place = await placeOf(folder ?? dirname(path));
  if (place.kind === 'folder' || (place.kind === 'absent' && folder !== undefined)) return;
  throw new UnusableInput(
    place.kind === 'absent'
      ? `文件夹“${place.named}”不存在，请先建立，或改用别的位置。`
      : `“${place.named}”不是文件夹，不能把文件写在里面。请改用别的位置。`,
  );
}

function refuseExisting({ kind, named }: FilePlace, overwrite: boolean, mayBeEqual: boolean): void {
  if (kind === 'folder') throw new UnusableInput(`“${named}”是一个文件夹，不能写成文件。请换一个文件名。`);
  if (kind === 'other') throw new UnusableInput(`“${named}”不是普通文件，不能写在上面。请换一个文件名。`);
  if (kind === 'file' && !overwrite && !mayBeEqual) throw alreadyThere(named);
}

export function alreadyThere(named: string): UnusableInput {
  return new UnusableInput(`“${named}”已经存在。请换一个文件名；确认可以替换时加上 --overwrite。`);
}

function readPlaces(paths: readonly string[]): Promise<readonly FilePlace[]> {
  return Promise.all(paths.map((path) => placeOf(path, 'read')));
}

/** Returns the place of each output, in order. Errors: UnusableInput if it refuses an output. */
export async function checkOutputs(
  outputs: readonly OutputPath[],
  { overwrite, inputs, readFolders = [] }: OutputRules,
): Promise<readonly FilePlace[]> {
  const [read, folders] = await Promise.all([readPlaces(inputs), readPlaces(readFolders)]);
  const places: FilePlace[] = [];
  for (const output of outputs) {
    const place = await placeOf(output.path);
    refuseInput(place, read);
    await refuseReadFolder(place, folders);
    await refuseMissingFolder(output);
    refuseExisting(place, overwrite, output.mayBeEqual ?? false);
    places.push(place);
  }
  refuseTwins(places);
  return places;
}

/** Checks an output folder before its file names are known. Errors: UnusableInput. */
export async function checkOutputFolder(
  path: string,
  { inputs, readFolders = [] }: OutputRules,
): Promise<void> {
  const place = await placeOf(path);
  refuseInput(place, await readPlaces(inputs));
  await refuseReadFolder(place, await readPlaces(readFolders));
  if (place.kind === 'file' || place.kind === 'other')
    throw new UnusableInput(`“${path}”不是文件夹，不能把文件写在里面。请改用别的位置。`);
}
