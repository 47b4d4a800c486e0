/** Compares groups of numbered items with groups found by texts, for few and for very many values. */
import fc from 'fast-check';
import { groupItemsInSlices, itemsOf, sumGroups, type RadixCodes } from '../../src/rollup/grouping';
import { atOnce } from '../../src/slices/slices';

/** Codes of one part: of few values, of as many as items, and of more than any table holds. */
const PART = fc.constantFrom(1, 2, 5, 40, 70_000, 2_000_000_000).chain((radix) =>
  fc.record({
    radix: fc.constant(radix),
    // Few different codes: many items differ in one part only, which an inexact number would lose.
    codes: fc.array(fc.constantFrom(0, radix >> 1, radix - 1), { minLength: 60, maxLength: 60 }),
  }),
);

const ITEMS = fc.record({
  parts: fc.array(PART, { minLength: 0, maxLength: 6 }),
  /** Repeats items, so that many of them agree in all parts. */
  repeated: fc.array(fc.nat(59), { minLength: 0, maxLength: 200 }),
  amounts: fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), {
    minLength: 200,
    maxLength: 200,
  }),
});

interface Groups {
  readonly items: readonly (readonly number[])[];
  readonly sums: readonly number[];
}

function byTexts(items: number, parts: readonly RadixCodes[], amounts: readonly number[]): Groups {
  const groups = new Map<string, number[]>();
  for (let item = 0; item < items; item += 1) {
    const text = parts.map(({ codes }) => String(codes[item])).join();
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  const grouped = [...groups.values()];
  return {
    items: grouped,
    sums: grouped.map((group) => group.reduce((sum, item) => sum + (amounts[item] ?? NaN), 0)),
  };
}

function byNumbers(items: number, parts: readonly RadixCodes[], amounts: readonly number[]): Groups {
  const grouping = atOnce(groupItemsInSlices(items, parts));
  const of = itemsOf(grouping);
  const groups = Array.from({ length: grouping.size }, (_, group) => [...of(group)]);
  expect([...grouping.first]).toEqual(groups.map(([first]) => first));
  return { items: groups, sums: [...sumGroups(grouping, Float64Array.from(amounts))] };
}

it('groups items as their texts do, in the order of their first items, with exact sums', () => {
  fc.assert(
    fc.property(ITEMS, ({ parts, repeated, amounts }) => {
      const repeatedParts = parts.map(({ codes, radix }) => ({
        radix,
        codes: Int32Array.from(repeated, (item) => codes[item] ?? NaN),
      }));
      expect(byNumbers(repeated.length, repeatedParts, amounts)).toEqual(
        byTexts(repeated.length, repeatedParts, amounts),
      );
    }),
    { numRuns: 300 },
  );
});

it('keeps a group apart whose amounts cancel out', () => {
  const codes = Uint16Array.of(0, 1, 0);
  const grouping = atOnce(groupItemsInSlices(3, [{ radix: 2, codes }]));
  expect(grouping.size).toBe(2);
  expect([...sumGroups(grouping, Float64Array.of(5, 7, -5))]).toEqual([0, 7]);
});
