/**
 * Tests kinds of expenditure by set: a kind without a place is excluded and reported, and sums include all
 * kinds.
 */
import { USUAL_KINDS } from '../../src/classification/spending-kinds';
import { impliedSums } from '../../src/checks/arithmetic/compositions';
import { readEntries } from '../../src/entries/read-entries';
import { rollUp } from '../../src/rollup/rollup';
import { SKELETON } from '../../src/sets/skeleton';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import { templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { BASIC, PROJECTS } from '../../src/tables/conditions';
import { amount, text } from '../../src/tables/header';
import { totalRow } from '../../src/tables/rows';
import type { GridTable } from '../../src/tables/table';
import type { TableSet } from '../../src/tables/table-set';
import { EVERYTHING } from '../../src/tables/where';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { checkDepartment } from '../support/check-department';
import { goodWorkbook, rawFromPlan, withCell } from '../support/raw';

const RESERVE = { kind: ['reserve'] } as const;

function tableBy(columns: GridTable['blocks'][number]['columns']): GridTable {
  const [first] = SKELETON.tables;
  if (first?.kind !== 'grid') throw new Error('The skeleton has no grid.');
  return {
    ...first,
    blocks: [
      {
        key: 'kinds',
        scope: { source: ['expenditure'] },
        identity: { kind: 'single' },
        columns: [text('name', '项目', 'name', 10), ...columns],
        rows: () => [totalRow({ name: '合计' })],
      },
    ],
  };
}

const PARTS = [amount('basic', '基本支出', BASIC), amount('projects', '项目支出', PROJECTS)];
const TOTAL = amount('total', '合计', EVERYTHING);

/** Jiangsu prints 单位预留机动经费 beside 基本支出 and 项目支出. */
function withReserve(columns: GridTable['blocks'][number]['columns']): TableSet {
  return { ...SKELETON, kinds: [...USUAL_KINDS, 'reserve'], tables: [tableBy(columns)] };
}

function sumsOf(set: TableSet): readonly string[] {
  return impliedSums({ ...SKELETON_CHECKS, set }, 2023).map(
    ({ kind, whole, parts }) => `${whole} ${kind === 'sum' ? '=' : '≥'} ${parts.join(' + ')}`,
  );
}

describe('impliedSums', () => {
  it('adds the further kind', () => {
    expect(sumsOf(withReserve([TOTAL, ...PARTS, amount('reserve', '单位预留机动经费', RESERVE)]))).toEqual([
      'total = basic + projects + reserve',
    ]);
  });

  it('gives no sum if a kind has no column', () => {
    expect(sumsOf(withReserve([TOTAL, ...PARTS]))).toEqual(['total ≥ basic + projects']);
  });

  it('gives a whole sum in a set without the kind', () => {
    expect(sumsOf({ ...SKELETON, tables: [tableBy([TOTAL, ...PARTS])] })).toEqual([
      'total = basic + projects',
    ]);
  });
});

it('adds up the lines of the kind in its own column', () => {
  const entries = checkDepartment();
  const expenditure = entries.expenditure.map((line, index) =>
    index === 0 ? { ...line, kind: 'reserve' as const } : line,
  );
  const set = withReserve([TOTAL, ...PARTS, amount('reserve', '单位预留机动经费', RESERVE)]);
  const block = rollUp({ ...entries, expenditure }, set)[0]?.blocks[0];
  expect(block?.amount(0, 3)).toBe(entries.expenditure[0]?.amount);
});

const KIND_CELL = ['支出录入', 'E2'] as const;

describe('entries', () => {
  const workbook = withCell(goodWorkbook(), ...KIND_CELL, '单位预留机动经费');

  it('exclude and name a kind without a place in the set', () => {
    const { problems } = readEntries(workbook, [HENAN_2023]);
    expect(problems.map(({ message }) => message).filter((words) => words.includes('预留'))).toEqual([
      '“支出录入”第2行“支出类别”（E2）填写的内容不在选项中：“单位预留机动经费”。应为：人员类、公用经费、其他运转类、特定目标类。请从下拉列表中选择。本行暂未计入汇总。',
    ]);
  });

  it('count the kind if the set has it', () => {
    const { problems } = readEntries(workbook, [{ ...HENAN_2023, kinds: [...USUAL_KINDS, 'reserve'] }]);
    expect(problems.filter(({ message }) => message.includes('支出类别'))).toEqual([]);
  });

  it('offer the kinds of the set', () => {
    const offered = (set: TableSet): readonly unknown[] =>
      rawFromPlan(templateWorkbook(2023, set))
        .sheets.filter(({ name }) => name === '选项')
        .flatMap(({ rows }) => rows.map((row) => row[rows[0]?.indexOf('支出类别') ?? -1]))
        .filter((cell) => cell !== null && cell !== undefined);
    expect(offered(HENAN_2023)).toEqual(['支出类别', '人员类', '公用经费', '其他运转类', '特定目标类']);
    expect(offered({ ...HENAN_2023, kinds: [...USUAL_KINDS, 'reserve'] })).toContain('单位预留机动经费');
  });
});
