/** Tables of another place are told to be none of ours in one sentence, not judged by our rules. */
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { foreignSetMessage } from '../../src/checks/foreign-set';
import { checkDepartment } from '../support/check-department';
import { tablesOf, withSheets } from '../support/checks';
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

function kindOf(workbook: RawWorkbook): string {
  const result = checkWorkbook(workbook, 2023);
  return result.kind === 'no-tables' && result.foreign !== null
    ? foreignSetMessage(result.foreign)
    : result.kind;
}

function isNumber(cell: RawCell): boolean {
  return typeof cell === 'string' && /^预算\d\d表$/u.test(cell);
}

const OURS = tablesOf(checkDepartment());
const UNNUMBERED = withSheets(OURS, (sheet) => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell) => (isNumber(cell) ? null : cell))),
}));

it('tells tables of another set in one sentence', () => {
  expect(kindOf(OTHER_PLACE)).toBe(
    '这不像河南省十二张表（“部门收支总表”、“部门财政拨款收支总表”只有表名相近，列和行都不是），没有核对。',
  );
});

it('tells a workbook without any such title apart', () => {
  expect(kindOf({ sheets: [rawSheet('目录', [['随便写']])] })).toBe('no-tables');
});

describe('tables of ours are checked', () => {
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
  ])('%s', (_, workbook) => {
    expect(kindOf(workbook)).toBe('checked');
  });
});
