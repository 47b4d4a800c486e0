/**
 * Tests workbooks that LibreOffice fills in and saves: collected and consolidated, they give the published figures.
 */
import { governmentalFor } from '../../src/classification/economic-accounts';
import { sampleEntries } from '../../scripts/sample-entries';
import { overviewOf } from '../../src/distribution/returns-overview';
import { consolidate } from '../../src/distribution/consolidation/consolidate';
import { consolidatedPlan } from '../../src/distribution/consolidation/consolidated-plan';
import { sourceOfEntries, unitPackages } from '../../src/distribution/distribute';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { LINE_SHEETS } from '../../src/distribution/unit-sheets';
import { unitRows } from '../../src/distribution/unit-workbook';
import type { Entries, Unit } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import { formatYuan } from '../../src/money/format-amount';
import { cellsOf, rollUp } from '../../src/rollup/rollup';
import { TABLE_SETS } from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { rawFromPlan } from '../support/raw';
import { TOTALS_SHEET_NAME } from '../../src/distribution/unit-totals';
import type { RawCell } from '../../src/entries/raw-workbook';
import { zipPart } from '../support/zip';
import { fillIn, type Filling } from '../support/libreoffice-filling';

jest.setTimeout(600_000);

/** Cells that a clerk fills in by hand, without those that the workbook fills in. */
function fillingsOf(entries: Entries, unit: Unit): readonly Filling[] {
  const rows = unitRows(entries.settings, unit, linesByUnit(entries)(unit.code));
  return LINE_SHEETS.flatMap((sheet) =>
    (rows.get(sheet.name) ?? []).flatMap((row, index) =>
      Object.entries(sheet.columns).flatMap(([key, { companion }], column) => {
        const value = row[key];
        const mapped = governmentalFor(String(row['departmental']), unit.type);
        const isUsual = key !== 'governmental' || (mapped.kind === 'mapped' && mapped.code === value);
        const isFilledIn = key === 'unit' || (companion !== undefined && isUsual);
        if (isFilledIn || value === undefined || value === '') return [];
        return [{ sheet: sheet.name, row: index + 1, column, value }];
      }),
    ),
  );
}

function withoutLines(entries: Entries): Entries {
  return { ...entries, income: [], expenditure: [], projectIndicators: [] };
}

function figures(entries: Entries): readonly string[] {
  return rollUp(entries, HENAN_2023)
    .flatMap(cellsOf)
    .map(({ path, amount }) => [path.table, path.block, path.row, path.column, formatYuan(amount)].join('/'))
    .sort();
}

/** Returns the XML of each sheet by name, and of the workbook. */
function sheetXml(bytes: Uint8Array): {
  readonly workbook: string;
  readonly sheets: ReadonlyMap<string, string>;
} {
  const workbook = zipPart(bytes, 'xl/workbook.xml');
  const names = Array.from(workbook.matchAll(/<sheet name="([^"]*)"/gu), ([, name = '']) => name);
  return {
    workbook,
    sheets: new Map(
      names.map((name, index) => [name, zipPart(bytes, `xl/worksheets/sheet${String(index + 1)}.xml`)]),
    ),
  };
}

/** Checks protection, drop-downs and identity after LibreOffice saved the file. */
function expectWorkingForm(bytes: Uint8Array): void {
  const { workbook, sheets } = sheetXml(bytes);
  for (const [name, xml] of sheets)
    expect([name, /<sheetProtection[^>]* sheet="(?:1|true)"/u.test(xml)]).toEqual([name, true]);
  for (const name of ['收入录入', '支出录入', '项目绩效录入'])
    expect(sheets.get(name)?.match(/<dataValidation /gu)?.length ?? 0).toBeGreaterThan(3);
  expect(workbook).toContain('标识_单位代码');
}

async function cellsOfSheet(bytes: Uint8Array, name: string): Promise<readonly (readonly RawCell[])[]> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
}

describe('a distributed workbook in LibreOffice', () => {
  const settle = async () => {
    const entries = await sampleEntries();
    const [first] = unitPackages(sourceOfEntries(withoutLines(entries)));
    if (first === undefined) throw new Error('No unit.');
    const line = (row: number, income: number, expenditure: number | string): readonly Filling[] => [
      { sheet: '收入录入', row, column: 2, value: '本年' },
      { sheet: '收入录入', row, column: 3, value: '政府性基金' },
      { sheet: '收入录入', row, column: 4, value: income },
      { sheet: '支出录入', row, column: 2, value: '2080101' },
      { sheet: '支出录入', row, column: 4, value: '其他运转类' },
      { sheet: '支出录入', row, column: 7, value: '30101' },
      { sheet: '支出录入', row, column: 11, value: '政府性基金' },
      { sheet: '支出录入', row, column: 12, value: '本年' },
      { sheet: '支出录入', row, column: 13, value: expenditure },
    ];
    const fillings = [...line(1, 100.1, 100.1), ...line(2, 0.2, '0.3元')];
    const [saved] = await fillIn([{ workbook: await writeWorkbook(first.plan()), fillings }]);
    if (saved === undefined) throw new Error('Nothing was saved.');
    return { saved, department: departmentOf(withoutLines(entries)) };
  };

  it('calculates totals and checks, keeps protection, drop-downs and identity', async () => {
    const { saved, department } = await settle();
    const totals = await cellsOfSheet(saved, TOTALS_SHEET_NAME);
    const row = (label: string, fund: string) =>
      totals.find(([one, other]) => one === label && other === fund);
    expect(row('本年', '政府性基金')?.slice(2)).toEqual([100.3, 100.1, 0.2, '不平，请核对']);
    expect(row('本年', '一般公共预算-财政拨款')?.slice(2)).toEqual([0, 0, 0, '平']);
    expect(row('合计', '全部金额')?.slice(2)).toEqual([100.3, 100.1, 0.2, '不平，请核对']);
    expect(
      totals.filter(([, words]) => words === '应为0').map((cells) => [cells[0], cells[2], cells[5]]),
    ).toEqual([
      ['收入录入：金额不是数字的行', 0, ''],
      ['支出录入：金额不是数字的行', 1, '请改正'],
      ['支出录入：项目支出没有填项目代码的行', 2, '请改正'],
      ['支出录入：没有政府经济科目的行', 0, ''],
      ['单位事项：没有填写的项目', 9, '请改正'],
    ]);
    const lines = await cellsOfSheet(saved, '支出录入');
    expect(lines[1]?.slice(0, 11)).toEqual([
      '703001',
      '三门峡市人力资源和社会保障局',
      '2080101',
      '行政运行',
      '其他运转类',
      null,
      null,
      '30101',
      '基本工资',
      '50101',
      '工资奖金津补贴',
    ]);
    expectWorkingForm(saved);
    const reading = await readReturn({ name: 'saved.xlsx', bytes: saved }, department);
    expect(
      reading.kind === 'read' ? reading.problems.map(({ code, address }) => [code, address]) : reading,
    ).toEqual([
      ['unreadable-amount', 'N3'],
      ['missing-project', 'F2'],
      ['missing-project', 'G2'],
    ]);
  });
});

describe('the reference department, distributed to its ten units', () => {
  it('gives the published figures to the cent, filled in by LibreOffice and collected', async () => {
    const entries = await sampleEntries();
    const blank = withoutLines(entries);
    const packages = unitPackages(sourceOfEntries(blank));
    expect(packages).toHaveLength(10);
    const filled = await fillIn(
      await Promise.all(
        packages.map(async ({ unit, plan }) => ({
          workbook: await writeWorkbook(plan()),
          fillings: fillingsOf(entries, unit),
        })),
      ),
    );
    for (const bytes of filled) expectWorkingForm(bytes);
    const department = departmentOf(blank);
    const readings = await Promise.all(
      filled.map((bytes, index) => readReturn({ name: `${String(index)}.xlsx`, bytes }, department)),
    );
    // The published figures have oddities that the unit's own checks ask about, and no facts; they block nothing.
    const asked: readonly string[] = ['own-check-confirm', 'unit-facts-missing'];
    expect(
      readings.flatMap((one) =>
        one.kind === 'read'
          ? one.problems.filter(({ code }) => !asked.includes(code)).map(({ message }) => message)
          : [one.message],
      ),
    ).toEqual([]);
    const raw = rawFromPlan(filledEntryWorkbook(blank));
    const overview = overviewOf(blank, new Map(), readings);
    expect(overview.rows.map(({ status }) => status)).toEqual(Array(10).fill('accepted'));
    const consolidation = consolidate(raw, blank, overview, new Set(), '2026-11-24 17:00');
    if (consolidation === null) throw new Error('Nothing was taken.');
    const bytes = await writeWorkbook(consolidatedPlan(consolidation, blank.settings));
    const reading = await readWorkbook(bytes);
    if (reading.kind === 'unusable') throw new Error(reading.detail);
    const again = readEntries(reading.workbook, TABLE_SETS);
    if (again.kind === 'unusable') throw new Error(again.problems[0]?.message);
    expect(figures(again.entries)).toEqual(figures(entries));
  });
});
