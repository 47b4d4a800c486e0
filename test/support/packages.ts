/** Creates workbooks part by part, with contents that no library writes. */
import { makeZip, type ZipOptions } from './zip';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = Map<string, Uint8Array | string>;

export interface PackageContents {
  /** Content of `<sheetData>` in the only sheet. */
  readonly data?: string;
  /** Content after `</sheetData>`. */
  readonly after?: string;
  /** Content after `<sheets>` in the main part. */
  readonly workbook?: string;
  /** Items of the shared texts; absent: no such part. */
  readonly texts?: string;
  /** Content of `<styleSheet>`; absent: no such part. */
  readonly styles?: string;
}

function related(kind: string, target: string, id: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

function typed(part: string, type: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
}

/** Returns the parts of a correct workbook with one sheet, 表. */
export function packageParts({
  data = '',
  after = '',
  workbook = '',
  texts,
  styles,
}: PackageContents = {}): Parts {
  const parts: Parts = new Map([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `${typed('workbook', 'sheet.main')}${typed('worksheets/sheet1', 'worksheet')}` +
        `${typed('sharedStrings', 'sharedStrings')}${typed('styles', 'styles')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related('officeDocument', 'xl/workbook.xml', 'r1')}</Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related('worksheet', 'worksheets/sheet1.xml', 'r1')}` +
        `${texts === undefined ? '' : related('sharedStrings', 'sharedStrings.xml', 'r2')}` +
        `${styles === undefined ? '' : related('styles', 'styles.xml', 'r3')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets>${workbook}</workbook>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`,
    ],
  ]);
  if (texts !== undefined) parts.set('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts}</sst>`);
  if (styles !== undefined) parts.set('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  return parts;
}

export function packageFile(contents: PackageContents, options?: ZipOptions): Uint8Array {
  return makeZip(packageParts(contents), options);
}

/** Replaces a text in a part. Throws without a match, so that no test passes without its subject. */
export function withReplaced(parts: Parts, name: string, from: string | RegExp, to: string): Parts {
  const before = parts.get(name);
  if (typeof before !== 'string') throw new Error(`The package has no text ${name}.`);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has nothing to replace.`);
  return new Map([...parts, [name, after]]);
}

/** Renames a part and keeps its position. */
export function withRenamed(parts: Parts, from: string, to: string): Parts {
  if (!parts.has(from)) throw new Error(`The package has no ${from}.`);
  return new Map([...parts].map(([name, content]) => [name === from ? to : name, content]));
}
