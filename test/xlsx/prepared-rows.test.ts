/** Tests that prepared rows are written as if each were planned, wherever the lines above them end. */
import { strFromU8, unzipSync } from 'fflate';
import { STYLES } from '../../src/sheets/draw/styles';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { checkPlan } from '../../src/sheets/plan/limits/check-plan';
import { withDrawnRows } from '../../src/xlsx/write/drawn-rows';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';

const DAY = '2023-02-01';

function formula(words: string): PlannedCell {
  return { style: STYLES.name, content: { kind: 'formula', formula: words, result: '' } };
}

/** A sheet with lines, and rows prepared below them: an empty cell, one with a style, and two with formulas. */
function prepared(lines: number, count: number): SheetPlan {
  const next = String(lines + 1);
  const cells = [
    undefined,
    { style: STYLES.name },
    formula(`IF(COUNTA($A${next},$E${next})=0,"","A1<")`),
    formula(`A${next}*2`),
  ];
  const rows = Array.from({ length: lines }, (_, row) => [textCell(`第${String(row)}行`)]);
  return sheetPlan(rows, { rowHeights: rows.map(() => 20), prepared: { count, height: 18, cells } });
}

async function partsOf(plan: WorkbookPlan): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeWorkbook({ ...plan, day: DAY }));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function drawn(plan: SheetPlan): SheetPlan {
  return withDrawnRows(plan, Number.MAX_SAFE_INTEGER);
}

it.each([
  [0, 500],
  [1, 127],
  [62, 3],
  [63, 64],
  [64, 65],
  [200, 1],
  [200, 2],
])('writes %i lines with %i prepared rows as if all were planned', async (lines, count) => {
  const plan = prepared(lines, count);
  const rows = drawn(plan);
  expect(rows.rows).toHaveLength(lines + count);
  const found = await partsOf(workbookPlan([plan]));
  const shared = / t="shared"(?: ref="[^"]*")? si="\d+"/u;
  const expected = await partsOf(workbookPlan([rows]));
  expect(found['xl/worksheets/sheet1.xml']).toMatch(shared);
  // Fewer than three planned formulas are written in full.
  if (count > 2) expect(found).toEqual(expected);
  else expect(Object.keys(found)).toEqual(Object.keys(expected));
});

it('moves the formulas of drawn rows down, and those of the rows still prepared', () => {
  const plan = withDrawnRows(prepared(4, 10), 6);
  const formulas = [...plan.rows.slice(4), plan.prepared?.cells ?? []].map((cells) => cells[3]?.content);
  expect(formulas.map((content) => (content?.kind === 'formula' ? content.formula : null))).toEqual([
    'A5*2',
    'A6*2',
    'A7*2',
  ]);
  expect(plan.prepared?.count).toBe(8);
  expect(plan.rowHeights).toEqual([20, 20, 20, 20, 18, 18]);
});

it('refuses prepared rows that a sheet cannot hold', () => {
  const reason = (sheet: SheetPlan) => () => {
    checkPlan(workbookPlan([sheet]));
  };
  const plan = prepared(1, 3);
  const text = { count: 3, height: 18, cells: [textCell('每行都有')] };
  expect(reason({ ...plan, prepared: text })).toThrow('a prepared cell is empty or holds a formula');
  const many = { count: 1_048_576, height: 18, cells: [] };
  expect(reason({ ...plan, prepared: many })).toThrow('a sheet has at most 1048576 rows');
  const long = { count: 3, height: 18, cells: [formula('=A1')] };
  expect(reason({ ...plan, prepared: long })).toThrow('a formula is planned without its =');
});

it('refuses a prepared formula that cannot be filled down in a file', async () => {
  const plan = { ...prepared(1, 3), prepared: { count: 3, height: 18, cells: [formula('表!A2')] } };
  await expect(writeWorkbook(workbookPlan([plan]))).rejects.toThrow(
    'A prepared formula cannot be filled down: 表!A2',
  );
});
