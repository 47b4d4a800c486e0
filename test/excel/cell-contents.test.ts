import { prepareCell } from '../../src/excel/write/cell-input';
import { cellWrites, type FormattedCell } from '../../src/excel/write/cell-writes';
import type { PlannedContent } from '../../src/sheets/plan/plan';

const text = (words: string): PlannedContent => ({ kind: 'text', text: words });
const number = (value: number): PlannedContent => ({ kind: 'number', value });
const formula = (words: string): PlannedContent => ({ kind: 'formula', formula: words, result: 0 });

describe('inputs for Excel', () => {
  test.each<[string, PlannedContent | undefined, string, string | number, boolean]>([
    ['text in a text cell as it is', text('01'), '@', '01', false],
    ['what looks like a formula in a text cell', text('=1+1'), '@', '=1+1', false],
    ['what looks like an error in a text cell', text('#REF!'), '@', '#REF!', false],
    ['text elsewhere behind an apostrophe', text('01'), 'General', "'01", false],
    ['text in an amount cell', text('无'), '#,##0.00;-#,##0.00;;@', '无', false],
    ['text that may be a date in an amount cell', text('1月'), '#,##0.00;-#,##0.00;;@', "'1月", false],
    ['an apostrophe of its own, in a text cell', text("'x"), '@', "''x", true],
    ['an apostrophe of its own, elsewhere', text("'x"), 'General', "''x", false],
    ['no text', text(''), '@', '', false],
    ['nothing', undefined, '@', '', false],
    ['a number', number(-12.5), '0.00', -12.5, false],
    ['a number in a text cell', number(7), '@', 7, true],
    ['a formula', formula('SUM(A1:A2)'), 'General', '=SUM(A1:A2)', false],
    ['a formula in a text cell', formula('A1'), '@', '=A1', true],
  ])('%s', (_, content, format, input, aside) => {
    expect(prepareCell(content, format)).toMatchObject({ input, aside });
  });
});

function cell(row: number, column: number, content: PlannedContent | undefined, format = '@'): FormattedCell {
  return { row, column, content, format };
}

describe('contents in few arrays', () => {
  test('a table is one array; an empty place stays untouched', () => {
    const cells = [cell(4, 2, text('一')), cell(4, 4, text('三')), cell(5, 3, number(1), '0')];
    expect(cellWrites(cells)).toEqual([
      {
        kind: 'contents',
        area: { firstRow: 4, firstColumn: 2, lastRow: 5, lastColumn: 4 },
        cells: [
          ['一', null, '三'],
          [null, 1, null],
        ],
        formulas: false,
      },
    ]);
  });

  test('rows come in order for any order of cells', () => {
    const cells = [cell(1, 0, text('乙')), cell(0, 1, text('丙')), cell(0, 0, text('甲'))];
    expect(cellWrites(cells)).toMatchObject([
      {
        cells: [
          ['甲', '丙'],
          ['乙', null],
        ],
      },
    ]);
  });

  test('marks an array with a formula', () => {
    expect(cellWrites([cell(0, 0, formula('B1'), 'General')])).toMatchObject([{ formulas: true }]);
  });

  test('no array is larger than the client accepts in one piece', () => {
    const cells = Array.from({ length: 4_000 }, (_, index) =>
      cell(Math.floor(index / 4), index % 4, number(index), '0'),
    );
    const blocks = cellWrites(cells);
    expect(blocks.map((block) => (block.kind === 'contents' ? block.cells.length : 0))).toEqual([
      375, 375, 250,
    ]);
  });

  test('cells far apart do not share an array', () => {
    const blocks = cellWrites([cell(0, 0, text('左上')), cell(1, 200, text('右'))]);
    expect(blocks).toHaveLength(2);
  });

  test('writes cells that conflict with their format while they are General, then restores it', () => {
    expect(cellWrites([cell(0, 0, number(7)), cell(0, 1, text('七'))])).toEqual([
      expect.objectContaining({ kind: 'contents', cells: [['七']] }),
      { kind: 'number-format', address: 'A1', format: 'General' },
      expect.objectContaining({ kind: 'contents', cells: [[7]] }),
      { kind: 'number-format', address: 'A1', format: '@' },
    ]);
  });
});
