/** Writes the workbook of an office by openpyxl: a sheet for each unit, own column names, money without its unit. */
import { byOpenpyxl, type Cells } from '../e2e/tasks/other-writers';
import type { ChosenFile } from '../e2e/support/returned-files';

const HEADERS = ['支出功能分类', '经费性质', '经济分类科目', '资金性质', '预算数'];

function sheetRows(year: number, amounts: readonly number[]): Cells {
  return [
    [`${String(year)}年支出明细`],
    HEADERS,
    ...amounts.map((amount) => ['2080109', '公用经费', '30201', '一般公共预算-财政拨款', amount]),
  ];
}

/** `sheets`: the office's own names of its units. Each has one line for each amount. */
export async function ownWorkbook(
  file: string,
  sheets: readonly string[],
  year: number,
  amounts: readonly number[],
): Promise<ChosenFile> {
  const pages = sheets.map((name) => ({ name, rows: sheetRows(year, amounts) }));
  const [made] = await byOpenpyxl([{ file, sheets: pages }]);
  if (made === undefined) throw new Error('openpyxl wrote nothing.');
  return made;
}
