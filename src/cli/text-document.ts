/** Reads the text to check: a Word document or a text file, told apart by their contents. */
import { plainParagraphs, type TextParagraph } from '../narrative/reading/paragraphs';
import { DOCUMENT_FILE_ERRORS, readWordDocument, type DocumentFileError } from '../xlsx/docx/read-document';
import type { DocumentMarks } from '../narrative/reading/document-marks';
import { LONGEST_TEXT_BYTES, textFromBytes } from '../xlsx/docx/text-file';
import { UnusableInput } from './exit-code';
import { readInput } from './files/read-input';
import type { Tools } from './tools';

export interface TextDocument {
  readonly paragraphs: readonly TextParagraph[];
  /** `null`: a text file has none. */
  readonly marks: DocumentMarks | null;
}

function refused(path: string, reason: DocumentFileError): UnusableInput {
  const { what, remedy } = DOCUMENT_FILE_ERRORS[reason];
  return new UnusableInput(`“${path}”${what}。${remedy}`);
}

function read(path: string, bytes: Uint8Array): TextDocument {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'document') return reading;
  const text = reading.reason === 'not-a-document' ? textFromBytes(bytes) : null;
  if (text === null) throw refused(path, reading.reason);
  if (bytes.length > LONGEST_TEXT_BYTES) throw refused(path, 'too-large');
  return { paragraphs: plainParagraphs(text), marks: null };
}

/** Errors: UnusableInput if the file is missing, or is neither. */
export async function readTextDocument(path: string, { during }: Tools): Promise<TextDocument> {
  const bytes = await readInput(path);
  return during('reading', path, () => read(path, bytes));
}
