/** Tests which of two sheets with one table is the published one. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readPublished } from '../../src/published/read-published';
import type { RawSheet } from '../../src/entries/raw-workbook';
import { smallDepartment } from '../support/distributed';
import { tablesOf } from '../support/checks';

const WORKBOOK = tablesOf(smallDepartment());
const NAME = '部门支出总体情况表';

/** Puts a copy of table 03 before all sheets. Returns the sheet read and those reported as further ones. */
function readWith(copy: Partial<RawSheet>): readonly (readonly string[])[] {
  const own = WORKBOOK.sheets.find(({ name }) => name === NAME);
  if (own === undefined) throw new Error('Table 03 is not found.');
  const { tables, unplaced } = readPublished(
    { sheets: [{ ...own, ...copy }, ...WORKBOOK.sheets] },
    HENAN_2023,
    2023,
  );
  return [
    tables.find(({ id }) => id === '03')?.sheets ?? [],
    unplaced.flatMap(({ kind, found }) => (kind === 'extra-sheet' ? [found] : [])),
  ];
}

it.each([{ name: `${NAME}旧` }, { name: '备份03' }, { name: '03', hidden: true }])(
  'takes the other sheet than %j',
  (copy) => {
    expect(readWith(copy)).toEqual([[NAME], [copy.name]]);
  },
);

it('takes the first of two equal sheets', () => {
  expect(readWith({ name: '支出' })).toEqual([['支出'], [NAME]]);
});
