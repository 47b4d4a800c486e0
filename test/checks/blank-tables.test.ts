/** Tests that every set reports a blank table whose money other tables print, with or without its rows. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { checkContext } from '../../src/checks/context';
import { checkTables, findingsOf } from '../../src/checks/check-tables';
import { message, type Finding } from '../../src/checks/finding';
import type { CheckProfile } from '../../src/checks/profile';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import type { PublishedTable, PublishedWorkbook } from '../../src/published/published-table';
import { readPublished } from '../../src/published/read-published';
import { rollUp } from '../../src/rollup/rollup';
import { HENAN_2023_CHECKS } from '../../src/sets/henan-2023/checks';
import { SHANGHAI_CHECKS } from '../../src/sets/shanghai/checks';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { checkDepartment } from '../support/check-department';
import { reported } from '../support/checks';
import { rawFromPlan } from '../support/raw';

interface Filled {
  readonly raw: RawWorkbook;
  readonly printed: PublishedWorkbook;
}

async function filledOf({ set }: CheckProfile): Promise<Filled> {
  const samples = { 'henan-2023': sampleEntries, shanghai: shanghaiSampleEntries };
  const isSample = (id: string): id is keyof typeof samples => id in samples;
  const entries = isSample(set.id) ? await samples[set.id]() : checkDepartment();
  const raw = rawFromPlan(tablesWorkbook(entries, rollUp(entries, set), 'values', []).plan);
  return { raw, printed: readPublished(raw, set, entries.settings.budgetYear) };
}

function reportedOf(profile: CheckProfile, raw: RawWorkbook): readonly Finding[] {
  const printed = readPublished(raw, profile.set, 2023);
  return findingsOf(checkTables(checkContext(profile, printed, null), profile.rules)).filter(
    ({ severity }) => severity !== 'I',
  );
}

/** Returns the sheet rows of a table below its header. */
function bodyRows({ blocks }: PublishedTable): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ rows }) => rows.map(({ place }) => place.row)));
}

function withoutFigures(raw: RawWorkbook, table: PublishedTable): RawWorkbook {
  const rows = bodyRows(table);
  return {
    sheets: raw.sheets.map((sheet) =>
      table.sheets.includes(sheet.name)
        ? {
            ...sheet,
            rows: sheet.rows.map((cells, index) =>
              rows.has(index) ? cells.map((cell) => (typeof cell === 'number' ? null : cell)) : cells,
            ),
          }
        : sheet,
    ),
  };
}

function withoutRows(raw: RawWorkbook, table: PublishedTable): RawWorkbook {
  const rows = bodyRows(table);
  return {
    sheets: raw.sheets.map((sheet) =>
      table.sheets.includes(sheet.name)
        ? {
            ...sheet,
            rows: sheet.rows.filter((_, index) => !rows.has(index)),
            merges: sheet.merges.filter(({ firstRow }) => firstRow < Math.min(...rows)),
          }
        : sheet,
    ),
  };
}

function hasMoney({ blocks }: PublishedTable): boolean {
  return blocks.some(({ rows }) =>
    rows.some(({ cells }) => [...cells.values()].some(({ raw }) => typeof raw === 'number' && raw !== 0)),
  );
}

describe.each(
  [HENAN_2023_CHECKS, SHANGHAI_CHECKS, SKELETON_CHECKS].map((one) => [one.set.label, one] as const),
)('%s', (_, profile) => {
  it.each([
    ['figures', withoutFigures],
    ['rows', withoutRows],
  ] as const)('finds every table without its %s and names it', async (__, without) => {
    const { raw, printed } = await filledOf(profile);
    const filled = printed.tables.filter(hasMoney);
    expect(filled.length).toBeGreaterThan(2);
    const silent = filled.filter(
      (table) =>
        !reportedOf(profile, without(raw, table)).some((finding) =>
          message(finding).includes(table.declaration.label),
        ),
    );
    expect(silent.map(({ declaration }) => declaration.label)).toEqual([]);
  });
});

function tableOf({ printed }: Filled, id: string): PublishedTable {
  const found = printed.tables.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Table ${id} is missing.`);
  return found;
}

describe('a table of 三公 without a row', () => {
  it('differs from the items of another table, at the first cell below its header', async () => {
    const filled = await filledOf(SHANGHAI_CHECKS);
    const findings = reportedOf(SHANGHAI_CHECKS, withoutRows(filled.raw, tableOf(filled, '9')));
    expect(findings.map(reported)).toEqual([
      {
        at: '9/frame/note/note 部门“三公”经费和机关运行经费预算表!A1',
        severity: 'E',
        message: '部门“三公”经费和机关运行经费预算表没有数字，也没有注明“……故此表为空”。请补上或删去表注。',
      },
      {
        at: '9/expenses/total/reception 部门“三公”经费和机关运行经费预算表!C6',
        severity: 'E',
        message:
          '部门“三公”经费和机关运行经费预算表“合计 · 公务接待费” 0.00 万元 < 部门一般公共预算基本支出部门预算经济分类预算表“公务接待费 · 一般公共预算基本支出合计” 9,500.00 元，差 −9,500.00 元。请核对各表中的这几个数字，以录入数或上级批复为准改成一致。',
      },
    ]);
  });

  it('reads as blank and counts as no row', async () => {
    const filled = await filledOf(SHANGHAI_CHECKS);
    const blank = withoutRows(filled.raw, tableOf(filled, '9'));
    const [row, ...more] = readPublished(blank, SHANGHAI_CHECKS.set, 2023).tables.flatMap(({ id, blocks }) =>
      id === '9' ? blocks.flatMap(({ rows }) => rows) : [],
    );
    expect(more).toEqual([]);
    expect(row).toMatchObject({ key: 'total', implied: true });
    expect([...(row?.cells.values() ?? [])].map(({ raw, figure }) => [raw, figure.kind])).toEqual(
      Array.from({ length: 7 }, () => [null, 'blank']),
    );
  });
});

describe('a list without a row', () => {
  it('lacks all its fixed rows', async () => {
    const filled = await filledOf(SHANGHAI_CHECKS);
    const findings = reportedOf(SHANGHAI_CHECKS, withoutRows(filled.raw, tableOf(filled, '4')));
    expect(findings.map(reported)).toEqual(
      ['“一、一般公共预算资金”、“二、政府性基金”、“三、国有资本经营预算”、“收入总计”', '“支出总计”'].map(
        (names) => ({
          at: '4/frame/title/title 部门财政拨款收支预算总表!A1',
          severity: 'X',
          message: `部门财政拨款收支预算总表缺少固定的行：${names}。请补上这些行。`,
        }),
      ),
    );
  });
});
