/** The contents of a snapshot, and the number of requests for it. */
import type { HostOptions } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';
import { styleChange } from '../../src/excel-host/model/style';
import type { Sheet } from '../../src/excel-host/model/sheet';
import { User } from '../../src/excel-host/user';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel, type OpenExcel } from './support/open-excel';

type Value = string | number | boolean | CellError;

function put(sheet: Sheet, row: number, column: number, value: Value, numberFormat = 'General'): void {
  const cell = sheet.grid.makeCell(row, column);
  cell.value = value;
  cell.style = styleChange({ numberFormat })(sheet.grid.style(row, column));
}

interface Filled extends OpenExcel {
  readonly sheet: Sheet;
}

/** One sheet, 支出录入, with what `fill` puts there. */
function filled(fill: (sheet: Sheet) => void, options: HostOptions = {}): Filled {
  const excel = openExcel({ firstSheet: '支出录入', ...options });
  const sheet = excel.host.workbook.sheet('支出录入');
  excel.host.act(() => {
    fill(sheet);
  });
  return { ...excel, sheet };
}

const NAMES = { names: ['支出录入'] };

describe('cells', () => {
  test('start at A1, wherever the first content is', async () => {
    const { snapshot } = filled((sheet) => {
      put(sheet, 2, 1, '甲');
      put(sheet, 3, 3, 5);
    });
    const [found] = (await snapshot(NAMES)).sheets;
    expect(found?.rows).toEqual([[], [], [null, '甲', null, null], [null, null, null, 5]]);
  });

  test('an empty sheet has none', async () => {
    const { snapshot } = filled(() => undefined);
    expect((await snapshot(NAMES)).sheets).toMatchObject([{ rows: [], merges: [] }]);
  });

  test.each<[string, Value, string, unknown]>([
    ['a number', 1_234.5, '#,##0.00', 1_234.5],
    ['a text of digits', '01', '@', '01'],
    ['a truth', true, 'General', true],
    ['a date', 44_958, 'yyyy/m/d', { kind: 'date', text: '2023-02-01' }],
    ['a date of a Chinese format', 44_958, 'yyyy"年"m"月"d"日"', { kind: 'date', text: '2023-02-01' }],
    ['a number in a format with red', -5, '#,##0.00##;[Red]-#,##0.00##', -5],
    ['an error', CellError.reference, 'General', { kind: 'error', code: '#REF!' }],
    ['a text that looks like an error', '#REF!', '@', '#REF!'],
    ['a text that looks like a formula', '=1+1', '@', '=1+1'],
  ])('%s', async (_, value, format, expected) => {
    const { snapshot } = filled((sheet) => {
      put(sheet, 0, 0, value, format);
    });
    const [found] = (await snapshot(NAMES)).sheets;
    expect(found?.rows).toEqual([[expected]]);
    expect(found?.formulas).toEqual(new Set());
  });

  test('formulas come by place, their results in the rows', async () => {
    const { snapshot, host } = filled((sheet) => {
      put(sheet, 0, 0, 2);
      put(sheet, 1, 0, 3);
    });
    host.act((book) => {
      const { grid } = book.sheet('支出录入');
      for (const [row, formula] of ['=SUM(A1:A2)', '=IF(A1=2,"","x")', '=A1/0'].entries())
        grid.makeCell(row, 1).formula = formula;
      book.needsCalculation = true;
    });
    const [found] = (await snapshot(NAMES)).sheets;
    expect(found?.rows).toEqual([
      [2, 5],
      [3, ''],
      [null, { kind: 'error', code: '#DIV/0!' }],
    ]);
    expect([...(found?.formulaTexts ?? [])]).toEqual([
      ['0,1', '=SUM(A1:A2)'],
      ['1,1', '=IF(A1=2,"","x")'],
      ['2,1', '=A1/0'],
    ]);
    expect(found?.formulas).toEqual(new Set(['0,1', '1,1', '2,1']));
  });
});

describe('the sheet', () => {
  test('hidden rows, by hand or by a filter, need one request more', async () => {
    const { snapshot, host, sheet } = filled((one) => {
      for (let row = 0; row < 5; row += 1) put(one, row, 0, row);
    });
    await snapshot(NAMES);
    host.traffic.reset();
    expect((await snapshot(NAMES)).sheets[0]?.hiddenRows).toEqual(new Set());
    const usual = host.traffic.count;
    host.act(() => {
      for (const row of [1, 3]) sheet.grid.makeRow(row).hidden = true;
    });
    host.traffic.reset();
    expect((await snapshot(NAMES)).sheets[0]?.hiddenRows).toEqual(new Set([1, 3]));
    expect(host.traffic.count).toBe(usual + 1);
    host.act(() => {
      for (let row = 0; row < 5; row += 1) sheet.grid.makeRow(row).hidden = true;
    });
    expect((await snapshot(NAMES)).sheets[0]?.hiddenRows).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test('scattered hidden rows need two requests more, none of them a write', async () => {
    const hidden = [3, 4, 40, 64, 95, 96, 129];
    const { snapshot, host } = filled((one) => {
      for (let row = 0; row < 130; row += 1) put(one, row, 0, row);
      for (const row of hidden) one.grid.makeRow(row).hidden = true;
    });
    const [found] = (await snapshot({ ...NAMES, purpose: 'read' })).sheets;
    expect([...(found?.hiddenRows ?? [])].sort((a, b) => a - b)).toEqual(hidden);
    expect(host.traffic.requests.map(({ writers }) => writers)).toEqual([[], [], []]);
  });

  test('read without change: merges are those last read, or unknown', async () => {
    const merge = { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 1 };
    const { snapshot, sheet } = filled((one) => {
      for (let row = 0; row < 5; row += 1) put(one, row, 0, row);
      one.merges = [merge];
    });
    const style = async (): Promise<unknown> => {
      const [found] = (await snapshot({ ...NAMES, purpose: 'read' })).sheets;
      return [found?.merges, found?.mergesUnknown];
    };
    expect(await style()).toEqual([[], true]);
    await snapshot({ ...NAMES, purpose: 'change' });
    expect(await style()).toEqual([[merge], undefined]);
    sheet.merges = [];
    expect(await style()).toEqual([[merge], undefined]);
  });

  test('read after an own change: merges have moved with their rows', async () => {
    const { snapshot, apply, sheet } = filled((one) => {
      for (let row = 0; row < 9; row += 1) put(one, row, 0, row);
      one.merges = [
        { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 0 },
        { firstRow: 5, firstColumn: 0, lastRow: 6, lastColumn: 1 },
      ];
    });
    await snapshot(NAMES);
    const plain = { heights: [], merges: [] };
    await apply(
      change([
        {
          kind: 'edit',
          sheetId: sheet.id,
          name: sheet.name,
          rows: [
            { kind: 'delete', at: 3, count: 2 },
            { kind: 'insert', at: 1, rows: [[textCell('新')]], ...plain },
            { kind: 'insert', at: 7, rows: [[textCell('新')]], ...plain },
          ],
          cells: [],
        },
      ]),
    );
    const [again] = (await snapshot({ ...NAMES, purpose: 'read' })).sheets;
    const [asked] = (await snapshot(NAMES)).sheets;
    expect(again?.merges).toEqual(asked?.merges);
    expect(again?.merges).toEqual([
      { firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 0 },
      { firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: 1 },
    ]);
  });

  test('merges reach beyond the contents', async () => {
    const merges = [
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3 },
      { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 1 },
    ];
    const { snapshot } = filled((sheet) => {
      put(sheet, 0, 0, '标题');
      const bordered = styleChange({ wrap: true });
      for (const area of merges) sheet.grid.changeStyles(area, bordered);
      sheet.merges = merges;
    });
    expect((await snapshot(NAMES)).sheets[0]?.merges).toEqual(merges);
  });

  test('reads more merges than Excel lists at once', async () => {
    const merges = Array.from({ length: 700 }, (_, index) => ({
      firstRow: 3 * index,
      firstColumn: 0,
      lastRow: 3 * index + 2,
      lastColumn: 1,
    }));
    const { snapshot, host, sheet } = filled((one) => {
      for (const [index, { firstRow }] of merges.entries()) put(one, firstRow, 0, index);
      put(one, 2_099, 3, '末');
      one.merges = merges;
    });
    expect((await snapshot(NAMES)).sheets[0]?.merges).toEqual(merges);
    host.traffic.reset();
    expect((await snapshot(NAMES)).sheets[0]?.merges).toEqual(merges);
    // The second reading asks block by block at once.
    expect(host.traffic.count).toBe(1);
    const more = { firstRow: 2_200, firstColumn: 0, lastRow: 2_201, lastColumn: 4 };
    host.act(() => {
      put(sheet, 2_200, 0, '又');
      sheet.grid.changeStyles(more, styleChange({ wrap: true }));
      sheet.merges = [...merges, more];
    });
    expect((await snapshot(NAMES)).sheets[0]?.merges).toEqual([...merges, more]);
  });

  test('a hidden, protected, renamed sheet is found by its id', async () => {
    const { snapshot, apply, host } = openExcel();
    await apply(addAll(workbookPlan([sheetPlan([[textCell('甲')]], { protected: true, hidden: true })])));
    const { id } = host.workbook.sheet('表');
    host.act((book) => {
      book.sheet(id).name = '改了名';
    });
    const found = await snapshot({ ids: [id], names: ['表'] });
    expect(found.sheets).toMatchObject([
      { id, name: '改了名', protected: true, hidden: true, rows: [['甲']] },
    ]);
    expect(found.tabs).toEqual([
      { id: host.workbook.sheet('Sheet1').id, name: 'Sheet1', hidden: false },
      { id, name: '改了名', hidden: true },
    ]);
  });

  test('reads formulas of a protected sheet without special cells', async () => {
    const { snapshot, apply, host } = openExcel();
    const style = { ...sheetStyle };
    const formula = { kind: 'formula', formula: '1+1', result: 2 } as const;
    await apply(addAll(workbookPlan([sheetPlan([[{ style, content: formula }]])])));
    new User(host).protectSheet('表');
    for (const specialCellsAsked of [true, false]) {
      host.traffic.reset();
      const [found] = (await snapshot({ names: ['表'] })).sheets;
      expect([...(found?.formulaTexts ?? [])]).toEqual([['0,0', '=1+1']]);
      expect(host.traffic.count).toBe(2);
      const paths = JSON.stringify(host.traffic.requests[0]?.body?.ObjectPaths);
      expect(paths.includes('GetSpecialCells')).toBe(specialCellsAsked);
    }
  });

  test('a sheet requested by name and id comes once; a missing one is left out', async () => {
    const { snapshot, sheet } = filled((one) => {
      put(one, 0, 0, '甲');
    });
    const found = await snapshot({ names: ['支出录入', '没有', '支出录入'], ids: [sheet.id, '{没有}'] });
    expect(found.sheets.map(({ name }) => name)).toEqual(['支出录入']);
  });

  test('sheets come in the order of their tabs, not of the request', async () => {
    const { snapshot, apply } = openExcel({ firstSheet: '丙' });
    await apply(addAll(workbookPlan(['乙', '甲'].map((name) => sheetPlan([[textCell('一')]], { name })))));
    const { sheets } = await snapshot({ names: ['甲', '乙', '丙'] });
    expect(sheets.map(({ name }) => name)).toEqual(['丙', '乙', '甲']);
  });
});

const sheetStyle = {
  font: { name: '宋体', size: 10 },
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
  bordered: false,
  numberFormat: 'General',
  locked: true,
} as const;

describe('a workbook too large for one answer', () => {
  function large(options: HostOptions): Filled {
    return filled((sheet) => {
      for (let row = 0; row < 3_000; row += 1) {
        put(sheet, row, 0, `单位${String(row)}`, '@');
        put(sheet, row, 1, row / 100, '#,##0.00');
      }
      sheet.grid.makeCell(2_500, 2).formula = '=B2501*2';
      sheet.grid.makeRow(1_234).hidden = true;
      sheet.merges = [{ firstRow: 2_000, firstColumn: 3, lastRow: 2_003, lastColumn: 4 }];
    }, options);
  }

  test('is read in parts, to the same result', async () => {
    const whole = await large({}).snapshot(NAMES);
    const { snapshot, host } = large({ responseBytes: 60_000 });
    expect((await snapshot(NAMES)).sheets).toEqual(whole.sheets);
    expect(host.traffic.largestResponse).toBeLessThanOrEqual(60_000);
    const first = host.traffic.count;
    host.traffic.reset();
    expect((await snapshot(NAMES)).sheets).toEqual(whole.sheets);
    // The workbook is known to be large: no request is refused.
    expect(host.traffic.count).toBe(first - 1);
    expect(whole.sheets[0]?.rows).toHaveLength(3_000);
  });

  test('is read in parts with more cells than Excel reads at once', async () => {
    const whole = await large({}).snapshot(NAMES);
    expect((await large({ cellsPerRead: 4_000 }).snapshot(NAMES)).sheets).toEqual(whole.sheets);
  });

  test('reports progress and stops on request', async () => {
    const stages: string[] = [];
    const { snapshot } = large({ responseBytes: 60_000 });
    await snapshot(NAMES, {
      onProgress: ({ stage, done, total }) => stages.push(`${stage} ${String(done < total)}`),
    });
    expect(new Set(stages)).toEqual(new Set(['读取工作簿 true']));
    const controller = new AbortController();
    const { port } = large({ responseBytes: 60_000 });
    const request = { ...NAMES, ids: [], purpose: 'change' } as const;
    const answer = await port.snapshot(request, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    expect(answer).toEqual({ kind: 'cancelled' });
    expect(await port.snapshot(request, { signal: controller.signal })).toEqual({ kind: 'cancelled' });
  });

  test('a row too long for any answer is reported as too large', async () => {
    const { port } = filled(
      (sheet) => {
        for (let column = 0; column < 40; column += 1) put(sheet, 0, column, '文'.repeat(1_000));
      },
      { responseBytes: 60_000 },
    );
    const answer = await port.snapshot({ ...NAMES, ids: [], purpose: 'change' });
    expect(answer).toMatchObject({ kind: 'failed', excelError: { kind: 'too-large' } });
  });
});

describe('a reading that Excel refuses', () => {
  test.each([
    ['while a cell is edited', 'InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['when it is busy', 'ActivityLimitReached', 'excel-busy'],
    ['when the session is over', 'InvalidOrTimedOutSession', 'connection-lost'],
    ['for reasons of its own', 'GeneralException', 'unexpected'],
  ] as const)('%s', async (_, code, kind) => {
    const { port, host } = filled((sheet) => {
      put(sheet, 0, 0, 1);
    });
    host.faults.plan({ kind: 'refuse', request: 1, code });
    const answer = await port.snapshot({ ...NAMES, ids: [], purpose: 'change' });
    expect(answer).toEqual({
      kind: 'failed',
      excelError: { kind, detail: expect.stringContaining(code) as string },
    });
    expect((await port.snapshot({ ...NAMES, ids: [], purpose: 'change' })).kind).toBe('done');
  });

  test('an Excel below the floor says what it lacks', async () => {
    const { port } = filled((sheet) => put(sheet, 0, 0, 1), { excelApi: '1.12' });
    const answer = await port.snapshot({ ...NAMES, ids: [], purpose: 'change' });
    expect(answer).toMatchObject({
      kind: 'failed',
      excelError: { kind: 'not-supported', detail: expect.stringContaining('getMergedAreas') as string },
    });
  });
});
