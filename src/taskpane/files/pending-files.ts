/** Finds the files that the clerk chose or dropped, also in folders and zip files, for 回收. */
import { intake, type FoundFile, type Intake } from '../../distribution/intake/intake';
import { SkipCounter, skipByPath } from '../../distribution/intake/skipped';
import { Tally } from '../../collections/tally';

/** Uses plain file names, unless two files have the same name. */
function named(found: readonly FoundFile[]): readonly FoundFile[] {
  const counts = new Tally<string>();
  const nameOf = ({ path }: FoundFile): string => path.slice(path.lastIndexOf('/') + 1);
  for (const file of found) counts.add(nameOf(file));
  return found.map((file) => (counts.of(nameOf(file)) === 1 ? { ...file, path: nameOf(file) } : file));
}

function taken(found: readonly FoundFile[], skipped: SkipCounter): Promise<Intake> {
  const shown = found.filter(({ path }) => {
    // Checks the whole path: a file in a hidden folder is hidden.
    const reason = skipByPath(path);
    if (reason !== null) skipped.add(reason);
    return reason === null;
  });
  return intake(named(shown), skipped.list());
}

function foundFile(path: string, file: File): FoundFile {
  return { path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

export function chosenFiles(files: Iterable<File>): Promise<Intake> {
  return taken(
    Array.from(files, (file) => foundFile(file.webkitRelativePath || file.name, file)),
    new SkipCounter(),
  );
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A folder returns its contents in portions; an empty portion is the end. */
async function contentsOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return all;
    for (const entry of portion) all.push(entry);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A user may drop a whole disk. */
const LIMITS = { depth: 10, items: 50_000 };

interface Walk {
  readonly found: FoundFile[];
  readonly skipped: SkipCounter;
  items: number;
}

/** A file that cannot be opened does not stop the others. */
function unreadable(path: string, fileError: 'cannot-open' | 'cannot-open-folder'): FoundFile {
  return { path, size: 0, bytes: () => Promise.reject(new Error(fileError)), fileError };
}

async function walkFolder(
  walk: Walk,
  folder: FileSystemDirectoryEntry,
  path: string,
  depth: number,
): Promise<void> {
  if (depth > LIMITS.depth) {
    walk.skipped.add('too-deep');
    return;
  }
  const contents = await contentsOf(folder).catch(() => null);
  if (contents === null) walk.found.push(unreadable(path, 'cannot-open-folder'));
  else for (const inner of contents) await walkEntry(walk, inner, depth + 1);
}

async function walkEntry(walk: Walk, entry: FileSystemEntry, depth: number): Promise<void> {
  walk.items += 1;
  if (walk.items > LIMITS.items) {
    walk.skipped.add('too-many');
    return;
  }
  const path = entry.fullPath.replace(/^\//u, '');
  if (isFile(entry)) {
    const file = await fileOf(entry).catch(() => null);
    walk.found.push(file === null ? unreadable(path, 'cannot-open') : foundFile(path, file));
  } else if (isFolder(entry)) await walkFolder(walk, entry, path, depth);
}

async function droppedEntries(entries: readonly FileSystemEntry[]): Promise<Intake> {
  const walk: Walk = { found: [], skipped: new SkipCounter(), items: 0 };
  for (const entry of entries) await walkEntry(walk, entry, 0);
  return taken(walk.found, walk.skipped);
}

/** Takes the dragged items at once, because they are gone after the event; the returned function searches them. */
export function droppedFiles(transfer: DataTransfer): () => Promise<Intake> {
  const entries = Array.from(transfer.items).flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length > 0) return () => droppedEntries(entries);
  const files = Array.from(transfer.files);
  return () => chosenFiles(files);
}
