/** Every feature of a sheet plan arrives in the workbook, equal to a file of the same plan. */
import { STYLES } from '../../src/sheets/draw/styles';
import type { CellStyle, PlannedContent, SheetPlan } from '../../src/sheets/plan/plan';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { planned, sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel } from './support/open-excel';
import { describeFile } from './support/describe-file';
import { describeSheet } from './support/describe-live';
import { differences, type SheetDescription } from './support/description';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

const ROWS: SheetPlan['rows'] = [
  [textCell('甲'), textCell('乙')],
  [textCell('丙'), planned({ kind: 'number', value: 1.5 })],
];

async function live(plan: SheetPlan): Promise<SheetDescription> {
  const { host, apply } = openExcel();
  await apply(addAll(workbookPlan([plan])));
  expect(host.internalErrors).toEqual([]);
  return describeSheet(host.workbook.sheet(plan.name));
}

/** Describes the plan in Excel; the same plan as a file must be equal. */
async function drawn(more: Partial<SheetPlan>): Promise<SheetDescription> {
  const plan = sheetPlan(ROWS, more);
  const found = await live(plan);
  // A file has at least one visible sheet.
  const other = sheetPlan([], { name: '另一表' });
  const [file] = (await describeFile(await writeWorkbook(workbookPlan([plan, other])))).sheets;
  expect(file === undefined ? 'no sheet' : differences(found, file)).toEqual([]);
  return found;
}

const PAGE = sheetPlan([]).page;

describe('settings of a sheet', () => {
  test.each<[string, Partial<SheetPlan>, (sheet: SheetDescription) => unknown, unknown]>([
    ['name', { name: '部门（单位）整体绩效目标表' }, ({ name }) => name, '部门（单位）整体绩效目标表'],
    ['merges', { merges: [area(2, 0, 3, 1)] }, ({ merges }) => merges, ['A3:B4']],
    ['widths', { columnWidths: [9, 20.5] }, ({ widths }) => widths, [72, 164]],
    ['heights, one left as it is', { rowHeights: [34, undefined] }, ({ heights }) => [...heights], [[0, 34]]],
    ['frozen rows', { frozenRows: 2 }, ({ frozen }) => frozen, { rows: 2, columns: 0 }],
    ['frozen columns', { frozenColumns: 1 }, ({ frozen }) => frozen, { rows: 0, columns: 1 }],
    ['both frozen', { frozenRows: 1, frozenColumns: 2 }, ({ frozen }) => frozen, { rows: 1, columns: 2 }],
    ['nothing frozen', {}, ({ frozen }) => frozen, { rows: 0, columns: 0 }],
    ['filter', { filter: area(0, 0, 9, 1) }, ({ filter }) => filter, 'A1:B10'],
    ['grid lines', { showGridLines: false }, ({ gridLines }) => gridLines, false],
    ['tab colour', { tabColor: '1F5FA8' }, ({ tabColor }) => tabColor, '1F5FA8'],
    ['hidden', { hidden: true }, ({ hidden }) => hidden, true],
    [
      'protection, with the allowed actions',
      { protected: true },
      ({ allowed }) => allowed,
      ['autoFilter', 'formatColumns', 'formatRows', 'insertRows', 'sort'],
    ],
    ['no protection', {}, ({ allowed }) => allowed, null],
    [
      'page',
      {
        page: {
          orientation: 'portrait',
          repeatedRows: { first: 3, last: 5 },
          printArea: area(0, 0, 99, 6),
          margins: { top: 0.6, bottom: 0.5, left: 0.4, right: 0.75 },
          footer: '第 &P 页，共 &N 页',
        },
      },
      ({ page }) => page,
      {
        paper: 'A4',
        orientation: 'portrait',
        pagesWide: 1,
        pagesTall: 0,
        centred: true,
        margins: [43, 36, 29, 54, 22, 22],
        printArea: 'A1:G100',
        repeatedRows: '4:6',
        footer: '第 &P 页，共 &N 页',
        scalesFooter: false,
        breaks: [],
      },
    ],
    [
      'one page',
      { page: { ...PAGE, onePage: true } },
      ({ page: { pagesWide, pagesTall } }) => [pagesWide, pagesTall],
      [1, 1],
    ],
    [
      'page without repeated rows and footer',
      { page: PAGE },
      ({ page: { repeatedRows, footer } }) => [repeatedRows, footer],
      ['', ''],
    ],
  ])('%s', async (_, more, found, expected) => {
    expect(found(await drawn(more))).toEqual(expected);
  });
});

describe('validations', () => {
  const at = area(1, 1, 20_000, 1);
  test.each<[string, SheetPlan['validations'][number], object]>([
    [
      'a list from a name, strict',
      {
        kind: 'list',
        area: at,
        source: '选项_年度',
        strictness: 'stop',
        errorTitle: '年度',
        error: '请选择。',
        promptTitle: '年度',
        prompt: '本年或上年。',
      },
      {
        range: 'B2:B20001',
        type: 'list',
        formula: '选项_年度',
        refuses: 'stop',
        errorTitle: '年度',
        error: '请选择。',
        promptTitle: '年度',
        prompt: '本年或上年。',
      },
    ],
    [
      'a list from a range, lenient, without words',
      { kind: 'list', area: at, source: "'单位名册'!$A$2:$A$1001", strictness: 'warning' },
      { type: 'list', formula: "'单位名册'!$A$2:$A$1001", refuses: 'warning', error: '', prompt: '' },
    ],
    [
      'a rule',
      { kind: 'custom', area: at, formula: 'ISTEXT(B2)', strictness: 'stop', error: '要以文本存放。' },
      { type: 'custom', formula: 'ISTEXT(B2)', refuses: 'stop', error: '要以文本存放。' },
    ],
    [
      'a prompt alone, which refuses nothing',
      { kind: 'prompt', area: at, strictness: 'warning', promptTitle: '名称', prompt: '自动带出。' },
      { type: 'custom', formula: 'TRUE', refuses: null, promptTitle: '名称', prompt: '自动带出。' },
    ],
  ])('%s', async (_, validation, expected) => {
    const [found] = (await drawn({ validations: [validation] })).validations;
    expect(found).toMatchObject(expected);
  });

  test('a list of choices written out', async () => {
    const { host, apply } = openExcel();
    const validation = { kind: 'list', area: at, source: '"甲,乙""丙"', strictness: 'stop' } as const;
    await apply(addAll(workbookPlan([sheetPlan(ROWS, { validations: [validation] })])));
    expect(describeSheet(host.workbook.sheet('表')).validations).toMatchObject([{ formula: '甲,乙"丙' }]);
  });
});

const PLAIN: CellStyle = {
  font: { name: '仿宋', size: 12 },
  horizontal: 'left',
  vertical: 'top',
  wrap: false,
  bordered: false,
  numberFormat: 'General',
  locked: true,
};

describe('styles', () => {
  test.each<[string, Partial<CellStyle>, object]>([
    ['font', { font: { name: '方正小标宋简体', size: 18 } }, { font: '方正小标宋简体', size: 18 }],
    [
      'bold and coloured',
      { font: { name: '宋体', size: 10, bold: true, color: '5A6775' } },
      { bold: true, color: '5A6775' },
    ],
    ['centred', { horizontal: 'center', vertical: 'center' }, { horizontal: 'center', vertical: 'center' }],
    ['right', { horizontal: 'right' }, { horizontal: 'right' }],
    ['wrapped', { wrap: true }, { wrap: true }],
    ['indented', { indent: 2 }, { indent: 2 }],
    ['lines', { bordered: true }, { lines: 'thin thin thin thin' }],
    ['no lines', {}, { lines: '- - - -' }],
    ['fill', { fill: 'F3F6F9' }, { fill: 'F3F6F9' }],
    ['format', { numberFormat: '#,##0.00;-#,##0.00;;@' }, { numberFormat: '#,##0.00;-#,##0.00;;@' }],
    ['unlocked', { locked: false }, { locked: false }],
  ])('%s', async (_, more, expected) => {
    const style = { ...PLAIN, ...more };
    const { cells } = await drawn({
      rows: [
        [{ style }, undefined],
        [undefined, { style: PLAIN }],
      ],
    });
    expect(cells.get('0,0')?.style).toMatchObject(expected);
    expect(cells.get('1,1')?.style).toEqual(
      (await drawn({ rows: [[], [undefined, { style: PLAIN }]] })).cells.get('1,1')?.style,
    );
    expect(cells.has('0,1')).toBe(false);
  });

  test('borders close around a merge whose other cells the plan leaves out', async () => {
    const style = { ...PLAIN, bordered: true, fill: 'FFFF00' };
    const { cells } = await live(sheetPlan([[{ style }]], { merges: [area(0, 0, 1, 1)] }));
    expect([...cells.keys()].sort()).toEqual(['0,0', '0,1', '1,0', '1,1']);
    expect(cells.get('1,1')?.style).toMatchObject({ lines: 'thin thin thin thin', fill: 'FFFF00' });
  });
});

const AWKWARD = [
  '01',
  '411200230000000007608',
  '=1+1',
  '+5%',
  '-',
  '@部门',
  '#REF!',
  '#N/A',
  "'带撇号",
  "''两个撇号",
  '1,234.50',
  '(12)',
  '1-2',
  '2023年1月',
  '2023/2/1',
  'TRUE',
  '1E5',
  '5%',
  '￥3',
  ' 前后空格 ',
  '第一行\n第二行',
  '_x0041_',
  '<尖括号>&和"引号"',
  '𠮷野',
  '文'.repeat(3_000),
] as const;

describe.each([
  ['a text cell', '@'],
  ['a plain cell', 'General'],
  ['an amount cell', '#,##0.00;-#,##0.00;;@'],
])('contents of %s', (_, numberFormat) => {
  const style = { ...PLAIN, numberFormat };

  test('texts stay unchanged', async () => {
    const rows = AWKWARD.map((text) => [{ style, content: { kind: 'text', text } as const }]);
    const { cells } = await drawn({ rows });
    expect(AWKWARD.map((__, row) => cells.get(`${String(row)},0`))).toEqual(
      AWKWARD.map((text) => expect.objectContaining({ content: text, isFormula: false })),
    );
    expect(new Set([...cells.values()].map((cell) => cell.style.numberFormat))).toEqual(
      new Set([numberFormat]),
    );
  });

  test('numbers are numbers and formulas formulas', async () => {
    const contents: readonly PlannedContent[] = [
      { kind: 'number', value: 0 },
      { kind: 'number', value: -80.225 },
      { kind: 'number', value: 123456789012.34 },
      { kind: 'formula', formula: 'SUM(A1:A2)', result: 0 },
      { kind: 'formula', formula: '"文"&A1', result: '' },
    ];
    const { cells } = await drawn({ rows: contents.map((content) => [{ style, content }]) });
    expect([...cells.values()].map(({ content, isFormula }) => [content, isFormula])).toEqual([
      [0, false],
      [-80.225, false],
      [123456789012.34, false],
      ['SUM(A1:A2)', true],
      ['"文"&A1', true],
    ]);
  });
});

test('a sheet is placed behind the named one', async () => {
  const { host, apply } = openExcel({ firstSheet: '甲' });
  const plan = (name: string) => sheetPlan(ROWS, { name });
  await apply(
    change([
      { kind: 'add', plan: plan('乙') },
      { kind: 'add', plan: plan('丙'), after: '甲' },
      { kind: 'add', plan: plan('丁'), after: '丙' },
    ]),
  );
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['甲', '丙', '丁', '乙']);
});

test('draws many different rows in few calls: only contents grow with the rows', async () => {
  const bytes = async (count: number): Promise<number> => {
    const rows = Array.from({ length: count }, (_, row) => [
      { style: { ...STYLES.name, indent: row % 4 } },
      { style: row % 7 === 0 ? STYLES.centred : STYLES.name },
      { style: STYLES.amount },
    ]);
    const { host, apply } = openExcel();
    await apply(addAll(workbookPlan([sheetPlan(rows)])));
    return host.traffic.largestRequest;
  };
  const [ten, thousand] = [await bytes(10), await bytes(1_000)];
  // Twelve bytes a row: an address in a list for every second aspect.
  expect(thousand - ten).toBeLessThan(20 * 990);
});
