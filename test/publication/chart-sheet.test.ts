/** Tests the charts of the published workbook: over the figures of its tables, read again, compared with their cells. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import { cleanWorkbook } from '../../src/publication/clean-workbook';
import { chartDifferences } from '../../src/publication/read-again';
import { rollUp } from '../../src/rollup/rollup';
import { chartsOf } from '../../src/sets/charts';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { chartContents } from '../../src/sheets/draw/chart-content';
import { drawTable } from '../../src/sheets/draw/draw-table';
import { asValues } from '../../src/sheets/draw/figure-content';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { readCharts } from '../../src/xlsx/read-charts';
import { writeWorkbook } from '../../src/xlsx/write-workbook';

const CHARTS = chartsOf(HENAN_2023.id) ?? [];

async function published() {
  const entries = await sampleEntries();
  const tables = rollUp(entries, HENAN_2023);
  const prior = entries.priorYear;
  const plan = cleanWorkbook('表', { tables, charts: CHARTS, prior }, { day: '2023-02-10', year: 2023 });
  return { plan, tables, prior };
}

async function afterwards(plan: WorkbookPlan, part: RegExp, change: (xml: string) => string) {
  const parts = unzipSync(await writeWorkbook(plan));
  const name = Object.keys(parts).find((one) => part.test(one));
  const before = name === undefined ? undefined : parts[name];
  if (name === undefined || before === undefined) throw new Error('There is no such part.');
  const after = change(strFromU8(before));
  if (after === strFromU8(before)) throw new Error('The part stays the same.');
  return chartDifferences(plan, readCharts(zipSync({ ...parts, [name]: strToU8(after) })));
}

it('shows the figures of the tables, as values', async () => {
  const { plan, tables, prior } = await published();
  const sheet = plan.sheets.at(-1);
  expect([plan.sheets.length, sheet?.name, sheet?.charts?.length]).toEqual([13, '图表', 5]);
  const numbers = (sheet?.rows ?? []).flatMap((row) => {
    const content = row[1]?.content;
    return content === undefined || content.kind === 'text' ? [] : [content];
  });
  expect(numbers.filter(({ kind }) => kind !== 'number')).toEqual([]);
  const bars = chartContents(CHARTS, { filled: tables, prior }).flatMap((content) => content.bars);
  const printed = bars.map(({ path }) => {
    const table = tables.find((one) => one.table.id === path.table);
    if (table === undefined) throw new Error(`No table ${path.table}.`);
    const drawn = drawTable(table, asValues);
    const figure = drawn.figures.find(
      (one) => one.path.block === path.block && one.path.row === path.row && one.path.column === path.column,
    );
    return figure === undefined ? undefined : drawn.plan.rows[figure.row]?.[figure.column]?.content;
  });
  expect(printed).toHaveLength(numbers.length);
  expect(printed).toEqual(numbers);
});

it('is read as it was written, with the contents of its cells', async () => {
  const { plan } = await published();
  const read = readCharts(await writeWorkbook(plan));
  expect(chartDifferences(plan, read)).toEqual([]);
  const [first] = read?.get('图表') ?? [];
  expect([first?.title, first?.series[0]?.values.reference]).toEqual([
    '收入来源（单位：万元）',
    "'图表'!$B$3:$B$3",
  ]);
  expect(first?.altText).toMatch(/^收入来源，单位万元：/u);
});

it('names a chart that shows another figure, points elsewhere, has another text, or is missing', async () => {
  const { plan } = await published();
  const wrong = ['“图表”的图“收入来源（单位：万元）”读回后与单元格不同。'];
  const chart = /^xl\/charts\/chart1\.xml$/u;
  const figure = (xml: string): string => xml.replace(/(<c:numCache>.*?<c:v>)/u, '$19');
  expect(await afterwards(plan, chart, figure)).toEqual(wrong);
  const place = (xml: string): string => xml.replace('$B$3:$B$3', '$B$4:$B$4');
  expect(await afterwards(plan, chart, place)).toEqual(wrong);
  const text = (xml: string): string => xml.replace('descr="收入来源', 'descr="收入');
  expect(await afterwards(plan, /^xl\/drawings\/drawing/u, text)).toEqual(wrong);
  const gone = (xml: string): string => xml.replace(/<Relationship [^>]*>/u, '');
  expect(await afterwards(plan, /^xl\/worksheets\/_rels\//u, gone)).toEqual([
    '“图表”读回后有0张图，应为5张。',
  ]);
  expect(chartDifferences(plan, null)).toEqual(['公开表读回时，图表不能读取。']);
});
