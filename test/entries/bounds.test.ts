/**
 * Tests that reading ends in bounded time for any content: huge texts, a million merges, problems in every
 * cell.
 */
import type { Area } from '../../src/grid/area';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { MOST_NAMED } from '../../src/entries/problem-list';
import { quote } from '../../src/entries/quote';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { goodWorkbook, withCell, withSheet } from '../support/raw';

const EXPENDITURE = '支出录入';
/** Normal runs take a tenth of this. Without the bounds, reading took minutes or crashed. */
const MOST_SECONDS = 20;

interface Read {
  readonly messages: readonly string[];
  readonly seconds: number;
}

function read(workbook: RawWorkbook): Read {
  const before = performance.now();
  const { problems } = readEntries(workbook, TABLE_SETS);
  const seconds = (performance.now() - before) / 1000;
  return { messages: problems.map(({ code, message }) => `${code} ${message}`), seconds };
}

function withRows(
  change: (line: readonly RawCell[], header: readonly RawCell[]) => RawSheet['rows'],
): RawWorkbook {
  return withSheet(goodWorkbook(), EXPENDITURE, (sheet) => ({
    ...sheet,
    rows: change(sheet.rows[1] ?? [], sheet.rows[0] ?? []),
  }));
}

function merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

describe('ProblemList', () => {
  it('lists fifty problems of one kind and counts the rest with their rows', () => {
    const { messages: all } = read(
      withRows((line, header) => [
        header,
        ...Array.from({ length: 5_000 }, () => line.map((cell, column) => (column === 9 ? null : cell))),
      ]),
    );
    const messages = all.filter((message) => message.startsWith('missing-value'));
    expect(messages).toHaveLength(MOST_NAMED + 1);
    expect(messages[0]).toBe(
      'missing-value “支出录入”第2行“政府经济科目编码”（J2）没有填写。请补填。本行暂未计入汇总。',
    );
    expect(messages.at(-1)).toBe(
      'missing-value “支出录入”第52行至第5001行另有4950处“没有填写”，没有逐一列出。请一并改正，改正前不计入汇总。',
    );
  });

  it('counts each kind and each sheet separately', () => {
    const { messages } = read(
      withRows((line, header) => [
        header,
        ...Array.from({ length: 60 }, () => line.map((cell, column) => (column === 0 ? Number(cell) : cell))),
        ...Array.from({ length: 51 }, () => line.map((cell, column) => (column === 13 ? '1万' : cell))),
      ]),
    );
    expect(messages.filter((message) => message.includes('另有'))).toEqual([
      'cleaned-text “支出录入”第52行至第61行另有10处“已规范”，没有逐一列出。无需处理。',
      'unreadable-amount “支出录入”第112行另有1处“金额无法识别”，没有逐一列出。请一并改正，改正前不计入汇总。',
    ]);
  });

  it('reports every unit of a bad roster', () => {
    const units = Array.from({ length: 60 }, (_, index): RawCell[] => [
      `7030${String(index + 10)}`,
      null,
      '行政单位',
    ]);
    const workbook = withSheet(goodWorkbook(), '单位名册', (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, ...units],
    }));
    const { messages } = read(withCell(workbook, EXPENDITURE, 'A2', '703069'));
    expect(messages).toContain(
      'defective-unit “支出录入”第2行“单位代码”（A2）这个单位在“单位名册”中的一行不能使用：“703069”。请先改正名册。本行暂未计入汇总。',
    );
  });
});

describe('readEntries with merged cells', () => {
  it.each([
    ['a million equal ones', Array.from({ length: 1_000_000 }, () => merge(1, 0, 1, 1))],
    [
      'two hundred thousand, one a row',
      Array.from({ length: 200_000 }, (_, row) => merge(row + 1, 0, row + 1, 20)),
    ],
    ['nested ones', Array.from({ length: 100_000 }, (_, row) => merge(row + 1, 0, 200_000 - row, 20))],
  ])('reads %s in bounded time', (_, merges) => {
    const workbook = withRows((line, header) => [
      header,
      ...Array.from({ length: 5_000 }, () => line.map((cell, column) => (column === 2 ? null : cell))),
    ]);
    const { messages, seconds } = read(withSheet(workbook, EXPENDITURE, (sheet) => ({ ...sheet, merges })));
    expect(messages.filter((message) => message.startsWith('merged-area'))).toHaveLength(MOST_NAMED + 1);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  it('takes the content of the first cell only', () => {
    const workbook = withSheet(goodWorkbook(), EXPENDITURE, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 2 ? row.map((cell, column) => (column === 2 ? null : cell)) : row,
      ),
      merges: [merge(1, 2, 2, 2)],
    }));
    expect(read(workbook).messages).toEqual([
      'merged-cells “支出录入”第3行“功能科目编码”（C3）位于合并单元格中，没有自己的内容。请取消合并并逐行填写。本行暂未计入汇总。',
      'merged-area “支出录入”第2行数据区有合并单元格：“C2:C3”。请取消合并，并核对各行内容。',
    ]);
  });
});

describe('readEntries with long texts', () => {
  it.each([
    ['a project name', 'G4', '项目名称'],
    ['a remark', 'O4', '备注'],
    ['the only cell of its row', 'G700', '项目名称'],
  ])('refuses more than 32,767 characters and names the address: %s', (_, address, column) => {
    const workbook = withCell(goodWorkbook(), EXPENDITURE, address, '项'.repeat(40_000));
    const row = address.slice(1);
    expect(read(workbook).messages[0]).toBe(
      `too-long “支出录入”第${row}行“${column}”（${address}）超过32,767字，Excel 的单元格存不下：“${'项'.repeat(40)}…”。请改短。本行暂未计入汇总。`,
    );
  });

  it.each(['A', 'C', 'E', 'F', 'G', 'H', 'J', 'L', 'M', 'N', 'O'])(
    'reads tabs, blanks and digits in linear time (column %s)',
    (column) => {
      const texts = ['\t', ' ', '1', '\u3000', '1 ', ' \n', '('].map((one) =>
        `1${one.repeat(32_000)}y`.slice(0, 32_700),
      );
      const workbook = withRows((line, header) => [
        header,
        ...texts.map((text) =>
          line.map((cell, index) => (index === column.charCodeAt(0) - 65 ? text : cell)),
        ),
      ]);
      expect(read(workbook).seconds).toBeLessThan(MOST_SECONDS / 10);
    },
  );
});

describe('quote', () => {
  it.each([
    ['lines', '第一行 \r\n 第二行', '第一行 第二行'],
    ['blanks of the text', '甲  乙\u3000丙', '甲  乙\u3000丙'],
    ['escape sequences', '\u001b[2J\u0007甲\u0000乙', ' [2J 甲 乙'],
    ['marks that turn the direction', '甲\u202e乙\u2066丙\u200f', '甲乙丙'],
    ['half a character', '甲\ud83d', '甲\ufffd'],
    ['forty characters of two halves each', '𠮷'.repeat(41), `${'𠮷'.repeat(40)}…`],
    ['a long text', '甲'.repeat(100_000), `${'甲'.repeat(40)}…`],
    ['blanks without end', `${'\t'.repeat(100_000)}甲`, ' …'],
  ])('reduces %s to one line without control characters', (_, text, words) => {
    expect(quote(text)).toBe(words);
  });

  it('shortens every cell, header and sheet name in a message', () => {
    const padded = `金额${'\u3000'.repeat(5_000)}(元)\u0007`;
    const workbook = withCell(
      withCell(goodWorkbook(), EXPENDITURE, 'N1', padded),
      EXPENDITURE,
      'N2',
      '\u001b[1;1H',
    );
    const { messages } = read(workbook);
    expect(messages.join('')).not.toMatch(/\p{Cc}/u);
    for (const message of messages) expect(message.length).toBeLessThan(300);
  });
});

describe('readEntries with large sheets', () => {
  it('reads a hundred thousand lines in one pass', () => {
    const { messages, seconds } = read(
      withRows((line, header) => [header, ...Array.from({ length: 100_000 }, () => line)]),
    );
    expect(messages).toContainEqual(expect.stringMatching(/^unbalanced .*703001.*支出100,000,000\.00元/u));
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  it('accepts duplicate and unknown headers in Excel’s 16,384 columns', () => {
    const wide = (header: RawCell) =>
      read(
        withRows((line, headers) => [[...headers, ...Array.from({ length: 16_369 }, () => header)], line]),
      );
    const double = wide('备注');
    expect(double.messages).toHaveLength(MOST_NAMED + 1);
    expect(double.messages.at(-1)).toBe(
      'duplicate-column “支出录入”第1行另有16319处“列重复”，没有逐一列出。请一并改正。',
    );
    expect(double.seconds + wide('不认识的列名').seconds).toBeLessThan(MOST_SECONDS);
  });

  it('reports a missing column among thousands of similar headers', () => {
    const { messages } = read(
      withRows((line, header) => [
        [
          ...header.map((cell) => (cell === '支出类别' ? '类别' : cell)),
          ...Array.from({ length: 16_000 }, () => '支出类别码'),
        ],
        line,
      ]),
    );
    expect(messages).toEqual([
      'missing-column “支出录入”“支出类别”列没有找到。表头中有相近的列：“类别”、“支出类别码”、“支出类别码”；如系同一列，请改回“支出类别”。',
    ]);
  });
});
