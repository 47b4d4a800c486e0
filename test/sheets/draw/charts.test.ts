/** Charts show the cells of the tables: same figures in table, sheet, cache and alternative text. */
import { strFromU8, unzipSync } from 'fflate';
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { Entries } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { rollUp } from '../../../src/rollup/rollup';
import { knownSet } from '../../../src/sets';
import { chartsOf } from '../../../src/sets/charts';
import { tablesWorkbook } from '../../../src/sheets/draw/workbook-plans';
import type { SheetPlan, WorkbookPlan } from '../../../src/sheets/plan/plan';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';

function planOf(entries: Entries): WorkbookPlan {
  const set = knownSet(entries.settings.tableSet);
  return tablesWorkbook(entries, rollUp(entries, set), 'values', [], chartsOf(set.id) ?? []).plan;
}

function chartSheetOf({ sheets }: WorkbookPlan): SheetPlan {
  const found = sheets.find(({ name }) => name === '图表');
  if (found === undefined) throw new Error('There is no sheet 图表.');
  return found;
}

/** What a formula 'sheet'!B5 points at. */
function pointedAt({ sheets }: WorkbookPlan, formula: string): number | undefined {
  const [, name, letters = '', row] = /^'?(.*?)'?!([A-Z]+)(\d+)$/u.exec(formula) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const content = sheets.find((sheet) => sheet.name === name)?.rows[Number(row) - 1]?.[column]?.content;
  return content?.kind === 'number' ? content.value : undefined;
}

function texts({ rows }: SheetPlan): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell) => (cell?.content?.kind === 'text' ? [cell.content.text] : [])),
  );
}

describe.each([
  ['Henan', sampleEntries, 5],
  ['Shanghai', shanghaiSampleEntries, 3],
] as const)('the charts of %s', (_, sample, count) => {
  test('show the figures of the cells that their formulas name', async () => {
    const plan = planOf(await sample());
    const sheet = chartSheetOf(plan);
    expect(sheet.charts).toHaveLength(count);
    const formulas = sheet.rows.flatMap((row) =>
      row.flatMap((cell) => (cell?.content?.kind === 'formula' ? [cell.content] : [])),
    );
    expect(formulas.length).toBeGreaterThan(count);
    for (const { formula, result } of formulas)
      expect([formula, pointedAt(plan, formula)]).toEqual([formula, result]);
  });

  test('hold what the cells hold in the file', async () => {
    const plan = planOf(await sample());
    const sheet = chartSheetOf(plan);
    const parts = unzipSync(await writeWorkbook(plan));
    for (const [index, chart] of (sheet.charts ?? []).entries()) {
      const xml = strFromU8(parts[`xl/charts/chart${String(index + 1)}.xml`] ?? new Uint8Array());
      const cached = [...xml.matchAll(/<c:numCache>(.*?)<\/c:numCache>/gu)].map(([, cache = '']) =>
        [...cache.matchAll(/<c:v>(.*?)<\/c:v>/gu)].map(([, value]) => Number(value)),
      );
      const cells = chart.series.map(({ values: { firstRow, lastRow, firstColumn } }) =>
        sheet.rows.slice(firstRow, lastRow + 1).map((row) => {
          const content = row[firstColumn]?.content;
          return content?.kind === 'formula'
            ? content.result
            : content?.kind === 'number'
              ? content.value
              : null;
        }),
      );
      expect(cached).toEqual(cells);
      expect(xml).toContain(chart.title);
    }
    const drawing = Object.entries(parts)
      .filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/u.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    for (const { altText } of sheet.charts ?? []) expect(drawing).toContain(altText);
  });
});

test('compare with last year only where it is entered, and say so', async () => {
  const entries = await sampleEntries();
  const compared = chartSheetOf(planOf(entries)).charts?.find(({ title }) => title.startsWith('“三公”'));
  expect(compared?.series.map(({ name }) => name)).toEqual(['本年', '上年']);
  const sheet = chartSheetOf(planOf({ ...entries, priorYear: [] }));
  const alone = sheet.charts?.find(({ title }) => title.startsWith('“三公”'));
  expect(alone?.series.map(({ name }) => name)).toEqual(['本年']);
  expect(texts(sheet)).toContainEqual(expect.stringMatching(/^上年数没有填写（.*公务接待费/u));
});

test('leave out what is zero, keep what is negative, and name what is not shown', async () => {
  const entries = await sampleEntries();
  const [first] = entries.expenditure;
  if (first === undefined) throw new Error('The sample has no lines.');
  const sheet = chartSheetOf(planOf({ ...entries, expenditure: [{ ...first, amount: fen(-5_000_000) }] }));
  const titles = sheet.charts?.map(({ title, altText }) => [title, altText]) ?? [];
  expect(
    titles.some(
      ([, altText]) => altText?.includes('-500.00') === true || altText?.includes('-5.00') === true,
    ),
  ).toBe(true);
  const full = chartSheetOf(planOf(entries));
  expect(texts(full)).not.toContain('政府性基金');
  expect(texts(full)).toContainEqual(expect.stringMatching(/^共\d+项，图中是金额最大的10项。$/u));
});
