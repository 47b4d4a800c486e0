/** Existing sheets changed: rows and contents, drawn anew, renamed, removed; names, memory and the sheet shown. */
import { LOOKS } from '../../src/sheets/draw/looks';
import type { CellLook, PlannedContent, SheetPlan } from '../../src/sheets/plan/plan';
import type { RowEdit, SheetChange } from '../../src/sheets/plan/change';
import { ENTRY_LOOKS } from '../../src/sheets/draw/entry-looks';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel, type OpenExcel } from './support/open-excel';
import { describeSheet } from './support/describe-live';
import { differences } from './support/description';

// A busy machine takes longer.
jest.setTimeout(60_000);

const text = (words: string): PlannedContent => ({ kind: 'text', text: words });
const number = (value: number): PlannedContent => ({ kind: 'number', value });

const ROWS: SheetPlan['rows'] = [
  [textCell('项目'), textCell('金额')],
  [textCell('甲'), { look: LOOKS.amount, content: number(1) }],
  [textCell('乙'), { look: LOOKS.amount, content: number(2) }],
  [textCell('丙'), { look: LOOKS.amount, content: number(3) }],
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
  test('are written, emptied, and left alone in between; looks stay', async () => {
    const { id, apply, host, contents } = await prepared();
    const before = host.workbook.sheet(id).grid.look(1, 1);
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
    expect(host.workbook.sheet(id).grid.look(1, 1)).toBe(before);
  });

  test.each<[string, CellLook, PlannedContent, unknown]>([
    ['a text into a cell that is not for text', LOOKS.amount, text('01'), '01'],
    ['a text with an apostrophe into a text cell', LOOKS.name, text("'甲"), "'甲"],
    ['a number into a text cell', LOOKS.name, number(7), 7],
    ['a date-like text into a plain cell', ENTRY_LOOKS.companion, text('2023年1月'), '2023年1月'],
  ])('%s stays what it is, and the format of the cell, too', async (_, look, content, expected) => {
    const { id, apply, host, contents } = await prepared(sheetPlan([[{ look, content: text('旧') }]]));
    await apply(change([edit(id, { cells: [{ row: 0, column: 0, content }] })]));
    expect(contents()).toEqual([[expected, null]]);
    expect(host.workbook.sheet(id).grid.look(0, 0).numberFormat).toBe(look.numberFormat);
  });

  test('below the cells in use, formats are looked up first: one request more', async () => {
    const plan = sheetPlan([[textCell('单位代码'), textCell('单位名称')]], {
      columnLooks: [ENTRY_LOOKS.code, ENTRY_LOOKS.companion],
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

  test('without a reading just before, everything is looked up: the same contents', async () => {
    const { id, apply, host, contents } = await prepared();
    await apply(change([edit(id, { cells: [{ row: 1, column: 0, content: text('01') }] })]));
    host.traffic.reset();
    await apply(change([edit(id, { cells: [{ row: 2, column: 0, content: text('02') }] })]));
    expect(contents().map(([first]) => first)).toEqual(['项目', '01', '02', '丙']);
    expect(host.traffic.count).toBe(2);
  });
});

describe('rows', () => {
  const look = { ...LOOKS.name, indent: 1, fill: 'FFFF00' };

  test('are put in with looks, contents, heights and merges; what is left out is empty and plain', async () => {
    const { id, apply, host, contents } = await prepared();
    const rows: readonly RowEdit[] = [
      {
        kind: 'insert',
        at: 2,
        rows: [[{ look, content: text('01') }], [undefined, { look: LOOKS.amount, content: number(9) }]],
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
    expect(cells.get('2,0')?.look).toMatchObject({
      indent: 1,
      fill: 'FFFF00',
      numberFormat: '@',
      lines: 'thin thin thin thin',
    });
    // Under the merge as its first cell; beside it as a plain cell, though the row above has lines.
    expect(cells.get('3,0')?.look).toMatchObject({ indent: 1, fill: 'FFFF00' });
    expect(cells.get('2,1')?.look.lines ?? '- - - -').not.toContain('thin thin');
    expect(cells.get('4,0')?.look).toMatchObject({ indent: 0, fill: null, lines: 'thin thin thin thin' });
    expect(merges).toEqual(['A3:A4']);
    expect(heights.get(2)).toBe(30);
  });

  test('each edit counts its places after those before it, contents after all of them', async () => {
    const { id, apply, contents } = await prepared();
    const rows: readonly RowEdit[] = [
      { kind: 'delete', at: 1, count: 1 },
      { kind: 'insert', at: 1, rows: [[textCell('新')], [textCell('又一')]], heights: [], merges: [] },
      { kind: 'delete', at: 3, count: 1 },
    ];
    await apply(change([edit(id, { rows, cells: [{ row: 3, column: 0, content: text('末') }] })]));
    expect(contents().map(([first]) => first)).toEqual(['项目', '新', '又一', '末']);
  });

  test('the print area is set as told', async () => {
    const { id, apply, host } = await prepared();
    const printArea = { firstRow: 0, firstColumn: 0, lastRow: 8, lastColumn: 1 };
    await apply(change([edit(id, { printArea })]));
    expect(describeSheet(host.workbook.sheet(id)).page.printArea).toBe('A1:B9');
  });
});

test('a sheet drawn anew keeps its id, place and name, and nothing of what it held', async () => {
  const old = sheetPlan(
    [
      [
        { look: { ...LOOKS.name, fill: 'FF0000', locked: false }, content: text('旧') },
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
      columnLooks: [LOOKS.amount, undefined, LOOKS.amount],
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

test('everything that is taken away from it is asked for by name: who knows what `clear` leaves', async () => {
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

test('sheets are renamed and removed, and names may be taken over', async () => {
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

test('names are made, pointed anew and taken away', async () => {
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

test('what is remembered comes back, is replaced, and can be forgotten', async () => {
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

test('of several memories the last counts, and writing leaves one', async () => {
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

test('the sheet asked for is shown', async () => {
  const { apply, host } = await prepared();
  expect(host.workbook.active.name).toBe('Sheet1');
  await apply(change([], { activate: '表' }));
  expect(host.workbook.active.name).toBe('表');
});

test('a change that changes nothing sends nothing but what it has to know', async () => {
  const { apply, host } = await prepared();
  host.traffic.reset();
  await apply(change([]));
  expect(host.traffic.count).toBe(0);
});
