/**
 * Tests the published tables as typed by hand: rounding differences give no finding, real inconsistencies do.
 */
import { message } from '../../src/checks/finding';
import { checked } from '../support/checks';
import { publishedWorkbook } from '../support/published-workbook';

const { check, findings } = checked(publishedWorkbook());

function messages(...rules: readonly string[]): readonly string[] {
  return findings.filter(({ rule }) => rules.includes(rule)).map(message);
}

it('reads every table typed by hand, with every row in its place', () => {
  const { tables } = check.context.workbook;
  expect(tables.map(({ id }) => id)).toEqual([
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
    '11',
    '12',
  ]);
  expect(check.context.cell('03', 'functions', '2080101', 'goods')?.raw).toBe(257.32);
  expect(check.context.cell('04', 'income', 'currentFiscal', 'amount')?.raw).toBe(7393.86);
  expect(check.context.cell('11', 'form', 'basic', 'amount')?.raw).toBe(7130.19);
});

it('reports no rounding difference as an error', () => {
  expect(findings.filter(({ nature }) => nature === 'arithmetic')).toEqual([]);
});

it('reports the two units with another name in table 02', () => {
  expect(messages('X-23')).toEqual([
    expect.stringContaining(
      '单位703002的名称不一致：预算02表为“三门峡市社会养老保障中心”，其他为“三门峡市社会养老保险中心”。',
    ),
    expect.stringContaining(
      '单位703005的名称不一致：预算02表为“三门峡市社会工伤保障中心”，其他为“三门峡市社会工伤保险中心”。',
    ),
  ]);
});

it('reports the note that is narrower than its figures', () => {
  expect(messages('T05-N1')).toEqual([
    '预算05表注明仅含财政拨款，合计 7,563.33 ≠ 预算04表财政拨款 7,393.86，差 169.47。请按实际范围改表注，或核对数据。',
  ]);
});

it('reports costs above the amount, wrong sums of amounts in a name, and cut codes', () => {
  expect(messages('P-02')).toEqual([expect.stringContaining('分项成本合计 15.00 > 资金总额 3.00')]);
  expect(messages('P-05')).toEqual([expect.stringContaining('名称中的金额合计 19.00 ≠ 资金总额 18.00')]);
  expect(messages('T12-R3')).toHaveLength(5);
});

it('reports pairs in two rows, and retired names', () => {
  expect(messages('T06-R5')).toHaveLength(3);
  expect(messages('C-02')).toContain(
    '预算04表“（十三）农林水事务支出”是停用的名称，现为“农林水支出”。请改成当年的名称。',
  );
});
