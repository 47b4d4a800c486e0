/** Reads a Word document that people edited, to be compared with what would be written now. */
import type { EditedDocument } from '../../read-back/edited-document';
import { DOCUMENT_FILE_ERRORS, readWordDocument } from './read-document';
import { markWords } from './read-text';

export type EditedReading =
  | { readonly kind: 'document'; readonly document: EditedDocument }
  /** Continues the sentence “文件名”……, with a remedy. */
  | { readonly kind: 'unusable'; readonly what: string; readonly remedy: string };

/** Never throws for the contents of a file: every defect is a result. */
export function readEditedDocument(bytes: Uint8Array): EditedReading {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable') return { kind: 'unusable', ...DOCUMENT_FILE_ERRORS[reading.reason] };
  const { paragraphs, blankParagraphs, tables, marks } = reading;
  // Tables are read here.
  return {
    kind: 'document',
    document: { paragraphs, blankParagraphs, tables, remarks: markWords({ ...marks, tables: 0 }) },
  };
}
