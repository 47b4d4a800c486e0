/** Tests titles with a year: 2023年预算数 is 预算数 in a budget of 2023, and other figures in any other. */
import { declaredHeader } from '../../src/published/declared-columns';
import { matchColumns } from '../../src/published/match-columns';
import { HENAN_2023 } from '../../src/sets/henan-2023';

/** Table 01: two columns of items, each beside amounts; those of income have one column. */
const [TABLE] = HENAN_2023.tables.flatMap((table) =>
  table.kind === 'grid' && table.id === '01' ? [table] : [],
);

function matched(...titles: readonly string[]): {
  readonly missing: boolean;
  readonly strangers: readonly string[];
} {
  if (TABLE === undefined) throw new Error('The set has no table 01.');
  const found = ['项目', ...titles].map((own, column) => ({ column, own, groups: ['收入'] }));
  const { places, strangers } = matchColumns(declaredHeader(TABLE), found, 2023);
  const isFound = [...places.keys()].some(({ leaf }) => leaf.kind === 'amount' && leaf.title === '金额');
  return { missing: !isFound, strangers: strangers.map(({ own }) => own) };
}

test.each<[string, readonly string[], boolean, readonly string[]]>([
  ['the budget year', ['2023年预算数'], false, []],
  ['the budget year, with 度', ['2023年度预算数'], false, []],
  ['another year', ['2022年预算数'], true, ['2022年预算数']],
  ['two years', ['2022年预算数', '2023年预算数'], false, ['2022年预算数']],
  ['another year beside amounts', ['2022年预算数', '金额'], false, ['2022年预算数']],
  ['final accounts', ['2023年决算数'], true, ['2023年决算数']],
])('%s', (_, titles, missing, strangers) => {
  expect(matched(...titles)).toEqual({ missing, strangers });
});
