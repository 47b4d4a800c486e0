/** Writes the document as .docx bytes by the docx library. Only this folder imports it. */
import {
  Document,
  Footer,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  convertMillimetersToTwip,
  type ISectionOptions,
  type IXmlableObject,
  type PageNumberEstimator,
} from 'docx';
import { countPages } from '../document/count-pages';
import type { DisclosureDocument, DocumentSection } from '../document/document';
import { listedInContents, spaceAbove, type NumberedHeading } from '../document/lay-out';
import { textAreaOf, paperOf, type FontChoice } from '../document/typography';
import { fileBlock, type MarkChoice } from './blocks';
import { finishedFile, type FileDate } from './finished-file';
import { documentStyles, STYLE_IDS } from './styles';

/** `— 1 —`. */
function footer(): Footer {
  const page = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } });
  return new Footer({ children: [new Paragraph({ style: STYLE_IDS.footer, children: [page] })] });
}

function sectionOptions(section: DocumentSection, marks: MarkChoice): ISectionOptions {
  const { page, numbers, blocks } = section;
  const { top, bottom, left, right, footer: footerEdge } = page.margins;
  const portrait = paperOf({ ...page, orientation: 'portrait' });
  const area = textAreaOf(page);
  const start = numbers === 'from-one' ? { start: 1 } : {};
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library swaps width and height itself.
        size: {
          width: convertMillimetersToTwip(portrait.width),
          height: convertMillimetersToTwip(portrait.height),
          orientation: page.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: convertMillimetersToTwip(top),
          bottom: convertMillimetersToTwip(bottom),
          left: convertMillimetersToTwip(left),
          right: convertMillimetersToTwip(right),
          footer: convertMillimetersToTwip(footerEdge),
        },
        pageNumbers: { formatType: NumberFormat.DECIMAL, ...start },
      },
    },
    ...(numbers === 'none' ? {} : { footers: { default: footer() } }),
    children: blocks.map((block, index) =>
      fileBlock(block, area, index === 0 ? spaceAbove(section) : null, marks),
    ),
  };
}

function isObject(value: unknown): value is IXmlableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of the bookmarks that the library sets at headings, in their order. */
function headingBookmarks(body: unknown): readonly string[] {
  if (Array.isArray(body)) return body.flatMap(headingBookmarks);
  if (!isObject(body)) return [];
  return Object.entries(body).flatMap(([key, value]) => {
    if (key !== 'w:bookmarkStart') return headingBookmarks(value);
    const name = /"w:name":"(_Toc\d+)"/u.exec(JSON.stringify(value))?.[1];
    return name === undefined ? [] : [name];
  });
}

/** Page numbers are written, so that the contents are right before Word has seen them. */
function pageNumbersOf(headings: readonly NumberedHeading[]): PageNumberEstimator {
  const listed = listedInContents(headings);
  return (body) => {
    const names = headingBookmarks(body);
    if (names.length !== listed.length)
      throw new Error(`${String(names.length)} bookmarks for ${String(listed.length)} headings.`);
    return { bookmarks: new Map(listed.map(({ page }, index) => [names[index] ?? '', String(page)])) };
  };
}

/**
 * The same document gives the same bytes. `date`: when it is published; `null`: a fixed day. `marks`: a working copy has
 * bookmarks, a published one none. `headings`: with the numbers that the contents print.
 */
export async function writeDocument(
  document: DisclosureDocument,
  fonts: FontChoice,
  date: FileDate | null,
  marks: MarkChoice = 'none',
  headings: readonly NumberedHeading[] = countPages(document).headings,
): Promise<Uint8Array> {
  const file = new Document({
    creator: '',
    lastModifiedBy: '',
    title: document.title,
    description: '',
    styles: documentStyles(fonts),
    sections: document.sections.map((section) => sectionOptions(section, marks)),
    pageNumbers: pageNumbersOf(headings),
  });
  return finishedFile(new Uint8Array(await Packer.toArrayBuffer(file)), fonts, date);
}
