/** Lists published tables with one defect each in what stands around the figures: titles, units, notes, hidden contents. */
import { withSheets } from '../support/checks';
import { CONTENTS, SHEET, fixture, place, set, withoutSheet, type Fixture } from './fixture-changes';

export const FRAME_FIXTURES: readonly Fixture[] = [
  fixture('M-01', 'no number, no unit', set({ '03/number': null, '03/unit': null })),
  fixture('M-01', 'a unit of money that is not read', set({ '03/unit': '单位：十万元' })),
  fixture('M-02', 'another year', set({ '05/title': '2022年一般公共预算支出情况表' })),
  fixture('M-03', 'a table left out', withoutSheet('一般公共预算“三公”经费支出情况表')),
  fixture('M-04', 'another title in the contents', (workbook) => ({
    sheets: [{ ...CONTENTS, rows: [['目录'], ['三、某市部门支出总体情况表']] }, ...workbook.sheets],
  })),
  fixture(
    'M-05',
    'one character of the department',
    set({ '04/department': '部门名称：某市人力资源与社会保障局' }),
  ),
  fixture(
    'M-06',
    'a note that says the table is empty',
    set({ '08/note': '注：本部门无“三公”经费，故此表为空。' }),
  ),
  fixture(
    'M-17',
    'the note of another table',
    set({ '08/note': '注：本部门无政府性基金预算，故此表为空。' }),
  ),
  fixture('M-11', '元 above one table', set({ '06/unit': '单位：元' })),
  fixture('M-12', 'a hidden row and a hidden sheet', (workbook) =>
    withSheets(workbook, (sheet) =>
      sheet.name === SHEET['03']
        ? { ...sheet, hiddenRows: new Set([place('03/functions/2080101/total').row]) }
        : sheet.name === SHEET['05']
          ? { ...sheet, hidden: true }
          : sheet,
    ),
  ),
  fixture('M-12', 'hidden columns of a table, and beside it', (workbook) =>
    withSheets(workbook, (sheet) =>
      sheet.name === SHEET['03']
        ? {
            ...sheet,
            hiddenColumns: [
              { first: 0, last: 0 },
              { first: 6, last: 7 },
              { first: 30, last: 40 },
            ],
          }
        : sheet,
    ),
  ),
  fixture('M-12', 'comments and links', (workbook) => ({
    ...workbook,
    unseen: {
      comments: [
        { sheet: '部门收入总体情况表', count: 1, row: 8, column: 1 },
        { sheet: SHEET['05'], count: 12, row: 0, column: 0 },
      ],
      links: ['file:///D:\\王科长\\底稿.xlsx', '/xl/2022.xlsx', 'D:/王科长/底稿.xlsx'],
    },
  })),
];
