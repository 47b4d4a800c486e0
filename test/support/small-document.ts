/** A document with every kind of block, small enough to read its file. */
import { words, type DisclosureDocument, type TableCell } from '../../src/document/document';
import { TABLE_PAGES, TEXT_PAGE } from '../../src/document/typography';

function cell(column: number, text: string, more: Partial<TableCell> = {}): TableCell {
  return { column, columns: 1, rows: 1, text, align: 'left', indent: 0, bold: false, ...more };
}

export const SMALL_DOCUMENT: DisclosureDocument = {
  title: '2023年某局部门预算公开',
  sections: [
    {
      page: TEXT_PAGE,
      numbers: 'none',
      centred: true,
      blocks: [
        { kind: 'paragraph', style: 'coverTitle', runs: words('2023年某局'), size: 24 },
        {
          kind: 'paragraph',
          style: 'coverDate',
          runs: [{ kind: 'gap', text: '〔请填写：说明事项·公开日期〕' }],
        },
      ],
    },
    {
      page: TEXT_PAGE,
      numbers: 'none',
      centred: false,
      blocks: [{ kind: 'paragraph', style: 'contentsTitle', runs: words('目　录') }, { kind: 'contents' }],
    },
    {
      page: TEXT_PAGE,
      numbers: 'from-one',
      centred: false,
      blocks: [
        { kind: 'heading', style: 'part', lines: ['第一部分', '某局概况'], onNewPage: true },
        { kind: 'heading', style: 'section', lines: ['一、主要职责'] },
        { kind: 'heading', style: 'subsection', lines: ['（一）职责'] },
        { kind: 'paragraph', style: 'body', runs: words('收入“总计”7563.33万元。') },
      ],
    },
    {
      page: TABLE_PAGES.landscape,
      numbers: 'continued',
      centred: false,
      blocks: [
        { kind: 'heading', style: 'tableTitle', lines: ['2023年部门收入总体情况表'] },
        { kind: 'caption', left: '部门名称：某局', right: '单位：万元' },
        {
          kind: 'table',
          columnWidths: [100, 60, 60],
          size: 9,
          line: 12,
          header: [
            {
              height: 17,
              exact: true,
              cells: [cell(0, '项目', { rows: 2 }), cell(1, '金额', { columns: 2, align: 'center' })],
            },
            { height: 17, exact: true, cells: [cell(1, '本年'), cell(2, '上年')] },
          ],
          pages: [
            [
              {
                height: 17,
                exact: true,
                cells: [cell(0, '合计', { bold: true }), cell(1, '1.00'), cell(2, '')],
              },
              {
                height: 17,
                exact: false,
                cells: [cell(0, '其中', { indent: 1 }), cell(1, '1.00'), cell(2, '')],
              },
            ],
          ],
        },
        { kind: 'paragraph', style: 'end', runs: [] },
      ],
    },
  ],
};
