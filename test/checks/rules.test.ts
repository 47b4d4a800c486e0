/** Tests every rule: the reviewed findings for its fixtures, and none for correct tables. */
import { HENAN_2023_RULES } from '../../src/sets/henan-2023/rules';
import { checked, reported } from '../support/checks';
import { BASES, type Fixture } from './fixture-changes';
import { FIXTURES, SILENT_FIXTURES } from './fixtures';
import golden from './findings.golden.json';

type Golden = Readonly<Record<string, readonly ReturnType<typeof reported>[] | undefined>>;

function named({ rule, what }: Fixture): string {
  return `${rule}: ${what}`;
}

function rulesLookedAt(workbook: Fixture['workbook']): ReadonlySet<string> {
  const { relations, probes } = checked(workbook).check.compiled;
  return new Set([...relations, ...probes].map(({ rule }) => rule.id));
}

describe('correct tables', () => {
  it.each(['tables', 'entered'] as const)('(%s) give no finding', (base) => {
    expect(checked(BASES[base]).findings.map(reported)).toEqual([]);
  });
});

describe('HENAN_2023_RULES', () => {
  const looked = new Set([...rulesLookedAt(BASES.tables), ...rulesLookedAt(BASES.entered)]);

  // The set names what these general rules check: test/checks/implied.test.ts, third-set.test.ts.
  it.each(HENAN_2023_RULES.map(({ rule }) => rule.id).filter((id) => !/^(?:S-\d+|C-0[789])$/u.test(id)))(
    'has a fixture with and one without a finding for %s',
    (id) => {
      expect(FIXTURES.filter(({ rule }) => rule === id)).not.toHaveLength(0);
      if (!looked.has(id)) expect(SILENT_FIXTURES.filter(({ rule }) => rule === id)).not.toHaveLength(0);
    },
  );

  it('has a unique id for every rule', () => {
    const ids = HENAN_2023_RULES.map(({ rule }) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('a rule with a defect', () => {
  it.each(FIXTURES.map((fixture) => [named(fixture), fixture] as const))(
    'reports %s',
    (name, { rule, workbook }) => {
      const findings = checked(workbook).findings.filter((finding) => finding.rule === rule);
      expect(findings).not.toHaveLength(0);
      expect(findings.map(reported)).toEqual((golden as Golden)[name]);
    },
  );
});

describe('a rule without a defect', () => {
  it.each(SILENT_FIXTURES.map((fixture) => [named(fixture), fixture] as const))(
    'reports nothing for %s',
    (_, { rule, workbook }) => {
      expect(rulesLookedAt(workbook)).toContain(rule);
      expect(checked(workbook).findings.filter((finding) => finding.rule === rule)).toEqual([]);
    },
  );
});
