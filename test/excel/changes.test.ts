import type { WorkbookFacts } from '../../src/excel/facts';
import { changeSteps, settingSteps } from '../../src/excel/write/change-steps';
import { examineChange, unknownCells } from '../../src/excel/write/examine-change';
import { formatsAfter, withFormats } from '../../src/excel/known-formats';
import { packRequests } from '../../src/excel/write/pack-requests';
import { MOST_BYTES } from '../../src/excel/request/limits';
import { STYLES } from '../../src/sheets/draw/styles';
import type { RowEdit, SheetChange, WorkbookChange } from '../../src/sheets/plan/change';
import { sheetPlan, textCell } from '../support/plans';

const FACTS: WorkbookFacts = {
  tabs: [
    { id: '{1}', name: '设置', hidden: false, protected: false },
    { id: '{2}', name: '支出录入', hidden: false, protected: true },
    { id: '{3}', name: '选项', hidden: true, protected: false },
  ],
  structureProtected: false,
  readOnly: false,
  names: new Map([['科目_功能编码', "='科目表'!$A$2:$A$9"]]),
  memoryParts: ['{m}'],
  memory: null,
  formats: new Map([
    [
      '{1}',
      [
        ['@', '@'],
        ['@', 'General'],
      ],
    ],
  ]),
};

function change(sheets: readonly SheetChange[], more: Partial<WorkbookChange> = {}): WorkbookChange {
  return { title: '试', sheets, names: [], removedNames: [], ...more };
}

const add = (name: string, after?: string): SheetChange => ({
  kind: 'add',
  plan: sheetPlan([[textCell('甲')]], { name }),
  ...(after === undefined ? {} : { after }),
});
const rename = (sheetId: string, name: string, to: string): SheetChange => ({
  kind: 'rename',
  sheetId,
  name,
  to,
});
const redraw = (sheetId: string, name: string): SheetChange => ({
  kind: 'redraw',
  sheetId,
  name,
  plan: sheetPlan([[textCell('甲')]], { name }),
});
const edit = (sheetId: string, name: string, more: Partial<Extract<SheetChange, { kind: 'edit' }>> = {}) =>
  ({ kind: 'edit', sheetId, name, rows: [], cells: [], ...more }) satisfies SheetChange;

describe('examined before writing', () => {
  test.each<[string, WorkbookChange, Partial<WorkbookFacts>, string, string | undefined]>([
    ['a workbook opened read-only', change([]), { readOnly: true }, 'read-only', undefined],
    ['a name that is taken', change([add('设置')]), {}, 'name-taken', '设置'],
    ['a name that differs only by case', change([add('Ａ表'), add('ａ表')]), {}, 'name-taken', 'ａ表'],
    ['a new name that is taken', change([rename('{1}', '设置', '选项')]), {}, 'name-taken', '选项'],
    [
      'a new sheet in a protected workbook',
      change([add('新')]),
      { structureProtected: true },
      'workbook-protected',
      '新',
    ],
    [
      'a renaming in a protected workbook',
      change([rename('{1}', '设置', '新')]),
      { structureProtected: true },
      'workbook-protected',
      '设置',
    ],
    [
      'a removal in a protected workbook',
      change([{ kind: 'remove', name: '设置' }]),
      { structureProtected: true },
      'workbook-protected',
      '设置',
    ],
    ['an edit of a protected sheet', change([edit('{2}', '支出录入')]), {}, 'sheet-protected', '支出录入'],
    [
      'a protected sheet to be drawn anew',
      change([redraw('{2}', '支出录入')]),
      {},
      'sheet-protected',
      '支出录入',
    ],
    ['a sheet that is gone', change([edit('{9}', '预算03表')]), {}, 'sheet-gone', '预算03表'],
    ['a sheet to show that is gone', change([], { activate: '没有' }), {}, 'sheet-gone', '没有'],
    [
      'a sheet that this very change removes',
      change([{ kind: 'remove', name: '设置' }, edit('{1}', '设置')]),
      {},
      'sheet-gone',
      '设置',
    ],
  ])('%s is refused', (_, one, facts, kind, sheet) => {
    const examined = examineChange(one, { ...FACTS, ...facts });
    expect(examined).toMatchObject({ kind: 'refused', excelError: { kind } });
    expect(examined.kind === 'refused' ? examined.excelError.sheet : null).toBe(sheet);
  });

  test.each<[string, WorkbookChange]>([
    ['a name that this very change makes free', change([rename('{1}', '设置', '旧设置'), add('设置')])],
    ['a sheet renamed to its own name in other letters', change([rename('{1}', '设置', '设置')])],
    ['a removal of a sheet that is not there', change([{ kind: 'remove', name: '没有' }])],
    ['a protected sheet that is renamed', change([rename('{2}', '支出录入', '旧支出')])],
    ['contents in a workbook of protected structure', change([edit('{1}', '设置')])],
  ])('%s is not refused', (_, one) => {
    expect(examineChange(one, FACTS).kind).toBe('ready');
  });

  test('positions of new sheets count those before them', () => {
    const examined = examineChange(
      change([add('甲', '设置'), add('乙', '甲'), add('丙'), add('丁', '没有')]),
      FACTS,
    );
    expect(examined.kind === 'ready' ? [...examined.context.positions] : null).toEqual([
      ['甲', 1],
      ['乙', 2],
    ]);
  });
});

function steps(one: WorkbookChange): readonly string[] {
  const examined = examineChange(one, FACTS);
  if (examined.kind !== 'ready') throw new Error(examined.excelError.detail);
  return changeSteps(one, examined.context).map((step) => step.instruction.kind);
}

describe('steps', () => {
  test('come in this order: tabs, rows, names, cells, memory, sheet to show', () => {
    const one = change(
      [
        edit('{1}', '设置', {
          rows: [{ kind: 'delete', at: 3, count: 1 }],
          cells: [{ row: 0, column: 0, content: { kind: 'text', text: '甲' } }],
          printArea: { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 1 },
        }),
        { kind: 'remove', name: '选项' },
        add('选项'),
      ],
      {
        names: [
          { name: '科目_功能编码', refersTo: "'选项'!$A$1" },
          { name: '新名', refersTo: "'选项'!$A$2" },
        ],
        removedNames: ['旧名', '科目_功能编码'],
        memory: '{}',
        activate: '选项',
      },
    );
    const kinds = steps(one);
    expect(kinds.slice(0, 6)).toEqual([
      'remove-sheet',
      'add-sheet',
      'delete-rows',
      'remove-name',
      'define-name',
      'define-name',
    ]);
    expect(kinds.slice(6, 8)).toEqual(['contents', 'number-format']);
    expect(kinds.slice(-2)).toEqual(['remember', 'activate']);
    const settings: readonly string[] = settingSteps(one).map(({ instruction }) => instruction.kind);
    expect(settings[0]).toBe('print-area');
    expect(kinds.filter((kind) => settings.includes(kind))).toEqual([]);
  });

  test.each([
    ['a sheet', '设置', ['activate']],
    ['no sheet that a person has hidden', '选项', []],
  ])('show %s', (_, activate, kinds) => {
    expect(steps(change([], { activate }))).toEqual(kinds);
  });

  test('merge cells before styling them, since Excel on the web removes styles in merging', () => {
    const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }];
    const rows = [[textCell('题')]];
    const inserted: RowEdit = { kind: 'insert', at: 0, rows, heights: [], merges };
    for (const one of [
      change([{ kind: 'add', plan: sheetPlan(rows, { name: '新', merges }) }]),
      change([edit('{1}', '设置', { rows: [inserted] })]),
    ]) {
      const kinds = steps(one);
      const styles = kinds.flatMap((kind, index) => (kind === 'style' || kind === 'borders' ? [index] : []));
      expect(styles.length).toBeGreaterThan(0);
      expect(kinds.indexOf('merge')).toBeLessThan(Math.min(...styles));
    }
  });

  test('empty a redrawn sheet first', () => {
    expect(steps(change([redraw('{1}', '设置')]))[0]).toBe('reset');
  });

  test('style and fill inserted rows before the next edit counts its rows', () => {
    const rows: readonly RowEdit[] = [
      { kind: 'insert', at: 2, rows: [[textCell('新')]], heights: [20], merges: [] },
      { kind: 'delete', at: 5, count: 2 },
    ];
    const kinds = steps(change([edit('{1}', '设置', { rows })]));
    expect(kinds[0]).toBe('insert-rows');
    expect(kinds.slice(-3)).toEqual(['contents', 'size', 'delete-rows']);
  });

  test('leave out edits without rows', () => {
    const rows: readonly RowEdit[] = [
      { kind: 'insert', at: 2, rows: [], heights: [], merges: [] },
      { kind: 'delete', at: 5, count: 0 },
    ];
    expect(steps(change([edit('{1}', '设置', { rows })]))).toEqual([]);
  });

  test('only remove the old memory for an empty one', () => {
    const examined = examineChange(change([], { memory: '' }), FACTS);
    if (examined.kind !== 'ready') throw new Error('refused');
    expect(changeSteps(change([], { memory: '' }), examined.context)).toEqual([
      { on: 'workbook', touches: null, instruction: { kind: 'remember', xml: null, replacedParts: ['{m}'] } },
    ]);
  });
});

describe('formats of existing cells', () => {
  const rows: readonly RowEdit[] = [
    {
      kind: 'insert',
      at: 1,
      rows: [[{ style: STYLES.amount }], [undefined, { style: STYLES.name }]],
      heights: [],
      merges: [],
    },
    { kind: 'delete', at: 0, count: 1 },
    { kind: 'delete', at: 10, count: 3 },
  ];
  const formats = formatsAfter([['a', 'b'], ['c'], ['d']], rows);

  test.each([
    [0, 0, '#,##0.00;-#,##0.00;;@'],
    [0, 5, 'General'],
    [1, 0, 'General'],
    [1, 1, '@'],
    [2, 0, 'c'],
    [2, 1, null],
    [3, 0, 'd'],
    [4, 0, null],
  ])('row %d, column %d: %s', (row, column, format) => {
    expect(formats.at(row, column)).toBe(format);
  });

  test.each([
    [0, null],
    [2, 1],
    [4, 3],
    [9, 8],
    [10, 12],
    [100, 102],
  ])('row %d was row %s', (row, before) => {
    expect(formats.rowBefore(row)).toBe(before);
  });

  test('reads only unknown cells that get a content', () => {
    const text = { kind: 'text', text: '甲' } as const;
    const one = edit('{1}', '设置', {
      rows: [{ kind: 'insert', at: 0, rows: [[undefined]], heights: [], merges: [] }],
      cells: [
        { row: 0, column: 0, content: text },
        { row: 1, column: 0, content: text },
        { row: 9, column: 7, content: undefined },
        { row: 5, column: 3, content: text },
        { row: 7, column: 1, content: text },
      ],
    });
    expect([...unknownCells(change([one]), FACTS)]).toEqual([
      ['{1}', { firstRow: 4, lastRow: 6, firstColumn: 1, lastColumn: 3 }],
    ]);
  });

  test('lays the formats read over the known ones', () => {
    const area = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 2 };
    const laid = withFormats([['a'], ['b']], area, [
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(laid[1]).toEqual(['b', 'c', 'd']);
    expect(formatsAfter(laid, []).at(2, 1)).toBe('e');
    expect(formatsAfter(laid, []).at(2, 0)).toBeNull();
  });
});

describe('requests', () => {
  const contents = (rows: number, text: string) =>
    ({
      on: 'sheet',
      sheet: '{1}',
      touches: '设置',
      instruction: {
        kind: 'contents',
        area: { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: 0 },
        cells: Array.from({ length: rows }, () => [text]),
        formulas: false,
      },
    }) as const;

  test('hold as much as fits', () => {
    expect(packRequests([contents(100, '一'), contents(100, '二')])).toHaveLength(1);
  });

  test('stay below the limit and lose no row where an array is cut', () => {
    const packed = packRequests([contents(1_000, '字'.repeat(3_000)), contents(10, '尾')]) ?? [];
    // Four pieces of the long array, each too large to take the short one along.
    expect(packed).toHaveLength(5);
    expect(Math.max(...packed.map(({ bytes }) => bytes))).toBeLessThanOrEqual(MOST_BYTES);
    const instructions = packed.flatMap(({ groups }) =>
      groups.flatMap(({ steps: inGroup }) => inGroup.map(({ instruction }) => instruction)),
    );
    const areas = instructions.flatMap((one) => (one.kind === 'contents' ? [one.area] : []));
    expect(areas[0]?.firstRow).toBe(0);
    for (const [index, area] of areas.slice(1, -1).entries()) {
      expect(area.firstRow).toBe((areas[index]?.lastRow ?? 0) + 1);
    }
    expect(areas.at(-2)?.lastRow).toBe(999);
  });

  test('refuse what fits into none before anything is sent', () => {
    expect(packRequests([contents(1, '字'.repeat(1_400_000))])).toBeNull();
  });
});
