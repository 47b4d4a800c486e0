/** Tests where the rows of a table break, and what is written again on the next page. */
import fc from 'fast-check';
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

/** Five characters a line, ten points each. */
const byLength = ({ text }: GridCell): number => 10 * Math.max(1, Math.ceil(text.length / 5));

/** A project whose name is as high as its rows, beside a row for each indicator. */
function project(name: string, indicators: number): readonly MeasuredRow[] {
  return Array.from({ length: indicators }, (_, index) =>
    row([
      ...(index === 0 ? [cell(0, name, { rows: indicators }), cell(1, '8.00', { rows: indicators })] : []),
      cell(2, String(index)),
    ]),
  );
}

describe('a name that is higher than the rows before the break', () => {
  it('raises the last row where its project begins the page, and repeats half a page at most', () => {
    const pages = tablePages(project('甲乙丙丁戊'.repeat(5), 8), { first: 60, further: 60 }, byLength);
    expect(pages.map((page) => page.map(({ height }) => height))).toEqual([
      [10, 10, 10, 10, 10, 10],
      [10, 20],
    ]);
    expect(pages.map(([first]) => first?.cells[0]?.text)).toEqual([
      '甲乙丙丁戊'.repeat(5),
      '甲乙丙丁戊甲乙丙丁戊甲…（续）',
    ]);
  });

  it('divides a text that is higher than a page, and marks its first part', () => {
    const name = '甲乙丙丁戊'.repeat(8);
    const pages = tablePages(project(name, 4), { first: 40, further: 60 }, byLength);
    expect(pages.map(texts)).toEqual([
      [`${name.slice(0, 15)}（接下页）|8.00|0`, '1', '2'],
      [`${name.slice(15)}|8.00|3`],
    ]);
    expect(pages.map((page) => page.map(({ height }) => height))).toEqual([[10, 10, 20], [50]]);
  });
});

/** Names of up to 2 pages, beside up to 12 indicators, some of which are high themselves. */
const projects = fc
  .array(
    fc.record({
      name: fc.integer({ min: 1, max: 80 }).map((length) => '甲乙丙丁戊'.repeat(16).slice(0, length)),
      indicators: fc.array(fc.constantFrom(10, 10, 10, 20, 40), { minLength: 1, maxLength: 12 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.flatMap(({ name, indicators }) =>
      project(name, indicators.length).map((one, index) => {
        const own = one.cells.filter(({ rows }) => rows === 1).map(byLength);
        return { ...one, height: Math.max(indicators[index] ?? 10, ...own) };
      }),
    ),
  );

function totalHeight(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

it('prints every text whole, and no page is higher than its room', () => {
  fc.assert(
    fc.property(projects, fc.integer({ min: 50, max: 90 }), (rows, further) => {
      const pages = tablePages(rows, { first: further - 10, further }, byLength);
      const names = pages.flatMap((page) =>
        page.flatMap(({ cells }) => cells.filter(({ column }) => column === 0).map(({ text }) => text)),
      );
      expect(
        names
          .filter((text) => !text.endsWith('（续）'))
          .join('')
          .replaceAll('（接下页）', ''),
      ).toBe(
        rows
          .flatMap(({ cells }) => cells.filter(({ column }) => column === 0).map(({ text }) => text))
          .join(''),
      );
      expect(pages.flat().flatMap(({ cells }) => cells.at(-1)?.text)).toEqual(
        rows.flatMap(({ cells }) => cells.at(-1)?.text),
      );
      for (const [index, page] of pages.entries()) {
        if (page.length > 1)
          expect(totalHeight(page)).toBeLessThanOrEqual(index === 0 ? further - 10 : further);
        for (const [place, { cells }] of page.entries())
          for (const part of cells)
            expect(byLength({ ...part, isFigure: false })).toBeLessThanOrEqual(
              totalHeight(page.slice(place, place + part.rows)),
            );
      }
    }),
  );
});
