/** Tests that entries survive writing and reading, for any order of rows and columns. */
import fc from 'fast-check';
import type { Entries } from '../../src/entries/entries';
import type { RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { cellsOf, rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { TABLE_SETS } from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { departments } from '../support/departments';
import { rawFromPlan, withSheet } from '../support/raw';

const DEPARTMENTS = departments({ maxUnits: 20, maxLines: 60 });

function entriesOf(workbook: RawWorkbook): Entries {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems.map((one) => one.message).join('\n'));
  const serious = reading.problems.filter((one) => one.severity === 'excluded');
  if (serious.length > 0) throw new Error(serious.map((one) => one.message).join('\n'));
  return reading.entries;
}

/** Removes row numbers, which belong to the sheet, and names printed beside codes. */
function content(entries: Entries): unknown {
  const rowless = (lines: readonly { readonly row: number }[]) => lines.map((line) => ({ ...line, row: 0 }));
  const { settings, units, income, expenditure, projectIndicators, overall, priorYear, names } = entries;
  return {
    settings,
    units,
    income: rowless(income),
    expenditure: rowless(expenditure),
    projectIndicators: rowless(projectIndicators),
    overall: rowless(overall),
    priorYear: rowless(priorYear),
    projects: [...names.projects].sort(),
  };
}

function figures(entries: Entries): ReadonlyMap<string, number> {
  return new Map(
    rollUp(entries, HENAN_2023)
      .flatMap((table) => cellsOf(table))
      .map(({ path, amount }) => [Object.values(path).join('/'), amount]),
  );
}

describe('entry workbook', () => {
  it('keeps all entries when read from a file', async () => {
    await fc.assert(
      fc.asyncProperty(DEPARTMENTS, async (entries) => {
        const reading = await readWorkbook(await writeWorkbook(filledEntryWorkbook(entries)));
        if (reading.kind === 'unusable') throw new Error(reading.detail);
        expect(content(entriesOf(reading.workbook))).toEqual(content(entries));
      }),
      { numRuns: 12 },
    );
  });

  it('gives equal figures for any order of rows and columns', () => {
    const shuffled = fc.tuple(DEPARTMENTS, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(shuffled, ([entries, randomness]) => {
        const random = randomness[Symbol.iterator]();
        const next = () => Number(random.next().value);
        const shuffle = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => [next(), item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const disorder = (sheet: RawSheet): RawSheet => {
          const [header = [], ...body] = sheet.rows;
          const order = shuffle([...header.keys()]);
          const rows = [header, ...shuffle(body)].map((row) => order.map((column) => row[column] ?? null));
          return { ...sheet, rows };
        };
        const tidy = rawFromPlan(filledEntryWorkbook(entries));
        const untidy = ['单位名册', '收入录入', '支出录入', '项目绩效录入'].reduce(
          (workbook, name) => withSheet(workbook, name, disorder),
          tidy,
        );
        expect(figures(entriesOf(untidy))).toEqual(figures(entriesOf(tidy)));
      }),
      { numRuns: 25 },
    );
  });
});
