/** Files that the clerk chose or dropped, folders among them, as the desk takes them. */
import type { PendingFile } from '../../distribution/collect';

/** What systems put into folders by themselves. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);

function isHidden(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.startsWith('.') || OF_THE_SYSTEM.has(name.toLowerCase());
}

interface FoundFile {
  /** With the folders that it was found in: 交回/一科/703001.xlsx. */
  readonly path: string;
  readonly file: File;
}

/** Files go by their names alone, unless two have the same one. */
function pending(found: readonly FoundFile[]): readonly PendingFile[] {
  const shown = found.filter(({ path }) => !isHidden(path));
  const names = shown.map(({ file }) => file.name);
  const isUnique = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name);
  return shown
    .map(({ path, file }) => ({
      name: isUnique(file.name) ? file.name : path,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function chosenFiles(files: Iterable<File>): readonly PendingFile[] {
  return pending(Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })));
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A folder hands out its contents in portions; an empty one is the end. */
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

async function filesUnder(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
  if (isFile(entry)) return [{ path: entry.fullPath.replace(/^\//u, ''), file: await fileOf(entry) }];
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await contentsOf(entry)).map(filesUnder));
  return inside.flat();
}

/** What is dragged must be asked for at once: it is gone when the event has ended. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly PendingFile[]> {
  const entries = Array.from(transfer.items).flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  const plain = Array.from(transfer.files);
  if (entries.length === 0) return Promise.resolve(chosenFiles(plain));
  return Promise.all(entries.map(filesUnder)).then((found) => pending(found.flat()));
}
