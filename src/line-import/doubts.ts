/**
 * Names what a person should look at before lines of a sheet are entered: another year in its title, hidden rows, the same
 * money in rows of several stages of the budget.
 */
import { isBlank, shown } from '../entries/cell-reading';
import { quote } from '../entries/quote';
import type { RawSheet } from '../entries/raw-workbook';
import { columnWords, type Layout } from './layout';
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

/** Where a budget stands on its way, as a row states it. */
const STAGE =
  /^(?:[一二三][上下]|[初终定]稿|草案|申报|申请|上报|建议|控制|审核|审定|核定|批复|下达|(?:年初|调整)?预算|调整[前后]?|执行|决算)数?$/u;
const MOST_STAGES = 4;

/** A column without a use that says of some rows 一上, of others 二上. */
function severalStages(
  sheet: RawSheet,
  { columns }: Layout,
  outcomes: readonly RowOutcome[],
): readonly string[] {
  const rows = outcomes.filter(({ kind }) => kind === 'lines' || kind === 'asked').map(({ row }) => row - 1);
  return columns
    .filter(({ meaning }) => meaning === null)
    .flatMap((column) => {
      const words = rows.map((row) => shown(sheet.rows[row]?.[column.index] ?? null).trim());
      const stages = [...new Set(words.filter((word) => STAGE.test(word)))];
      if (stages.length < 2) return [];
      const named = stages.slice(0, MOST_STAGES).join('、');
      return [
        `${columnWords(column)}写着${named}：同一笔钱可能列了几遍，现在各行都导入。只要其中一种的，请先从文件中删除其余的行`,
      ];
    });
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
    ...severalStages(sheet, layout, outcomes),
    ...(title === null
      ? []
      : [`标题是“${quote(title)}”，正在录入的是${String(budgetYear)}年的预算。请核对是不是这一年的文件`]),
    ...(hidden.length === 0
      ? []
      : [`第${listed.join('、')}${more}被隐藏或被筛选掉，其中的数据仍然导入。不要导入的，请先从文件中删除`]),
  ];
}
