/**
 * Tests each defect of the entries with its whole message and place. `npm run golden` writes the expected
 * messages to `bad-entries.golden.json`, so that a changed sentence appears in the diff.
 */
import { readEntries } from '../../src/entries/read-entries';
import { PROBLEM_KINDS } from '../../src/entries/problem-kinds';
import { TABLE_SETS } from '../../src/sets';
import { goodWorkbook } from '../support/raw';
import { BAD_ENTRIES } from './bad-entries';
import golden from './bad-entries.golden.json';

interface Expected {
  readonly kind: string;
  readonly problems: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = golden;

function linesOf(
  workbook: ReturnType<typeof goodWorkbook>,
  sheet: '收入录入' | '支出录入',
): readonly number[] {
  const rows = workbook.sheets.find((one) => one.name === sheet)?.rows ?? [];
  return rows.flatMap((row, index) => (index > 0 && row.some((cell) => cell !== null) ? [index + 1] : []));
}

describe('readEntries with defects', () => {
  it('reports nothing for good entries', () => {
    expect(readEntries(goodWorkbook(), TABLE_SETS).problems).toEqual([]);
  });

  it('has an expectation for each of at least 40 defects', () => {
    expect(BAD_ENTRIES.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(EXPECTED).sort()).toEqual(BAD_ENTRIES.map((problem) => problem.entered).sort());
  });

  it.each(BAD_ENTRIES.map((problem) => [problem.entered, problem] as const))('%s', (entered, { spoil }) => {
    const { kind, problems } = readEntries(spoil(goodWorkbook()), TABLE_SETS);
    const messages = problems.map(({ code, severity, message }) => `[${severity}] ${code} ${message}`);
    expect({ kind, problems: messages }).toEqual(EXPECTED[entered]);
    expect(problems.length).toBeGreaterThan(0);
    for (const { code, sheet, row, address, message } of problems) {
      expect(message).toContain(`“${sheet}”`);
      if (row !== undefined) expect(message).toContain(`第${String(row)}行`);
      if (address !== undefined) expect(message).toContain(`（${address}）`);
      expect(PROBLEM_KINDS[code].expected).not.toBe('');
    }
  });

  it.each(BAD_ENTRIES.map((problem) => [problem.entered, problem] as const))(
    'excludes no line without a problem: %s',
    (_, { spoil }) => {
      const workbook = spoil(goodWorkbook());
      const reading = readEntries(workbook, TABLE_SETS);
      if (reading.kind === 'unusable') return;
      for (const sheet of ['收入录入', '支出录入'] as const) {
        const { income, expenditure } = reading.entries;
        const counted = (sheet === '收入录入' ? income : expenditure).map((line) => line.row);
        const reported = reading.problems.filter((one) => one.sheet === sheet).map((one) => one.row);
        expect(
          linesOf(workbook, sheet).filter((row) => !counted.includes(row) && !reported.includes(row)),
        ).toEqual([]);
      }
    },
  );
});
