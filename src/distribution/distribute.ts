/** 下发: one workbook for each unit of the roster. */
import type { Entries, Settings, Unit } from '../entries/entries';
import type { EntriesReading } from '../entries/read-entries';
import type { EntryProblem } from '../entries/problem';
import type { RawWorkbook } from '../entries/raw-workbook';
import { locateSheet } from '../entries/locate';
import type { WorkbookPlan } from '../sheets/plan';
import { unitFileName } from './file-name';
import { linesByUnit, NO_LINES, type UnitLines } from './unit-lines';
import { LINE_SHEETS } from './unit-sheets';
import { unitWorkbookOf } from './unit-workbook';

/** What is handed out, and from what. */
export interface DistributionSource {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  /** What the department already has of each unit. */
  readonly linesOf: (unit: string) => UnitLines;
}

export interface UnitPackage {
  readonly unit: Unit;
  readonly fileName: string;
  /** Drawn when asked for: 300 plans at once would only fill the memory. */
  readonly plan: () => WorkbookPlan;
}

export function sourceOfEntries(entries: Entries): DistributionSource {
  return { settings: entries.settings, units: entries.units, linesOf: linesByUnit(entries) };
}

/**
 * What can be handed out from a workbook: its entries, or its settings and roster when it has no line sheets at all.
 * `null`: there is too little, or line sheets that cannot be read and would be handed out empty.
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

/** Of a roster alone the missing line sheets are no problem. */
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
