/** Names what a person should look at before lines of a sheet are entered: another year in its title, hidden rows. */
import { isBlank } from '../entries/cell-reading';
import { quote } from '../entries/quote';
import type { RawSheet } from '../entries/raw-workbook';
import type { Layout } from './layout';
import type { RowOutcome } from './proposal';
import { yearsIn } from './years';

const MOST_ROWS = 6;
/** A row of more cells above the header is a header of its own, which names the years of its columns. */
const MOST_TITLE_CELLS = 3;

/** A title that names other years only; dates of making and of last year stand beside the budget year in others. */
function titleOfOtherYear(
  { rows }: RawSheet,
  { firstRow, headerRows: [header] }: Layout,
  year: number,
): string | null {
  const titles = rows
    .slice(0, header ?? firstRow)
    .map((cells) => cells.filter((cell) => !isBlank(cell)))
    .filter(({ length }) => length <= MOST_TITLE_CELLS)
    .flat()
    .filter((cell) => typeof cell === 'string')
    .filter((text) => /预算|收入|支出|收支/u.test(text) && yearsIn(text).length > 0);
  const [title] = titles;
  return title === undefined || titles.some((text) => yearsIn(text).includes(year)) ? null : title;
}

/** `outcomes`: of all rows, in the order of the sheet. */
export function doubtsAbout(
  sheet: RawSheet,
  layout: Layout,
  outcomes: readonly RowOutcome[],
  budgetYear: number,
): readonly string[] {
  if (!outcomes.some(({ kind }) => kind === 'lines' || kind === 'asked')) return [];
  const title = titleOfOtherYear(sheet, layout, budgetYear);
  const hidden = outcomes.filter(({ kind, row }) => kind === 'lines' && sheet.hiddenRows.has(row - 1));
  const listed = hidden.slice(0, MOST_ROWS).map(({ row }) => String(row));
  const more = hidden.length > MOST_ROWS ? `等${String(hidden.length)}行` : '行';
  return [
    ...(title === null
      ? []
      : [`标题是“${quote(title)}”，正在录入的是${String(budgetYear)}年的预算。请核对是不是这一年的文件`]),
    ...(hidden.length === 0
      ? []
      : [`第${listed.join('、')}${more}被隐藏或被筛选掉，其中的数据仍然导入。不要导入的，请先从文件中删除`]),
  ];
}
