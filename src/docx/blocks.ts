/** Turns blocks of the document into paragraphs and tables of the library. */
import {
  AlignmentType,
  Bookmark,
  HeightRule,
  HighlightColor,
  LineRuleType,
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
import { ChartRun } from 'docx/charts';
import { CELL_PADDING } from '../document/column-widths';
import {
  textOfRuns,
  words,
  type DocumentBlock,
  type CaptionBlock,
  type ChartBar,
  type ChartBlock,
  type TableBlock,
  type TableCell as Cell,
  type TableRow as Row,
  type TextRun as Run,
} from '../document/document';
import { sentenceMark } from '../document/sentence-marks';
import { CHART_MARGIN, STYLES, type PaperSize, type StyleKey } from '../document/typography';
import { CHART_COLORS } from '../sheets/draw/chart-content';
import { fileLines, fileText } from './file-text';
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

/** Part of the longest bar. */
const ROOM_FOR_FIGURE = 1.2;

function axisRange(bars: readonly ChartBar[]): { readonly minimum?: number; readonly maximum?: number } {
  const values = bars.flatMap(({ now, last }) => (last === null ? [now.value] : [now.value, last.value]));
  if (values.some((value) => value < 0)) return {};
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  return { minimum: 0, maximum: most * ROOM_FOR_FIGURE };
}

const PIXELS_PER_POINT = 96 / 72;

/** A chart of Word with its data. Without a pixel of its own the width would be rounded past the text. */
function chart(
  { title, altText, bars, isCompared, numberFormat, height }: ChartBlock,
  area: PaperSize,
): Paragraph {
  const font = { size: 9, color: '000000' };
  const drawn = new ChartRun({
    type: 'bar',
    title: { text: title, font: { size: 12, color: '000000' } },
    categories: bars.map(({ label }) => fileText(label)),
    series: [
      { name: '本年', values: bars.map(({ now }) => now.value), color: CHART_COLORS.now },
      ...(isCompared
        ? [
            {
              name: '上年',
              values: bars.map(({ last }) => (last === null ? null : last.value)),
              color: CHART_COLORS.last,
            },
          ]
        : []),
    ],
    gapWidth: 60,
    legend: isCompared ? { position: 'bottom', font } : false,
    // The first row is the uppermost bar.
    categoryAxis: { reverseOrder: true, font },
    // Each bar has its figure, which needs room beside the longest.
    valueAxis: { visible: false, gridlines: false, ...axisRange(bars) },
    dataLabels: { value: true, position: 'outsideEnd', numberFormat, font },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    altText: { name: title, title, description: altText },
    transformation: {
      width: Math.floor(area.width * PIXELS_PER_POINT) - 1,
      height: Math.floor((height - CHART_MARGIN) * PIXELS_PER_POINT),
    },
  });
  return new Paragraph({
    style: STYLE_IDS.end,
    alignment: AlignmentType.CENTER,
    spacing: { line: SINGLE_LINE, lineRule: LineRuleType.AUTO },
    children: [drawn],
  });
}

/** In 240ths of a line. */
const SINGLE_LINE = 240;

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
    case 'chart':
      return chart(block, area);
    case 'contents':
      return contents();
  }
}
