/** A workbook as it was found → its tables checked: read, held against the entered lines where there are any. */
import { checkContext, type Entered } from '../checks/context';
import { checkTables, findingsOf, type Check } from '../checks/check-tables';
import type { Finding } from '../checks/finding';
import type { CheckProfile, DocumentNames } from '../checks/profile';
import { CHECK_PROFILES, checkProfileOf } from '../checks/profiles';
import { SETTINGS_SHEET } from '../entries/declarations/settings';
import { locateSheet } from '../entries/locate';
import { readEntries, type EntriesReading } from '../entries/read-entries';
import type { RawWorkbook } from '../entries/raw-workbook';
import { rollUp } from '../rollup/rollup';
import { comparable } from '../entries/text';
import { TABLE_SETS } from '../tables/sets';
import { foreignSet, type ForeignSet } from './printed/foreign-set';
import { readPrinted } from './printed/read-printed';
import { uncalculatedTables, type UncalculatedTables } from './printed/uncalculated-tables';

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
function entriesOf(workbook: RawWorkbook): EntriesReading | null {
  return locateSheet(workbook, SETTINGS_SHEET.name).kind === 'missing'
    ? null
    : readEntries(workbook, TABLE_SETS);
}

function enteredFrom(reading: EntriesReading | null, profile: CheckProfile): Entered | null {
  if (reading?.kind !== 'entries') return null;
  return { entries: reading.entries, filled: rollUp(reading.entries, profile.set) };
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
export function checkWorkbook(workbook: RawWorkbook, year: number): WorkbookCheck {
  const reading = entriesOf(workbook);
  const profile = profileFor(reading);
  const entered = enteredFrom(reading, profile);
  const printed = readPrinted(
    workbook,
    profile,
    year,
    entered === null ? {} : { filled: entered.filled, names: namesEntered(entered) },
  );
  if (printed.tables.length === 0) return { kind: 'no-tables', foreign: null };
  const context = checkContext(profile, printed, entered);
  // Entry sheets say which set it is.
  const foreign = reading === null ? foreignSet(context) : null;
  if (foreign !== null) return { kind: 'no-tables', foreign };
  const uncalculated = uncalculatedTables(workbook, printed.tables);
  if (uncalculated !== null) return { kind: 'uncalculated', ...uncalculated };
  const check = checkTables(context);
  const entries = entered !== null ? 'used' : reading === null ? 'none' : 'unusable';
  return { kind: 'checked', check, findings: findingsOf(check), entries };
}
