/** Tests harmless changes that clerks make to an entry workbook. */
import type { RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries, type EntriesReading } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { goodWorkbook, withCell, withSheet } from '../support/raw';

function read(workbook: RawWorkbook): EntriesReading {
  return readEntries(workbook, TABLE_SETS);
}

function entriesOf(workbook: RawWorkbook) {
  const reading = read(workbook);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

describe('readEntries', () => {
  it('accepts the clerk’s own columns, and rows above the headers', () => {
    const changed = withSheet(goodWorkbook(), '支出录入', (sheet): RawSheet => {
      const widened = sheet.rows.map((row, index) => ['经办人', ...row, index === 0 ? '复核' : '已核']);
      return { ...sheet, rows: [['2023年支出明细'], [], ...widened] };
    });
    const { expenditure } = entriesOf(changed);
    expect(read(changed).problems).toEqual([]);
    expect(expenditure.map(({ row, unit, amount }) => [row, unit, amount])).toEqual([
      [4, '703001', 100_000],
      [5, '703002', 200_050],
      [6, '703001', 50_000],
    ]);
  });

  it.each([
    ['direction marks', (text: string) => `\u202d${text}\u202c`],
    ['soft hyphens and zero-width signs', (text: string) => `\u200e${text}\u00ad\u200b`],
  ])('accepts %s around every text', (_, marked) => {
    const { sheets } = goodWorkbook();
    const rows = (sheet: RawSheet) =>
      sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? marked(cell) : cell)));
    const changed = { sheets: sheets.map((sheet) => ({ ...sheet, rows: rows(sheet) })) };
    expect(entriesOf(changed)).toEqual(entriesOf(goodWorkbook()));
    expect(read(changed).problems.filter(({ severity }) => severity !== 'normalized')).toEqual([]);
  });

  it('accepts empty rows between and below the lines', () => {
    const changed = withSheet(goodWorkbook(), '收入录入', (sheet) => {
      const [header = [], ...body] = sheet.rows;
      const rows = body.flatMap((row) => [row, [], ['', ' ', '\u3000', null]]);
      return { ...sheet, rows: [header, ...rows] };
    });
    expect(read(changed).problems).toEqual([]);
    expect(entriesOf(changed).income.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('accepts sheets in any order, and other sheets with any name', () => {
    const { sheets } = goodWorkbook();
    const own = { ...(sheets[0] as RawSheet), name: '我的草稿', rows: [['随便写']] };
    expect(read({ sheets: [own, ...[...sheets].reverse()] }).problems).toEqual([]);
  });

  it('accepts codes without names', () => {
    const blank = ['B2', 'D2', 'I2', 'K2'].reduce(
      (workbook, address) => withCell(workbook, '支出录入', address, null),
      goodWorkbook(),
    );
    expect(read(blank).problems).toEqual([]);
  });

  it('accepts headers with other brackets, widths and spaces', () => {
    const changed = withSheet(goodWorkbook(), '支出录入', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 0 ? row.map((cell) => (cell === '金额(元)' ? ' 金额（ 元 ）' : cell)) : row,
      ),
    }));
    expect(read(changed).problems).toEqual([]);
  });

  it('reads amounts in 万元 when settings and headers have this unit', () => {
    const inWan = ['收入录入', '支出录入'].reduce(
      (workbook, name) =>
        withSheet(workbook, name, (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) =>
              cell === '金额(元)' ? '金额(万元)' : typeof cell === 'number' ? cell / 10_000 : cell,
            ),
          ),
        })),
      withCell(goodWorkbook(), '设置', 'B6', '万元'),
    );
    expect(read(inWan).problems).toEqual([]);
    expect(entriesOf(inWan).expenditure.map(({ amount }) => amount)).toEqual([100_000, 200_050, 50_000]);
  });

  it('returns last year’s figures in 分, and none for empty measures', () => {
    expect(entriesOf(goodWorkbook()).priorYear).toEqual([
      { row: 2, measure: '收入总计', amount: 300_000, source: '' },
    ]);
  });
});
