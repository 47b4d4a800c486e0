/** Tests that whole columns keep the style of their entry cells, below the last prepared row. */
import { columnLetters } from '../../src/grid/address';
import { STYLES } from '../../src/sheets/draw/styles';
import type { CellStyle, SheetPlan } from '../../src/sheets/plan/plan';
import { templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { columnFormats, columnStyles } from '../support/sheet-xml';
import { zipPart } from '../support/zip';

const AMOUNT: CellStyle = { ...STYLES.name, numberFormat: '#,##0.00' };
const TEXT: CellStyle = { ...STYLES.name, numberFormat: '@' };

function entryLike(more: Partial<SheetPlan> = {}): SheetPlan {
  return sheetPlan([[textCell('编码'), textCell('备注'), textCell('金额')], [{ style: TEXT }]], {
    columnWidths: [10, 20, 12],
    columnStyles: [TEXT, undefined, AMOUNT],
    ...more,
  });
}

async function written(...sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  return writeWorkbook(workbookPlan(sheets));
}

describe('the empty entry workbook', () => {
  it('gives every column of every entry sheet the format planned for it', async () => {
    const plan = templateWorkbook(2023, HENAN_2023);
    const file = await writeWorkbook(plan);
    const found = plan.sheets.map((sheet, index) => [sheet.name, columnFormats(file, index)]);
    const expected = plan.sheets.map(({ name, columnWidths, columnStyles }) => [
      name,
      columnWidths.map((_, column) => columnStyles?.[column]?.numberFormat ?? null),
    ]);
    expect(found).toEqual(expected);
    const [, expenditure] = found.find(([name]) => name === '支出录入') ?? [];
    expect(expenditure?.[0]).toBe('@');
  });

  it('writes of its prepared rows only what differs from their columns: formulas', async () => {
    const plan = templateWorkbook(2023, HENAN_2023);
    const file = await writeWorkbook(plan);
    const index = plan.sheets.findIndex((sheet) => sheet.name === '支出录入');
    const xml = zipPart(file, `xl/worksheets/sheet${String(index + 1)}.xml`);
    const lastRow = /<row r="501"[^>]*>(.*?)<\/row>/su.exec(xml)?.[1] ?? '';
    const formulas = plan.sheets[index]?.rows[500]?.flatMap((cell, column) =>
      cell?.content === undefined ? [] : [`${columnLetters(column)}501`],
    );
    expect(Array.from(lastRow.matchAll(/<c r="([A-Z]+501)"/gu), ([, place]) => place)).toEqual(formulas);
    expect(formulas).toContain('B501');
    expect(formulas).not.toContain('C501');
    expect(columnStyles(file, index)).not.toContain(null);
    expect(xml).not.toContain('<row r="502"');
  });
});

describe('a sheet with column styles', () => {
  it('writes them into the file, and only where planned', async () => {
    expect(columnFormats(await written(entryLike()), 0)).toEqual(['@', null, '#,##0.00']);
  });

  it('has no row more than planned, and none for empty cells that look like their columns', async () => {
    const file = await written(entryLike());
    const xml = zipPart(file, 'xl/worksheets/sheet1.xml');
    expect(Array.from(xml.matchAll(/<row r="(\d+)"/gu), ([, row]) => row)).toEqual(['1']);
    expect(xml).toContain('<dimension ref="A1:C2"/>');
    expect(await readWorkbook(file)).toMatchObject({
      kind: 'workbook',
      workbook: { sheets: [{ rows: [['编码', '备注', '金额']] }] },
    });
  });

  it('writes an empty cell that looks unlike its column', async () => {
    const xml = zipPart(
      await written(entryLike({ rows: [[{ style: TEXT }, { style: TEXT }, { style: TEXT }]] })),
      'xl/worksheets/sheet1.xml',
    );
    expect(Array.from(xml.matchAll(/<c r="(\w+)"/gu), ([, place]) => place)).toEqual(['B1', 'C1']);
  });

  it('keeps the heights of rows below its cells', async () => {
    const xml = zipPart(
      await written(entryLike({ rowHeights: [20, 21, 22, 23] })),
      'xl/worksheets/sheet1.xml',
    );
    const heights = Array.from(xml.matchAll(/<row r="\d+" ht="(\d+)"/gu), ([, height]) => height);
    expect(heights).toEqual(['20', '21', '22', '23']);
  });

  it('accepts more columns with a style than with a width, and columns without cells', async () => {
    const file = await written(entryLike({ columnWidths: [10], rows: [], rowHeights: [] }));
    expect(columnFormats(file, 0)).toEqual(['@', null, '#,##0.00']);
  });

  it('differs from one without only in its columns', async () => {
    const rows = [[textCell('甲'), textCell('乙'), textCell('丙')]];
    const plain = sheetPlan(rows, { columnWidths: [10, 20, 12] });
    const styles = entryLike({ rows });
    const without = zipPart(await written(plain), 'xl/worksheets/sheet1.xml');
    const withStyles = zipPart(await written(styles), 'xl/worksheets/sheet1.xml');
    expect(withStyles.replaceAll(/ style="\d+"/gu, '')).toBe(without);
    expect(withStyles).not.toBe(without);
  });

  it('fits next to sheets without column styles', async () => {
    const plain = sheetPlan([[textCell('甲')]], { name: '前' });
    const file = await written(plain, entryLike(), { ...plain, name: '后' });
    expect([0, 1, 2].map((index) => columnFormats(file, index))).toEqual([
      [null, null],
      ['@', null, '#,##0.00'],
      [null, null],
    ]);
  });
});
