/** Tests where the rows of a table break, and what is written again on the next page. */
import type { TableRow } from '../../src/document/document';
import type { GridCell } from '../../src/document/table-grid';
import { tablePages, type MeasuredRow } from '../../src/document/table-pages';

function cell(column: number, text: string, more: Partial<GridCell> = {}): GridCell {
  return {
    column,
    columns: 1,
    rows: 1,
    text,
    align: 'left',
    indent: 0,
    bold: false,
    isFigure: false,
    ...more,
  };
}

function row(cells: readonly GridCell[], more: Partial<MeasuredRow> = {}): MeasuredRow {
  return { cells, under: null, isGroup: false, height: 10, ...more };
}

const plain = (count: number) => Array.from({ length: count }, (_, index) => row([cell(0, String(index))]));
const texts = (rows: readonly TableRow[]) => rows.map(({ cells }) => cells.map(({ text }) => text).join('|'));
const ONE_LINE = () => 10;

describe('tablePages', () => {
  it('fills the first page and the further ones to their own heights', () => {
    const pages = tablePages(plain(7), { first: 25, further: 40 }, ONE_LINE);
    expect(pages.map(texts)).toEqual([['0', '1'], ['2', '3', '4', '5'], ['6']]);
  });

  it('gives a table without rows one page', () => {
    expect(tablePages([], { first: 25, further: 40 }, ONE_LINE)).toEqual([[]]);
  });

  it('writes a merged name again on the next page, and its figure once', () => {
    const rows = [
      row([cell(0, '某项目', { rows: 4 }), cell(1, '8.00', { rows: 4, isFigure: true }), cell(2, 'a')]),
      row([cell(2, 'b')]),
      row([cell(2, 'c')]),
      row([cell(2, 'd')]),
    ];
    const pages = tablePages(rows, { first: 20, further: 30 }, ONE_LINE);
    expect(pages.map(texts)).toEqual([
      ['某项目|8.00|a', 'b'],
      ['某项目（续）||c', 'd'],
    ]);
    expect(pages.map(([first]) => first?.cells.map(({ rows: span }) => span))).toEqual([
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  it('continues a merged cell over more than two pages', () => {
    const rows = plain(6).map((one, index) =>
      index === 0
        ? row([cell(0, '某项目', { rows: 6 }), cell(1, 'x')])
        : row([cell(1, one.cells[0]?.text ?? '')]),
    );
    const pages = tablePages(rows, { first: 20, further: 20 }, ONE_LINE);
    expect(pages.map(texts)).toEqual([
      ['某项目|x', '1'],
      ['某项目（续）|2', '3'],
      ['某项目（续）|4', '5'],
    ]);
  });

  it('moves a project to the next page where its name would have too little room', () => {
    const rows = [...plain(2), row([cell(0, '长名称', { rows: 3 })]), row([]), row([])];
    const pages = tablePages(rows, { first: 30, further: 40 }, ({ text }) =>
      text.startsWith('长') ? 25 : 10,
    );
    expect(pages.map(texts)).toEqual([
      ['0', '1'],
      ['长名称', '', ''],
    ]);
  });

  it('names the unit again above its projects, without its figures', () => {
    const unit = row([cell(0, '某单位'), cell(1, '9.00', { isFigure: true })], { isGroup: true });
    const projects = plain(4).map((one) => ({ ...one, under: 0 }));
    const pages = tablePages([unit, ...projects], { first: 30, further: 30 }, ONE_LINE);
    expect(pages.map(texts)).toEqual([
      ['某单位|9.00', '0', '1'],
      ['某单位（续）|', '2', '3'],
    ]);
  });

  it('leaves no unit alone at the end of a page', () => {
    const unit = row([cell(0, '某单位')], { isGroup: true });
    const pages = tablePages([...plain(2), unit, ...plain(1)], { first: 30, further: 30 }, ONE_LINE);
    expect(pages.map(texts)).toEqual([
      ['0', '1'],
      ['某单位', '0'],
    ]);
  });

  it('raises the last row where a name that is written again needs more lines', () => {
    const rows = [row([cell(0, '某项目', { rows: 3 })], { height: 20 }), row([]), row([])];
    const needed = ({ text }: GridCell) => (text.endsWith('（续）') ? 25 : 20);
    const pages = tablePages(rows, { first: 30, further: 40 }, needed);
    expect(pages.map((page) => page.map(({ height }) => height))).toEqual([[20, 10], [25]]);
  });

  it('gives a row that is taller than a page a page, and lets it grow', () => {
    const rows = [...plain(1), row([cell(0, '很长')], { height: 90 }), ...plain(1)];
    const pages = tablePages(rows, { first: 30, further: 40 }, ONE_LINE);
    expect(pages.map((page) => page.map(({ exact }) => exact))).toEqual([[true], [false], [true]]);
  });
});
