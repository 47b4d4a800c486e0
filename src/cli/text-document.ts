/** Reads the text to check from a path. */
import { readTextDocument as readText, type TextReading } from '../xlsx/docx/read-text';
import { UnusableInput } from './exit-code';
import { readInput } from './files/read-input';
import type { Tools } from './tools';

export type TextDocument = Extract<TextReading, { readonly kind: 'text' }>;

function read(path: string, bytes: Uint8Array): TextDocument {
  const reading = readText(bytes);
  if (reading.kind === 'unusable') throw new UnusableInput(`“${path}”${reading.what}。${reading.remedy}`);
  return reading;
}

/** Errors: UnusableInput if the file is missing, or is neither. */
export async function readTextDocument(path: string, { during }: Tools): Promise<TextDocument> {
  const bytes = await readInput(path);
  return during('reading', path, () => read(path, bytes));
}
