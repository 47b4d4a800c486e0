/**
 * Tests the recognition of table sets. Tables of an unknown set are reported in one sentence and not checked.
 */
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { notCheckedWords } from '../../src/sets/not-checked';
import { message } from '../../src/checks/finding';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { HENAN_2023_CHECKS } from '../../src/sets/henan-2023/checks';
import type { CheckProfile } from '../../src/checks/profile';
import { YUAN } from '../../src/money/amount-style';
import { amount, group, text } from '../../src/tables/header';
import { listedRow } from '../../src/tables/rows';
import type { TableSet } from '../../src/tables/table-set';
import { EVERYTHING } from '../../src/tables/where';
import { checkDepartment } from '../support/check-department';
import { tablesOf, tablesWithEntries, withSheets } from '../support/checks';
import { onOneSheet } from '../support/foreign-sets';
import { rawSheet } from '../support/raw';

const OTHER_PLACE: RawWorkbook = {
  sheets: [
    rawSheet('部门收支总表', [
      ['2023年部门收支总表'],
      ['编制部门：乙区某局', null, null, '单位：元'],
      ['本年收入', null, '本年支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、财政拨款收入', 100, '一、一般公共服务支出', 60],
      ['收入总计', 100, '支出总计', 100],
    ]),
    rawSheet('部门财政拨款收支总表', [
      ['2023年部门财政拨款收支总表'],
      ['编制部门：乙区某局', null, null, null, null, '单位：元'],
      ['财政拨款收入', null, '财政拨款支出', null, null, null],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算'],
      ['一、一般公共预算资金', 100, '一、一般公共服务支出', 60, 60, null],
      ['二、政府性基金', null, '二、社会保障和就业支出', 40, 40, null],
      ['收入总计', 100, '支出总计', 100, 100, null],
    ]),
  ],
};

/** Declares a second set with one of our titles above other columns and rows. */
const OTHER_SET: TableSet = {
  ...HENAN_2023,
  id: 'other',
  label: '乙市两张表',
  tables: [
    {
      kind: 'grid',
      id: 'all',
      name: '部门收支总表',
      label: '部门收支总表',
      title: (year) => `${String(year)}年部门收支总表`,
      orientation: 'portrait',
      amounts: YUAN,
      notes: [],
      blocks: [
        {
          key: 'income',
          scope: { source: ['income'] },
          columns: [
            group('本年收入', text('name', '项目', 'name', 20), amount('amount', '预算数', EVERYTHING)),
          ],
          rows: () => [
            listedRow('fiscal', '一、财政拨款收入', {}),
            listedRow('total', '收入总计', {}, { heading: true }),
          ],
          identity: { kind: 'listed', name: 'name' },
        },
        {
          key: 'expenditure',
          scope: { source: ['expenditure'] },
          columns: [
            group('本年支出', text('name', '项目', 'name', 20), amount('amount', '预算数', EVERYTHING)),
          ],
          rows: () => [listedRow('total', '支出总计', {}, { heading: true })],
          identity: { kind: 'listed', name: 'name', classes: true },
        },
      ],
    },
  ],
};
const PROFILES: readonly CheckProfile[] = [
  HENAN_2023_CHECKS,
  { ...HENAN_2023_CHECKS, set: OTHER_SET, rules: [] },
];

function kindOf(workbook: RawWorkbook): string {
  const result = checkWorkbook(workbook, 2023, [HENAN_2023_CHECKS]);
  return result.kind === 'other-set' ? notCheckedWords(result) : result.kind;
}

function isNumber(cell: RawCell): boolean {
  return typeof cell === 'string' && /^预算\d\d表$/u.test(cell);
}

const OURS = tablesOf(checkDepartment());
function withoutNumber(sheet: RawSheet): RawSheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (isNumber(cell) ? null : cell))) };
}

const UNNUMBERED = withSheets(OURS, withoutNumber);

it('reports tables of another set in one sentence', () => {
  expect(kindOf(OTHER_PLACE)).toBe(
    '这不像河南省十二张表（“部门收支总表”、“部门财政拨款收支总表”只有表名相近，列和行都不是），没有核对。',
  );
});

it('reports a workbook without any such title separately', () => {
  expect(kindOf({ sheets: [rawSheet('目录', [['随便写']])] })).toBe('no-tables');
});

describe('checkWorkbook with our tables', () => {
  it.each([
    ['without their numbers', UNNUMBERED],
    [
      'one of them alone, without its number',
      withSheets(UNNUMBERED, (sheet) => (sheet.name.startsWith('财政拨款收支') ? sheet : null)),
    ],
    [
      'with columns nobody knows, under their number',
      withSheets(OURS, (sheet) =>
        sheet.name.startsWith('财政拨款收支')
          ? {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.map((cell) => (cell === '政府性基金' || cell === '小计' ? '基金' : cell)),
              ),
            }
          : null,
      ),
    ],
  ])('checks tables %s', (_, workbook) => {
    expect(kindOf(workbook)).toBe('checked');
  });
});

function outcomeOf(workbook: RawWorkbook): string {
  const result = checkWorkbook(workbook, 2023, PROFILES);
  if (result.kind !== 'checked') return notCheckedWords(result);
  return `${result.check.context.profile.set.label} ${result.level}`;
}

describe('checkWorkbook with two sets', () => {
  it('recognizes each workbook’s own set', () => {
    expect([outcomeOf(OURS), outcomeOf(UNNUMBERED), outcomeOf(OTHER_PLACE)]).toEqual([
      '河南省十二张表 department',
      '河南省十二张表 department',
      '乙市两张表 department',
    ]);
  });

  it('reads classes missing in the list, and tables without a unit of money in the declared one', () => {
    const [first] = OTHER_PLACE.sheets;
    const workbook = { sheets: first === undefined ? [] : [first] };
    const result = checkWorkbook(workbook, 2023, PROFILES);
    if (result.kind !== 'checked') throw new Error(result.kind);
    const { context } = result.check;
    expect(context.cell('all', 'expenditure', '201', 'amount')?.raw).toBe(60);
    expect(context.table('all')?.amounts.unit).toBe('元');
    expect(context.workbook.unplaced).toEqual([]);
  });

  it('recognizes the tables of a unit by their titles', () => {
    const ofUnit = withSheets(OURS, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell.replace(/^(\d{4}年)部门/u, '$1单位') : cell)),
      ),
    }));
    expect(outcomeOf(ofUnit)).toBe('河南省十二张表 unit');
    // The set defines the tables of a unit; this table is not among them.
    const fewer = withSheets(ofUnit, (sheet) => (sheet.name.includes('整体绩效') ? null : sheet));
    const missing = checkWorkbook(fewer, 2023, PROFILES);
    if (missing.kind !== 'checked') throw new Error(missing.kind);
    expect(
      missing.findings.filter(({ rule }) => rule === 'M-03').map((one) => [one.severity, message(one)]),
    ).toEqual([]);
  });

  it('ignores a single table that every place has', () => {
    const only = OURS.sheets.filter(({ name }) => name.includes('“三公”'));
    const others = ['甲', '乙', '丙', '丁'].map((name) =>
      rawSheet(`${name}表`, [[`2023年${name}类支出预算表`], ['项目', '金额'], ['一', 1]]),
    );
    const workbook = { sheets: [...withSheets({ sheets: only }, withoutNumber).sheets, ...others] };
    expect(outcomeOf(workbook)).toBe(
      '这不像河南省十二张表、乙市两张表（“一般公共预算“三公”经费支出情况表”只有表名相近，列和行都不是），没有核对。',
    );
    // The result is the same with all tables on one sheet.
    expect(outcomeOf(onOneSheet(workbook))).toMatch(/^这不像河南省十二张表、乙市两张表/u);
  });

  it('ignores our titles above other columns', () => {
    const sheets = ['部门支出总体情况表', '一般公共预算支出情况表'].map((title) =>
      rawSheet(title, [
        [`2023年${title}`],
        ['部门名称：乙市某局', null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '上年执行数', '本年预算数', '合计'],
        ['2010101', '行政运行', 1, 2, 3],
      ]),
    );
    expect(outcomeOf({ sheets })).toBe(
      '这不像河南省十二张表、乙市两张表（“部门支出总体情况表”、“一般公共预算支出情况表”只有表名相近，列和行都不是），没有核对。',
    );
  });

  it('reports tables without a known title', () => {
    const other = rawSheet('收支', [['2023年收支情况一览表'], ['项目', '金额'], ['一', 1]]);
    expect(outcomeOf({ sheets: [other] })).toBe(
      '这不像河南省十二张表、乙市两张表（“收支”的表名、列和行都不是），没有核对。',
    );
  });
});

it('uses the set in the settings, and no other set if that one is unknown', () => {
  const named = (label: string): RawWorkbook =>
    withSheets(tablesWithEntries(checkDepartment()), (sheet) =>
      sheet.name === '设置'
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => row.map((cell) => (cell === '河南省十二张表' ? label : cell))),
          }
        : sheet,
    );
  expect(outcomeOf(named('河南省十二张表'))).toBe('河南省十二张表 department');
  expect(outcomeOf(named('丙省八张表'))).toBe(
    '“设置”中的表样是“丙省八张表”，本程序没有这套表样，没有核对。现有的表样：河南省十二张表、乙市两张表。',
  );
});
