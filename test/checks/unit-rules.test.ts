/** Tests the selection of rules for one unit: a decision for each rule about contents and practice. */
import { HENAN_2023_RULES } from '../../src/sets/henan-2023/rules';
import { unitCatalogue, unitTables } from '../../src/checks/unit-rules';
import { NOT_OF_A_UNIT, UNIT_RULES } from '../../src/sets/henan-2023/unit-rules';

const UNIT_CATALOGUE = unitCatalogue(UNIT_RULES, HENAN_2023_RULES);

const IDS = HENAN_2023_RULES.map(({ rule }) => rule.id);

it('decides on every rule about contents and practice', () => {
  const required = HENAN_2023_RULES.filter(
    ({ rule }) => rule.nature === 'content' || rule.nature === 'practice',
  );
  const decided = new Set([...Object.keys(UNIT_RULES.rules), ...Object.keys(NOT_OF_A_UNIT)]);
  expect(required.map(({ rule }) => rule.id).filter((id) => !decided.has(id))).toEqual([]);
});

it('decides once, and only on existing rules', () => {
  const decided = [...Object.keys(UNIT_RULES.rules), ...Object.keys(NOT_OF_A_UNIT)];
  expect(new Set(decided).size).toBe(decided.length);
  expect(decided.filter((id) => !IDS.includes(id))).toEqual([]);
});

it('selects no rule about sums, copies or printing, and reads six tables', () => {
  expect(UNIT_CATALOGUE.filter(({ rule }) => rule.nature === 'arithmetic' || rule.nature === 'form')).toEqual(
    [],
  );
  expect([...unitTables(UNIT_RULES, HENAN_2023_RULES)].sort()).toEqual(['02', '03', '06', '07', '10', '12']);
});

it('demands a correction only for what published tables must not have', () => {
  const mended = UNIT_CATALOGUE.filter(({ rule }) => UNIT_RULES.rules[rule.id]?.asks === 'mend');
  expect(mended.map(({ rule }) => `${rule.id} ${rule.severity}`).sort()).toEqual([
    'P-01 E',
    'T06-R7 E',
    'T07-R3 E',
  ]);
});
