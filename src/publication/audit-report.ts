/** Plans 审核报告 as a workbook and as a document, for the file. */
import { words, type DisclosureDocument, type DocumentBlock } from '../document/document';
import { TEXT_PAGE } from '../document/typography';
import { dayOfDraft } from './clean-workbook';
import { Canvas } from '../sheets/draw/canvas';
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import { reportSheet } from '../sheets/draw/report-sheet';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import { auditSections, auditTitle, type Audit, type AuditSection, type PublishedFile } from './audit';

function sheetOf({ name, headers, widths, rows, none }: AuditSection): SheetPlan {
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

export function auditWorkbook(audit: Audit, files: readonly PublishedFile[]): WorkbookPlan {
  return {
    title: auditTitle(audit),
    sheets: auditSections(audit, files).map(sheetOf),
    names: [],
    properties: {},
    day: audit.publishedOn ?? dayOfDraft(audit.year),
  };
}

function paragraph(style: 'contentsTitle' | 'section' | 'body', text: string): DocumentBlock {
  return { kind: 'paragraph', style, runs: words(text) };
}

const NUMERALS = '一二三四五六七八九';

function sectionBlocks({ name, headers, rows, none }: AuditSection, index: number): readonly DocumentBlock[] {
  const line = (texts: readonly string[]): string => {
    const [first, ...more] = texts;
    return headers.length === 2
      ? texts.join('：')
      : [first, ...more.map((text, place) => `${String(headers[place + 1])}：${text}`)].join('　');
  };
  return [
    paragraph('section', `${String(NUMERALS[index])}、${name}`),
    ...(rows.length === 0 ? [none] : rows.map(line)).map((text) => paragraph('body', text)),
  ];
}

export function auditDocument(audit: Audit, files: readonly PublishedFile[]): DisclosureDocument {
  const title = auditTitle(audit);
  return {
    title,
    sections: [
      {
        page: TEXT_PAGE,
        numbers: 'from-one',
        centred: false,
        blocks: [paragraph('contentsTitle', title), ...auditSections(audit, files).flatMap(sectionBlocks)],
      },
    ],
  };
}
