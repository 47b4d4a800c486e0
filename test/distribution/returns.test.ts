/**
 * Tests returned files in any state: status, whole message, and that no other unit loses a line.
 * `npm run golden` writes the expected texts to `bad-returns.golden.json` for review.
 */
import { consolidate } from '../../src/distribution/consolidation/consolidate';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { emptyDepartment, judge, OTHER_UNIT } from './judge-returns';
import { BAD_RETURNS } from './bad-returns';
import golden from './bad-returns.golden.json';

const EXPECTED: Readonly<Record<string, unknown>> = golden;
const CASES = BAD_RETURNS.map((problem) => [problem.came, problem] as const);

it('covers at least 30 variants, each with its expectation', () => {
  expect(BAD_RETURNS.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(EXPECTED).sort()).toEqual(BAD_RETURNS.map(({ came }) => came).sort());
});

describe('the overview of a returned file', () => {
  it.each(CASES)('%s', async (came, problem) => {
    const { words, overview } = await judge(problem);
    expect(words).toEqual(EXPECTED[came]);

    const workbook = emptyDepartment();
    const reading = readEntries(workbook, TABLE_SETS);
    if (reading.kind === 'unusable') throw new Error('The department cannot be read.');
    const consolidation = consolidate(workbook, reading.entries, overview, new Set(), '2026-11-24 17:00');
    const taken = consolidation?.taken.map(({ unit }) => unit.code) ?? [];
    expect(taken).toEqual(words.status === 'accepted' ? ['703001', OTHER_UNIT] : [OTHER_UNIT]);
    const other = linesByUnit(consolidation?.after ?? reading.entries)(OTHER_UNIT);
    expect([other.income.map(({ amount }) => amount), other.expenditure.map(({ amount }) => amount)]).toEqual(
      [[200_050], [200_050]],
    );
    if (words.status !== 'accepted')
      expect(linesByUnit(consolidation?.after ?? reading.entries)('703001').income).toEqual([]);
  });
});
