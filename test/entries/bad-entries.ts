/** Lists typical errors of clerks. `bad-entries.golden.json` has the expected problems. */
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { rawSheet, withCell, withRow, withSheet } from '../support/raw';

export interface Defect {
  /** The defect in one line. */
  readonly entered: string;
  readonly spoil: (workbook: RawWorkbook) => RawWorkbook;
}

const EXPENDITURE = '支出录入';
const INCOME = '收入录入';
const ROSTER = '单位名册';
const SETTINGS = '设置';

function cell(entered: string, sheet: string, address: string, found: RawCell): Defect {
  return {
    entered: `${sheet}!${address} ${entered}`,
    spoil: (workbook) => withCell(workbook, sheet, address, found),
  };
}

/** In the row of the first expenditure line, where N2 is the amount. */
const amounts: readonly Defect[] = [
  cell('2000万', EXPENDITURE, 'N2', '2000万'),
  cell('1000元', EXPENDITURE, 'N2', '1000元'),
  cell('￥1,000.00', EXPENDITURE, 'N2', '￥1,000.00'),
  cell('—', EXPENDITURE, 'N2', '—'),
  cell('无', EXPENDITURE, 'N2', '无'),
  cell('(1000) accountants’ negative', EXPENDITURE, 'N2', '(1000)'),
  cell('1,00,0', EXPENDITURE, 'N2', '1,00,0'),
  cell('two amounts in one cell', EXPENDITURE, 'N2', '600\n400'),
  cell('12 34 with a stray space', EXPENDITURE, 'N2', '12 34'),
  cell('10²', EXPENDITURE, 'N2', '10²'),
  cell('1000.005 text', EXPENDITURE, 'N2', '1000.005'),
  cell('33.3333333333 from a division', EXPENDITURE, 'N2', 33.3333333333),
  cell('1e5 text', EXPENDITURE, 'N2', '1e5'),
  cell('a number far too large', EXPENDITURE, 'N2', 1e15),
  cell('=1+2 as text', EXPENDITURE, 'N2', '=1+2'),
  cell('#REF!', EXPENDITURE, 'N2', { kind: 'error', code: '#REF!' }),
  cell('a date', EXPENDITURE, 'N2', { kind: 'date', text: '2023-02-01' }),
  cell('TRUE', EXPENDITURE, 'N2', true),
  cell('nothing', EXPENDITURE, 'N2', null),
  cell('full-width digits', EXPENDITURE, 'N2', '１０００'),
  cell('no-break spaces and separators', EXPENDITURE, 'N2', '\u00a01,000.00 '),
];

const codes: readonly Defect[] = [
  cell('unit not in the roster', EXPENDITURE, 'A2', '703099'),
  cell('no unit', EXPENDITURE, 'A2', null),
  cell('unit code typed as a number', EXPENDITURE, 'A2', 703001),
  cell('function code with 5 digits', EXPENDITURE, 'C2', '20801'),
  cell('function code with a letter', EXPENDITURE, 'C2', '208O101'),
  cell('1e5 in a code column', EXPENDITURE, 'C2', '1e5'),
  cell('function of no class', EXPENDITURE, 'C2', '9990101'),
  cell('function not in the list', EXPENDITURE, 'C2', '2080160'),
  cell('function in force later', EXPENDITURE, 'C2', '2170404'),
  cell('code followed by its name', EXPENDITURE, 'C2', '2080101 行政运行'),
  cell('#N/A in a name filled in by formula', EXPENDITURE, 'B2', { kind: 'error', code: '#N/A' }),
  cell('a date in a remark', EXPENDITURE, 'O2', { kind: 'date', text: '2023-02-01' }),
  cell('#N/A in a code column', EXPENDITURE, 'C2', { kind: 'error', code: '#N/A' }),
  cell('a code turned into a date', EXPENDITURE, 'H2', { kind: 'date', text: '2023-01-01' }),
  cell('departmental item of 3 digits', EXPENDITURE, 'H2', '301'),
  cell('unverified departmental item', EXPENDITURE, 'H2', '30311'),
  cell('item no longer in force', EXPENDITURE, 'H4', '39906'),
  cell('governmental item that departments do not use', EXPENDITURE, 'J4', '51401'),
  cell('basic expenditure on class 399', EXPENDITURE, 'H2', '39999'),
  cell('two project codes in one cell', EXPENDITURE, 'F4', '411200230000000007608\n411200230000000007609'),
  cell('a circled digit in a code', EXPENDITURE, 'C2', '208010①'),
  cell('full-width digits and spaces in a code', EXPENDITURE, 'C2', ' ２０８ ０１ ０１\u200b'),
  cell('project code of 21 digits as a number', EXPENDITURE, 'F4', 4.1120023e20),
  cell('project expenditure without project', EXPENDITURE, 'F4', null),
  cell('basic expenditure with a project', EXPENDITURE, 'F2', '411200230000000007608'),
  cell('no governmental item', EXPENDITURE, 'J2', null),
];

const words: readonly Defect[] = [
  cell('spending kind not in the list', EXPENDITURE, 'E2', '人员经费'),
  cell('fund not in the list', EXPENDITURE, 'L2', '财政拨款'),
  cell('fund of the year for carryover', EXPENDITURE, 'M2', '上年结转结余'),
  cell('name of another unit', EXPENDITURE, 'B2', '某市社会保险中心'),
  cell('name of another account', EXPENDITURE, 'D2', '事业运行'),
  cell('project name beginning with =', EXPENDITURE, 'G4', '=HYPERLINK("http://x","综合事务")'),
  cell('project name beginning with +', EXPENDITURE, 'G4', '+综合事务'),
  cell('project name beginning with -', EXPENDITURE, 'G4', '-综合事务'),
  cell('unit name beginning with @', ROSTER, 'B3', '@某市社会保险中心'),
  cell('indicator category not in the list', '项目绩效录入', 'D2', '质量'),
  cell('indicator of an unknown project', '项目绩效录入', 'A2', '411200230000000009999'),
  cell('indicator of a project of another unit', '项目绩效录入', 'C2', '703002'),
  cell('indicator without target', '项目绩效录入', 'F2', null),
  cell('overall indicator without level 2', '整体绩效录入', 'E3', null),
  cell('unknown measure of last year', '上年数', 'A2', '总收入'),
  cell('restated figure of last year without a note', '上年数', 'C2', 100),
  cell('restated figure of last year without the published one', '上年数', 'C3', 100),
];

function renamed(sheet: string, from: string, to: string): Defect {
  return {
    entered: `${sheet}: header ${from} renamed ${to}`,
    spoil: (workbook) =>
      withSheet(workbook, sheet, (found) => ({
        ...found,
        rows: found.rows.map((row) => row.map((one) => (one === from ? to : one))),
      })),
  };
}

const project = ['703001', null, '2080102', null, '其他运转类', '411200230000000007608', '另一名称'];
const projectRest = ['30299', null, '50299', null, '一般公共预算-财政拨款', '本年', 100, null];

const shapes: readonly Defect[] = [
  { entered: 'sheet 支出录入 missing', spoil: (workbook) => withSheet(workbook, EXPENDITURE, () => null) },
  { entered: 'sheet 设置 missing', spoil: (workbook) => withSheet(workbook, SETTINGS, () => null) },
  {
    entered: 'sheet 项目绩效录入 missing',
    spoil: (workbook) => withSheet(workbook, '项目绩效录入', () => null),
  },
  {
    entered: 'two sheets of one name but for spaces',
    spoil: (workbook) =>
      withSheet(workbook, EXPENDITURE, (found) => [found, { ...found, name: '支出 录入 ' }]),
  },
  {
    entered: 'sheet hidden',
    spoil: (workbook) => withSheet(workbook, INCOME, (found) => ({ ...found, hidden: true })),
  },
  { entered: 'sheet empty', spoil: (workbook) => withSheet(workbook, INCOME, () => rawSheet(INCOME, [])) },
  renamed(EXPENDITURE, '支出类别', '类别'),
  renamed(EXPENDITURE, '金额(元)', '合计数'),
  renamed(EXPENDITURE, '单位代码', '预算单位编码'),
  renamed(EXPENDITURE, '金额(元)', '金额（万元）'),
  renamed(EXPENDITURE, '备注', '单位代码'),
  cell('元 and 万元 mixed: settings say 万元', SETTINGS, 'B6', '万元'),
  {
    entered: 'hidden rows',
    spoil: (workbook) =>
      withSheet(workbook, EXPENDITURE, (found) => ({ ...found, hiddenRows: new Set([1, 2]) })),
  },
  {
    entered: 'merged cells in the data',
    spoil: (workbook) =>
      withSheet(withCell(workbook, EXPENDITURE, 'A3', null), EXPENDITURE, (found) => ({
        ...found,
        merges: [{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }],
      })),
  },
  {
    entered: 'total row with a word',
    spoil: (workbook) => withRow(workbook, INCOME, ['合 计', null, null, null, 3500.5]),
  },
  {
    entered: 'total row without a word',
    spoil: (workbook) => withRow(workbook, INCOME, [null, null, null, null, 3500.5]),
  },
  { entered: 'a signature below the data', spoil: (workbook) => withRow(workbook, INCOME, ['制表人：张三']) },
  {
    entered: 'signatures and a telephone number below the data',
    spoil: (workbook) =>
      withRow(workbook, INCOME, ['单位负责人（签字）：', null, '制表人：张三', '电话：', 2_817_777]),
  },
  cell('单位：703001 in place of the code', INCOME, 'A2', '单位：703001'),
  {
    entered: 'one project code, two names',
    spoil: (workbook) => withRow(workbook, EXPENDITURE, [...project, ...projectRest]),
  },
];

const heads: readonly Defect[] = [
  cell('no department name', SETTINGS, 'B3', null),
  cell('department code with letters', SETTINGS, 'B2', 'RSJ703'),
  cell('year 23', SETTINGS, 'B4', '23'),
  cell('unknown table set', SETTINGS, 'B5', '某省表样'),
  cell('unknown unit of money', SETTINGS, 'B6', '亿元'),
  cell('setting twice', SETTINGS, 'A3', '部门代码'),
  cell('unit twice', ROSTER, 'A3', '703001'),
  cell('two units of one name', ROSTER, 'B3', '某市人力资源和社会保障局'),
  cell('unit of another department', ROSTER, 'A3', '801002'),
  cell('unit type not in the list', ROSTER, 'C3', '事业单位'),
  {
    entered: 'roster without units',
    spoil: (workbook) => withSheet(workbook, ROSTER, (found) => ({ ...found, rows: found.rows.slice(0, 1) })),
  },
  cell('income not equal to expenditure', INCOME, 'E2', 1600),
];

export const BAD_ENTRIES: readonly Defect[] = [...amounts, ...codes, ...words, ...shapes, ...heads];
