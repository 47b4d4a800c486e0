/** Tests that LibreOffice calculates live formulas to the same figure in every cell as the exact values. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { stepsOf, type AmountStyle } from '../../src/money/amount-style';
import { rollUp } from '../../src/rollup/rollup';
import type { DrawnFigure } from '../../src/sheets/draw/drawn-table';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import type { TableSet } from '../../src/tables/table-set';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { fixedDepartment } from '../support/departments';
import { recalculate } from '../support/libreoffice';

jest.setTimeout(600_000);

/** Detects a comparison that silently skips cells. */
const SHANGHAI_CELLS = 391;

/** Wrong on purpose: a right value afterwards must come from LibreOffice. */
const SPOILED = -987_654.32;

function withSpoiledResults(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          cell?.content?.kind === 'formula' && typeof cell.content.result === 'number'
            ? { ...cell, content: { ...cell.content, result: SPOILED } }
            : cell,
        ),
      ),
    })),
  };
}

async function opened(bytes: Uint8Array): Promise<RawWorkbook> {
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.workbook;
}

/** Returns what the number format shows, in steps of the style; nothing for zero and for an empty cell. */
function shownSteps(
  workbook: RawWorkbook,
  sheet: string,
  figure: DrawnFigure,
  { decimals }: AmountStyle,
): number | string {
  const cell = workbook.sheets.find((one) => one.name === sheet)?.rows[figure.row]?.[figure.column] ?? 0;
  return typeof cell === 'number' ? Math.round(cell * 10 ** decimals) : JSON.stringify(cell);
}

async function differences(
  entries: Entries,
  set: TableSet = HENAN_2023,
): Promise<{ compared: number; different: string[] }> {
  const filled = rollUp(entries, set);
  const { plan, drawn } = tablesWorkbook(entries, filled, 'formulas', []);
  const recalculated = await opened(await recalculate(await writeWorkbook(withSpoiledResults(plan))));
  const values = await opened(await writeWorkbook(tablesWorkbook(entries, filled, 'values', []).plan));
  const different: string[] = [];
  let compared = 0;
  for (const table of drawn) {
    const style = filled.find((one) => one.table.id === table.table)?.table.amounts;
    if (style === undefined) throw new Error(`No style for ${table.label}.`);
    for (const figure of table.figures) {
      compared += 1;
      const byFormula = shownSteps(recalculated, table.plan.name, figure, style);
      const byValue = shownSteps(values, table.plan.name, figure, style);
      if (byFormula !== byValue || byValue !== stepsOf(figure.amount, style)) {
        different.push(
          `${Object.values(figure.path).join('/')}: formula ${String(byFormula)}, value ${String(byValue)}`,
        );
      }
    }
  }
  return { compared, different };
}

describe('LibreOffice recalculates every cell', () => {
  it('of the reference department', async () => {
    const { compared, different } = await differences(await sampleEntries());
    console.info(
      `Recalculated by LibreOffice: ${String(compared)} cells, ${String(different.length)} different.`,
    );
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(1_500);
  });

  it('of the district bureau of Shanghai', async () => {
    const { compared, different } = await differences(await shanghaiSampleEntries(), SHANGHAI);
    expect(different).toEqual([]);
    expect(compared).toBe(SHANGHAI_CELLS);
  });

  it('of a generated department under Shanghai’s set: every fund, every type of unit, more than a list of codes', async () => {
    const entries = fixedDepartment({ units: 60, lines: 500, seed: 2025 });
    const settings = { ...entries.settings, tableSet: 'shanghai' };
    const { compared, different } = await differences({ ...entries, settings }, SHANGHAI);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(800);
  });

  it('of a generated department with every fund, ties, corrections and similar project codes', async () => {
    const { compared, different } = await differences(fixedDepartment({ units: 12, lines: 400, seed: 2023 }));
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(3_000);
  });

  it('of a department with amounts in 万元', async () => {
    const entries = fixedDepartment({ units: 5, lines: 120, seed: 7 });
    const { different } = await differences({
      ...entries,
      settings: { ...entries.settings, amountUnit: '万元' },
    });
    expect(different).toEqual([]);
  });
});
