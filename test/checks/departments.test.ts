/** No false alarm: whatever the lines are, tables that were filled from them and rounded contradict nothing. */
import fc from 'fast-check';
import { sampleEntries } from '../../scripts/sample-entries';
import { checkContext } from '../../src/checks/context';
import { checkTables, findingsOf } from '../../src/checks/check-tables';
import { HENAN_2023_CHECKS } from '../../src/sets/henan-2023/checks';
import { message, type Finding } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import { rollUp } from '../../src/rollup/rollup';
import { readPrinted } from '../../src/published/read-printed';
import { tablesWorkbook } from '../../src/sheets/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { checked, tablesOf, tablesWithEntries, told } from '../support/checks';
import { departments } from '../support/departments';
import { rawFromPlan } from '../support/raw';

const DEPARTMENTS = 1_000;
const SMALL = departments({ maxUnits: 4, maxLines: 16 });

/** A part may exceed its whole where lines are negative, as some of these departments' are, printed or not. */
function isAboveWhole(finding: Finding): boolean {
  return /\s[<>]\s/u.test(message(finding));
}

function hasNegative({ expenditure }: Entries): boolean {
  return expenditure.some(({ amount }) => amount < 0);
}

/** E and X of arithmetic, among the tables alone and against their lines. */
function arithmeticAlarms(entries: Entries): readonly Finding[] {
  const filled = rollUp(entries, HENAN_2023);
  const raw = rawFromPlan(tablesWorkbook(entries, filled, 'values', []).plan);
  const printed = readPrinted(raw, HENAN_2023, 2023, { filled });
  return [null, { entries, filled }]
    .flatMap((entered) => findingsOf(checkTables(checkContext(HENAN_2023_CHECKS, printed, entered))))
    .filter(({ severity, nature }) => severity !== 'I' && nature === 'arithmetic');
}

it('a thousand generated departments give no arithmetic finding', () => {
  let tried = 0;
  fc.assert(
    fc.property(SMALL, (entries) => {
      tried += 1;
      const alarms = arithmeticAlarms(entries);
      const unexcused = hasNegative(entries) ? alarms.filter((alarm) => !isAboveWhole(alarm)) : alarms;
      expect(unexcused.map(told)).toEqual([]);
    }),
    { numRuns: DEPARTMENTS },
  );
  expect(tried).toBe(DEPARTMENTS);
}, 600_000);

describe('the sample department', () => {
  it.each([
    ['its tables', tablesOf],
    ['its tables with its lines', tablesWithEntries],
  ] as const)('%s give no arithmetic finding of any grade', async (_, workbook) => {
    const { findings } = checked(workbook(await sampleEntries()));
    expect(findings.filter(({ nature }) => nature === 'arithmetic').map(told)).toEqual([]);
  });
});
