/**
 * Reads the paragraphs of a Word document in order. Keeps insertions and results of fields; leaves out deletions and
 * field codes. Leaves out and reports tables, text boxes and hidden text. A table of one column is a frame around text.
 */
import type { DocumentMarks } from '../../narrative/reading/document-marks';
import type { PackageParts } from '../read/package-parts';
import { ALTERNATE_CONTENT, type Attributes } from '../read/read-xml';
import { FileDamage } from '../read/file-damage';
import type { AsideKind, AsideReference } from './document-asides';
import { isFrame, TableReader, type DocumentTable } from './document-tables';
import { FieldReader } from './field-codes';
import { described, opened, type DocumentParagraph, type OpenParagraph } from './document-paragraph';
import { isOn, numberIn, valueIn } from './numbering-part';

export interface DocumentBody {
  readonly paragraphs: readonly DocumentParagraph[];
  readonly tables: readonly DocumentTable[];
  readonly marks: DocumentMarks;
  readonly asides: readonly AsideReference[];
  /** Files of other formats that Word takes in when it opens the document. */
  readonly embeddedFiles: number;
}

/** In characters. A disclosure has some ten thousand, without its tables. */
const LONGEST_DOCUMENT = 2_000_000;

/** Characters in place of elements. */
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '-', ptab: ' ' };
/** Text within these does not belong to the paragraph. */
const DELETED = new Set(['del', 'moveFrom']);
const INSERTED = new Set(['ins', 'moveTo']);
const COUNTED: Readonly<Record<string, keyof DocumentMarks>> = {
  commentReference: 'comments',
  footnoteReference: 'footnotes',
  endnoteReference: 'footnotes',
};

const REFERENCES: Readonly<Record<string, AsideKind>> = {
  commentReference: 'comment',
  footnoteReference: 'footnote',
  endnoteReference: 'endnote',
};

class BodyReader {
  readonly paragraphs: DocumentParagraph[] = [];
  readonly marks: DocumentMarks = {
    insertions: 0,
    deletions: 0,
    hidden: 0,
    comments: 0,
    highlights: 0,
    tables: 0,
    textBoxes: 0,
    footnotes: 0,
  };
  readonly asides: { kind: AsideKind; id: string | null; text: string; paragraph: number | null }[] = [];
  /** A text box nests paragraphs within a paragraph. */
  private readonly open: OpenParagraph[] = [];
  private deleted = 0;
  private tableDepth = 0;
  private readonly tableReader = new TableReader();
  private boxes = 0;
  private length = 0;
  /** Depth of an alternative that is not chosen; 0: none. */
  private skippedFrom = 0;
  private readonly alternatives: number[] = [];
  private readonly fields = new FieldReader();
  /** Of the outer table: its own if it is a frame. */
  private framed: DocumentParagraph[] = [];
  private unended: OpenParagraph | null = null;
  embeddedFiles = 0;

  /** `hides`: whether a style of this name hides its text. */
  constructor(private readonly hides: (style: string) => boolean) {}

  readonly enter = (path: readonly string[], attributes: Attributes): void => {
    const name = path[path.length - 1] ?? '';
    const parent = path[path.length - 2] ?? '';
    if (this.skippedFrom > 0) return;
    if (parent === ALTERNATE_CONTENT && this.isLaterAlternative()) {
      this.skippedFrom = path.length;
      return;
    }
    if (name === ALTERNATE_CONTENT) this.alternatives.push(0);
    if (name === 'tbl') this.beginTable();
    if (name === 'txbxContent') this.beginBox();
    if (this.boxes === 0) this.tableReader.enter(name, parent, attributes, this.paragraphs.length);
    if (name === 'p') this.begin();
    if (name === 'r') this.beginRun();
    if (name === 'altChunk') this.embeddedFiles += 1;
    if (name === 'fldChar') this.fields.enter(attributes);
    if (name === 'bookmarkStart' || name === 'bookmarkEnd') this.bookmark(name, attributes);
    // Within properties these mark the paragraph's end, not text.
    if (parent !== 'rPr' && parent !== 'trPr') this.track(name);
    const counted = COUNTED[name];
    if (counted !== undefined) this.marks[counted] += 1;
    const kind = REFERENCES[name];
    if (kind !== undefined) this.aside(kind, attributes.within('word', 'id') ?? '');
    this.describe(name, path, attributes);
    const sign = parent === 'r' ? SIGNS[name] : undefined;
    if (sign !== undefined && (name === 'br' || name === 'cr')) this.breakLine();
    if (sign !== undefined) this.add(sign);
  };

  readonly text = (path: readonly string[], text: string): void => {
    // What stands small above the characters is no part of the text.
    if (this.skippedFrom === 0 && path[path.length - 1] === 't' && !path.includes('rt')) this.add(text);
  };

  readonly leave = (path: readonly string[]): void => {
    const name = path[path.length - 1] ?? '';
    const parent = path[path.length - 2] ?? '';
    if (this.skippedFrom > 0) {
      if (path.length === this.skippedFrom) this.skippedFrom = 0;
      return;
    }
    if (name === ALTERNATE_CONTENT) this.alternatives.pop();
    if (name === 'tbl') this.tableDepth -= 1;
    if (this.boxes === 0) this.tableReader.leave(name);
    if (name === 'tbl' && this.boxes === 0) this.endTable();
    if (name === 'txbxContent') this.boxes -= 1;
    if (parent !== 'rPr' && parent !== 'trPr' && DELETED.has(name)) this.deleted -= 1;
    const last = this.open.at(-1);
    if (name === 'r' && last !== undefined) [last.isHidden, last.isHighlighted] = [false, false];
    if (name === 'p') this.close();
  };

  private isLaterAlternative(): boolean {
    const index = this.alternatives.length - 1;
    const before = this.alternatives[index];
    if (before === undefined) return false;
    this.alternatives[index] = before + 1;
    return before > 0;
  }

  private begin(): void {
    const before = this.tableDepth === 0 && this.boxes === 0 ? this.unended : null;
    if (before !== null) this.unended = null;
    this.open.push(opened(before?.text));
  }

  private beginRun(): void {
    const last = this.open.at(-1);
    if (last !== undefined) last.isHidden = last.style !== null && this.hides(last.style);
  }

  private beginTable(): void {
    if (this.tableDepth === 0 && this.boxes === 0) {
      this.endText();
      this.marks.tables += 1;
    }
    this.tableDepth += 1;
  }

  private endTable(): void {
    if (this.tableDepth > 0) return;
    const table = this.tableReader.tables.at(-1);
    if (table !== undefined && isFrame(table)) {
      this.tableReader.tables.pop();
      this.marks.tables += table.inner - 1;
      for (const one of this.framed) this.paragraphs.push(one);
    }
    this.framed = [];
  }

  /** A deleted end of the last paragraph has nothing to run on into. */
  endText(): void {
    if (this.unended !== null) this.paragraphs.push(described(this.unended));
    this.unended = null;
  }

  private breakLine(): void {
    const last = this.open.at(-1);
    if (last !== undefined && this.isText(last)) last.text.breakLine();
  }

  private isText({ isHidden }: OpenParagraph): boolean {
    return this.deleted === 0 && !isHidden && !this.fields.isInCode;
  }

  private beginBox(): void {
    this.boxes += 1;
    this.marks.textBoxes += 1;
    this.aside('textBox', null);
  }

  private aside(kind: AsideKind, id: string | null): void {
    const paragraph = this.tableDepth > 0 ? null : this.paragraphs.length;
    this.asides.push({ kind, id, text: '', paragraph });
  }

  private track(name: string): void {
    if (DELETED.has(name)) {
      this.deleted += 1;
      this.marks.deletions += 1;
    }
    if (INSERTED.has(name)) this.marks.insertions += 1;
  }

  private describe(name: string, path: readonly string[], attributes: Attributes): void {
    const last = this.open.at(-1);
    if (last === undefined) return;
    const parent = path[path.length - 2];
    const value = valueIn(attributes);
    if (parent === 'pPr' && name === 'pStyle') last.style = value;
    if (parent === 'pPr' && name === 'outlineLvl') last.outline = numberIn(value);
    if (parent === 'numPr' && name === 'numId') last.list = value;
    if (parent === 'numPr' && name === 'ilvl') last.listLevel = numberIn(value);
    if (parent === 'rPr' && path[path.length - 3] === 'pPr' && DELETED.has(name)) last.isEndDeleted = true;
    if (parent !== 'rPr' || path[path.length - 3] !== 'r') return;
    // Of two styles that hide, the second shows again (ECMA-376 part 1, 17.7.3); the run's own word counts before both.
    if (name === 'rStyle' && value !== null && this.hides(value)) last.isHidden = !last.isHidden;
    if (name === 'vanish') last.isHidden = isOn(attributes);
    if (name === 'highlight' && isOn(attributes)) last.isHighlighted = true;
  }

  private add(text: string): void {
    const last = this.open.at(-1);
    if (last === undefined || this.deleted > 0 || this.fields.isInCode) return;
    if (text.trim() !== '') {
      if (last.isHidden) this.marks.hidden += 1;
      if (last.isHighlighted) this.marks.highlights += 1;
    }
    if (last.isHidden) return;
    this.length += text.length;
    if (this.length > LONGEST_DOCUMENT) throw new FileDamage('too-large', 'the text is too long');
    if (this.boxes > 0) {
      const box = this.asides.filter(({ kind }) => kind === 'textBox').at(-1);
      if (box !== undefined) box.text += text;
      return;
    }
    if (this.tableDepth > 0) this.tableReader.add(text);
    if (this.tableDepth < 2) last.text.add(text);
  }

  private bookmark(name: string, attributes: Attributes): void {
    const last = this.open.at(-1);
    if (last === undefined || this.tableDepth > 0 || this.boxes > 0) return;
    const id = attributes.within('word', 'id') ?? '';
    const { length: place } = last.text;
    if (name === 'bookmarkStart')
      last.begun.set(id, { name: attributes.within('word', 'name') ?? '', start: place });
    const begun = name === 'bookmarkEnd' ? last.begun.get(id) : undefined;
    if (begun !== undefined) last.text.bookmarks.push({ ...begun, end: place });
  }

  get tables(): readonly DocumentTable[] {
    return this.tableReader.tables;
  }

  private close(): void {
    this.fields.endParagraph();
    const last = this.open.pop();
    if (last === undefined || this.tableDepth > 1 || this.boxes > 0) return;
    if (this.tableDepth === 1) this.framed.push(described(last));
    else if (last.isEndDeleted) this.unended = last;
    else this.paragraphs.push(described(last));
  }
}

/** `hides`: whether a style of this name hides its text. Errors: FileDamage. */
export function readBody(parts: PackageParts, part: string, hides: (style: string) => boolean): DocumentBody {
  const reader = new BodyReader(hides);
  parts.read(part, 'word', 'document', reader);
  reader.endText();
  return reader;
}
