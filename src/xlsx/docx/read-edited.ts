/** Reads a Word document that people edited, to be compared with what would be written now. */
import { quote } from '../../entries/quote';
import type { EditedDocument } from '../../read-back/edited-document';
import type { DocumentMarks } from '../../narrative/reading/document-marks';
import type { AsideKind, DocumentAside } from './document-asides';
import { DOCUMENT_FILE_ERRORS, readWordDocument } from './read-document';
import { markWords } from './read-text';

export type EditedReading =
  | { readonly kind: 'document'; readonly document: EditedDocument }
  /** Continues the sentence “文件名”……, with a remedy. */
  | { readonly kind: 'unusable'; readonly what: string; readonly remedy: string };

const KINDS: Readonly<Record<AsideKind, string>> = {
  comment: '批注',
  footnote: '脚注',
  endnote: '尾注',
  textBox: '文本框',
};

const QUOTED = 16;

/** Where, what, what to do. */
function asideWords({ kind, text, beside }: DocumentAside): string {
  const place =
    beside === null
      ? '表格中'
      : beside.trim() === ''
        ? '空白的一段旁'
        : `“${quote(beside.trim(), QUOTED)}”旁`;
  return `${place}的${KINDS[kind]}“${quote(text)}”没有取回，请看是否要写进录入表或“说明”。`;
}

function count(asides: readonly DocumentAside[], ...kinds: readonly AsideKind[]): number {
  return asides.filter(({ kind }) => kinds.includes(kind)).length;
}

/** Those that are quoted are not counted once more. */
function remarksOf(marks: DocumentMarks, asides: readonly DocumentAside[]): readonly string[] {
  const rest = {
    ...marks,
    // Tables are read here.
    tables: 0,
    comments: marks.comments - count(asides, 'comment'),
    footnotes: marks.footnotes - count(asides, 'footnote', 'endnote'),
    textBoxes: marks.textBoxes - count(asides, 'textBox'),
  };
  return [...asides.map(asideWords), ...markWords(rest)];
}

/** Never throws for the contents of a file: every defect is a result. */
export function readEditedDocument(bytes: Uint8Array): EditedReading {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable') return { kind: 'unusable', ...DOCUMENT_FILE_ERRORS[reading.reason] };
  const { paragraphs, blankParagraphs, tables, marks, asides } = reading;
  return {
    kind: 'document',
    document: { paragraphs, blankParagraphs, tables, remarks: remarksOf(marks, asides) },
  };
}
