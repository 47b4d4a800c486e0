/** Hands a file to the browser, which puts it where downloads go or asks. */
import type { NamedFile } from '../../distribution/zip-package';

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.zip', 'application/zip'],
];

/** Long enough for any browser to have begun with it, in milliseconds. */
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
