/** Tests the places that can be written into the name box. */
import { createHost } from '../../src/excel-host';
import { formatAddress } from '../../src/excel-host/model/a1';
import type { Workbook } from '../../src/excel-host/model/workbook';
import { namedItem } from '../../src/excel-host/edits/names';
import { destinationOf } from '../../src/preview/sheet-view/go-to';

function book(): Workbook {
  const { workbook } = createHost({ firstSheet: '单位名册' });
  const table = workbook.makeSheet('部门支出总体情况表');
  table.grid.makeCell(1, 9).value = '预算03表';
  workbook.makeSheet('选项').visibility = 'Hidden';
  workbook.names = [namedItem(workbook, '名册_单位代码', '=单位名册!$A:$A', '')];
  return workbook;
}

function placeOf(typed: string): string {
  const destination = destinationOf(book(), typed);
  if (destination.kind === 'unknown') return destination.message;
  return `${destination.sheet.name}!${formatAddress(destination.area)}`;
}

test.each([
  ['A302', '单位名册!A302'],
  [' b2:c9 ', '单位名册!B2:C9'],
  ['单位名册!A5', '单位名册!A5'],
  ['预算03表!F7', '部门支出总体情况表!F7'],
  ['预算０３表！Ｆ７', '部门支出总体情况表!F7'],
  ["'部门支出总体情况表'!$A$1", '部门支出总体情况表!A1'],
  ['预算03表', '部门支出总体情况表!A1'],
  ['名册_单位代码', '单位名册!A:A'],
])('goes from %s to %s', (typed, place) => {
  expect(placeOf(typed)).toBe(place);
});

test.each([
  ['预算99表!A1', '没有找到工作表“预算99表”。请写工作表标签上的名称，或表上印的表号。'],
  ['选项!A1', '没有找到工作表“选项”。请写工作表标签上的名称，或表上印的表号。'],
  ['单位名册!七', '“七”不是单元格的位置。请写成 F7 或 B2:C9 这样的位置。'],
  ['哪里', '没有“哪里”这个单元格、工作表或名称。请写成 A302 或 单位名册!A5 这样的位置。'],
])('says what is wrong with %s', (typed, message) => {
  expect(placeOf(typed)).toBe(message);
});
