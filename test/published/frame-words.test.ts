/** Tests the words of the lines above a table, as other offices print them. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readPublished } from '../../src/published/read-published';
import type { PublishedTable } from '../../src/published/published-table';
import type { RawCell } from '../../src/entries/raw-workbook';
import { smallDepartment } from '../support/distributed';
import { tablesOf } from '../support/checks';

const WORKBOOK = tablesOf(smallDepartment());
const SHEET = '部门支出总体情况表';

/** Reads table 03 with its frame cells changed. */
function table03(change: (text: string) => RawCell): PublishedTable {
  const sheets = WORKBOOK.sheets.map((sheet) =>
    sheet.name === SHEET
      ? {
          ...sheet,
          rows: sheet.rows.map((row, at) =>
            at < 3 ? row.map((cell) => (typeof cell === 'string' ? change(cell) : cell)) : row,
          ),
        }
      : sheet,
  );
  const found = readPublished({ sheets }, HENAN_2023, 2019).tables.find(({ id }) => id === '03');
  if (found === undefined) throw new Error('Table 03 is not found.');
  return found;
}

it.each([
  ['（单位：元）', '元'],
  ['单位(元)', '元'],
  ['单位：人民币元', '元'],
  ['单位：元（人民币）', '元'],
  ['计量单位：元', '元'],
  ['币种：人民币 单位：元', '元'],
  ['单位；元', '元'],
  ['元', '元'],
  ['金额单位：人民币万元', '万元'],
  ['单位：万元、%', '万元'],
  ['单位：千元', '千元'],
  ['（单位：人民币百元）', '百元'],
  ['金额单位：百万元', '百万元'],
  ['单位：亿元', '亿元'],
])('reads the unit of money in “%s”', (label, unit) => {
  const table = table03((text) => (text === '单位：万元' ? label : text));
  expect(table.amounts.unit).toBe(unit);
  expect(table.unitLabel?.text).toBe(label.replace(/^.* /u, ''));
});

it.each(['单位：十万元', '单位：美元'])('reads neither a unit of money nor a department in “%s”', (label) => {
  const table = table03((text) => (text === '单位：万元' ? label : text));
  expect(table.unitLabel).toBeNull();
  expect(table.departmentName?.text).not.toContain('元');
  expect(table.unreadUnit?.text).toBe(label);
});

it('takes no sentence for the unit of money', () => {
  const table = table03((text) => (text === '单位：万元' ? '本表金额单位为元以下四舍五入' : text));
  expect(table.unitLabel).toBeNull();
});

it.each([
  '编制单位（盖章）：某局',
  '部门名称（公章）：某局',
  '预算部门（单位）：某局',
  '编报单位：某局',
  '单位全称：某局',
  '部门名称 某局',
  '（部门名称：某局）',
  '部门名称：[703]某局',
  '部门名称：703 某局',
  '部门预算编码及名称：703某局',
])('reads the department in “%s”', (label) => {
  expect(table03((text) => (/^部门名称/u.test(text) ? label : text)).departmentName?.text).toBe('某局');
});

it.each(['（预算03表）', '预算第03表', '预算３表'])('reads the number in “%s”', (label) => {
  expect(table03((text) => (text === '预算03表' ? label : text)).number?.text).toBe(label);
});

it.each([
  ['二〇二三年部门支出总体情况表', 2023],
  ['二○二三年度部门支出总体情况表', 2023],
  ['部门支出总体情况表（2023年度）', 2023],
])('reads the year in “%s”', (title, year) => {
  const table = table03((text) => (/^2023年/u.test(text) ? title : text));
  expect([table.title?.text, table.year, table.hasOtherTitle]).toEqual([title, year, false]);
});

it('quotes a title that no set has, with its year', () => {
  const table = table03((text) => (/^2023年/u.test(text) ? '2023年部门支出汇总统计表' : text));
  expect([table.title?.text, table.year, table.hasOtherTitle]).toEqual([
    '2023年部门支出汇总统计表',
    2023,
    true,
  ]);
});

it('takes no date for the year', () => {
  const table = table03((text) => (/^2023年/u.test(text) ? '2024年1月5日公开' : text));
  expect(table.year).toBeNull();
});
