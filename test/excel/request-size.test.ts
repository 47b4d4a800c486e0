/** The estimate of a request's bytes is never below what the client sends. */
import { examineChange } from '../../src/excel/write/examine-change';
import { changeSteps, settingSteps } from '../../src/excel/write/change-steps';
import { packRequests } from '../../src/excel/write/pack-requests';
import { settingBytes } from '../../src/excel/write/send-settings';
import { rollUp } from '../../src/rollup/rollup';
import { STYLES } from '../../src/sheets/draw/styles';
import type { WorkbookChange } from '../../src/sheets/plan/change';
import { filledEntryWorkbook, tablesWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { fixedDepartment } from '../support/departments';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { addAll, change, openExcel } from './support/open-excel';

/** Uses the facts of the reading before the change. */
function estimate(one: WorkbookChange): readonly number[] {
  const tabs = [
    { id: '{00000000-0001-0000-0001-000000000000}', name: 'Sheet1', hidden: false, protected: false },
  ];
  const facts = {
    tabs,
    structureProtected: false,
    readOnly: false,
    names: new Map<string, string>(),
    memoryParts: [],
    memory: null,
    formats: new Map(),
  };
  const examined = examineChange(one, facts);
  if (examined.kind !== 'ready') throw new Error(examined.excelError.detail);
  const settings = settingSteps(one).reduce((sum, step) => sum + settingBytes(step), 0);
  return [
    ...(packRequests(changeSteps(one, examined.context)) ?? []).map(({ bytes }) => bytes),
    ...(settings === 0 ? [] : [settings + 20_000]),
  ];
}

const entries = fixedDepartment({ units: 15, lines: 300, seed: 11 });
const tables = (fill: 'values' | 'formulas') =>
  tablesWorkbook(entries, rollUp(entries, HENAN_2023), fill, []).plan;

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test.each<[string, WorkbookChange]>([
  [
    'entry sheets',
    addAll(filledEntryWorkbook(entries), {
      memory: JSON.stringify({ a: '<&>'.repeat(999) }),
      activate: '设置',
    }),
  ],
  ['empty entry sheets', addAll(templateWorkbook(2023, HENAN_2023))],
  ['tables of figures', addAll(tables('values'))],
  ['tables of formulas', addAll(tables('formulas'))],
  [
    'a thousand merges',
    addAll(
      workbookPlan([
        sheetPlan(
          many(1_000, () => [textCell('甲'), textCell('')]),
          {
            merges: many(1_000, (row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 1 })),
          },
        ),
      ]),
    ),
  ],
  [
    'styles that change from cell to cell',
    addAll(
      workbookPlan([
        sheetPlan(
          many(300, (row) =>
            many(8, (column) => ({
              style: {
                ...((row + column) % 2 === 0 ? STYLES.name : STYLES.amount),
                indent: (row * column) % 5,
                bordered: row % 3 === 0,
              },
            })),
          ),
        ),
      ]),
    ),
  ],
  [
    'contents that conflict with their formats',
    addAll(workbookPlan([sheetPlan(many(300, (row) => [textCell(`'${String(row)}`)]))])),
  ],
  [
    'many sheets and names',
    addAll(workbookPlan(many(40, (i) => sheetPlan([[textCell('甲')]], { name: `表${String(i)}` }))), {
      names: many(200, (i) => ({ name: `名_${String(i)}`, refersTo: "'表1'!$A$1:$B$9" })),
    }),
  ],
  ['nothing but a memory', change([], { memory: '{}' })],
])('%s', async (_, one) => {
  const { host, apply, snapshot } = openExcel();
  await snapshot();
  host.traffic.reset();
  await apply(one);
  const sent = host.traffic.requests.map(({ bytesIn }) => bytesIn);
  const estimated = estimate(one);
  expect(sent).toHaveLength(estimated.length);
  for (const [index, bytes] of sent.entries()) {
    expect(bytes).toBeLessThanOrEqual(estimated[index] ?? 0);
    // An estimate too high would cut requests for nothing; the frame of a request does not count.
    expect((estimated[index] ?? 0) - 20_000).toBeLessThan(2.25 * bytes);
  }
});
