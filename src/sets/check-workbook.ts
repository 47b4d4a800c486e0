/** A workbook as it was found → its tables checked: read, held against the entered lines where there are any. */
import { checkContext, type Entered } from '../checks/context';
import { checkTablesInSlices, findingsInSlices, type Check } from '../checks/check-tables';
import type { Finding } from '../checks/finding';
import type { CheckProfile } from '../checks/profile';
import type { DocumentNames } from '../published/document-names';
import { CHECK_PROFILES } from './check-profiles';
import { SETTINGS_SHEET } from '../entries/declarations/settings';
import { locateSheet } from '../entries/locate';
import { readEntriesInSlices, tableSetNamed, type EntriesReading } from '../entries/read-entries';
import type { RawWorkbook } from '../entries/raw-workbook';
import { rollUpInSlices } from '../rollup/rollup';
import { atOnce, type Sliced } from '../slices/slices';
import { comparable } from '../entries/text';
import { readAtLevel, type Level } from '../tables/table-set';
import { readPublishedInSlices } from '../published/read-published';
import { levelIn, whichSetInSlices, type SetRecognition } from '../published/which-set';
import { uncalculatedTables, type UncalculatedTables } from '../published/uncalculated-tables';

export interface CheckedWorkbook {
  readonly kind: 'checked';
  /** For rechecking after an edit. */
  readonly check: Check;
  readonly findings: readonly Finding[];
  /** `none`: tables only. `unusable`: entry sheets that cannot be used; the tables were checked among themselves. */
  readonly entries: 'used' | 'none' | 'unusable';
  /** Who publishes them. */
  readonly level: Level;
}

/** Tables that nobody may judge by rules of ours. `known`: labels of the sets there are. */
export type NotChecked =
  | { readonly kind: 'no-tables' }
  | (Extract<SetRecognition, { kind: 'other-set' }> & { readonly known: readonly string[] })
  /** The settings name a set that there is none of. */
  | { readonly kind: 'unknown-set'; readonly label: string; readonly known: readonly string[] }
  /** Whoever judged figures that nobody has worked out would guess. */
  | ({ readonly kind: 'uncalculated' } & UncalculatedTables);

export type WorkbookCheck = CheckedWorkbook | NotChecked;

/** Entry sheets of the workbook; `null` when it has none. */
function* entriesOf(workbook: RawWorkbook, profiles: readonly CheckProfile[]): Sliced<EntriesReading | null> {
  if (locateSheet(workbook, SETTINGS_SHEET.name).kind === 'missing') return null;
  return yield* readEntriesInSlices(
    workbook,
    profiles.map(({ set }) => set),
  );
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

/** By which set the tables are judged: the settings say, else the tables themselves. */
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
    return { kind: 'judged', profile: named, level: levelIn(workbook, named.set) };
  }
  const recognition = yield* whichSetInSlices(
    workbook,
    profiles.map(({ set }) => set),
    year,
  );
  if (recognition.kind === 'no-tables') return recognition;
  if (recognition.kind === 'other-set') return { ...recognition, known };
  const profile = profiles.find(({ set }) => set === recognition.set);
  if (profile === undefined) throw new Error(`No rules are known for ${recognition.set.label}.`);
  return { kind: 'judged', profile, level: recognition.level };
}

/** `year`: of the budget, should no title say. */
export function* checkWorkbookInSlices(
  workbook: RawWorkbook,
  year: number,
  profiles: readonly CheckProfile[] = CHECK_PROFILES,
): Sliced<WorkbookCheck> {
  const reading = yield* entriesOf(workbook, profiles);
  const judged = yield* judgedBy(workbook, reading, year, profiles);
  if (judged.kind !== 'judged') return judged;
  const { level } = judged;
  const profile = { ...judged.profile, set: readAtLevel(judged.profile.set, level) };
  const entered = yield* enteredFrom(reading, profile);
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
  const check = yield* checkTablesInSlices(checkContext(profile, printed, entered));
  const entries = entered !== null ? 'used' : reading === null ? 'none' : 'unusable';
  return { kind: 'checked', check, findings: yield* findingsInSlices(check), entries, level };
}

/** The same in one go. */
export function checkWorkbook(...given: Parameters<typeof checkWorkbookInSlices>): WorkbookCheck {
  return atOnce(checkWorkbookInSlices(...given));
}
