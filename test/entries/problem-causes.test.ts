/** Tests that problems of one cause become one line, and that no problem is lost on the way. */
import { problem } from '../../src/entries/problem';
import { alikeProblems, contentWords, problemCauses, rowWords } from '../../src/entries/problem-causes';

function missing(row: number, sheet = '支出录入') {
  return problem('missing-value', { sheet, row, column: '政府经济科目编码', columnIndex: 9 });
}

it('joins the same problem of many rows, without their rows', () => {
  const causes = problemCauses([missing(2), missing(3), missing(9)]);
  expect(causes.map(({ words, problems }) => [words, problems.map(rowWords)])).toEqual([
    [
      '“支出录入”“政府经济科目编码”没有填写。请补填。本行暂未计入汇总。',
      ['第2行（J2）', '第3行（J3）', '第9行（J9）'],
    ],
  ]);
});

it('keeps apart what has another content, sheet or kind', () => {
  const word = (row: number, found: string) =>
    problem('unknown-unit', { sheet: '支出录入', row, column: '单位代码', columnIndex: 0 }, { found });
  const all = [word(2, '9'), word(3, '8'), word(4, '9'), missing(5), missing(6, '收入录入')];
  const causes = problemCauses(all);
  expect(causes.map(({ problems }) => problems.map(({ row }) => row))).toEqual([[2, 4], [3], [5], [6]]);
  expect(causes.flatMap(({ problems }) => problems)).toHaveLength(all.length);
});

it('joins problems of other contents, and shows each content at its row', () => {
  const amount = (row: number, found: string, column = '金额') =>
    problem(
      'unreadable-amount',
      { sheet: '支出录入', row, column, columnIndex: 13 },
      { found, what: '含有单位文字' },
    );
  const groups = alikeProblems([amount(2, '4万元整'), amount(3, '0万元整'), amount(4, '1元', '上年数')]);
  expect(groups.map(({ problems }) => problems.map(contentWords))).toEqual([
    ['第2行（N2）：“4万元整”', '第3行（N3）：“0万元整”'],
    ['第4行（N4）：“1元”'],
  ]);
  expect(groups[0]?.words).toMatch(/^“支出录入”“金额”含有单位文字。/u);
});

it('leaves problems of a whole sheet alone', () => {
  const whole = problem('missing-sheet', { sheet: '支出录入' });
  expect(problemCauses([whole, whole])).toEqual([
    { words: whole.message, problems: [whole] },
    { words: whole.message, problems: [whole] },
  ]);
});
