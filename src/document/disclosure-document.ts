/** Puts the whole document together: cover, contents, parts of the text, tables. Pure. */
import { textOf, type Segment } from '../narrative/segment';
import type { WrittenFront } from '../narrative/write-front';
import type { WrittenParagraph, WrittenPart, WrittenSection, WrittenText } from '../narrative/written-text';
import type { FilledTable } from '../rollup/rollup';
import type { ChartsBySection } from './chart-blocks';
import {
  isHeading,
  words,
  type DocumentBlock,
  type DisclosureDocument,
  type DocumentSection,
  type HeadingBlock,
  type TextRun,
} from './document';
import { tableBlocks, tablePageOf } from './table-blocks';
import { fittedTitle } from './titles';
import { STYLES, TEXT_PAGE, textAreaOf, type PageForm } from './typography';

export interface DocumentContents {
  readonly front: WrittenFront;
  readonly text: WrittenText;
  /** Of the part that has the tables; `null`: they come last. */
  readonly tablesPart: string | null;
  readonly tables: readonly FilledTable[];
  readonly charts: ChartsBySection;
}

function runsOf(segments: readonly Segment[]): readonly TextRun[] {
  return segments
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => ({ text, kind: kind === 'gap' ? 'gap' : 'words' }));
}

/** Words of a person may begin further paragraphs; one that a person left out is none. */
function paragraphBlocks(sentences: WrittenParagraph): readonly DocumentBlock[] {
  const paragraphs: TextRun[][] = [[]];
  for (const { id, segments } of sentences)
    for (const { kind, text } of runsOf(segments))
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) paragraphs.push([]);
        if (line !== '') paragraphs.at(-1)?.push({ text: line, kind, sentence: id });
      }
  return paragraphs
    .filter((runs) => runs.length > 0)
    .map((runs) => ({ kind: 'paragraph', style: 'body', runs }));
}

function sectionBlocks(
  { id, heading, paragraphs, sections }: WrittenSection,
  style: 'section' | 'subsection',
  charts: ChartsBySection,
): readonly DocumentBlock[] {
  return [
    ...(heading === '' ? [] : [{ kind: 'heading', style, lines: [heading] } satisfies DocumentBlock]),
    ...paragraphs.flatMap(paragraphBlocks),
    ...(charts.get(id) ?? []),
    ...sections.flatMap((below) => sectionBlocks(below, 'subsection', charts)),
  ];
}

function partHeading(lines: readonly string[]): HeadingBlock {
  const { width } = textAreaOf(TEXT_PAGE);
  return { kind: 'heading', style: 'part', onNewPage: true, ...fittedTitle(lines, STYLES.part, width) };
}

function partBlocks({ heading, sections }: WrittenPart, charts: ChartsBySection): readonly DocumentBlock[] {
  return [partHeading(heading), ...sections.flatMap((section) => sectionBlocks(section, 'section', charts))];
}

interface Pages {
  readonly page: PageForm;
  readonly centred: boolean;
  readonly blocks: readonly DocumentBlock[];
}

function tablePages({ tables }: DocumentContents): readonly Pages[] {
  return tables.map((filled) => ({
    page: tablePageOf(filled),
    centred: false,
    blocks: tableBlocks(filled),
  }));
}

function mainPages(contents: DocumentContents): readonly Pages[] {
  const { front, text, tablesPart } = contents;
  const parts = text.parts.flatMap((part): readonly Pages[] => [
    { page: TEXT_PAGE, centred: false, blocks: partBlocks(part, contents.charts) },
    ...(part.id === tablesPart ? tablePages(contents) : []),
  ]);
  if (tablesPart !== null) return parts;
  const { appendix } = front;
  const heading: readonly Pages[] =
    appendix === null ? [] : [{ page: TEXT_PAGE, centred: true, blocks: [partHeading([appendix])] }];
  return [...parts, ...heading, ...tablePages(contents)];
}

/** Pages of one form that follow each other are one section; each begins on a new page by itself. */
function joined(pages: readonly Pages[]): readonly Pages[] {
  const result: { page: PageForm; centred: boolean; blocks: DocumentBlock[] }[] = [];
  for (const { page, centred, blocks } of pages) {
    const last = result.at(-1);
    if (last?.page === page && last.centred === centred) for (const block of blocks) last.blocks.push(block);
    else result.push({ page, centred, blocks: [...blocks] });
  }
  return result;
}

/** A section begins on a new page, so its first heading need not. */
function withoutFirstBreak(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const [first, ...more] = blocks;
  if (first === undefined || !isHeading(first)) return blocks;
  const { kind, style, lines, size } = first;
  return [{ kind, style, lines, ...(size === undefined ? {} : { size }) }, ...more];
}

function closed(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.at(-1)?.kind === 'table'
    ? [...blocks, { kind: 'paragraph', style: 'end', runs: [] }]
    : blocks;
}

function coverLines(segments: readonly Segment[]): readonly DocumentBlock[] {
  const { width } = textAreaOf(TEXT_PAGE);
  const { lines, size } = fittedTitle([textOf(segments)], STYLES.coverTitle, width);
  return lines.map((line): DocumentBlock => ({
    kind: 'paragraph',
    style: 'coverTitle',
    runs: words(line),
    size,
  }));
}

function cover({ cover: lines, date }: WrittenFront): DocumentSection {
  return {
    page: TEXT_PAGE,
    numbers: 'none',
    centred: true,
    blocks: [...lines.flatMap(coverLines), { kind: 'paragraph', style: 'coverDate', runs: runsOf(date) }],
  };
}

const CONTENTS: DocumentSection = {
  page: TEXT_PAGE,
  numbers: 'none',
  centred: false,
  blocks: [
    { kind: 'paragraph', style: 'contentsTitle', runs: words('目　录') },
    { kind: 'contents' },
    { kind: 'paragraph', style: 'end', runs: [] },
  ],
};

export function disclosureDocument(contents: DocumentContents): DisclosureDocument {
  const main = joined(mainPages(contents)).map(({ page, centred, blocks }, index): DocumentSection => ({
    page,
    centred,
    numbers: index === 0 ? 'from-one' : 'continued',
    blocks: closed(withoutFirstBreak(blocks)),
  }));
  return {
    title: contents.front.cover.map((line) => line.map(({ text }) => text).join('')).join(''),
    sections: [cover(contents.front), CONTENTS, ...main],
  };
}
