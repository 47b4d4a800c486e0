/** Makes files as a browser passes them to the pane: chosen, or dropped with their folders. */
import type { SentFile } from './department';

/** Adds `arrayBuffer`, which jsdom lacks. `folder`: the chosen folder, as browsers report it. */
export function browserFile({ name, bytes }: SentFile, folder = ''): File {
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperties(file, {
    arrayBuffer: { value: () => Promise.resolve(bytes.slice().buffer), writable: true },
    webkitRelativePath: { value: folder === '' ? '' : `${folder}/${name}` },
  });
  return file;
}

/** A dropped file, or a folder with its contents. */
export type Dropped = File | { readonly folder: string; readonly contents: readonly Dropped[] };

function entryOf(dropped: Dropped, path = ''): object {
  if (dropped instanceof File) {
    const { name } = dropped;
    return {
      isFile: true,
      isDirectory: false,
      name,
      fullPath: `${path}/${name}`,
      file: (take: (file: File) => void) => {
        take(dropped);
      },
    };
  }
  const { folder, contents } = dropped;
  const fullPath = `${path}/${folder}`;
  return {
    isFile: false,
    isDirectory: true,
    name: folder,
    fullPath,
    createReader: () => {
      // Returns one at a time, because browsers return contents in portions too.
      const rest = contents.map((content) => entryOf(content, fullPath));
      return {
        readEntries: (take: (entries: object[]) => void) => {
          take(rest.splice(0, 1));
        },
      };
    },
  };
}

/** `entries: false`: a web view without folder support. */
export function transferOf(dropped: readonly Dropped[], entries = true): DataTransfer {
  const items = dropped.map((one) => ({
    kind: 'file',
    webkitGetAsEntry: () => (entries ? entryOf(one) : null),
  }));
  const files = dropped.filter((one) => one instanceof File);
  return { items, files, types: ['Files'] } as unknown as DataTransfer;
}
