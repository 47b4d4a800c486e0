/** Tests the unit's own checks (U-06): they equal the check of its drawn tables, without false alarms. */
import fc from 'fast-check';
import { sampleEntries } from '../../scripts/sample-entries';
import { checkTables, findingsOf } from '../../src/checks/check-tables';
import { checkContext } from '../../src/checks/context';
import { message, type Finding } from '../../src/checks/finding';
import { HENAN_2023_CHECKS } from '../../src/sets/henan-2023/checks';
import { unitCatalogue, unitTables } from '../../src/checks/unit-rules';
import { UNIT_RULES } from '../../src/sets/henan-2023/unit-rules';
import { ownCheckProblems } from '../../src/distribution/returns/own-checks';
import { mustMend } from '../../src/distribution/returns/return-reading';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { departmentOfOneUnit } from '../../src/distribution/unit-workbook';
import type { Entries } from '../../src/entries/entries';
import type { EntryProblem } from '../../src/entries/problem';
import { rollUp } from '../../src/rollup/rollup';
import { publishedFromFilled } from '../../src/published/from-filled';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { checkDepartment } from '../support/check-department';
import { checked, tablesWithEntries } from '../support/checks';
import { departments, withItemsOfUnits } from '../support/departments';
import { returned, withoutLines } from '../support/distributed';
import { rawFromPlan } from '../support/raw';
import { departmentOf } from '../../src/distribution/returns/department';

const UNIT_CATALOGUE = unitCatalogue(UNIT_RULES, HENAN_2023_CHECKS.rules);
const UNIT_TABLES = unitTables(UNIT_RULES, HENAN_2023_CHECKS.rules);

/** Splits entries into departments of one unit each. */
function units(entries: Entries): readonly Entries[] {
  const linesOf = linesByUnit(entries);
  return entries.units.map((unit) => departmentOfOneUnit(entries.settings, unit, linesOf(unit.code)));
}

function problemsOf(entries: Entries): readonly EntryProblem[] {
  const workbook = rawFromPlan(filledEntryWorkbook(entries));
  const linesOf = linesByUnit(entries);
  return entries.units.flatMap((unit) =>
    ownCheckProblems(entries.settings, unit, linesOf(unit.code), workbook),
  );
}

function reported(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((one) => UNIT_RULES.rules[one.rule] !== undefined && UNIT_TABLES.has(one.table))
    .map((one) => `${one.rule} ${one.severity} ${message(one)}`)
    .sort();
}

function fromLines(entries: Entries): readonly Finding[] {
  const filled = rollUp(entries, HENAN_2023_CHECKS.set);
  const printed = publishedFromFilled(filled);
  return findingsOf(
    checkTables(checkContext(HENAN_2023_CHECKS, printed, { entries, filled }), UNIT_CATALOGUE),
  );
}

describe('equivalence with drawn tables', () => {
  it('finds in a unit of the sample the same as the check of its drawn tables', async () => {
    for (const unit of units(await sampleEntries()))
      expect(reported(fromLines(unit))).toEqual(reported(checked(tablesWithEntries(unit)).findings));
  });

  it('finds in generated units the same as the check of their drawn tables', () => {
    fc.assert(
      fc.property(departments({ maxUnits: 1, maxLines: 40 }), (entries) => {
        const unit = units(entries)[0] ?? entries;
        expect(reported(fromLines(unit))).toEqual(reported(checked(tablesWithEntries(unit)).findings));
      }),
      { numRuns: 12 },
    );
  });
});

describe('false alarms', () => {
  it("accepts the current lines of the sample's ten units", async () => {
    const entries = await sampleEntries();
    const department = departmentOf(withoutLines(entries));
    expect(entries.units).toHaveLength(10);
    for (const { code } of entries.units) {
      const reading = await returned(entries, code, (plan) => plan, department);
      if (reading.kind === 'file-error') throw new Error(reading.message);
      expect(reading.problems.filter(mustMend)).toEqual([]);
    }
  });

  it('finds nothing in a department that exercises every rule', () => {
    expect(problemsOf(checkDepartment()).map(({ message }) => message)).toEqual([]);
  });

  it('accepts the lines of generated units', () => {
    fc.assert(
      fc.property(departments({ maxUnits: 4, maxLines: 120 }).map(withItemsOfUnits), (entries) => {
        expect(problemsOf(entries).filter(mustMend)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('one cause in many lines', () => {
  it('is reported at each of the unit’s rows, not once for an invisible table', () => {
    const entries = checkDepartment();
    const projectIndicators = entries.projectIndicators.map((one) => ({ ...one, target: '待填写' }));
    const placeholders = problemsOf({ ...entries, projectIndicators }).filter(({ message: text }) =>
      text.includes('含有未填写的占位内容'),
    );
    const rows = placeholders.flatMap(({ row }) => row ?? []).sort((a, b) => a - b);
    expect(rows).toEqual(projectIndicators.map(({ row }) => row));
    expect(placeholders.filter(({ message: text }) => /第一处/u.test(text))).toEqual([]);
  });
});

describe('messages', () => {
  it('name places in the unit’s own sheets and no table that it lacks', async () => {
    const problems = problemsOf(await sampleEntries());
    expect(problems.length).toBeGreaterThan(30);
    for (const { message, row, address } of problems) {
      expect(message).toMatch(/^“(?:收入录入|支出录入|项目绩效录入)”第\d+行“[^”]+”（[A-Z]+\d+）：/u);
      expect(message).not.toMatch(/预算\d\d表|审核说明|名册/u);
      expect([row, address]).not.toContain(undefined);
    }
  });
});
