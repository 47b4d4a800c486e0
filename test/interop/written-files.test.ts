/** Validates every kind of workbook that the product writes, by Microsoft's validator and by Excel's further rules. */
import fc from 'fast-check';
import { sampleEntries } from '../../scripts/sample-entries';
import { overviewOf } from '../../src/distribution/returns-overview';
import { consolidatedFile } from '../../src/distribution/consolidation/consolidated-file';
import { returnNoticeWorkbook } from '../../src/distribution/return-notice';
import { departmentOf } from '../../src/distribution/returns/department';
import type { Entries } from '../../src/entries/entries';
import { cleanWorkbook } from '../../src/publication/clean-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { chartsOf } from '../../src/sets/charts';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { writeCells } from '../../src/xlsx/write-cells/write-cells';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { departments, fixedDepartment } from '../support/departments';
import { packageOf, returned, smallDepartment, typed, withoutLines } from '../support/distributed';
import { demandsNotMet } from '../support/excel-demands';
import { schemaErrors } from '../support/office-schema';
import { rawFromPlan } from '../support/raw';
import { makeZip, zipParts } from '../support/zip';

jest.setTimeout(600_000);

async function complaints(bytes: Uint8Array): Promise<readonly string[]> {
  return [...(await schemaErrors(bytes)), ...demandsNotMet(bytes)];
}

function tables(entries: Parameters<typeof rollUp>[0], fill: 'values' | 'formulas') {
  return writeWorkbook(tablesWorkbook(entries, rollUp(entries, HENAN_2023), fill, []).plan);
}

function withCharts(entries: Parameters<typeof rollUp>[0]) {
  const charts = chartsOf(HENAN_2023.id) ?? [];
  return writeWorkbook(tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', [], charts).plan);
}

function publishedWithCharts(entries: Entries) {
  const tables = rollUp(entries, HENAN_2023);
  const charts = chartsOf(HENAN_2023.id) ?? [];
  const day = { day: '2023-02-10', year: 2023 };
  return writeWorkbook(cleanWorkbook('公开表', { tables, charts, prior: entries.priorYear }, day));
}

async function returnNotice(): Promise<Uint8Array> {
  const entries = smallDepartment();
  const reading = await returned(
    entries,
    '703001',
    typed('支出录入', 'N2', '待定'),
    departmentOf(withoutLines(entries)),
  );
  const plan = reading.kind === 'file-error' ? null : returnNoticeWorkbook(reading, entries.settings);
  if (plan === null) throw new Error('There was nothing to say.');
  return writeWorkbook(plan);
}

async function consolidated(): Promise<Uint8Array> {
  const blank = withoutLines(smallDepartment());
  const reading = await returned(smallDepartment(), '703001', (plan) => plan, departmentOf(blank));
  if (reading.kind === 'file-error') throw new Error(reading.message);
  const department = { workbook: rawFromPlan(filledEntryWorkbook(blank)), entries: blank };
  const made = await consolidatedFile(
    department,
    overviewOf(blank, new Map(), [reading]),
    'all',
    '2026-11-24 17:00',
  );
  if (made.kind !== 'file') throw new Error(made.kind);
  return made.bytes;
}

/** 上年数 and texts of last year, written into the template as `last-year` does. */
async function filledInPlace(): Promise<Uint8Array> {
  const template = await writeWorkbook(templateWorkbook(2027, HENAN_2023));
  const number = { row: 1, column: 1, content: { kind: 'number' as const, value: 12.34 } };
  const text = (row: number, column: number) => ({
    row,
    column,
    content: { kind: 'text' as const, text: '上年公开表“<a> & b”\n第二行' },
  });
  const written = writeCells(template, [
    { sheet: '上年数', cells: [number, text(1, 2), text(40, 0), text(40, 2)] },
    { sheet: '主要职责', cells: [text(1, 0), text(900, 0)] },
  ]);
  if (written.kind !== 'file') throw new Error(written.detail);
  return written.bytes;
}

const KINDS: readonly (readonly [kind: string, write: () => Promise<Uint8Array>])[] = [
  ['the empty entry workbook', () => writeWorkbook(templateWorkbook(2027, HENAN_2023))],
  ['a filled entry workbook', async () => writeWorkbook(filledEntryWorkbook(await sampleEntries()))],
  ['cells written into a file in place', filledInPlace],
  ['tables filled with values', async () => tables(await sampleEntries(), 'values')],
  ['tables filled with formulas', async () => tables(await sampleEntries(), 'formulas')],
  ['tables with charts', async () => withCharts(await sampleEntries())],
  ['published tables with charts', async () => publishedWithCharts(await sampleEntries())],
  ['tables of 300 units', () => tables(fixedDepartment({ units: 300, lines: 900, seed: 300 }), 'values')],
  ['a workbook for a unit', () => writeWorkbook(packageOf(smallDepartment(), '703001').plan())],
  ['a notice for a unit', returnNotice],
  ['a consolidated entry workbook', consolidated],
];

it.each(KINDS)("obeys Office's schema and Excel's further rules: %s", async (_, write) => {
  expect(await complaints(await write())).toEqual([]);
});

it('obeys them for any department', async () => {
  await fc.assert(
    fc.asyncProperty(
      departments({ maxUnits: 20, maxLines: 40 }),
      fc.constantFrom('values' as const, 'formulas' as const),
      async (entries, fill) => {
        expect(await complaints(await tables(entries, fill))).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
});

type Edit = readonly [part: string, from: RegExp, to: string];

const SHEET = 'xl/worksheets/sheet2.xml';
const CELL = '(<c [^>]*?(?:/>|>.*?</c>))';

/** One misplaced thing each, and the error that has to name it. */
const SPOILT: readonly (readonly [what: string, edit: Edit, named: RegExp])[] = [
  [
    'an element',
    [SHEET, /(<sheetData>.*<\/sheetData>)(.*)(<pageMargins[^>]*\/>)/su, '$3$1$2'],
    /sheet2\.xml.*pageMargins/u,
  ],
  [
    'a part of a font',
    ['xl/styles.xml', /(<sz [^>]*\/>)(<name [^>]*\/>)/u, '$2$1'],
    /styles\.xml.*font.*:sz/u,
  ],
  ['an attribute', [SHEET, /<pageSetup /u, '<pageSetup orientation2="x" '], /sheet2\.xml.*orientation2/u],
  [
    'a content type',
    ['[Content_Types].xml', /spreadsheetml\.styles/u, 'spreadsheetml.stylez'],
    /unexpected content type/u,
  ],
  ['a relationship', ['xl/workbook.xml', /r:id="rId1"/u, 'r:id="rId77"'], /rId77/u],
  ['the number of a style', [SHEET, / s="\d+"/u, ' s="9999"'], /sheet2\.xml.*does not exist/u],
  [
    'a cell before another',
    [SHEET, new RegExp(`(<row r="7"[^>]*>)${CELL}${CELL}`, 'u'), '$1$3$2'],
    /cells of row 7/u,
  ],
  ['a cell twice', [SHEET, new RegExp(`(<row r="7"[^>]*>)${CELL}`, 'u'), '$1$2$2'], /cells of row 7/u],
  [
    'a row before another',
    [SHEET, /(<row r="1".*?<\/row>)(<row r="2".*?<\/row>)/su, '$2$1'],
    /order of rows/u,
  ],
  ['a merge twice', [SHEET, /(<mergeCell [^>]*\/>)/u, '$1$1'], /merge [A-Z]+\d+:[A-Z]+\d+/u],
  ['a count', [SHEET, /<mergeCells count="\d+"/u, '<mergeCells count="9"'], /count of mergeCells/u],
  ['a column twice', [SHEET, /(<col [^>]*\/>)/u, '$1$1'], /columns/u],
  [
    'a format',
    ['xl/styles.xml', /numFmtId="16\d"([^>]*applyNumberFormat)/u, 'numFmtId="999"$1'],
    /format of style/u,
  ],
  [
    'a font of a style',
    ['xl/styles.xml', /(<cellXfs.*?)fontId="\d+"/su, '$1fontId="999"'],
    /fontId of style|font.*999/u,
  ],
  ['a name twice', ['xl/workbook.xml', /(<definedName .*?<\/definedName>)/u, '$1$1'], /two names/u],
  [
    'a name like an address',
    ['xl/workbook.xml', /<definedName name="[^"]+"/u, '<definedName name="AB12"'],
    /AB12 is an address/u,
  ],
  ['the scope of a name', ['xl/workbook.xml', /localSheetId="\d+"/u, 'localSheetId="99"'], /scope of/u],
  [
    'a long sheet name',
    ['xl/workbook.xml', /<sheet name="[^"]+"/u, `<sheet name="${'长'.repeat(32)}"`],
    /name.*长/u,
  ],
  [
    'a long list',
    ['xl/worksheets/sheet15.xml', /<formula1>[^<]*/u, `<formula1>${'x'.repeat(300)}`],
    /length of formula1/u,
  ],
];

describe('the validators', () => {
  let good: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    good = zipParts(await tables(smallDepartment(), 'formulas'));
  });

  it.each(SPOILT)('report %s in the wrong place', async (_, [part, from, to], named) => {
    const text = good.get(part)?.toString('utf8');
    if (text === undefined || !from.test(text)) throw new Error(`Nothing to spoil in ${part}.`);
    const spoilt = makeZip(new Map<string, Buffer | string>([...good, [part, text.replace(from, to)]]));
    const reported = [...(await schemaErrors(spoilt)), ...demandsNotMet(spoilt)];
    expect(reported).not.toEqual([]);
    expect(reported.join('\n')).toMatch(named);
  });
});
