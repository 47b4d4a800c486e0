/** Tests the overview of one unit with several files: which of them are the same file received twice. */
import { overviewOf, type ReturnStatusRow, type ReadReturn } from '../../src/distribution/returns-overview';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { problem, type EntryProblem } from '../../src/entries/problem';
import { smallDepartment, withoutLines } from '../support/distributed';

const ENTRIES = smallDepartment();
const [UNIT, OTHER] = ENTRIES.units;
const SHEET = '支出录入';

function read(file: string, problems: readonly EntryProblem[] = [], lines = UNIT): ReadReturn {
  if (UNIT === undefined || lines === undefined) throw new Error('The department has no such unit.');
  const own = linesByUnit(ENTRIES)(lines.code);
  return { kind: 'read', file, unit: UNIT, version: 1, problems, lines: own, workbook: null };
}

function rowOf(...reads: readonly ReadReturn[]): ReturnStatusRow {
  const [row] = overviewOf(withoutLines(ENTRIES), new Map(), reads).rows;
  if (row === undefined) throw new Error('The overview has no row.');
  return row;
}

function confirmed(row: number, found: string): EntryProblem {
  return problem('name-mismatch', { sheet: SHEET, row, column: '单位名称', columnIndex: 1 }, { found });
}

const DIFFERENT = ['a', 'b'].map(
  (name) =>
    `“${name}.xlsx”与同一单位的另一份文件内容不同，无法判断用哪一份。请与单位核对，只保留一份后重新回收。`,
);

describe('two files of one unit', () => {
  it('count as one with equal lines and problems, whatever their places', () => {
    const row = rowOf(
      read('a.xlsx', [confirmed(2, '甲'), confirmed(3, '乙')]),
      read('b.xlsx', [confirmed(7, '乙'), confirmed(8, '甲')]),
    );
    expect([row.status, row.fileErrors, row.offer?.file]).toEqual(['accepted', [], 'a.xlsx']);
  });

  it.each([
    ['one has a problem and the other none', [confirmed(2, '甲')], []],
    ['each has one of its own', [confirmed(2, '甲')], [confirmed(2, '乙')]],
    [
      'they are of other kinds',
      [confirmed(2, '甲')],
      [problem('scale-suspect', { sheet: SHEET }, { found: '甲' })],
    ],
  ])('count as two and need a choice with equal lines, if %s', (_, first, second) => {
    const row = rowOf(read('a.xlsx', first), read('b.xlsx', second));
    expect([row.status, row.fileErrors, row.offer]).toEqual(['with-problems', DIFFERENT, null]);
    expect(row.problems).toEqual([...first, ...second]);
  });

  it('count as two with different lines', () => {
    const row = rowOf(read('a.xlsx'), read('b.xlsx', [], OTHER));
    expect([row.status, row.fileErrors, row.offer]).toEqual(['with-problems', DIFFERENT, null]);
  });

  it('count as two if neither was fully readable', () => {
    const unread = { ...read('a.xlsx'), lines: null };
    expect(rowOf(unread, { ...unread, file: 'b.xlsx' }).fileErrors).toEqual(DIFFERENT);
  });
});
