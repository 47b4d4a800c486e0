/** Sections of a report as sheets of a workbook and as paragraphs of a document. Everything is text: no cell is a formula. */
import { words, type DocumentBlock, type DisclosureDocument } from '../document/document';
import { TEXT_PAGE } from '../document/typography';
import { Canvas } from '../sheets/draw/canvas';
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import { reportSheet } from '../sheets/draw/report-sheet';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';

export interface ReportSection {
  readonly name: string;
  readonly headers: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Where there are no rows. */
  readonly none: string;
}

function sheetOf({ name, headers, widths, rows, none }: ReportSection): SheetPlan {
  const canvas = new Canvas(widths);
  const shown = rows.length === 0 ? [[none]] : rows;
  for (const [row, texts] of [headers, ...shown].entries())
    for (const [column, text] of texts.entries())
      canvas.putAt(row, column, row === 0 ? ENTRY_STYLES.header : ENTRY_STYLES.wrapped, {
        kind: 'text',
        text,
      });
  return reportSheet(name, canvas);
}

/** `day`: the same report gives the same bytes; absent: the file has no date. */
export function sectionsWorkbook(
  title: string,
  sections: readonly ReportSection[],
  day?: string,
): WorkbookPlan {
  return {
    title,
    sheets: sections.map(sheetOf),
    names: [],
    properties: {},
    ...(day === undefined ? {} : { day }),
  };
}

function paragraph(style: 'contentsTitle' | 'section' | 'body', text: string): DocumentBlock {
  return { kind: 'paragraph', style, runs: words(text) };
}

const NUMERALS = '一二三四五六七八九';

/** Left out where there is nothing to say: 原因：. */
function lineOf(headers: readonly string[], [first, ...more]: readonly string[]): string {
  const named = more.flatMap((text, place) =>
    text === '' ? [] : [`${String(headers[place + 1])}：${text}`],
  );
  return [first, ...named].join('　');
}

function sectionBlocks(
  { name, headers, rows, none }: ReportSection,
  index: number,
): readonly DocumentBlock[] {
  const line = (texts: readonly string[]): string =>
    headers.length === 2 ? texts.join('：') : lineOf(headers, texts);
  return [
    paragraph('section', `${String(NUMERALS[index])}、${name}`),
    ...(rows.length === 0 ? [none] : rows.map(line)).map((text) => paragraph('body', text)),
  ];
}

export function sectionsDocument(title: string, sections: readonly ReportSection[]): DisclosureDocument {
  return {
    title,
    sections: [
      {
        page: TEXT_PAGE,
        numbers: 'from-one',
        centred: false,
        blocks: [paragraph('contentsTitle', title), ...sections.flatMap(sectionBlocks)],
      },
    ],
  };
}
