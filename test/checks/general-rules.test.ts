/** Tests the reviewed findings of the general rules, in sets without own words. */
import { SHANGHAI_RULES } from '../../src/sets/shanghai/rules';
import { reported } from '../support/checks';
import { generalFixtures, saidBy, type GeneralFixture } from './general-fixtures';
import golden from './general-findings.golden.json';

type Golden = Readonly<Record<string, readonly ReturnType<typeof reported>[] | undefined>>;

let fixtures: readonly GeneralFixture[];

beforeAll(async () => {
  fixtures = await generalFixtures();
});

/** Rules of sums, codes and lists, and the set's own rules. */
const MEANT = SHANGHAI_RULES.map(({ rule }) => rule.id).filter(
  (id) => /^(?:[SC]-|X-|M-16)/u.test(id) && id !== 'C-04',
);

it.each(MEANT)('reports %s with the reviewed text and place', (id) => {
  const own = fixtures.filter(({ rule }) => rule === id);
  expect(own).not.toHaveLength(0);
  for (const fixture of own) {
    expect(saidBy(fixture)).not.toHaveLength(0);
    expect(saidBy(fixture).map(reported)).toEqual((golden as Golden)[`${fixture.rule}: ${fixture.what}`]);
  }
});
