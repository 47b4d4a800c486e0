/** Tests the pictures of a sheet's printed pages: every row once, headers again, figures as printed, in well-formed SVG. */
import { SaxesParser } from 'saxes';
import { sampleEntries } from '../../scripts/sample-entries';
import { cleanWorkbook } from '../../src/publication/clean-workbook';
import { sheetPagePictures } from '../../src/publication/sheet-picture';
import { sheetPages } from '../../src/publication/sheet-pages';
import { rollUp } from '../../src/rollup/rollup';
import { chartsOf } from '../../src/sets/charts';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { SheetPlan } from '../../src/sheets/plan/plan';

let sheets: readonly SheetPlan[];

beforeAll(async () => {
  const entries = await sampleEntries();
  const tables = rollUp(entries, HENAN_2023);
  const charts = chartsOf(HENAN_2023.id) ?? [];
  ({ sheets } = cleanWorkbook('表', { tables, charts, prior: entries.priorYear }, { day: null, year: 2023 }));
});

/** Texts of the picture, in their order. Errors: for XML that is not well-formed. */
function textsIn(svg: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let open = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open = name;
    if (name === 'text') texts.push('');
  });
  parser.on('text', (text) => {
    if (open === 'text') texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    open = '';
  });
  parser.write(svg).close();
  return texts;
}

function pictured(name: string): readonly (readonly string[])[] {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheetPagePictures(sheet, { before: 3, all: 9 }).map(({ picture }) => textsIn(picture()));
}

it('draws as many pages as are counted', () => {
  const counted = sheetPages(sheets).map(({ rows }) => rows.length);
  const drawn = sheets.map((sheet) => sheetPagePictures(sheet, { before: 0, all: 1 }).length);
  expect(drawn).toEqual(counted);
});

it('prints figures as the table does, blank for zero, with the page of the workbook', () => {
  const [page] = pictured('部门收支总体情况表');
  expect(page).toContain('2023年部门收支总体情况表');
  expect(page).toContain('7,563.33');
  expect(page?.filter((text) => text === '0.00')).toEqual([]);
  expect(page?.at(-1)).toBe('第 4 页，共 9 页');
});

it('draws each row once, and the header again on every further page', () => {
  const pages = pictured('部门预算项目绩效目标汇总表');
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.every((texts) => texts.includes('绩效目标'))).toBe(true);
  const codes = pages.flatMap((texts) => texts.filter((text) => /^41120023\d{9,}$/u.test(text)));
  expect(codes.length).toBeGreaterThan(10);
  expect(new Set(codes).size).toBe(codes.length);
});

it('writes the names of divided cells again', () => {
  const pages = pictured('部门（单位）整体绩效目标表');
  expect(pages[2]?.join('')).toContain('预算和财务管理（续）');
  expect(pages.slice(1).every((texts) => texts[0] === '一级指标')).toBe(true);
});

it('names the charts at their places', () => {
  const texts = pictured('图表').flat();
  expect(texts.filter((text) => text.startsWith('图：'))).toHaveLength(5);
});
