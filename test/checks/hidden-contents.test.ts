/** Tests that M-12 concerns files for publishing: a workbook for work may have comments and hidden sheets. */
import { checkDepartment } from '../support/check-department';
import { checked, tablesOf, tablesWithEntries } from '../support/checks';
import type { RawWorkbook } from '../../src/entries/raw-workbook';

const DEPARTMENT = checkDepartment();

function withUnseen(workbook: RawWorkbook): RawWorkbook {
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('The workbook has no sheet.');
  return {
    sheets: [
      ...workbook.sheets,
      {
        ...first,
        name: '底稿',
        hidden: true,
        rows: [],
        merges: [],
        hiddenRows: new Set(),
        formulas: new Set(),
      },
    ],
    unseen: {
      comments: [{ sheet: first.name, count: 2, row: 3, column: 1 }],
      links: ['file:///D:\\王科长\\底稿.xlsx'],
    },
  };
}

function reportedIn(workbook: RawWorkbook): readonly (readonly [string | undefined, string | undefined])[] {
  return checked(withUnseen(workbook))
    .findings.filter(({ rule }) => rule === 'M-12')
    .map(({ cells: [cell] }) => [cell?.place.sheet, cell?.address]);
}

it('reports comments, links and hidden sheets of finished tables, each at its place', () => {
  const tables = tablesOf(DEPARTMENT);
  const [first] = tables.sheets;
  expect([...reportedIn(tables)].sort()).toEqual(
    [
      ['底稿', 'A1'],
      [first?.name, 'A1'],
      [first?.name, 'B4'],
    ].sort(),
  );
});

it('reports none of them beside entry sheets', () => {
  expect(reportedIn(tablesWithEntries(DEPARTMENT))).toEqual([]);
});
