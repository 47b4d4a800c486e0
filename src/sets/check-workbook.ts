/** Checks the tables of a raw workbook: reads them and compares them with the entered lines, if any. */
import { checkContextInSlices, type CheckContext } from '../checks/context';
import type { EnteredTables } from '../checks/figures';
import { checkTablesInSlices, findingsInSlices, type Check } from '../checks/check-tables';
import type { Finding } from '../checks/finding';
import type { CheckProfile } from '../checks/profile';
import type { DocumentNames } from '../published/document-names';
import { CHECK_PROFILES } from './check-profiles';
import { SETTINGS_SHEET } from '../entries/declarations/settings';
import { locateSheet } from '../entries/locate';
import { readEntriesInSlices, tableSetNamed, type EntriesReading } from '../entries/read-entries';
import type { RawWorkbook } from '../entries/raw-workbook';
import { rollUpInSlices, withFilledTables } from '../rollup/rollup';
import { atOnce, type Sliced } from '../slices/slices';
import { comparable } from '../entries/text';
import type { Level } from '../tables/level';
import { readAtLevel, type TableSet } from '../tables/table-set';
import { readPublishedInSlices } from '../published/read-published';
import { levelInSlices, whichSetInSlices, type SetRecognition } from '../published/which-set';
import { uncalculatedTables, type UncalculatedTables } from '../published/uncalculated-tables';

export interface CheckedWorkbook {
  readonly kind: 'checked';
  /** Kept for rechecks after edits. */
  readonly check: Check;
  readonly findings: readonly Finding[];
  /**
   * `none`: tables only. `unusable`: entry sheets with blocking problems; the check compares the tables only.
   */
  readonly entries: 'used' | 'none' | 'unusable';
  /** The publisher: department or unit. */
  readonly level: Level;
}

/** The reasons why our rules cannot check the tables. `known`: labels of all sets. */
export type NotChecked =
  | { readonly kind: 'no-tables' }
  | (Extract<SetRecognition, { kind: 'other-set' }> & { readonly known: readonly string[] })
  /** The settings name an unknown set. */
  | { readonly kind: 'unknown-set'; readonly label: string; readonly known: readonly string[] }
  /** Some formulas have no result, so their figures are unknown. */
  | ({ readonly kind: 'uncalculated' } & UncalculatedTables);

export type WorkbookCheck = CheckedWorkbook | NotChecked;

/** Reads the entry sheets of the workbook; `null` without entry sheets. */
function* entriesOf(workbook: RawWorkbook, profiles: readonly CheckProfile[]): Sliced<EntriesReading | null> {
  if (locateSheet(workbook, SETTINGS_SHEET.name).kind === 'missing') return null;
  return yield* readEntriesInSlices(
    workbook,
    profiles.map(({ set }) => set),
  );
}

function* enteredFrom(reading: EntriesReading | null, set: TableSet): Sliced<EnteredTables | null> {
  if (reading?.kind !== 'entries') return null;
  return { entries: reading.entries, filled: yield* rollUpInSlices(reading.entries, set) };
}

/** Collects the entered names of department, units and projects. */
function namesEntered({ entries }: EnteredTables): DocumentNames {
  const { settings, units, names } = entries;
  return {
    departmentCode: settings.departmentCode,
    unitCodes: new Set(units.map(({ code }) => code)),
    unitNames: new Set(units.map(({ name }) => comparable(name))),
    projectNames: new Set([...names.projects.values()].map(comparable)),
  };
}

/** The rules for the tables. The settings decide, or without settings the tables. */
type Judged = { readonly kind: 'judged'; readonly profile: CheckProfile; readonly level: Level };

function* judgedBy(
  workbook: RawWorkbook,
  reading: EntriesReading | null,
  year: number,
  profiles: readonly CheckProfile[],
): Sliced<Judged | NotChecked> {
  const known = profiles.map(({ set }) => set.label);
  const label = reading === null ? null : tableSetNamed(workbook);
  if (label !== null) {
    const named = profiles.find(({ set }) => comparable(set.label) === comparable(label));
    if (named === undefined) return { kind: 'unknown-set', label, known };
    return { kind: 'judged', profile: named, level: yield* levelInSlices(workbook, named.set) };
  }
  const recognition = yield* whichSetInSlices(
    workbook,
    profiles.map(({ set }) => set),
    year,
  );
  if (recognition.kind === 'no-tables') return recognition;
  if (recognition.kind === 'other-set') return { ...recognition, known };
  const profile = profiles.find(({ set }) => set === recognition.set);
  if (profile === undefined) throw new Error(`${recognition.set.label} has no rules.`);
  return { kind: 'judged', profile, level: recognition.level };
}

/** The tables of a workbook by the keys of their set, with its entries if any. */
export interface ReadTables {
  readonly kind: 'tables';
  readonly context: CheckContext;
  readonly profile: CheckProfile;
  readonly entries: CheckedWorkbook['entries'];
  readonly level: Level;
}

/** Reads without checking. `year`: the budget year, used when no title has one. */
export function* readTablesInSlices(
  workbook: RawWorkbook,
  year: number,
  profiles: readonly CheckProfile[] = CHECK_PROFILES,
): Sliced<ReadTables | NotChecked> {
  const reading = yield* entriesOf(workbook, profiles);
  const judged = yield* judgedBy(workbook, reading, year, profiles);
  if (judged.kind !== 'judged') return judged;
  const { level } = judged;
  const set = readAtLevel(judged.profile.set, level);
  const entered = yield* enteredFrom(reading, set);
  const profile = {
    ...judged.profile,
    set: entered === null ? set : withFilledTables(set, entered.filled),
  };
  const printed = yield* readPublishedInSlices(
    workbook,
    profile.set,
    year,
    entered === null ? { level } : { level, filled: entered.filled, names: namesEntered(entered) },
  );
  if (printed.tables.length === 0) return { kind: 'no-tables' };
  yield;
  const uncalculated = uncalculatedTables(workbook, printed.tables);
  if (uncalculated !== null) return { kind: 'uncalculated', ...uncalculated };
  const context = yield* checkContextInSlices(profile, printed, entered);
  const entries = entered !== null ? 'used' : reading === null ? 'none' : 'unusable';
  return { kind: 'tables', context, profile, entries, level };
}

/** `year`: the budget year, used when no title has one. */
export function* checkWorkbookInSlices(
  workbook: RawWorkbook,
  year: number,
  profiles: readonly CheckProfile[] = CHECK_PROFILES,
): Sliced<WorkbookCheck> {
  const read = yield* readTablesInSlices(workbook, year, profiles);
  if (read.kind !== 'tables') return read;
  const { context, profile, entries, level } = read;
  const check = yield* checkTablesInSlices(context, profile.rules);
  return { kind: 'checked', check, findings: yield* findingsInSlices(check), entries, level };
}

/** Checks the workbook without slices. */
export function checkWorkbook(...given: Parameters<typeof checkWorkbookInSlices>): WorkbookCheck {
  return atOnce(checkWorkbookInSlices(...given));
}
