/**
 * Runs the unit's own checks (U-06): rules about its lines alone, before the department draws its tables.
 * The unit can still correct its lines then. Applies the same rules to the tables that the lines would make.
 */
import type { CheckDefinition } from '../../checks/check-definition';
import { checkTables, findingsOf } from '../../checks/check-tables';
import { checkContext } from '../../checks/context';
import type { Finding } from '../../checks/finding';
import { checkProfileOf } from '../../sets/check-profiles';
import type { CheckProfile } from '../../checks/profile';
import { unitCatalogue, unitTables, unitWords, type UnitRule } from '../../checks/unit-rules';
import { remembered } from '../../collections/remembered';
import type { Entries, Settings, Unit } from '../../entries/entries';
import { matchHeaders } from '../../entries/locate';
import { problem, type EntryProblem, type ProblemPlace } from '../../entries/problem';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { rollUp } from '../../rollup/rollup';
import { publishedFromFilled } from '../../published/from-filled';
import type { TableSet } from '../../tables/table-set';
import type { UnitLines } from '../unit-lines';
import { LINE_SHEETS } from '../unit-sheets';
import { departmentOfOneUnit } from '../unit-workbook';
import { linesBehind, type LinesBehind } from './lines-behind';

/** Further rows are counted, not listed. */
const MOST_ROWS = 8;

/** Finds cells in the unit's own sheets, even if their columns have moved. */
function placesIn(workbook: RawWorkbook): (behind: LinesBehind) => ProblemPlace {
  const headersOf = remembered((sheet: string) => {
    const declaration = LINE_SHEETS.find(({ name }) => name === sheet);
    const raw = workbook.sheets.find(({ name }) => name === sheet);
    const headers = declaration === undefined || raw === undefined ? null : matchHeaders(declaration, raw);
    return { declaration, headers };
  });
  return ({ sheet, rows: [row], column }) => {
    const { declaration, headers } = headersOf(sheet);
    const header = declaration?.columns[column]?.header;
    if (row === undefined || header === undefined || headers === null) return { sheet };
    const columnIndex = headers.keys.indexOf(column);
    if (columnIndex < 0) return { sheet };
    return { sheet, row, column: header, columnIndex };
  };
}

function furtherRows(rows: readonly number[]): string {
  const further = rows.slice(1);
  if (further.length === 0) return '';
  const listed = further.slice(0, MOST_ROWS).join('、');
  return further.length > MOST_ROWS
    ? `，另见第${listed}行等共${String(rows.length)}行`
    : `，另见第${listed}行`;
}

/** States the effect on the return, and whether the published tables have to obey the rule. */
function outcomeWords(finding: Finding, asked: UnitRule['asks']): string {
  if (asked === 'mend') return '。改正前这份文件不并入录入表。';
  return finding.severity === 'E' ? '。不影响并入录入表，但公开前仍要改正。' : '；确属实际情况的，不必修改。';
}

function problemOf(
  finding: Finding,
  rule: UnitRule,
  { unitRules }: CheckProfile,
  behind: LinesBehind,
  place: ProblemPlace,
): EntryProblem {
  const asked = finding.severity === 'E' ? rule.asks : 'confirm';
  return problem(asked === 'mend' ? 'own-check-failed' : 'own-check-confirm', place, {
    what: `：${unitWords(finding, rule, unitRules.subjects)}${place.row === undefined ? '' : furtherRows(behind.rows)}`,
    remedy: `${rule.remedy ?? finding.remedy}${outcomeWords(finding, asked)}`,
  });
}

interface Checked {
  readonly findings: readonly Finding[];
  readonly behind: (finding: Finding, rule: UnitRule) => LinesBehind;
}

/** What is the same for all units of a set. */
interface UnitChecks {
  readonly catalogue: readonly CheckDefinition[];
  /** Has only the tables that the rules read. */
  readonly set: TableSet;
}

const unitChecks = remembered(({ unitRules, rules, set }: CheckProfile): UnitChecks => {
  const wanted = unitTables(unitRules, rules);
  const tables = set.tables.filter(({ id }) => wanted.has(id));
  return { catalogue: unitCatalogue(unitRules, rules), set: { ...set, tables, series: [] } };
});

function check(entries: Entries, profile: CheckProfile): Checked {
  const { catalogue, set } = unitChecks(profile);
  const filled = rollUp(entries, set);
  const context = checkContext(profile, publishedFromFilled(filled), { entries, filled });
  return {
    // Reports each row, because the unit reads its own rows.
    findings: findingsOf(checkTables(context, catalogue), 'apart'),
    behind: linesBehind(entries, filled),
  };
}

/** Checks lines that were all readable. `workbook`: the unit's own file, for places. */
export function ownCheckProblems(
  settings: Settings,
  unit: Unit,
  lines: UnitLines,
  workbook: RawWorkbook,
): readonly EntryProblem[] {
  const profile = checkProfileOf(settings.tableSet);
  // The entries of an unknown set are never read, so this cannot happen.
  if (profile === undefined) throw new RangeError(`There is no table set ${settings.tableSet}.`);
  const { findings, behind } = check(departmentOfOneUnit(settings, unit, lines), profile);
  const placeOf = placesIn(workbook);
  return findings.flatMap((finding) => {
    const rule = profile.unitRules.rules[finding.rule];
    const isReported = finding.severity !== 'I' && (rule?.table ?? finding.table) === finding.table;
    if (rule === undefined || !isReported) return [];
    const own = behind(finding, rule);
    return [problemOf(finding, rule, profile, own, placeOf(own))];
  });
}
