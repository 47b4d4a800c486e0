/** Lists the files in a folder and its subfolders, without opening them. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FoundFile } from '../../distribution/intake/intake';
import { SkipCounter, skipByName, type SkippedFiles } from '../../distribution/intake/skipped';
import { UnusableInput } from '../exit-code';
import { readInput } from './read-input';
import { codeOf } from './system-reason';

export interface FolderContents {
  readonly found: readonly FoundFile[];
  /** Files and folders on the disk that belong to this item. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly skipped: readonly SkippedFiles[];
}

export interface WalkLimits {
  readonly depth: number;
  /** Maximum number of files and folders to visit. */
  readonly items: number;
}

/** A link may lead to a whole disk. */
export const WALK_LIMITS: WalkLimits = { depth: 10, items: 50_000 };

interface Walk {
  readonly limits: WalkLimits;
  readonly found: FoundFile[];
  readonly files: string[];
  readonly folders: string[];
  readonly skipped: SkipCounter;
  /** Device and inode of files to skip, and of folders already visited. */
  readonly known: Set<string>;
  items: number;
}

type Item =
  | { readonly kind: 'file'; readonly inode: string; readonly size: number }
  | { readonly kind: 'folder'; readonly inode: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable' };

/** Follows links: the target decides. */
async function itemAt(path: string): Promise<Item> {
  try {
    const found = await stat(path, { bigint: true });
    const inode = `${String(found.dev)}:${String(found.ino)}`;
    if (found.isFile()) return { kind: 'file', inode, size: Number(found.size) };
    return found.isDirectory() ? { kind: 'folder', inode } : { kind: 'other' };
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return { kind: 'unreadable' };
  }
}

async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

function addFile(walk: Walk, path: string, shown: string, size: number): void {
  walk.files.push(path);
  walk.found.push({ path: shown, size, bytes: () => readInput(path) });
}

function addUnreadable(walk: Walk, path: string, shown: string, fileError: FoundFile['fileError']): void {
  walk.found.push({
    path: shown,
    size: 0,
    bytes: () => readInput(path),
    ...(fileError === undefined ? {} : { fileError }),
  });
}

async function walkItem(walk: Walk, path: string, shown: string, depth: number): Promise<void> {
  const reason = skipByName(basename(path));
  if (reason !== null) return walk.skipped.add(reason);
  walk.items += 1;
  if (walk.items > walk.limits.items) return walk.skipped.add('too-many');
  const item = await itemAt(path);
  if (item.kind === 'other') return walk.skipped.add('no-file');
  if (item.kind === 'unreadable') return addUnreadable(walk, path, shown, 'cannot-open');
  if (item.kind === 'folder') return walkFolder(walk, path, shown, item.inode, depth);
  if (walk.known.has(item.inode)) return walk.skipped.add('department');
  return addFile(walk, path, shown, item.size);
}

async function walkFolder(
  walk: Walk,
  path: string,
  shown: string,
  inode: string,
  depth: number,
): Promise<void> {
  if (walk.known.has(inode)) return walk.skipped.add('known-folder');
  if (depth > walk.limits.depth) return walk.skipped.add('too-deep');
  walk.known.add(inode);
  walk.folders.push(path);
  const names = await namesIn(path);
  if (names === null) return addUnreadable(walk, path, shown, 'cannot-open-folder');
  for (const name of names)
    await walkItem(walk, join(path, name), shown === '' ? name : `${shown}/${name}`, depth + 1);
}

/** `without`: device and inode of a file to skip. Errors: UnusableInput if `path` cannot be read. */
export async function folderContents(
  path: string,
  without: string | null,
  limits: WalkLimits = WALK_LIMITS,
): Promise<FolderContents> {
  const walk: Walk = {
    limits,
    found: [],
    files: [],
    folders: [],
    skipped: new SkipCounter(),
    known: new Set(without === null ? [] : [without]),
    items: 0,
  };
  const item = await itemAt(path);
  if (item.kind === 'file') addFile(walk, path, basename(path), item.size);
  else if (item.kind === 'folder') {
    if ((await namesIn(path)) === null) throw new UnusableInput(`无法读取文件夹“${path}”，请核对权限。`);
    await walkFolder(walk, path, '', item.inode, 0);
  } else throw new UnusableInput(`无法读取文件夹“${path}”，请核对路径。`);
  return { found: walk.found, files: walk.files, folders: walk.folders, skipped: walk.skipped.list() };
}
