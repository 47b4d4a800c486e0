/** Tests that workbooks whose frame is written once differ in all that they have of their own. */
import { strFromU8, unzipSync } from 'fflate';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';

function planOf(word: string, lastRow: number, more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  const area = { firstRow: 0, firstColumn: 0, lastRow, lastColumn: 2 };
  const sheet = sheetPlan([[textCell(word)]], { filter: area });
  return {
    ...workbookPlan([{ ...sheet, page: { ...sheet.page, printArea: area } }]),
    title: `${word}录入`,
    names: [{ name: '标识_单位代码', refersTo: `"${word}"` }],
    properties: { 单位代码: word },
    ...more,
  };
}

async function partsOf(plan: WorkbookPlan): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeWorkbook(plan));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

it('gives each workbook its own title, names, properties, filter and print area', async () => {
  await partsOf(planOf('甲', 3));
  const parts = await partsOf(planOf('乙&<1>', 41));
  expect(parts['docProps/core.xml']).toContain('<dc:title>乙&amp;&lt;1&gt;录入</dc:title>');
  expect(parts['docProps/custom.xml']).toContain('<vt:lpwstr>乙&amp;&lt;1&gt;</vt:lpwstr>');
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="标识_单位代码">"乙&amp;&lt;1&gt;"</definedName>',
  );
  expect(parts['xl/workbook.xml']).toMatch(/"_xlnm\.Print_Area" localSheetId="0">[^<]*!\$A\$1:\$C\$42</u);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:C42"/>');
  expect(Object.values(parts).join('')).not.toMatch(/甲|ValueOfOneWorkbook/u);
});

it('writes the same bytes whichever workbooks were written before', async () => {
  const plan = planOf('甲', 3, { day: '2023-02-01' });
  const first = await writeWorkbook(plan);
  await writeWorkbook(planOf('乙', 9, { day: '2024-02-01' }));
  expect(Buffer.from(await writeWorkbook(plan)).equals(Buffer.from(first))).toBe(true);
});

it('writes the day of the plan, or the time of writing', async () => {
  const core = async (more: Partial<WorkbookPlan>) =>
    (await partsOf(planOf('甲', 3, more)))['docProps/core.xml'];
  const ofDay = await core({ day: '2023-02-01' });
  expect(ofDay).toMatch(
    /<dcterms:created [^>]*>2023-02-01T00:00:00Z<.*<dcterms:modified [^>]*>2023-02-01T00:00:00Z</u,
  );
  const before = Math.floor(Date.now() / 1_000) * 1_000;
  const now = await core({});
  expect(now).not.toContain('dcterms:created');
  const written = Date.parse(/modified [^>]*>([^<]*)</u.exec(now ?? '')?.[1] ?? '');
  expect(written).toBeGreaterThanOrEqual(before);
});

it('does not confuse sheets that differ in styles, notes or validations', async () => {
  const noted = planOf('甲', 3);
  const [sheet] = noted.sheets;
  if (sheet === undefined) throw new Error('There is no sheet.');
  const withNote = { ...noted, sheets: [{ ...sheet, cellNotes: [{ row: 0, column: 0, text: '请核对' }] }] };
  await partsOf(noted);
  expect(Object.keys(await partsOf(withNote))).toContain('xl/comments1.xml');
  expect(Object.keys(await partsOf(noted))).not.toContain('xl/comments1.xml');
});
