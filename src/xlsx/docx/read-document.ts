/**
 * Reads .docx bytes into paragraphs with their numbers and levels. Uses the parts that read workbooks
 * (docs/decisions/0049).
 */
import type { DocumentMarks } from '../../narrative/reading/document-marks';
import type { TextParagraph } from '../../narrative/reading/paragraphs';
import { inspectFile } from '../inspect-file';
import { readContentTypes } from '../read/content-types';
import { FileDamage } from '../read/file-damage';
import { PackageParts, type Relationship } from '../read/package-parts';
import type { WorkbookFileError } from '../workbook-file-errors';
import { readAsides, type DocumentAside } from './document-asides';
import type { DocumentBookmark, DocumentParagraph } from './document-paragraph';
import { readBody } from './document-part';
import type { DocumentTable } from './document-tables';
import { ListCounter, type NumberedList } from './list-numbers';
import { readNumbering, readStyles, styleNamed, type ParagraphStyle } from './numbering-part';

export type DocumentFileError =
  | 'empty-file'
  | 'truncated'
  | 'password-protected'
  | 'with-entities'
  | 'too-large'
  | 'damaged'
  | 'legacy-doc'
  | 'web-page'
  | 'embedded-file'
  | 'not-a-document';

/** A paragraph with text. */
export interface WordParagraph extends TextParagraph {
  readonly bookmarks: readonly DocumentBookmark[];
  /** Places of blanks that are ends of lines within the paragraph. */
  readonly breaks: readonly number[];
}

export type DocumentReading =
  | {
      readonly kind: 'document';
      readonly paragraphs: readonly WordParagraph[];
      readonly blankParagraphs: number;
      /** `after`: paragraphs with text before it. */
      readonly tables: readonly DocumentTable[];
      readonly marks: DocumentMarks;
      readonly asides: readonly DocumentAside[];
    }
  /** `detail`: for support, in English. */
  | { readonly kind: 'unusable'; readonly reason: DocumentFileError; readonly detail: string };

/** Continues the sentence “文件名”……, with a remedy. */
export const DOCUMENT_FILE_ERRORS: Readonly<
  Record<DocumentFileError, { readonly what: string; readonly remedy: string }>
> = {
  'empty-file': { what: '是空文件', remedy: '请重新保存或重新取得这个文件。' },
  truncated: { what: '不完整，可能没有传完', remedy: '请重新复制或重新下载这个文件。' },
  'password-protected': { what: '经过加密', remedy: '请在 Word 或 WPS 中打开，去掉打开密码后另存为 .docx。' },
  'with-entities': {
    what: '内部含有 Word 不会写的声明（XML 实体），内容没有读取',
    remedy: '这个文件不是正常保存的。请在 Word 中打开，核对内容后另存。',
  },
  'too-large': { what: '文字过多，不像部门预算说明', remedy: '请核对文件。' },
  damaged: { what: '内容已损坏', remedy: '请在 Word 中打开并修复，核对内容后另存再试。' },
  'legacy-doc': { what: '是旧版 Word（.doc）或 RTF 格式', remedy: '请在 Word 或 WPS 中打开后另存为 .docx。' },
  'web-page': {
    what: '是网页（HTML、MHT）或 XML 格式',
    remedy: '请在 Word 或 WPS 中打开后另存为 .docx。',
  },
  'embedded-file': {
    what: '的文字是嵌入的另一个文件（常见于从网页导出的 Word），没有读取',
    remedy: '请在 Word 或 WPS 中打开后另存为 .docx。',
  },
  'not-a-document': {
    what: '不是 Word 文档（.docx）或文本文件（.txt）',
    remedy: '请核对文件；PDF 请复制文字，存为 .txt；其他格式请在 Word 或 WPS 中打开后另存为 .docx。',
  },
};

const SAME: Partial<Record<WorkbookFileError, DocumentFileError>> = {
  'empty-file': 'empty-file',
  truncated: 'truncated',
  'password-protected': 'password-protected',
  'with-entities': 'with-entities',
  'too-large': 'too-large',
  damaged: 'damaged',
  'word-document': 'legacy-doc',
};

/** Word saves these under .doc, too. Read as text, their marks would stand between the words. */
const MARKUP = /^\s*(?:<(?:!doctype|!--|html|head|body|meta|\?xml)|mime-version:)/iu;
const LOOKED_AT = 200;
/** Byte order marks, and the other half of the characters of UTF-16. */
const AROUND_LATIN = /[\0\u00ef\u00bb\u00bf\u00fe\u00ff]/gu;

function isMarkup(bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte)).join('');
  return MARKUP.test(head.replace(AROUND_LATIN, ''));
}

function unusable(bytes: Uint8Array, found: WorkbookFileError, detail: string): DocumentReading {
  const reason = SAME[found] ?? 'not-a-document';
  return {
    kind: 'unusable',
    reason: reason === 'not-a-document' && isMarkup(bytes) ? 'web-page' : reason,
    detail,
  };
}

const BODY_TEXT = 9;

function isBlank({ text }: DocumentParagraph): boolean {
  return text.trim() === '';
}

function inWords(
  paragraphs: readonly DocumentParagraph[],
  styles: ReadonlyMap<string, ParagraphStyle>,
  lists: ReadonlyMap<string, NumberedList>,
): readonly WordParagraph[] {
  const counter = new ListCounter();
  return paragraphs.flatMap((one): readonly WordParagraph[] => {
    const style = styleNamed(one.style, styles);
    const list = lists.get(one.list ?? style.list ?? '');
    const number = list === undefined ? '' : counter.next(list, one.listLevel ?? style.listLevel ?? 0);
    const whole = `${number}${one.text}`;
    const text = whole.trim();
    const outline = one.outline ?? style.outline;
    if (isBlank(one)) return [];
    const shift = number.length - (whole.length - whole.trimStart().length);
    const bookmarks = one.bookmarks.map(({ name, start, end }) => ({
      name,
      start: Math.max(0, start + shift),
      end: Math.min(text.length, end + shift),
    }));
    const level = outline === null || outline >= BODY_TEXT ? null : outline;
    const breaks = one.breaks.map((place) => place + shift).filter((at) => at > 0 && at < text.length);
    return [{ text, level, bookmarks, breaks }];
  });
}

/** Errors: FileDamage when there is none, or it belongs to another kind of document. */
function mainPart(parts: PackageParts, fromRoot: readonly Relationship[]): string {
  const main = fromRoot.find(({ kind }) => kind === 'officeDocument');
  if (main === undefined) throw new FileDamage('not-a-workbook', 'no relationship to a main part');
  const type = readContentTypes(parts)(main.part);
  if (!/wordprocessingml|ms-word/iu.test(type)) throw new FileDamage('archive', `the main part is ${type}`);
  return main.part;
}

function readParts(parts: PackageParts): DocumentReading {
  const main = mainPart(parts, parts.relationships(''));
  const related = parts.relationships(main);
  const partOf = (kind: string): string | undefined => {
    const part = related.find((one) => one.kind === kind)?.part;
    return part !== undefined && parts.has(part) ? part : undefined;
  };
  const [styles, numbering] = [partOf('styles'), partOf('numbering')];
  const known = styles === undefined ? new Map<string, ParagraphStyle>() : readStyles(parts, styles);
  const hides = (style: string): boolean => styleNamed(style, known).isHidden === true;
  const { paragraphs, tables, marks, asides, embeddedFiles } = readBody(parts, main, hides);
  if (embeddedFiles > 0)
    return { kind: 'unusable', reason: 'embedded-file', detail: `${String(embeddedFiles)} embedded files` };
  return {
    kind: 'document',
    blankParagraphs: paragraphs.filter(isBlank).length,
    tables: tables.map(({ after, rows, merges }) => ({
      after: paragraphs.slice(0, after).filter((one) => !isBlank(one)).length,
      rows,
      merges,
    })),
    paragraphs: inWords(
      paragraphs,
      known,
      numbering === undefined ? new Map<string, NumberedList>() : readNumbering(parts, numbering),
    ),
    marks,
    asides: readAsides(asides, paragraphs, parts, partOf),
  };
}

/** Never throws for the contents of a file: every defect is a result. */
export function readWordDocument(bytes: Uint8Array): DocumentReading {
  const found = inspectFile(bytes);
  if (found.kind === 'unusable') return unusable(bytes, found.reason, found.detail);
  try {
    return readParts(new PackageParts(bytes, found.entries));
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    return unusable(bytes, error.reason, error.detail);
  }
}
