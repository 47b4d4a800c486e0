/** Packs many files into one zip file. */
import { zipSync } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stores without compression, because workbooks are zip files already. Names are UTF-8 with its flag. */
export function zipPackage(files: readonly NamedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
