/** Tests the account lists and the small vocabularies. */
import {
  DEPARTMENTAL_ACCOUNTS,
  governmentalFor,
  GOVERNMENTAL_ACCOUNTS,
} from '../../src/classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../src/classification/functional-accounts';
import { accountList } from '../../src/classification/account-list';
import { ALL_FUND_LABELS, FUND_GROUPS, fundByLabel, FUNDS_OF_PERIOD } from '../../src/classification/funds';
import { periodByLabel } from '../../src/classification/periods';
import { SPENDING_KINDS, spendingKindByLabel } from '../../src/classification/spending-kinds';
import { UNIT_TYPES, unitTypeByLabel, type UnitType } from '../../src/classification/unit-types';

const DATE = '2023-01-01';

describe('FUNCTIONAL_ACCOUNTS', () => {
  it('finds accounts by code, parent, children and name', () => {
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
  ])('gives %s on %s the status %s', (code, date, kind) => {
    expect(FUNCTIONAL_ACCOUNTS.status(code, date).kind).toBe(kind);
  });
});

describe('economic account lists', () => {
  it.each([
    ['30101', 'administrative', '50101'],
    ['30101', 'civilServiceManaged', '50101'],
    ['30101', 'publicInstitution1', '50501'],
    ['30101', 'publicInstitution2', '50501'],
    ['30213', 'administrative', '50209'],
    ['31013', 'publicInstitution1', '50601'],
    ['30302', 'publicInstitution1', '50905'],
  ] as const)('maps %s of %s to %s', (departmental, unitType, governmental) => {
    expect(governmentalFor(departmental, unitType)).toEqual({ kind: 'mapped', code: governmental });
  });

  it('maps 绩效工资 to no item for administrative units', () => {
    expect(governmentalFor('30107', 'administrative')).toEqual({ kind: 'not-for-this-unit-type' });
    expect(governmentalFor('30107', 'publicInstitution1')).toEqual({ kind: 'mapped', code: '50501' });
    expect(governmentalFor('39998', 'administrative')).toEqual({ kind: 'unknown-item' });
  });

  it('maps every departmental item to an existing governmental item', () => {
    const items = DEPARTMENTAL_ACCOUNTS.all.filter((account) => account.level === 'item');
    for (const { code } of items) {
      for (const unitType of Object.keys(UNIT_TYPES) as UnitType[]) {
        const mapping = governmentalFor(code, unitType);
        if (mapping.kind === 'mapped') expect(GOVERNMENTAL_ACCOUNTS.find(mapping.code)?.level).toBe('item');
        else expect([code, mapping.kind]).toEqual(['30107', 'not-for-this-unit-type']);
      }
    }
  });

  it.each([DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS])('lists the class of every item', (list) => {
    for (const account of list.all.filter(({ level }) => level === 'item')) {
      expect(list.parent(account.code)?.code).toBe(account.code.slice(0, 3));
    }
  });

  it('distinguishes unverified and retired items', () => {
    expect(DEPARTMENTAL_ACCOUNTS.status('30311', DATE).kind).toBe('unverified');
    expect(DEPARTMENTAL_ACCOUNTS.status('39906', DATE).kind).toBe('not-in-force');
    expect(DEPARTMENTAL_ACCOUNTS.status('39906', '2022-12-31').kind).toBe('known');
  });

  it('finds names with other character widths and spaces', () => {
    expect(DEPARTMENTAL_ACCOUNTS.byName('维修(护) 费').map(({ code }) => code)).toEqual(['30213']);
  });
});

describe('accountList', () => {
  it('refuses a duplicate code and a code without level', () => {
    const row = { code: '301', name: '甲', certainty: 'sure' } as const;
    expect(() => accountList([row, row], { 3: 'class' })).toThrow('twice');
    expect(() => accountList([{ ...row, code: '3011' }], { 3: 'class' })).toThrow('no level');
  });
});

describe('all account lists', () => {
  const lists = [FUNCTIONAL_ACCOUNTS, DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS];

  it.each(lists)('contain valid dates in the right order', (list) => {
    for (const { from, until } of list.all) {
      for (const date of [from, until]) {
        if (date !== undefined) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      }
      if (from !== undefined && until !== undefined) expect(from <= until).toBe(true);
    }
  });

  it('keep either 39909 or 39906 in force on any day', () => {
    const inForce = (code: string, date: string) =>
      DEPARTMENTAL_ACCOUNTS.status(code, date).kind !== 'not-in-force';
    for (const date of ['2022-12-31', '2023-01-01']) {
      expect(inForce('39906', date)).not.toBe(inForce('39909', date));
    }
  });

  it('contain the section of every functional item except 2170404', () => {
    const orphans = FUNCTIONAL_ACCOUNTS.all.filter(
      ({ code }) => code.length > 3 && FUNCTIONAL_ACCOUNTS.find(code.slice(0, -2)) === undefined,
    );
    expect(orphans.map(({ code }) => code)).toEqual(['2170404']);
    expect(FUNCTIONAL_ACCOUNTS.parent('2170404')?.code).toBe('217');
  });

  it('keep governmental accounts without departmental use out of the mapping', () => {
    const unused = GOVERNMENTAL_ACCOUNTS.all.filter(({ departmentUse }) => departmentUse === false);
    const targets = DEPARTMENTAL_ACCOUNTS.all.flatMap(({ code }) =>
      (['administrative', 'publicInstitution1'] as const).map((unitType) => governmentalFor(code, unitType)),
    );
    const targetCodes = targets.flatMap((target) => (target.kind === 'mapped' ? [target.code] : []));
    expect(unused.map(({ code }) => code)).toContain('51201');
    expect(unused.filter(({ code }) => targetCodes.includes(code))).toEqual([]);
  });
});

describe('FUND_GROUPS', () => {
  it('puts every fund into at most one of the three groups, and every budget fund into its wider group', () => {
    const { generalPublicBudget, governmentBudgets, unitOwnFunds } = FUND_GROUPS;
    expect(governmentBudgets).toEqual(expect.arrayContaining([...generalPublicBudget]));
    expect(governmentBudgets.filter((fund) => unitOwnFunds.includes(fund))).toEqual([]);
    const all = new Set([...FUNDS_OF_PERIOD.current, ...FUNDS_OF_PERIOD.carryover]);
    expect(new Set([...governmentBudgets, ...unitOwnFunds, 'specialAccount'])).toEqual(all);
  });

  it('separates basic from project expenditure', () => {
    const groups = Object.entries(SPENDING_KINDS).map(([kind, { group }]) => [kind, group]);
    expect(groups).toEqual([
      ['personnel', 'basic'],
      ['operating', 'basic'],
      ['otherOperation', 'project'],
      ['specificTarget', 'project'],
      ['reserve', 'other'],
      ['remittance', 'other'],
      ['business', 'other'],
      ['affiliateSubsidy', 'other'],
    ]);
  });
});

describe('vocabularies', () => {
  it('find ids by label', () => {
    expect(fundByLabel('current', '政府性基金')).toBe('governmentFund');
    expect(fundByLabel('carryover', '一般公共预算')).toBe('general');
    expect(fundByLabel('current', '一般公共预算')).toBeUndefined();
    expect(periodByLabel('上年结转结余')).toBe('carryover');
    expect(spendingKindByLabel('特定目标类')).toBe('specificTarget');
    expect(unitTypeByLabel('参公事业单位')).toBe('civilServiceManaged');
    expect(new Set(ALL_FUND_LABELS).size).toBe(12);
  });
});
