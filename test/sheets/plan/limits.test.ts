/** Tests Excel's limits on plans: a plan beyond one is refused with sheet and place, a plan just within passes. */
import { sampleEntries } from '../../../scripts/sample-entries';
import { rollUp } from '../../../src/rollup/rollup';
import { checkPlan } from '../../../src/sheets/plan/limits/check-plan';
import { checkSheetPlan } from '../../../src/sheets/plan/limits/check-sheet';
import { PlanError } from '../../../src/sheets/plan/limits/plan-error';
import {
  filledEntryWorkbook,
  tablesWorkbook,
  templateWorkbook,
} from '../../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { BAD_PLANS } from '../../support/bad-plans';
import { planned, sheetPlan, textCell, workbookPlan } from '../../support/plans';

function refusal(check: () => void): PlanError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

describe('a plan beyond a limit', () => {
  it.each(BAD_PLANS)('refuses by sheet and place: %s', (_, plan, message) => {
    expect(refusal(() => checkPlan(plan))?.message.slice(0, message.length)).toBe(message);
  });

  it('reports sheet, place and problem separately', () => {
    const sheet = sheetPlan([[textCell('甲'), planned({ kind: 'number', value: Number.NaN })]]);
    expect(refusal(() => checkSheetPlan(sheet))).toMatchObject({
      sheet: '表',
      place: 'B1',
      problem: 'not a finite number',
    });
  });

  it('refuses a single sheet too', () => {
    expect(refusal(() => checkSheetPlan(sheetPlan([], { name: '[]' })))?.message).toBe(
      '[]!name: a sheet name has none of : \\ / ? * [ ]',
    );
  });
});

describe('a plan within every limit', () => {
  it('passes to the last character, row and column', () => {
    const corner = { firstRow: 1_048_575, firstColumn: 16_383, lastRow: 1_048_575, lastColumn: 16_383 };
    const sheet = sheetPlan([[textCell('字'.repeat(32_767)), planned(undefined)]], {
      name: '名'.repeat(31),
      columnWidths: [0, 255],
      rowHeights: [0, undefined, 409.5],
      merges: [
        { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 },
        { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 1 },
        { firstRow: 0, firstColumn: 2, lastRow: 1, lastColumn: 2 },
      ],
      filter: corner,
      validations: [
        {
          kind: 'list',
          area: corner,
          strictness: 'stop',
          source: 'A'.repeat(255),
          prompt: '长'.repeat(255),
          promptTitle: '长'.repeat(32),
          error: '长'.repeat(225),
          errorTitle: '长'.repeat(32),
        },
      ],
    });
    const names = ['名'.repeat(255), 'ABCD1', '_r1', '预算03表_数据'].map((name) => ({
      name,
      refersTo: 'A1',
    }));
    expect(refusal(() => checkPlan(workbookPlan([sheet], { names })))).toBeNull();
  });

  it('passes for each plan of this program', async () => {
    const entries = await sampleEntries();
    const filled = rollUp(entries, HENAN_2023);
    const plans = [
      templateWorkbook(2023, HENAN_2023),
      filledEntryWorkbook(entries),
      tablesWorkbook(entries, filled, 'values', []).plan,
      tablesWorkbook(entries, filled, 'formulas', []).plan,
    ];
    expect(plans.map((plan) => refusal(() => checkPlan(plan)))).toEqual([null, null, null, null]);
  });
});
