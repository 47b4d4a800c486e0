/** Makes one workbook for each unit of the roster (下发). */
import type { Entries, Settings, Unit } from '../entries/entries';
import type { EntriesReading } from '../entries/read-entries';
import type { EntryProblem } from '../entries/problem';
import type { RawWorkbook } from '../entries/raw-workbook';
import { locateSheet } from '../entries/locate';
import type { WorkbookPlan } from '../sheets/plan/plan';
import { unitFileName } from './file-name';
import { linesByUnit, NO_LINES, type UnitLines } from './unit-lines';
import { LINE_SHEETS } from './unit-sheets';
import { unitWorkbookOf } from './unit-workbook';

/** The data that the units' workbooks are made from. */
export interface DistributionSource {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** Returns the department's current lines of a unit. */
  readonly linesOf: (unit: string) => UnitLines;
}

export interface UnitPackage {
  readonly unit: Unit;
  readonly fileName: string;
  /** Draws the plan on request: 300 plans at once would only fill the memory. */
  readonly plan: () => WorkbookPlan;
}

export function sourceOfEntries(entries: Entries): DistributionSource {
  return { settings: entries.settings, units: entries.units, linesOf: linesByUnit(entries) };
}

/**
 * Returns what can be distributed: the entries, or settings and roster of a workbook without any line sheet.
 * `null`: too little data, or unreadable line sheets that the units would receive empty.
 */
export function distributionSource(
  workbook: RawWorkbook,
  reading: EntriesReading,
): DistributionSource | null {
  if (reading.kind === 'entries') return sourceOfEntries(reading.entries);
  const { settings, units } = reading;
  const hasLineSheet = LINE_SHEETS.some((sheet) => locateSheet(workbook, sheet.name).kind !== 'missing');
  if (settings === null || units.length === 0 || hasLineSheet) return null;
  return { settings, units, linesOf: () => NO_LINES };
}

/** Drops missing line sheets from the problems of a workbook that only has a roster. */
export function problemsToShow(reading: EntriesReading): readonly EntryProblem[] {
  if (reading.kind === 'entries') return reading.problems;
  return reading.problems.filter(({ code }) => code !== 'missing-sheet' && code !== 'missing-optional-sheet');
}

export function unitPackages({ settings, units, linesOf }: DistributionSource): readonly UnitPackage[] {
  return units.map((unit) => ({
    unit,
    fileName: unitFileName(unit, settings),
    plan: () => unitWorkbookOf(settings, unit, linesOf(unit.code)),
  }));
}
