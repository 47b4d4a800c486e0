/** Creates Word documents part by part, with contents that no library writes. */
import { makeZip, type ZipOptions } from './zip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordContents {
  /** Content of `<w:body>`. */
  readonly body: string;
  /** Content of `<w:styles>`; absent: no such part. */
  readonly styles?: string;
  /** Content of `<w:numbering>`; absent: no such part. */
  readonly numbering?: string;
  /** Content of `<w:comments>`, `<w:footnotes>`; absent: no such part. */
  readonly comments?: string;
  readonly footnotes?: string;
  /** Before the root of the document. */
  readonly before?: string;
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function part(name: string, content: string): string {
  const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
  return `<w:${name} xmlns:w="${WORD}" xmlns:mc="${mc}" xmlns:x="urn:x">${content}</w:${name}>`;
}

export function wordFile(
  { body, styles, numbering, comments, footnotes, before = '' }: WordContents,
  options?: ZipOptions,
): Uint8Array {
  const optional = { styles, numbering, comments, footnotes };
  const names = (['styles', 'numbering', 'comments', 'footnotes'] as const).filter(
    (name) => optional[name] !== undefined,
  );
  const types = ['document.main', ...names].map(
    (name) =>
      `<Override PartName="/word/${name.split('.')[0] ?? ''}.xml" ContentType="${TYPE}.${name}+xml"/>`,
  );
  const related = names.map(
    (name) => `<Relationship Id="${name}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`,
  );
  const parts = new Map<string, string>([
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    ['word/document.xml', `${before}${part('document', `<w:body>${body}</w:body>`)}`],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`,
    ],
  ]);
  for (const name of names) parts.set(`word/${name}.xml`, part(name, optional[name] ?? ''));
  return makeZip(parts, options);
}
