/** Tests that a check stops within a table of many rows, so that the pane responds. */
import { checkContextInSlices } from '../../src/checks/context';
import { checkTablesInSlices } from '../../src/checks/check-tables';
import type { Figures } from '../../src/checks/figures';
import { tablesWhereZeroIsMoneyInSlices } from '../../src/checks/zeros';
import {
  pathKey,
  withContent,
  type PublishedCell,
  type PublishedWorkbook,
} from '../../src/published/published-table';
import { figureOf } from '../../src/published/figure';
import { readPublishedInSlices } from '../../src/published/read-published';
import { WAN } from '../../src/money/amount-style';
import { atOnce, type Sliced } from '../../src/slices/slices';
import { CHECK_PROFILES } from '../../src/sets/check-profiles';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { checkDepartment } from '../support/check-department';
import { ruleById, tablesOf, withSheets } from '../support/checks';

const MOST_ROWS = 500;
const ROWS = 2_600;
const TABLE = '02';

/** The table of units with many more rows, all with money. */
const WORKBOOK = withSheets(tablesOf(checkDepartment()), (sheet) => {
  if (sheet.name !== HENAN_2023.tables.find(({ id }) => id === TABLE)?.name) return null;
  const row = sheet.rows.find(([code]) => typeof code === 'string' && /^\d{6}$/u.test(code));
  if (row === undefined) throw new Error('The table has no unit.');
  const filled = row.map((cell, column) => (column < 2 ? cell : 1.5));
  const more = Array.from({ length: ROWS }, (_, index) => [
    `7039${String(index).padStart(4, '0')}`,
    ...filled.slice(1),
  ]);
  return { ...sheet, rows: [...sheet.rows, ...more] };
});

function read(): Sliced<PublishedWorkbook> {
  return readPublishedInSlices(WORKBOOK, HENAN_2023, 2023);
}

const PUBLISHED = atOnce(read());
const [PROFILE] = CHECK_PROFILES;

/** Counts the pauses of the work. */
function pauses(work: Sliced<unknown>): number {
  let count = 0;
  while (work.next().done !== true) count += 1;
  return count;
}

test('reads a table in portions of rows', () => {
  const [table] = PUBLISHED.tables;
  expect(table?.blocks[0]?.rows.length).toBeGreaterThan(ROWS);
  // Rows are sorted, read, identified and keyed one portion after the other.
  expect(pauses(read())).toBeGreaterThanOrEqual(4 * Math.floor(ROWS / MOST_ROWS));
});

test('builds the context in portions of rows', () => {
  if (PROFILE === undefined) throw new Error('There is no profile.');
  expect(pauses(checkContextInSlices(PROFILE, PUBLISHED, null))).toBeGreaterThanOrEqual(
    Math.floor(ROWS / MOST_ROWS),
  );
});

test('looks at the cells of at most 500 rows between two pauses for the style of zeros', () => {
  const asked = new Set<string>();
  let most = 0;
  const cells = new Map(
    PUBLISHED.tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) =>
        rows.flatMap((row) => [...row.cells.values()].map((cell) => [cell, row.key] as const)),
      ),
    ),
  );
  const byKey = new Map<string, { readonly cell: PublishedCell; readonly row: string }>(
    [...cells].map(([cell, row]) => {
      const { table, block, column } = cell.path;
      return [pathKey({ table, block, row, column }), { cell, row }] as const;
    }),
  );
  const ask = (key: string): PublishedCell | undefined => {
    const found = byKey.get(key);
    if (found !== undefined) asked.add(found.row);
    // Every cell has money, so that no blank ends the search.
    return found === undefined ? undefined : withContent(found.cell, 1.5, figureOf(1.5, WAN));
  };
  const figures: Figures = Object.assign(ask, {
    now: (one: PublishedCell) => ask(one.key) ?? one,
    read: (key: string) => byKey.get(key)?.cell,
    edited: new Map<PublishedCell, PublishedCell>(),
  });
  const work = tablesWhereZeroIsMoneyInSlices(PUBLISHED, figures);
  for (let step = work.next(); step.done !== true; step = work.next()) {
    most = Math.max(most, asked.size);
    asked.clear();
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(MOST_ROWS);
});

test('stops before each rule that reads whole tables', () => {
  if (PROFILE === undefined) throw new Error('There is no profile.');
  const context = atOnce(checkContextInSlices(PROFILE, PUBLISHED, null));
  const rule = ruleById('M-01');
  let [ran, most] = [0, 0];
  const probes = Array.from({ length: 7 }, () => ({
    rule,
    cells: [],
    run: () => {
      ran += 1;
      return [];
    },
  }));
  const work = checkTablesInSlices(context, [{ rule, probes: () => probes }]);
  for (let before = 0, step = work.next(); step.done !== true; before = ran, step = work.next())
    most = Math.max(most, ran - before);
  expect([ran, most]).toEqual([7, 1]);
});
