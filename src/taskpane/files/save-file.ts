/** Saves a file through the browser's download. */
import type { NamedFile } from '../../distribution/zip-package';

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.zip', 'application/zip'],
];

/** Milliseconds until the object URL is released: long enough to start any download. */
const KEPT = 60_000;

export function saveFile({ name, bytes }: NamedFile): void {
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
}
