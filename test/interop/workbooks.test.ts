/** Tests this program's workbooks in LibreOffice: opened, calculated and printed. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawCell } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { PlannedCell, WorkbookPlan } from '../../src/sheets/plan/plan';
import { TABLE_SETS } from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { fixedDepartment } from '../support/departments';
import { recalculate, toPdf } from '../support/libreoffice';
import { typeInto } from '../support/libreoffice-typing';
import { columnFormats } from '../support/sheet-xml';

jest.setTimeout(600_000);

const run = promisify(execFile);

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly RawCell[])[]>> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return new Map(reading.workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
}

/** Types texts into cells as a clerk does, by sheet and zero-based row and column. */
function typed(
  plan: WorkbookPlan,
  sheetName: string,
  row: number,
  texts: readonly (string | null)[],
): WorkbookPlan {
  const type = (cell: PlannedCell | undefined, text: string | null | undefined): PlannedCell | undefined =>
    cell === undefined || text === null || text === undefined
      ? cell
      : { ...cell, content: { kind: 'text', text } };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === sheetName
        ? {
            ...sheet,
            rows: sheet.rows.map((cells, index) =>
              index === row ? cells.map((cell, column) => type(cell, texts[column])) : cells,
            ),
          }
        : sheet,
    ),
  };
}

describe('empty entry workbook', () => {
  it('fills in names and the governmental item beside typed codes', async () => {
    const roster = typed(templateWorkbook(2023, HENAN_2023), '单位名册', 1, ['703001', '某局', '行政单位']);
    const two = typed(roster, '单位名册', 2, ['703002', '某中心', '公益一类事业单位']);
    const first = typed(two, '支出录入', 1, ['703001', null, '2080101', null, null, null, null, '30101']);
    const plan = typed(first, '支出录入', 2, ['703002', null, '2080150', null, null, null, null, '30101']);
    const rows = (await sheetsOf(await recalculate(await writeWorkbook(plan)))).get('支出录入') ?? [];
    const names = (row: number) => [1, 3, 8, 9, 10].map((column) => rows[row]?.[column]);
    expect(names(1)).toEqual(['某局', '行政运行', '基本工资', '50101', '工资奖金津补贴']);
    expect(names(2)).toEqual(['某中心', '事业运行', '基本工资', '50501', '工资福利支出']);
    expect(names(3).every((name) => name === '' || name === null || name === undefined)).toBe(true);
  });
});

describe('below the prepared rows of the empty entry workbook', () => {
  const plan = templateWorkbook(2023, HENAN_2023);
  const expenditure = plan.sheets.findIndex((sheet) => sheet.name === '支出录入');
  /** Codes of units and projects, which lose zeros or digits as numbers, and an amount. */
  const typedBelow = new Map([
    ['$支出录入.A700', '01'],
    ['$支出录入.F700', '411200230000000007608'],
    ['$支出录入.N700', '1234.5'],
  ]);
  const typedCells = async (workbook: WorkbookPlan): Promise<readonly unknown[]> => {
    const rows = (await sheetsOf(await typeInto(await writeWorkbook(workbook), typedBelow))).get('支出录入');
    return [0, 5, 13].map((column) => rows?.[699]?.[column]);
  };

  it('keeps typed codes as text and amounts as numbers', async () => {
    expect(plan.sheets[expenditure]?.rows.length).toBeLessThan(699);
    expect(await typedCells(plan)).toEqual(['01', '411200230000000007608', 1234.5]);
  });

  it("turns codes into numbers without the columns' styles", async () => {
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, columnStyles: [] }));
    expect(await typedCells({ ...plan, sheets })).toEqual([1, 411_200_230_000_000_000_000, 1234.5]);
  });

  /** LibreOffice escapes the minus sign and writes colour names in capitals. */
  const spelledAlike = (format: string | null | undefined) => format?.replaceAll('\\-', '-').toLowerCase();

  it('keeps every format when LibreOffice saves', async () => {
    const saved = await recalculate(await writeWorkbook(plan));
    for (const [index, { name, columnStyles }] of plan.sheets.entries()) {
      if (columnStyles === undefined) continue;
      const formats = columnStyles.map((style) => spelledAlike(style?.numberFormat));
      expect([name, columnFormats(saved, index).slice(0, formats.length).map(spelledAlike)]).toEqual([
        name,
        formats,
      ]);
    }
  });
});

describe('sample entry workbook', () => {
  it('reads the same after LibreOffice saved it', async () => {
    const saved = await recalculate(await writeWorkbook(filledEntryWorkbook(await sampleEntries())));
    const reading = await readWorkbook(saved);
    if (reading.kind === 'unusable') throw new Error(reading.detail);
    const { kind, problems } = readEntries(reading.workbook, TABLE_SETS);
    expect({ kind, problems }).toEqual({ kind: 'entries', problems: [] });
  });
});

interface Published {
  readonly text: string;
  readonly pages: number;
  readonly size: string;
}

async function printed(entries: Entries): Promise<Published> {
  const { plan } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', []);
  const directory = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const file = join(directory, 'tables.pdf');
    await writeFile(file, await toPdf(await writeWorkbook(plan)));
    const { stdout: info } = await run('pdfinfo', [file]);
    const { stdout: text } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 26 });
    return {
      text,
      pages: Number(/Pages:\s+(\d+)/u.exec(info)?.[1]),
      size: /Page size:\s+(.*)/u.exec(info)?.[1] ?? '',
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe('printed tables', () => {
  it('of the reference department are A4 landscape, complete, without a column too narrow', async () => {
    const { text, size, pages } = await printed(await sampleEntries());
    expect(size).toContain('A4');
    expect(size).toMatch(/^84\d.* x 59\d/u);
    for (const table of HENAN_2023.tables)
      expect(text).toContain(table.title({ departmentName: '', year: 2023 }));
    for (const figure of ['7,563.33', '7,393.86', '16.10', '433.15', '1,427.88'])
      expect(text).toContain(figure);
    expect(text).toContain('411200230000000007608');
    expect(text).toContain('无政府性基金预算支出，故此表为空。');
    expect(text).not.toContain('###');
    expect(pages).toBeLessThanOrEqual(25);
  });

  it('of 300 units with names of 40 characters are one page wide and repeat their headers', async () => {
    const base = fixedDepartment({ units: 300, lines: 900, seed: 300 });
    const name = (index: number) =>
      `${'某市人力资源和社会保障局下属预算单位名称很长的事业单位中心'.repeat(2).slice(0, 36)}第${String(index + 1)}号`;
    const units = base.units.map((unit, index) => ({ ...unit, name: name(index) }));
    const { text } = await printed({ ...base, units });
    expect(text).not.toContain('###');
    expect(text.split('部门（单位）名称').length - 1).toBeGreaterThan(5);
  });
});
