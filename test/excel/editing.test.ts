/** Changes of existing sheets: rows, contents, redrawing, renaming, removing; names, memory and the sheet shown. */
import { STYLES } from '../../src/sheets/draw/styles';
import type { CellStyle, PlannedContent, SheetPlan } from '../../src/sheets/plan/plan';
import type { RowEdit, SheetChange } from '../../src/sheets/plan/change';
import { ENTRY_STYLES } from '../../src/sheets/draw/entry-styles';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel, type OpenExcel } from './support/open-excel';
import { describeSheet } from './support/describe-live';
import { differences } from './support/description';

const text = (words: string): PlannedContent => ({ kind: 'text', text: words });
const number = (value: number): PlannedContent => ({ kind: 'number', value });

const ROWS: SheetPlan['rows'] = [
  [textCell('项目'), textCell('金额')],
  [textCell('甲'), { style: STYLES.amount, content: number(1) }],
  [textCell('乙'), { style: STYLES.amount, content: number(2) }],
  [textCell('丙'), { style: STYLES.amount, content: number(3) }],
];

interface Prepared extends OpenExcel {
  readonly id: string;
  /** Contents of the sheet, row by row. */
  readonly contents: () => readonly (readonly unknown[])[];
}

async function prepared(plan: SheetPlan = sheetPlan(ROWS)): Promise<Prepared> {
  const excel = openExcel();
  await excel.apply(addAll(workbookPlan([plan])));
  const { tabs } = await excel.snapshot();
  const id = tabs.find(({ name }) => name === plan.name)?.id ?? '';
  const contents = (): readonly (readonly unknown[])[] => {
    const { grid } = excel.host.workbook.sheet(id);
    const last = Math.max(...grid.rows.keys());
    return Array.from({ length: last + 1 }, (_, row) =>
      [0, 1].map((column) => grid.cell(row, column)?.formula ?? grid.cell(row, column)?.value ?? null),
    );
  };
  return { ...excel, id, contents };
}

function edit(id: string, more: Partial<Extract<SheetChange, { kind: 'edit' }>>): SheetChange {
  return { kind: 'edit', sheetId: id, name: '表', rows: [], cells: [], ...more };
}

describe('contents of existing cells', () => {
  test('are written, emptied or untouched; styles stay', async () => {
    const { id, apply, host, contents } = await prepared();
    const before = host.workbook.sheet(id).grid.style(1, 1);
    await apply(
      change([
        edit(id, {
          cells: [
            { row: 1, column: 1, content: number(10) },
            { row: 2, column: 0, content: undefined },
            { row: 3, column: 0, content: text('=1+1') },
            { row: 3, column: 1, content: { kind: 'formula', formula: 'SUM(B2:B3)', result: 12 } },
          ],
        }),
      ]),
    );
    expect(contents()).toEqual([
      ['项目', '金额'],
      ['甲', 10],
      [null, 2],
      ['=1+1', '=SUM(B2:B3)'],
    ]);
    // The first is a text, the second a formula: `contents` shows both alike.
    expect(host.workbook.sheet(id).grid.cell(3, 0)?.formula).toBeUndefined();
    expect(host.workbook.sheet(id).grid.cell(3, 1)?.formula).toBe('=SUM(B2:B3)');
    expect(host.workbook.sheet(id).grid.style(1, 1)).toBe(before);
  });

  test.each<[string, CellStyle, PlannedContent, unknown]>([
    ['a text into a cell that is not for text', STYLES.amount, text('01'), '01'],
    ['a text with an apostrophe into a text cell', STYLES.name, text("'甲"), "'甲"],
    ['a number into a text cell', STYLES.name, number(7), 7],
    ['a date-like text into a plain cell', ENTRY_STYLES.companion, text('2023年1月'), '2023年1月'],
  ])('%s and the format of the cell stay unchanged', async (_, style, content, expected) => {
    const { id, apply, host, contents } = await prepared(sheetPlan([[{ style, content: text('旧') }]]));
    await apply(change([edit(id, { cells: [{ row: 0, column: 0, content }] })]));
    expect(contents()).toEqual([[expected, null]]);
    expect(host.workbook.sheet(id).grid.style(0, 0).numberFormat).toBe(style.numberFormat);
  });

  test('below the cells in use need one request more for formats', async () => {
    const plan = sheetPlan([[textCell('单位代码'), textCell('单位名称')]], {
      columnStyles: [ENTRY_STYLES.code, ENTRY_STYLES.companion],
    });
    const { id, apply, host, contents } = await prepared(plan);
    host.traffic.reset();
    const cells = [
      { row: 1, column: 0, content: text('007') },
      { row: 1, column: 1, content: text('008') },
    ];
    await apply(change([edit(id, { cells })]));
    expect(contents()[1]).toEqual(['007', '008']);
    expect(host.traffic.count).toBe(2);
  });

  test('without a reading just before are the same', async () => {
    const { id, apply, host, contents } = await prepared();
    await apply(change([edit(id, { cells: [{ row: 1, column: 0, content: text('01') }] })]));
    host.traffic.reset();
    await apply(change([edit(id, { cells: [{ row: 2, column: 0, content: text('02') }] })]));
    expect(contents().map(([first]) => first)).toEqual(['项目', '01', '02', '丙']);
    expect(host.traffic.count).toBe(2);
  });
});

describe('rows', () => {
  const style = { ...STYLES.name, indent: 1, fill: 'FFFF00' };

  test('are inserted with styles, contents, heights and merges; other cells are empty and plain', async () => {
    const { id, apply, host, contents } = await prepared();
    const rows: readonly RowEdit[] = [
      {
        kind: 'insert',
        at: 2,
        rows: [[{ style, content: text('01') }], [undefined, { style: STYLES.amount, content: number(9) }]],
        heights: [30, undefined],
        merges: [{ firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 0 }],
      },
    ];
    await apply(change([edit(id, { rows })]));
    expect(contents()).toEqual([
      ['项目', '金额'],
      ['甲', 1],
      ['01', null],
      [null, 9],
      ['乙', 2],
      ['丙', 3],
    ]);
    const sheet = host.workbook.sheet(id);
    const { cells, merges, heights } = describeSheet(sheet);
    expect(cells.get('2,0')?.style).toMatchObject({
      indent: 1,
      fill: 'FFFF00',
      numberFormat: '@',
      lines: 'thin thin thin thin',
    });
    // Styled under the merge as its first cell; plain beside it, though the row above has borders.
    expect(cells.get('3,0')?.style).toMatchObject({ indent: 1, fill: 'FFFF00' });
    expect(cells.get('2,1')?.style.lines ?? '- - - -').not.toContain('thin thin');
    expect(cells.get('4,0')?.style).toMatchObject({ indent: 0, fill: null, lines: 'thin thin thin thin' });
    expect(merges).toEqual(['A3:A4']);
    expect(heights.get(2)).toBe(30);
  });

  test('each edit counts its places after the edits before it, contents after all edits', async () => {
    const { id, apply, contents } = await prepared();
    const rows: readonly RowEdit[] = [
      { kind: 'delete', at: 1, count: 1 },
      { kind: 'insert', at: 1, rows: [[textCell('新')], [textCell('又一')]], heights: [], merges: [] },
      { kind: 'delete', at: 3, count: 1 },
    ];
    await apply(change([edit(id, { rows, cells: [{ row: 3, column: 0, content: text('末') }] })]));
    expect(contents().map(([first]) => first)).toEqual(['项目', '新', '又一', '末']);
  });

  test('sets the print area of the change', async () => {
    const { id, apply, host } = await prepared();
    const printArea = { firstRow: 0, firstColumn: 0, lastRow: 8, lastColumn: 1 };
    await apply(change([edit(id, { printArea })]));
    expect(describeSheet(host.workbook.sheet(id)).page.printArea).toBe('A1:B9');
  });
});

test('a redrawn sheet keeps its id, place and name, and nothing of its contents', async () => {
  const old = sheetPlan(
    [
      [
        { style: { ...STYLES.name, fill: 'FF0000', locked: false }, content: text('旧') },
        textCell('旧'),
        textCell('旧'),
      ],
    ],
    {
      columnWidths: [50, 50, 50],
      rowHeights: [99, 99],
      merges: [{ firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 2 }],
      validations: [
        {
          kind: 'custom',
          area: { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 2 },
          formula: 'FALSE',
          strictness: 'stop',
        },
      ],
      columnStyles: [STYLES.amount, undefined, STYLES.amount],
      filter: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 2 },
      frozenRows: 3,
      frozenColumns: 2,
    },
  );
  const { id, apply, host } = await prepared(old);
  host.act((book) => {
    book.sheet(id).grid.makeRow(1).hidden = true;
  });
  const plan = sheetPlan(ROWS, { name: '换个名字也不改', frozenRows: 1 });
  await apply(change([{ kind: 'redraw', sheetId: id, name: '表', plan }]));
  const fresh = await prepared(plan);
  const expected = describeSheet(fresh.host.workbook.sheet(plan.name));
  expect(differences(describeSheet(host.workbook.sheet(id)), { ...expected, name: '表' })).toEqual([]);
  expect(host.workbook.sheet(id).grid.rows.get(1)?.hidden ?? false).toBe(false);
  expect(host.internalErrors).toEqual([]);
});

test('resets every feature by name, since what `clear` leaves is not documented', async () => {
  const { id, apply, host } = await prepared();
  host.traffic.reset();
  await apply(change([{ kind: 'redraw', sheetId: id, name: '表', plan: sheetPlan([]) }]));
  const calls = host.traffic.requests.flatMap(({ body }) => body?.Actions.map(({ Name }) => Name) ?? []);
  for (const name of ['Remove', 'Unfreeze', 'Unmerge', 'ClearAll', 'RowHidden', 'ColumnHidden'])
    expect(calls).toContain(name);
  for (const name of ['UseStandardHeight', 'UseStandardWidth']) expect(calls).toContain(name);
  // Of the cells, and of their validations.
  expect(calls.filter((name) => name === 'Clear')).toHaveLength(2);
});

test('renames and removes sheets, and reuses their names', async () => {
  const { id, apply, host } = await prepared();
  await apply(
    change([
      { kind: 'rename', sheetId: id, name: '表', to: '旧表' },
      { kind: 'add', plan: sheetPlan(ROWS) },
      { kind: 'remove', name: 'Sheet1' },
      { kind: 'remove', name: '没有这张' },
    ]),
  );
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['旧表', '表']);
  expect(host.workbook.sheet('旧表').id).toBe(id);
});

test('adds, redefines and removes names', async () => {
  const { apply, host, snapshot } = await prepared();
  const one = { name: '预算03表_数据', refersTo: "'表'!$A$2:$B$3" };
  await apply(change([], { names: [one, { name: '旧名', refersTo: "'表'!$A:$A" }] }));
  await snapshot();
  await apply(
    change([], { names: [{ ...one, refersTo: "'表'!$A$2:$B$9" }], removedNames: ['旧名', '没有'] }),
  );
  expect(host.workbook.names.map(({ name, formula }) => [name, formula.replaceAll("'", '')])).toEqual([
    ['预算03表_数据', '=表!$A$2:$B$9'],
  ]);
  expect((await snapshot()).names).toEqual(new Map([['预算03表_数据', '=表!$A$2:$B$9']]));
});

test('the memory is read back, replaced and removed', async () => {
  const { apply, host, snapshot } = await prepared();
  expect((await snapshot()).memory).toBeNull();
  for (const memory of ['{"a":"<&>\\n𠮷"}', '{"a":2}']) {
    await apply(change([], { memory }));
    expect((await snapshot()).memory).toBe(memory);
    expect(host.workbook.xmlParts).toHaveLength(1);
  }
  await apply(change([]));
  expect((await snapshot()).memory).toBe('{"a":2}');
  await apply(change([], { memory: '' }));
  expect((await snapshot()).memory).toBeNull();
  expect(host.workbook.xmlParts).toHaveLength(0);
});

test('the last of several memories counts, and writing leaves one', async () => {
  const { apply, host, snapshot } = await prepared();
  await apply(change([], { memory: '{"a":1}' }));
  const [part] = host.workbook.xmlParts;
  if (part === undefined) throw new Error('no memory');
  host.workbook.xmlParts = [part, { id: '{second}', xml: part.xml.replace('1', '2') }];
  expect((await snapshot()).memory).toBe('{"a":2}');
  await apply(change([], { memory: '{"a":3}' }));
  expect(host.workbook.xmlParts).toHaveLength(1);
  expect((await snapshot()).memory).toBe('{"a":3}');
});

test('shows the sheet of the change', async () => {
  const { apply, host } = await prepared();
  expect(host.workbook.active.name).toBe('Sheet1');
  await apply(change([], { activate: '表' }));
  expect(host.workbook.active.name).toBe('表');
});

test('a change without effect sends only its reading', async () => {
  const { apply, host } = await prepared();
  host.traffic.reset();
  await apply(change([]));
  expect(host.traffic.count).toBe(0);
});
