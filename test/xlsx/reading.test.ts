/**
 * Tests that contents of other programs are read faithfully. Writes them with the library itself, not through plans.
 */
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { RawSheet } from '../../src/entries/raw-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';

async function read(sheets: WriteSheet[]): Promise<readonly RawSheet[]> {
  const reading = await readWorkbook(await writeXlsx({ sheets }));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.workbook.sheets;
}

describe('cells of other programs', () => {
  it('keep their types: errors, dates, logical values, rich text', async () => {
    const [sheet] = await read([
      {
        name: '表',
        rows: [['#REF!', new Date(Date.UTC(2023, 1, 1)), true, '甲', null, 1.5]],
        cells: new Map([
          ['0,3', { value: '甲乙', richText: [{ text: '甲' }, { text: '乙', font: { bold: true } }] }],
          ['1,0', { formula: 'A1+1', formulaResult: 7 }],
        ]),
      },
    ]);
    expect(sheet?.rows[0]).toEqual([
      { kind: 'error', code: '#REF!' },
      { kind: 'date', text: '2023-02-01' },
      true,
      '甲乙',
      null,
      1.5,
    ]);
    expect(sheet?.rows[1]?.[0]).toBe(7);
    expect([...(sheet?.formulas ?? [])]).toEqual(['1,0']);
  });

  it('show as Excel does where a date does not exist', async () => {
    const date = { numFmt: 'yyyy-mm-dd' };
    const [sheet] = await read([
      {
        name: '表',
        rows: [[45_000, 2_958_465, 2_958_466, 1e9, -1e9]],
        columns: Array.from({ length: 5 }, () => ({ style: date })),
      },
    ]);
    const texts = ['2023-03-15', '9999-12-31', '########', '########', '########'];
    expect(sheet?.rows[0]).toEqual(texts.map((text) => ({ kind: 'date', text })));
  });

  it('keep their results in shared formulas', async () => {
    const shared = { formulaType: 'shared', formulaSharedIndex: 0 } as const;
    const [sheet] = await read([
      {
        name: '表',
        rows: [[1], [2]],
        cells: new Map([
          ['0,1', { ...shared, formula: 'A1*2', formulaRef: 'B1:B2', formulaResult: 2 }],
          ['1,1', { ...shared, formula: '', formulaResult: 4 }],
        ]),
      },
    ]);
    expect(sheet?.rows.map((row) => row[1])).toEqual([2, 4]);
    expect([...(sheet?.formulas ?? [])]).toEqual(['0,1', '1,1']);
  });

  it('are read in hidden rows and sheets, and reported as hidden', async () => {
    const rows = [['甲'], ['乙'], ['丙']];
    const [visible, veryHidden] = await read([
      { name: '表', rows, rowDefs: new Map([[1, { hidden: true }]]) },
      { name: '藏', rows, veryHidden: true },
    ]);
    expect(visible).toMatchObject({ hidden: false, rows });
    expect([...(visible?.hiddenRows ?? [])]).toEqual([1]);
    expect(veryHidden).toMatchObject({ hidden: true, rows });
  });

  it('keep digits as text or as number, as stored', async () => {
    const [sheet] = await read([{ name: '表', rows: [['0101', 101, '411200230000000007608']] }]);
    expect(sheet?.rows[0]).toEqual(['0101', 101, '411200230000000007608']);
  });
});
