/** The account lists and the small vocabularies. */
import {
  DEPARTMENTAL_ACCOUNTS,
  governmentalFor,
  GOVERNMENTAL_ACCOUNTS,
} from '../../src/classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../src/classification/functional-accounts';
import { accountList } from '../../src/classification/account-list';
import { ALL_FUND_LABELS, fundByLabel } from '../../src/classification/funds';
import { periodByLabel } from '../../src/classification/periods';
import { spendingKindByLabel } from '../../src/classification/spending-kinds';
import { UNIT_TYPES, unitTypeByLabel, type UnitType } from '../../src/classification/unit-types';

const DATE = '2023-01-01';

describe('functional accounts', () => {
  it('are found by code, parent, children and name', () => {
    expect(FUNCTIONAL_ACCOUNTS.find('2080101')).toMatchObject({ name: '行政运行', level: 'item' });
    expect(FUNCTIONAL_ACCOUNTS.parent('2080101')?.code).toBe('20801');
    expect(FUNCTIONAL_ACCOUNTS.parent('20801')?.code).toBe('208');
    expect(FUNCTIONAL_ACCOUNTS.parent('208')).toBeUndefined();
    expect(FUNCTIONAL_ACCOUNTS.children('22102').map(({ code }) => code)).toEqual([
      '2210201',
      '2210202',
      '2210203',
    ]);
    expect(FUNCTIONAL_ACCOUNTS.byName('住房公积金').map(({ code }) => code)).toEqual(['2210201']);
  });

  it.each([
    ['2080101', DATE, 'known'],
    ['2170404', DATE, 'not-in-force'],
    ['2170404', '2025-05-23', 'known'],
    ['2170404', '2025-05-22', 'not-in-force'],
    ['2080160', DATE, 'unlisted-item'],
    ['2990101', DATE, 'unknown'],
    ['20801', DATE, 'malformed'],
    ['208010A', DATE, 'malformed'],
  ])('%s on %s is %s', (code, date, kind) => {
    expect(FUNCTIONAL_ACCOUNTS.status(code, date).kind).toBe(kind);
  });
});

describe('economic accounts', () => {
  it.each([
    ['30101', 'administrative', '50101'],
    ['30101', 'civilServiceManaged', '50101'],
    ['30101', 'publicInstitution1', '50501'],
    ['30101', 'publicInstitution2', '50501'],
    ['30213', 'administrative', '50209'],
    ['31013', 'publicInstitution1', '50601'],
    ['30302', 'publicInstitution1', '50905'],
  ] as const)('%s of %s belongs to %s', (departmental, unitType, governmental) => {
    expect(governmentalFor(departmental, unitType)).toEqual({ kind: 'mapped', code: governmental });
  });

  it('has no 绩效工资 for administrative units', () => {
    expect(governmentalFor('30107', 'administrative')).toEqual({ kind: 'not-for-this-unit-type' });
    expect(governmentalFor('30107', 'publicInstitution1')).toEqual({ kind: 'mapped', code: '50501' });
    expect(governmentalFor('39998', 'administrative')).toEqual({ kind: 'unknown-item' });
  });

  it('maps every departmental item to a governmental one that exists', () => {
    const items = DEPARTMENTAL_ACCOUNTS.all.filter((account) => account.level === 'item');
    for (const { code } of items) {
      for (const unitType of Object.keys(UNIT_TYPES) as UnitType[]) {
        const mapping = governmentalFor(code, unitType);
        if (mapping.kind === 'mapped') expect(GOVERNMENTAL_ACCOUNTS.find(mapping.code)?.level).toBe('item');
        else expect([code, mapping.kind]).toEqual(['30107', 'not-for-this-unit-type']);
      }
    }
  });

  it.each([DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS])('has the class of every item', (list) => {
    for (const account of list.all.filter(({ level }) => level === 'item')) {
      expect(list.parent(account.code)?.code).toBe(account.code.slice(0, 3));
    }
  });

  it('tells unverified and retired items apart', () => {
    expect(DEPARTMENTAL_ACCOUNTS.status('30311', DATE).kind).toBe('unverified');
    expect(DEPARTMENTAL_ACCOUNTS.status('39906', DATE).kind).toBe('not-in-force');
    expect(DEPARTMENTAL_ACCOUNTS.status('39906', '2022-12-31').kind).toBe('known');
  });

  it('compares names without regard to width and spaces', () => {
    expect(DEPARTMENTAL_ACCOUNTS.byName('维修(护) 费').map(({ code }) => code)).toEqual(['30213']);
  });
});

describe('account data', () => {
  it('may not hold a code twice or of no level', () => {
    const row = { code: '301', name: '甲', certainty: 'sure' } as const;
    expect(() => accountList([row, row], { 3: 'class' })).toThrow('twice');
    expect(() => accountList([{ ...row, code: '3011' }], { 3: 'class' })).toThrow('no level');
  });
});

describe('vocabularies', () => {
  it('are found by label', () => {
    expect(fundByLabel('current', '政府性基金')).toBe('governmentFund');
    expect(fundByLabel('carryover', '一般公共预算')).toBe('general');
    expect(fundByLabel('current', '一般公共预算')).toBeUndefined();
    expect(periodByLabel('上年结转结余')).toBe('carryover');
    expect(spendingKindByLabel('特定目标类')).toBe('specificTarget');
    expect(unitTypeByLabel('参公事业单位')).toBe('civilServiceManaged');
    expect(new Set(ALL_FUND_LABELS).size).toBe(12);
  });
});
