/** Every rule speaks where it should, in the words that were reviewed, and is silent where nothing is wrong. */
import { HENAN_2023_RULES } from '../../src/sets/henan-2023/rules';
import { checked, reported } from '../support/checks';
import { BASES, FIXTURES, SILENT_FIXTURES, type Fixture } from './fixtures';
import golden from './findings.golden.json';

type Golden = Readonly<Record<string, readonly ReturnType<typeof reported>[] | undefined>>;

function named({ rule, what }: Fixture): string {
  return `${rule}: ${what}`;
}

function rulesLookedAt(workbook: Fixture['workbook']): ReadonlySet<string> {
  const { relations, probes } = checked(workbook).check.compiled;
  return new Set([...relations, ...probes].map(({ rule }) => rule.id));
}

describe('tables as they should be', () => {
  it.each(['tables', 'entered'] as const)('(%s) give no finding of any kind', (base) => {
    expect(checked(BASES[base]).findings.map(reported)).toEqual([]);
  });
});

describe('a rule', () => {
  const looked = new Set([...rulesLookedAt(BASES.tables), ...rulesLookedAt(BASES.entered)]);

  // This set names what these general rules are about: test/checks/implied.test.ts, third-set.test.ts.
  it.each(HENAN_2023_RULES.map(({ rule }) => rule.id).filter((id) => !/^(?:S-\d+|C-0[789])$/u.test(id)))(
    '%s has a fixture that fires and one that does not',
    (id) => {
      expect(FIXTURES.filter(({ rule }) => rule === id)).not.toHaveLength(0);
      if (!looked.has(id)) expect(SILENT_FIXTURES.filter(({ rule }) => rule === id)).not.toHaveLength(0);
    },
  );

  it('has an id of its own', () => {
    const ids = HENAN_2023_RULES.map(({ rule }) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('what makes a rule speak', () => {
  it.each(FIXTURES.map((fixture) => [named(fixture), fixture] as const))('%s', (name, { rule, workbook }) => {
    const findings = checked(workbook).findings.filter((finding) => finding.rule === rule);
    expect(findings).not.toHaveLength(0);
    expect(findings.map(reported)).toEqual((golden as Golden)[name]);
  });
});

describe('what leaves a rule silent', () => {
  it.each(SILENT_FIXTURES.map((fixture) => [named(fixture), fixture] as const))(
    '%s',
    (_, { rule, workbook }) => {
      expect(rulesLookedAt(workbook)).toContain(rule);
      expect(checked(workbook).findings.filter((finding) => finding.rule === rule)).toEqual([]);
    },
  );
});
