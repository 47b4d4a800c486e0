/** Tests that answers given without reading a text to its end equal those of the whole reading. */
import fc from 'fast-check';
import type { RawCell } from '../../src/entries/raw-workbook';
import { YUAN } from '../../src/money/amount-style';
import { figureOf } from '../../src/published/figure';
import { isAmount } from '../../src/published/header-rows';
import { announcer } from '../../src/published/titles';
import { pathKey } from '../../src/published/published-table';
import { TABLE_SETS } from '../../src/sets';
import { checkDepartment } from '../support/check-department';
import { checked, tablesOf } from '../support/checks';

/** Characters of figures, codes, names and titles, of any width. */
const CHARACTERS = fc.constantFrom(
  ...'0123456789.,+-eE/ 　()（）０９．，－元万表收支总预算公开续年度一—\u200b\u2212①',
);
const CELLS: fc.Arbitrary<RawCell> = fc.oneof(
  fc.string({ unit: CHARACTERS, maxLength: 24 }),
  fc.stringMatching(/^[+-]?\d{0,4}(,\d{3})?(\.\d{0,3})?$/u),
  fc.integer({ min: 0, max: 30 }).map((digits) => '1'.repeat(digits)),
  fc.double(),
  fc.constantFrom<RawCell[]>(
    1e12,
    -1e12,
    1e13,
    1e16,
    NaN,
    null,
    true,
    false,
    '',
    '-',
    '——',
    '1e5',
    '0'.repeat(20),
  ),
);

test('tells amounts as the whole reading of a figure does', () => {
  fc.assert(
    fc.property(CELLS, (cell) => {
      expect(isAmount(cell)).toBe(figureOf(cell, YUAN).kind === 'figure');
    }),
    { numRuns: 3_000 },
  );
});

/** An invisible character makes a text one to normalize, and does not change what it announces. */
const INVISIBLE = '\u200b';

describe.each(TABLE_SETS.map((set) => [set.label, set] as const))('%s', (_, set) => {
  const announce = announcer(set);
  const names = set.tables.flatMap(({ id, name, aliases = [] }) => [
    name,
    ...aliases,
    ...[set.frame.number?.(id) ?? []].flat(),
  ]);
  const TEXTS = fc.oneof(
    fc.string({ unit: CHARACTERS, maxLength: 20 }),
    fc
      .tuple(
        fc.constantFrom('', '某局', '2023年', '附表1'),
        fc.constantFrom(...names),
        fc.constantFrom('', '(续)', '1', '。'),
      )
      .map((parts) => parts.join('')),
  );

  it('announces the same table whether a text needs normalizing or not', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(announce(text)).toEqual(announce(`${INVISIBLE}${text}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('announces each declared table', () => {
    for (const name of names) expect(announce(name)).not.toBeNull();
  });
});

test('finds each cell by the key of its path', () => {
  const { context } = checked(tablesOf(checkDepartment())).check;
  const all = context.workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
  );
  expect(all.length).toBeGreaterThan(100);
  for (const cell of all) {
    expect(cell.key).toBe(pathKey(cell.path));
    expect(context.cells.get(cell.key)).toBe(cell);
  }
  expect([...context.cells.values()]).toHaveLength(all.length);
  expect(context.cells.has(`${all[0]?.key ?? ''}x`)).toBe(false);
});
