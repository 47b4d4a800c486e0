/** Reads a text to check: pasted, a text file, or a Word document. */
import { plainParagraphs } from '../../../narrative/reading/paragraphs';
import type { ForeignText } from '../../../workflow/text/check-foreign-text';

export const PASTED = '粘贴的文字';

/** A sentence where there is nothing to check. */
export function pastedText(text: string): ForeignText | string {
  const paragraphs = plainParagraphs(text);
  if (paragraphs.length === 0) return '没有文字可以核对。请粘贴说明的文字，或选择文件。';
  return { from: PASTED, paragraphs, marks: null, remarks: [] };
}

/** Loads the reader of documents with the first file. A sentence where the file cannot be used. */
export async function fileText(file: File): Promise<ForeignText | string> {
  const { readTextDocument } = await import(
    /* webpackChunkName: "text-document" */ '../../../xlsx/docx/read-text'
  );
  const reading = readTextDocument(new Uint8Array(await file.arrayBuffer()));
  if (reading.kind === 'unusable') return `“${file.name}”${reading.what}。${reading.remedy}`;
  if (reading.paragraphs.length === 0) return `“${file.name}”中没有文字。请核对文件。`;
  const { paragraphs, marks, remarks } = reading;
  return { from: `“${file.name}”`, paragraphs, marks, remarks };
}
