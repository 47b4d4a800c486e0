/** Tests tables as values: conditions, header trees, and the set as a whole. */
import fc from 'fast-check';
import { and, CARRYOVER, CURRENT } from '../../src/tables/conditions';
import { depth, leaves } from '../../src/tables/header';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { chineseNumber } from '../../src/tables/chinese-number';
import { atLevel } from '../../src/tables/table-set';
import { intersect, meets, type Where } from '../../src/tables/where';

describe('conditions', () => {
  it.each<readonly [Where, Where, Where | null]>([
    [{}, { unit: ['1'] }, { unit: ['1'] }],
    [{ departmental: ['301*', '303*'] }, { departmental: ['30302'] }, { departmental: ['30302'] }],
    [{ departmental: ['30*'] }, { departmental: ['302*'] }, { departmental: ['302*'] }],
    [{ kind: ['personnel'] }, { kind: ['operating'] }, null],
    [{ source: ['income'] }, { source: ['expenditure'] }, null],
    [{ unit: ['1'] }, { period: ['current'] }, { unit: ['1'], period: ['current'] }],
  ])('joins %j and %j to %j', (a, b, both) => {
    expect(intersect(a, b)).toEqual(both);
    expect(intersect(b, a)).toEqual(both);
  });

  it('joins conditions to their intersection, whatever dimensions they share', () => {
    expect(and({ departmental: ['30*'] }, { departmental: ['302*'] }, { kind: ['operating'] })).toEqual({
      departmental: ['302*'],
      kind: ['operating'],
    });
  });

  it('throws at the declaration of conditions that no line can meet together', () => {
    expect(() => and(CURRENT, CARRYOVER)).toThrow('No line meets both');
  });

  it('accepts exactly the values that meet both conditions', () => {
    const pattern = fc
      .tuple(fc.stringMatching(/^[12]{1,3}$/u), fc.boolean())
      .map(([code, all]) => (all ? `${code}*` : code));
    const value = fc.stringMatching(/^[12]{1,4}$/u);
    fc.assert(
      fc.property(pattern, pattern, value, (a, b, code) => {
        const both = intersect({ unit: [a] }, { unit: [b] })?.unit ?? [];
        expect(both.some((one) => meets(code, one))).toBe(meets(code, a) && meets(code, b));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('河南省十二张表', () => {
  it('has the twelve tables in order, each with a name of its own that Excel accepts for a sheet', () => {
    expect(HENAN_2023.tables.map((table) => table.id)).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
    ]);
    const names = HENAN_2023.tables.map((table) => table.name);
    expect(new Set(names).size).toBe(12);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('has column keys that are unique within their block', () => {
    for (const table of HENAN_2023.tables) {
      if (table.kind === 'form') continue;
      for (const block of table.blocks) {
        const keys = leaves(block.columns).map((leaf) => leaf.key);
        expect([table.id, new Set(keys).size]).toEqual([table.id, keys.length]);
        expect(depth(block.columns)).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [34, '三十四'],
  ])('numbers %p as %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words);
  });
});

describe('atLevel', () => {
  it('refuses the level of a unit where the set defines no tables of a unit', () => {
    expect(() => atLevel({ ...HENAN_2023, forUnit: null }, 'unit')).toThrow(
      'defines no tables of the level unit',
    );
  });

  it('refuses to turn a unit into a department', () => {
    const unit = atLevel(HENAN_2023, 'unit');
    expect(atLevel(unit, 'unit')).toBe(unit);
    expect(() => atLevel(unit, 'department')).toThrow('defines no tables of the level department');
  });
});
