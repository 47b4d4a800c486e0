/**
 * Tests texts that are spoilt in one place, in every way in which copied texts are wrong: the place is found. The golden
 * file has all places, and why those that are not found need not be; this test tries a sample of them.
 */
import { judgedMutants, spoiltText } from '../../support/mutated-texts';
import golden from './mutations.golden.json';

const SETS = ['henan-2023', 'shanghai'] as const;
/** A prime, so that each way has its turn. */
const EACH = Number(process.env['MUTANTS_EACH'] ?? 13);

interface NotFound {
  readonly way: string;
  readonly id: string;
  readonly change: string;
  readonly found: string;
}

describe.each(SETS)('a text of %s that is wrong in one place', (set) => {
  it('is found there', () => {
    const spoilt = spoiltText(set);
    const known: readonly NotFound[] = golden[set].notFound;
    const isKnown = (one: NotFound): boolean =>
      known.some(
        ({ way, id, change, found }) =>
          way === one.way && id === one.id && change === one.change && found === one.found,
      );
    const judged = judgedMutants(spoilt, (index) => index % EACH === 0);
    expect(judged.length).toBeGreaterThan(20);
    expect(judged.filter((one) => one.found !== 'here' && !isKnown(one))).toEqual([]);
  });

  it('is accounted for: each place that is not found has a reason', () => {
    const { ways, notFound } = golden[set];
    expect(notFound.map(({ why }) => why)).not.toContain('');
    const missed = Object.values(ways).reduce((sum, { places, found }) => sum + places - found, 0);
    expect(missed).toBe(notFound.length);
  });
});
