/** A workbook as it was found → its tables checked: read, held against the entered lines where there are any. */
import { checkContext, type Entered } from '../checks/context';
import { checkTablesInSlices, findingsInSlices, type Check } from '../checks/check-tables';
import type { Finding } from '../checks/finding';
import type { CheckProfile } from '../checks/profile';
import type { DocumentNames } from '../published/document-names';
import { CHECK_PROFILES, checkProfileOf } from './check-profiles';
import { SETTINGS_SHEET } from '../entries/declarations/settings';
import { locateSheet } from '../entries/locate';
import { readEntriesInSlices, type EntriesReading } from '../entries/read-entries';
import type { RawWorkbook } from '../entries/raw-workbook';
import { rollUpInSlices } from '../rollup/rollup';
import { atOnce, type Sliced } from '../slices/slices';
import { comparable } from '../entries/text';
import { TABLE_SETS } from '.';
import { foreignSet, type ForeignSet } from '../checks/foreign-set';
import { readPrintedInSlices } from '../published/read-printed';
import { uncalculatedTables, type UncalculatedTables } from '../published/uncalculated-tables';

export type WorkbookCheck =
  | {
      readonly kind: 'checked';
      /** For rechecking after an edit. */
      readonly check: Check;
      readonly findings: readonly Finding[];
      /** `none`: tables only. `unusable`: entry sheets that cannot be used; the tables were checked among themselves. */
      readonly entries: 'used' | 'none' | 'unusable';
    }
  /** No table of any known set stands in it. `foreign`: tables that are like some, of another set. */
  | { readonly kind: 'no-tables'; readonly foreign: ForeignSet | null }
  /** Whoever judged figures that nobody has worked out would guess. */
  | ({ readonly kind: 'uncalculated' } & UncalculatedTables);

/** Entry sheets of the workbook; `null` when it has none. */
function* entriesOf(workbook: RawWorkbook): Sliced<EntriesReading | null> {
  return locateSheet(workbook, SETTINGS_SHEET.name).kind === 'missing'
    ? null
    : yield* readEntriesInSlices(workbook, TABLE_SETS);
}

function* enteredFrom(reading: EntriesReading | null, profile: CheckProfile): Sliced<Entered | null> {
  if (reading?.kind !== 'entries') return null;
  return { entries: reading.entries, filled: yield* rollUpInSlices(reading.entries, profile.set) };
}

/** What the entries call department, units and projects. */
function namesEntered({ entries }: Entered): DocumentNames {
  const { settings, units, names } = entries;
  return {
    departmentCode: settings.departmentCode,
    unitCodes: new Set(units.map(({ code }) => code)),
    unitNames: new Set(units.map(({ name }) => comparable(name))),
    projectNames: new Set([...names.projects.values()].map(comparable)),
  };
}

function profileFor(reading: EntriesReading | null): CheckProfile {
  const set = reading?.kind === 'entries' ? reading.entries.settings.tableSet : '';
  const profile = checkProfileOf(set) ?? CHECK_PROFILES[0];
  if (profile === undefined) throw new Error('There is no table set to check against.');
  return profile;
}

/** `year`: of the budget, should no title say. */
export function* checkWorkbookInSlices(workbook: RawWorkbook, year: number): Sliced<WorkbookCheck> {
  const reading = yield* entriesOf(workbook);
  const profile = profileFor(reading);
  const entered = yield* enteredFrom(reading, profile);
  const printed = yield* readPrintedInSlices(
    workbook,
    profile.set,
    year,
    entered === null ? {} : { filled: entered.filled, names: namesEntered(entered) },
  );
  if (printed.tables.length === 0) return { kind: 'no-tables', foreign: null };
  yield;
  const context = checkContext(profile, printed, entered);
  yield;
  // Entry sheets say which set it is.
  const foreign = reading === null ? foreignSet(context) : null;
  if (foreign !== null) return { kind: 'no-tables', foreign };
  const uncalculated = uncalculatedTables(workbook, printed.tables);
  if (uncalculated !== null) return { kind: 'uncalculated', ...uncalculated };
  const check = yield* checkTablesInSlices(context);
  const entries = entered !== null ? 'used' : reading === null ? 'none' : 'unusable';
  return { kind: 'checked', check, findings: yield* findingsInSlices(check), entries };
}

/** The same in one go. */
export function checkWorkbook(workbook: RawWorkbook, year: number): WorkbookCheck {
  return atOnce(checkWorkbookInSlices(workbook, year));
}
