/**
 * Tests phrases of findings for the department and for one unit, without control characters and of bounded
 * length.
 */
import {
  composed,
  forReader,
  say,
  statementText,
  table,
  unitStatementText,
  type CellPhrase,
} from '../../src/checks/statement';

const CELL: CellPhrase = { kind: 'cell', row: '30113', column: '总计' };
const DRAFT = say`${table('03')}“${CELL}” ${{ kind: 'amount', words: '1.00' } as const} ${forReader('名册', '本单位')}`;
const label = (id: string): string => `预算${id}表`;

test('names tables by their labels for the department', () => {
  expect(statementText(composed(DRAFT, label, 100))).toBe('预算03表“30113 · 总计” 1.00 名册');
});

test('names the subject of a table for a unit, and omits other tables', () => {
  const statement = composed(DRAFT, label, 100);
  expect(unitStatementText(statement, { subjects: { '03': '功能科目' }, rowsOnly: false })).toBe(
    '功能科目“30113 · 总计” 1.00 本单位',
  );
  expect(unitStatementText(statement, { subjects: {}, rowsOnly: true })).toBe('“30113” 1.00 本单位');
});

test('joins adjacent texts and keeps nested statements', () => {
  expect(say`a${'b'}${say`c${table('01')}`}d`).toEqual(['abc', table('01'), 'd']);
});

test('cuts a long statement and removes control characters', () => {
  const long = composed(say`${table('03')}${'长'.repeat(50)}`, label, 20);
  expect(statementText(long)).toBe(`预算03表${'长'.repeat(15)}…`);
  expect(statementText(composed('a\u202eb', label, 20))).toBe('ab');
});
