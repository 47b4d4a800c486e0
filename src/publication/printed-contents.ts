/** Holds the page numbers of 目录 against the pages of the PDF, and corrects them. */
import type { DisclosureDocument } from '../document/document';
import { layOut, listedInContents, type NumberedHeading } from '../document/lay-out';
import { printedHeadings } from '../docx/printed-headings';
import { at } from '../money/at';
import type { FilesReadAgain, PublicationFile } from './make-files';

/** Makes a PDF of a Word document. */
export type Print = (document: Uint8Array) => Promise<Uint8Array>;

export interface PrintedFiles {
  readonly files: FilesReadAgain;
  readonly pdf: PublicationFile;
  /** What was compared and corrected, in sentences. */
  readonly words: readonly string[];
}

function plain(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The headings with the numbers that their pages have in the PDF; `null`: the PDF does not tell. */
export function headingsIn(
  pdf: Uint8Array,
  counted: readonly NumberedHeading[],
): readonly NumberedHeading[] | null {
  const printed = printedHeadings(pdf);
  const [first] = printed ?? [];
  if (printed === null || first === undefined || printed.length !== counted.length) return null;
  const isSame = counted.every(
    ({ heading }, index) => plain(heading.lines.join('')) === plain(at(printed, index).title),
  );
  if (!isSame) return null;
  // Numbers begin at 1 on the page of the first heading.
  return counted.map(({ heading }, index) => ({ heading, page: at(printed, index).page - first.page + 1 }));
}

/** Entries of 目录 whose numbers differ. */
function differing(
  one: readonly NumberedHeading[],
  other: readonly NumberedHeading[],
): readonly NumberedHeading[] {
  const listed = listedInContents(other);
  return listedInContents(one).filter(({ page }, index) => page !== at(listed, index).page);
}

const NOT_TOLD = 'PDF 中没有读出各标题的页码，目录的页码没有与 PDF 比较，请打开 PDF 核对。';

function documentIn({ files }: FilesReadAgain): PublicationFile {
  const found = files.find(({ name }) => name.endsWith('.docx'));
  if (found === undefined) throw new Error('There is no document.');
  return found;
}

function pdfName({ name }: PublicationFile): string {
  return name.replace(/\.docx$/u, '.pdf');
}

/** `again`: makes the files with these numbers in 目录. */
export async function printedFiles(
  files: FilesReadAgain,
  document: DisclosureDocument,
  print: Print,
  again: (headings: readonly NumberedHeading[]) => Promise<FilesReadAgain>,
): Promise<PrintedFiles> {
  const word = documentIn(files);
  const pdf = { name: pdfName(word), content: await print(word.content) };
  const counted = layOut(document).headings;
  const printed = headingsIn(pdf.content, counted);
  if (printed === null) return { files, pdf, words: [NOT_TOLD] };
  const entries = String(listedInContents(counted).length);
  const wrong = differing(counted, printed).length;
  if (wrong === 0) return { files, pdf, words: [`目录的${entries}个页码与 PDF 的实际页码逐一比较，一致。`] };
  const corrected = await again(printed);
  const content = await print(documentIn(corrected).content);
  const final = headingsIn(content, counted);
  const left = final === null ? wrong : differing(printed, final).length;
  return {
    files: corrected,
    pdf: { ...pdf, content },
    words: [
      left === 0
        ? `目录有${String(wrong)}个页码与 PDF 的实际页码不同，已按 PDF 改正；改正后${entries}个页码逐一比较，一致。`
        : `目录有${String(left)}个页码与 PDF 的实际页码不同，请在 Word 中更新目录后另存为 PDF。`,
    ],
  };
}
