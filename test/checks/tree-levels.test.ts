/**
 * Tests totals in a tree of 类, 款 and 项: each level is the sum of the next one, with the fewest roundings.
 */
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { cellKey } from '../../src/checks/arithmetic/build';
import { checkContext } from '../../src/checks/context';
import { checkTables, type Check } from '../../src/checks/check-tables';
import { readPublished } from '../../src/published/read-published';
import { rollUp } from '../../src/rollup/rollup';
import { SHANGHAI_CHECKS } from '../../src/sets/shanghai/checks';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { rawFromPlan } from '../support/raw';

let check: Check;

beforeAll(async () => {
  const entries = await shanghaiSampleEntries();
  const { set } = SHANGHAI_CHECKS;
  const { plan } = tablesWorkbook(entries, rollUp(entries, set), 'values', []);
  check = checkTables(
    checkContext(SHANGHAI_CHECKS, readPublished(rawFromPlan(plan), set, 2025), null),
    SHANGHAI_CHECKS.rules,
  );
});

/** Returns the addends of a row's sum in one column, with their signs. */
function addendsOf(table: string, block: string, row: string, column: string): readonly string[] {
  const whole = cellKey(table, block, row, column);
  const found = check.compiled.relations.filter(
    ({ rule, left }) => rule.id === 'S-03' && left.length === 1 && left[0]?.cell === whole,
  );
  return found.map(({ right, comparison }) =>
    [
      comparison,
      ...right.map(({ cell, sign }) => (sign === 1 ? '+' : '−') + String(cell.split('/')[2])),
    ].join(' '),
  );
}

function rowsOf(table: string, block: string, digits: number, above = ''): string {
  const rows = check.context.block(table, block)?.rows ?? [];
  const own = rows.filter(({ key }) => /^\d+$/u.test(key) && key.length === digits && key.startsWith(above));
  return ['=', ...own.map(({ key }) => `+${key}`)].join(' ');
}

it.each([
  ['3', 'functions', 'total', [3, 5, 7]],
  ['5', 'functions', 'basic', [3, 5, 7]],
  ['8', 'items', 'total', [3, 5]],
] as const)('adds up table %s level by level (%s, %s)', (table, block, column, levels) => {
  expect(addendsOf(table, block, 'total', column)).toEqual([rowsOf(table, block, levels[0])]);
  const groups = check.context.block(table, block)?.rows.filter(({ role }) => role === 'group') ?? [];
  expect(groups.length).toBeGreaterThan(2);
  for (const { key } of groups) {
    const next = levels.find((digits) => digits > key.length);
    if (next === undefined) throw new Error(`${key} has no lower level.`);
    expect(addendsOf(table, block, key, column)).toEqual([rowsOf(table, block, next, key)]);
  }
});
