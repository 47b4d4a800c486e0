/** Tests the tables of a series: ids, and names of sheets that Excel accepts whatever codes an office uses. */
import { rollUp } from '../../src/rollup/rollup';
import { SKELETON } from '../../src/sets/skeleton';
import { tablePerMember, type TableSeries } from '../../src/tables/series';
import type { GridTable, Table } from '../../src/tables/table';
import { checkSheetName } from '../../src/sheets/plan/limits/check-names';
import { checkDepartment } from '../support/check-department';
import { UNIT_SERIES } from '../support/unit-series';

const [MODEL] = SKELETON.tables as readonly [GridTable];
const ENTRIES = checkDepartment();

function named(keys: readonly string[]): readonly Table[] {
  const members = keys.map((key) => ({ key, name: key, where: {} }));
  return tablePerMember({ id: 's', name: '项目绩效目标申报表' }, members, (_, identity) => ({
    ...MODEL,
    ...identity,
  }));
}

it.each([
  ['a code', ['703001'], ['项目绩效目标申报表（703001）']],
  [
    'codes longer than a name may be',
    ['11411200230000000000101', '11411200230000000000202'],
    ['项目绩效目标申报表（11200230000000000101）', '项目绩效目标申报表（11200230000000000202）'],
  ],
  [
    'long codes with one end',
    ['A-0411200230000000000101', 'B-0411200230000000000101'],
    ['项目绩效目标申报表（11200230000000000101）', '项目绩效目标申报表（200230000000000101_2）'],
  ],
  ['signs that no sheet may have', ["A/1:[2]'"], ['项目绩效目标申报表（A-1--2--）']],
  [
    'codes that differ in case only',
    ['a1', 'A1'],
    ['项目绩效目标申报表（a1）', '项目绩效目标申报表（A1_2）'],
  ],
])('names the sheets of %s', (_, keys, names) => {
  const tables = named(keys);
  expect(tables.map(({ name }) => name)).toEqual(names);
  for (const { name } of tables)
    expect(() => {
      checkSheetName(name);
    }).not.toThrow();
  expect(tables.map(({ id }) => id)).toEqual(keys.map((key) => `s:${key}`));
});

it('follows the other tables, at the levels that print it', () => {
  const set = { ...SKELETON, series: [UNIT_SERIES] };
  expect(rollUp(ENTRIES, set).map(({ table }) => table.id)).toEqual([
    '1',
    '2',
    '3',
    'units:703001',
    'units:703002',
  ]);
  expect(rollUp(ENTRIES, { ...set, level: 'unit' }).map(({ table }) => table.id)).toEqual(['1', '2', '3']);
});

it('refuses two tables with one id', () => {
  const twice: TableSeries = {
    ...UNIT_SERIES,
    tables: (facts) => [...UNIT_SERIES.tables(facts), ...UNIT_SERIES.tables(facts)],
  };
  expect(() => rollUp(ENTRIES, { ...SKELETON, series: [twice] })).toThrow('same id');
});
