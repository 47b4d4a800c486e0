/** Lists what the document would hold now, line by line: the sentences of the text, and lines that declarations print. */
import { countPages } from '../document/count-pages';
import {
  textOfRuns,
  type DocumentBlock,
  type ParagraphBlock,
  type TableBlock,
  type DisclosureDocument,
} from '../document/document';
import { listedInContents } from '../document/lay-out';
import {
  sentencesOf,
  type WrittenSection,
  type WrittenSentence,
  type WrittenText,
} from '../narrative/written-text';

export type PrintedLine = 'cover' | 'date' | 'contents' | 'heading' | 'table-title' | 'caption' | 'note';

export type ExpectedUnit =
  | {
      readonly kind: 'sentence';
      readonly sentence: WrittenSentence;
      /** The part of the sentence in this paragraph. */
      readonly text: string;
      readonly paragraph: number;
    }
  | { readonly kind: 'line'; readonly what: PrintedLine; readonly text: string; readonly paragraph: number };

export interface ExpectedTable {
  readonly title: string;
  readonly block: TableBlock;
}

export interface ExpectedText {
  readonly units: readonly ExpectedUnit[];
  readonly tables: readonly ExpectedTable[];
  /** Headings above a sentence, by its id. */
  readonly headings: ReadonlyMap<string, string>;
}

/** An empty section heading leaves the part's. */
function headingsOf({ parts }: WrittenText): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = ({ heading, paragraphs, sections }: WrittenSection, above: string): void => {
    const own = heading === '' ? above : heading;
    for (const { id } of paragraphs.flat()) found.set(id, own);
    for (const below of sections) visit(below, own);
  };
  for (const { heading, sections } of parts)
    for (const section of sections) visit(section, heading.join(' '));
  return found;
}

const LINE_KINDS: Partial<Readonly<Record<ParagraphBlock['style'], PrintedLine>>> = {
  coverTitle: 'cover',
  coverDate: 'date',
  contentsTitle: 'contents',
  note: 'note',
};

class Units {
  readonly units: ExpectedUnit[] = [];
  readonly tables: ExpectedTable[] = [];
  private paragraph = 0;
  private title = '';

  constructor(
    private readonly sentences: ReadonlyMap<string, WrittenSentence>,
    private readonly contents: readonly string[],
  ) {}

  add(block: DocumentBlock): void {
    switch (block.kind) {
      case 'paragraph':
        this.addParagraph(block);
        return;
      case 'heading':
        if (block.style === 'tableTitle') this.title = block.lines.join('');
        this.addLine(block.style === 'tableTitle' ? 'table-title' : 'heading', block.lines.join(''));
        return;
      case 'caption':
        this.addLine('caption', `${block.left} ${block.right}`);
        return;
      case 'contents':
        for (const entry of this.contents) this.addLine('contents', entry);
        return;
      case 'table':
        this.tables.push({ title: this.title, block });
    }
  }

  private addLine(what: PrintedLine, text: string): void {
    if (text.trim() === '') return;
    this.units.push({ kind: 'line', what, text, paragraph: this.paragraph });
    this.paragraph += 1;
  }

  private addParagraph({ style, runs }: ParagraphBlock): void {
    const what = LINE_KINDS[style];
    if (what !== undefined) {
      this.addLine(what, textOfRuns(runs));
      return;
    }
    const parts: { readonly sentence: WrittenSentence; text: string }[] = [];
    for (const { text, sentence: id } of runs) {
      const sentence = id === undefined ? undefined : this.sentences.get(id);
      if (sentence === undefined) continue;
      const last = parts.at(-1);
      if (last?.sentence === sentence) last.text += text;
      else parts.push({ sentence, text });
    }
    for (const part of parts)
      if (part.text.trim() !== '') this.units.push({ kind: 'sentence', ...part, paragraph: this.paragraph });
    if (parts.length > 0) this.paragraph += 1;
  }
}

export function expectedOf(document: DisclosureDocument, text: WrittenText): ExpectedText {
  const contents = listedInContents(countPages(document).headings).map(
    ({ heading, page }) => `${heading.lines.join('')} ${String(page)}`,
  );
  const units = new Units(new Map(sentencesOf(text).map((one) => [one.id, one])), contents);
  for (const { blocks } of document.sections) for (const block of blocks) units.add(block);
  return { units: units.units, tables: units.tables, headings: headingsOf(text) };
}
