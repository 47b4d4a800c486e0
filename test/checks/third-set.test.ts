/** Tests a set of three tables without own rules: its conditions alone give a check for every figure. */
import { checkContext } from '../../src/checks/context';
import { checkTables, findingsOf, recheck } from '../../src/checks/check-tables';
import { pathKey } from '../../src/published/published-table';
import { readPublished } from '../../src/published/read-published';
import { rollUp } from '../../src/rollup/rollup';
import { SKELETON } from '../../src/sets/skeleton';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { checkDepartment } from '../support/check-department';
import { reported } from '../support/checks';
import { rawFromPlan } from '../support/raw';

const ENTRIES = checkDepartment();
const FILLED = rollUp(ENTRIES, SKELETON);
const PRINTED = readPublished(
  rawFromPlan(tablesWorkbook(ENTRIES, FILLED, 'values', []).plan),
  SKELETON,
  2023,
);
const CHECK = checkTables(checkContext(SKELETON_CHECKS, PRINTED, null), SKELETON_CHECKS.rules);
/** 1,000 万元, far above rounding. */
const TOO_MUCH = 1_000;

const FIGURES = [...CHECK.context.cells.values()].flatMap(({ path, raw }) =>
  typeof raw === 'number' && raw !== 0 ? [{ name: pathKey(path), path, raw }] : [],
);

it('reads all three tables and finds no error', () => {
  expect(PRINTED.tables.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(FIGURES.length).toBeGreaterThan(40);
  expect(
    findingsOf(CHECK)
      .filter(({ nature }) => nature === 'arithmetic')
      .map(reported),
  ).toEqual([]);
});

it.each(FIGURES)('finds and names $name with 1,000 万元 too much', ({ name, path, raw }) => {
  const after = recheck(CHECK, [{ path, raw: raw + TOO_MUCH }]);
  if (after === null) throw new Error('The recheck does not know the typed figure.');
  const errors = findingsOf(after).filter(({ severity }) => severity === 'E');
  expect(errors).not.toHaveLength(0);
  expect(errors.some(({ cells }) => cells.some((cell) => pathKey(cell.path) === name))).toBe(true);
});
