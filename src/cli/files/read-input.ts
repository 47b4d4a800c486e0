/** Reads whole input files by name. */
import { readFile, stat } from 'node:fs/promises';
import { UnusableInput } from '../exit-code';
import { refusal } from './refusal';

/** A workbook of a million lines takes a tenth of this. A disk image must not fill the memory. */
const LARGEST_BYTES = 1_000_000_000;

/** Errors: UnusableInput with the reason in Chinese. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe or a device has no end: reading it would never return.
    if (!found.isFile() && !found.isDirectory())
      throw new UnusableInput(`无法读取“${path}”：这不是普通文件，请指定一个 .xlsx 文件。`);
    if (found.size > LARGEST_BYTES)
      throw new UnusableInput(`无法读取“${path}”：文件过大，不像工作簿，请核对文件。`);
    return await readFile(path);
  } catch (error) {
    throw refusal(path, error, 'read');
  }
}
