/** Reads the text to check: a Word document or a text file, distinguished by their contents. */
import type { DocumentMarks } from '../../narrative/reading/document-marks';
import { paragraphsOfLines, plainParagraphs, type TextParagraph } from '../../narrative/reading/paragraphs';
import {
  DOCUMENT_FILE_ERRORS,
  readWordDocument,
  type DocumentFileError,
  type WordParagraph,
} from './read-document';
import { LONGEST_TEXT_BYTES, textFromBytes } from './text-file';

export type TextReading =
  | {
      readonly kind: 'text';
      readonly paragraphs: readonly TextParagraph[];
      /** `null`: a text file has none. */
      readonly marks: DocumentMarks | null;
      /** What the document holds beside plain text: a sentence, or none. */
      readonly remarks: readonly string[];
    }
  /** Continues the sentence “文件名”……, with a remedy. */
  | { readonly kind: 'unusable'; readonly what: string; readonly remedy: string };

const MARK_WORDS: Readonly<Record<keyof DocumentMarks, string>> = {
  insertions: '处修订插入（已计入）',
  deletions: '处修订删除（未计入）',
  hidden: '处隐藏文字（未读）',
  comments: '处批注',
  highlights: '处突出显示',
  tables: '个表格（未读）',
  textBoxes: '个文本框（未读）',
  footnotes: '个脚注或尾注（未读）',
};

export function markWords(marks: DocumentMarks): readonly string[] {
  const found = (Object.keys(MARK_WORDS) as (keyof DocumentMarks)[]).filter((mark) => marks[mark] > 0);
  if (found.length === 0) return [];
  return [`说明文档中有${found.map((mark) => `${String(marks[mark])}${MARK_WORDS[mark]}`).join('、')}。`];
}

function refused(reason: DocumentFileError): TextReading {
  return { kind: 'unusable', ...DOCUMENT_FILE_ERRORS[reason] };
}

function linesOf({ text, level, breaks }: WordParagraph): readonly TextParagraph[] {
  const ends = [...breaks, text.length];
  return ends.map((end, index) => ({
    text: text.slice(index === 0 ? 0 : ends[index - 1], end),
    level: index === 0 ? level : null,
  }));
}

/** Never throws for the contents of a file: every defect is a result. */
export function readTextDocument(bytes: Uint8Array): TextReading {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'document') {
    const { marks } = reading;
    const paragraphs = paragraphsOfLines(reading.paragraphs.map(linesOf));
    return { kind: 'text', paragraphs, marks, remarks: markWords(marks) };
  }
  const text = reading.reason === 'not-a-document' ? textFromBytes(bytes) : null;
  if (text === null) return refused(reading.reason);
  if (bytes.length > LONGEST_TEXT_BYTES) return refused('too-large');
  return { kind: 'text', paragraphs: plainParagraphs(text), marks: null, remarks: [] };
}
