/** Resolves a path: through links and `..`, and by device and inode if it exists. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UnusableInput } from '../exit-code';
import { refusal } from './refusal';
import { codeOf, type FileWork } from './system-reason';

export interface FilePlace {
  /** The path as the user typed it, for messages. */
  readonly named: string;
  /** The path without links. */
  readonly path: string;
  /** Equal for one file, and for names that some file system treats as equal. */
  readonly key: string;
  /** Device and inode, which hard links share. `null`: the path does not exist. */
  readonly inode: string | null;
  readonly kind: 'file' | 'folder' | 'other' | 'absent';
}

/** Windows and Mac ignore case and the composition of letters. Windows drops trailing dots and blanks. */
function folded(name: string): string {
  const plain = name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
  return plain.replace(/(?<![. ])[. ]+$/u, '');
}

interface Found {
  readonly path: string;
  readonly isThere: boolean;
  /** The nearest existing parent folder. */
  readonly folder: string;
}

/** Does not shorten the path first: the system itself resolves a `..` behind a link. */
async function found(path: string): Promise<Found> {
  try {
    const real = await realpath(path);
    return { path: real, isThere: true, folder: dirname(real) };
  } catch (error) {
    const name = basename(path);
    if (codeOf(error) !== 'ENOENT' || name === '' || name === '.' || name === '..') throw error;
    const above = await found(dirname(path));
    return {
      path: join(above.path, name),
      isThere: false,
      folder: above.isThere ? above.path : above.folder,
    };
  }
}

async function statOf(path: string) {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isBrokenLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function inodeOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${String(dev)}:${String(ino)}`;
}

async function located(named: string): Promise<FilePlace> {
  const { path, folder } = await found(isAbsolute(named) ? named : `${process.cwd()}${sep}${named}`);
  const [itself, above] = await Promise.all([statOf(path), stat(folder, { bigint: true })]);
  const names = relative(folder, path).split(sep).map(folded);
  const kind =
    itself === null ? 'absent' : itself.isFile() ? 'file' : itself.isDirectory() ? 'folder' : 'other';
  return {
    named,
    path,
    key: [inodeOf(above), ...names].join('/'),
    inode: itself === null ? null : inodeOf(itself),
    kind,
  };
}

/** Errors: UnusableInput if the path cannot be resolved. */
export async function placeOf(named: string, work: FileWork = 'write'): Promise<FilePlace> {
  if (named === '') throw new UnusableInput('文件名是空的，请写明文件或文件夹。');
  try {
    const place = await located(named);
    if (place.kind === 'absent' && (await isBrokenLink(place.path)))
      throw new UnusableInput(`“${named}”是一个失效的链接，它指向的文件不存在。请换一个文件名。`);
    return place;
  } catch (error) {
    throw refusal(named, error, work);
  }
}

/** Compares two places: the same file, or equal names on some file system. */
export function isSamePlace(one: FilePlace, other: FilePlace): boolean {
  return one.key === other.key || (one.inode !== null && one.inode === other.inode);
}

/** Lists device and inode of each existing parent folder, nearest first. */
export async function foldersAbove({ path, named }: FilePlace): Promise<readonly string[]> {
  const inodes: string[] = [];
  try {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const itself = await statOf(folder);
      if (itself !== null) inodes.push(inodeOf(itself));
      if (folder === dirname(folder)) return inodes;
    }
  } catch (error) {
    throw refusal(named, error, 'write');
  }
}
