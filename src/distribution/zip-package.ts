/** Many files as one zip file. */
import { zipSync } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stored, not packed: workbooks are zip files already. Names go in as UTF-8 and say so. */
export function zipPackage(files: readonly NamedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
