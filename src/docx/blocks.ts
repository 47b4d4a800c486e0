/** Turns blocks of the document into paragraphs and tables of the library. */
import {
  Bookmark,
  HeightRule,
  HighlightColor,
  Paragraph,
  StyleLevel,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CELL_PADDING } from '../document/column-widths';
import {
  textOfRuns,
  words,
  type DocumentBlock,
  type CaptionBlock,
  type TableBlock,
  type TableCell as Cell,
  type TableRow as Row,
  type TextRun as Run,
} from '../document/document';
import { sentenceMark } from '../document/sentence-marks';
import { STYLES, type PaperSize, type StyleKey } from '../document/typography';
import { fileLines } from './file-text';
import { alignmentOf, exactLine, HALF_POINTS, STYLE_IDS, twips } from './styles';

/** MarkChoice that Chinese and Latin share, such as “ and —, take the Chinese face. */
const EAST_ASIAN = { hint: 'eastAsia' } as const;

function textRuns({ text, kind }: Run, size?: number): readonly TextRun[] {
  return fileLines(text).map(
    (line, index) =>
      new TextRun({
        text: line,
        font: EAST_ASIAN,
        ...(size === undefined ? {} : { size: size * HALF_POINTS }),
        ...(index === 0 ? {} : { break: 1 }),
        ...(kind === 'gap' ? { highlight: HighlightColor.YELLOW } : {}),
      }),
  );
}

/** What is written beside the text: bookmarks around sentences, by which an edited copy is read back. */
export type MarkChoice = 'none' | 'sentences';

/** A paragraph or heading, with its lines as runs. */
interface Words {
  readonly style: StyleKey;
  readonly runs: readonly Run[];
  readonly size?: number | undefined;
  readonly onNewPage?: true | undefined;
}

/** Runs of one sentence that stand together. */
function bySentence(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.[0]?.sentence === run.sentence && last !== undefined) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

function markedRuns(runs: readonly Run[], size: number | undefined): readonly (TextRun | Bookmark)[] {
  return bySentence(runs).flatMap((group): readonly (TextRun | Bookmark)[] => {
    const children = group.flatMap((run) => textRuns(run, size));
    const sentence = group[0]?.sentence;
    return sentence === undefined
      ? children
      : [new Bookmark({ id: sentenceMark(sentence, textOfRuns(group)), children })];
  });
}

/** `lowered`: space above, in points, in place of the style's. */
function paragraph(
  { style, runs, size, onNewPage }: Words,
  lowered: number | null,
  marks: MarkChoice,
): Paragraph {
  return new Paragraph({
    style: STYLE_IDS[style],
    children: marks === 'none' ? runs.flatMap((run) => textRuns(run, size)) : markedRuns(runs, size),
    ...(onNewPage === true ? { pageBreakBefore: true } : {}),
    ...(lowered === null ? {} : { spacing: { before: twips(lowered) } }),
  });
}

function caption({ left, right }: CaptionBlock, { width }: PaperSize): Paragraph {
  return new Paragraph({
    style: STYLE_IDS.tableCaption,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [
      ...textRuns({ kind: 'words', text: left }),
      // A tab within the text would be a blank to Word.
      ...(right === '' ? [] : [new TextRun({ children: [new Tab()] })]),
      ...textRuns({ kind: 'words', text: right }),
    ],
  });
}

function cell(
  { column, columns, rows, text, align, indent, bold }: Cell,
  style: 'tableHeader' | 'tableText',
  { columnWidths, size, line }: TableBlock,
): TableCell {
  const width = columnWidths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: STYLE_IDS[style],
        alignment: alignmentOf(align),
        spacing: exactLine(line),
        indent: { left: twips(indent * size) },
        children: fileLines(text).map(
          (one, index) =>
            new TextRun({
              text: one,
              font: EAST_ASIAN,
              size: size * HALF_POINTS,
              ...(bold ? { bold } : {}),
              ...(index === 0 ? {} : { break: 1 }),
            }),
        ),
      }),
    ],
  });
}

function row({ height, exact, cells }: Row, style: 'tableHeader' | 'tableText', table: TableBlock): TableRow {
  return new TableRow({
    ...(style === 'tableHeader' ? { tableHeader: true } : {}),
    ...(exact ? { cantSplit: true } : {}),
    height: { value: twips(height), rule: exact ? HeightRule.EXACT : HeightRule.ATLEAST },
    children: cells.map((one) => cell(one, style, table)),
  });
}

function table(block: TableBlock): Table {
  const widths = block.columnWidths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: twips(CELL_PADDING), right: twips(CELL_PADDING), top: 0, bottom: 0 },
    rows: [
      ...block.header.map((one) => row(one, 'tableHeader', block)),
      ...block.pages.flat().map((one) => row(one, 'tableText', block)),
    ],
  });
}

function contents(): TableOfContents {
  return new TableOfContents('目录', {
    hyperlink: true,
    headingStyleRange: '1-2',
    stylesWithLevels: [new StyleLevel(STYLES.tableTitle.name, STYLES.tableTitle.level)],
  });
}

export function fileBlock(
  block: DocumentBlock,
  area: PaperSize,
  lowered: number | null,
  marks: MarkChoice,
): Paragraph | Table | TableOfContents {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block, lowered, marks);
    case 'heading':
      return paragraph({ ...block, runs: words(block.lines.join('\n')) }, lowered, 'none');
    case 'caption':
      return caption(block, area);
    case 'table':
      return table(block);
    case 'contents':
      return contents();
  }
}
