/** Finishes the library's file: fixed times, substitutes of fonts, spacing of digits, no thumbnail of a person. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FACES, LATIN_FACE, type FontChoice } from '../document/typography';
import { STYLE_IDS } from './styles';

/** Of the properties: `2023-02-01`. */
export type FileDate = string;

/** A zip file's clock begins in 1980. */
const NO_DATE: FileDate = '1980-01-01';
const ZIP_TIME = new Date(1980, 0, 1);
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Pages are filled to the last line, marks stay inside the margin, and no space comes between Chinese and digits: so
 * every program breaks lines and pages as the page count does. The library has no such settings of styles.
 */
const EVERY_STYLE = ['widowControl', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN']
  .map((name) => `<w:${name} w:val="false"/>`)
  .join('');

/** `w:altName` names what to take where a font is missing. */
function fontTable(fonts: FontChoice): string {
  const faces = new Map(Object.values(FACES[fonts]).map(({ name, substitute }) => [name, substitute]));
  const chinese = [...faces].map(
    ([name, substitute]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN_FACE}"><w:charset w:val="00"/></w:font>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${WORD}">${chinese.join('')}${latin}</w:fonts>`;
}

/** Numbers matches from 1 in their order: the library counts on from document to document. */
function renumbered(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replace(pattern, (_, before: string, number: string) => {
    const known = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, known);
    return `${before}${String(known)}`;
  });
}

const RANDOM_ID = /\brId[a-z\d_-]{12,}/giu;

/** Names of relations that the library draws by lot, by the parts that they point at. */
function steadyIds(texts: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const text of texts)
    for (const [relation] of text.matchAll(/<Relationship [^<>]*>/gu)) {
      const id = RANDOM_ID.exec(relation)?.[0];
      RANDOM_ID.lastIndex = 0;
      const target = /Target="([^"]*)"/u.exec(relation)?.[1];
      const part = target?.split('/').at(-1)?.split('.')[0];
      if (id !== undefined && part !== undefined) ids.set(id, `rId${part}`);
    }
  return ids;
}

/** The paragraph that ends the contents is as low as the end of a section: it must not begin a page. */
function withShortEnd(xml: string): string {
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  return xml.replace(`<w:p>${end}`, `<w:p><w:pPr><w:pStyle w:val="${STYLE_IDS.end}"/></w:pPr>${end}`);
}

function finished(name: string, xml: string, fonts: FontChoice, date: FileDate): string {
  switch (name) {
    case 'word/document.xml':
      return renumbered(
        renumbered(
          renumbered(withShortEnd(xml), /(_Toc)(\d+)/gu),
          /(<w:bookmark(?:Start|End)[^>]*?w:id=")(\d+)/gu,
        ),
        /(<wp:docPr id=")(\d+)/gu,
      );
    case 'docProps/core.xml':
      return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);
    case 'word/fontTable.xml':
      return fontTable(fonts);
    case 'word/styles.xml':
      return xml.replaceAll('<w:spacing ', `${EVERY_STYLE}<w:spacing `);
    default:
      // The language of a chart is the document's.
      return name.startsWith('word/charts/chart')
        ? xml.replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
        : xml;
  }
}

/** `file`: of the library, so no part declares more than it holds. */
export function finishedFile(file: Uint8Array, fonts: FontChoice, date: FileDate | null): Uint8Array {
  const day = date ?? NO_DATE;
  const unzipped = Object.entries(unzipSync(file));
  const relations = unzipped.filter(([name]) => name.endsWith('.rels')).map(([, bytes]) => strFromU8(bytes));
  const ids = steadyIds(relations);
  const parts = unzipped.map(([name, bytes]): [string, Uint8Array] => {
    // The data of a chart is a workbook, with a clock of its own.
    if (name.endsWith('.xlsx')) return [name, finishedFile(bytes, fonts, day)];
    const xml = strFromU8(bytes).replace(RANDOM_ID, (id) => ids.get(id) ?? id);
    return [name, strToU8(finished(name, xml, fonts, day))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME });
}
