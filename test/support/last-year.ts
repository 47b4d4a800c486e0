/** Reads last year's files for the entries of the year after, without files. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { NO_TEXT } from '../../src/entries/text-entries';
import {
  planLastYear,
  targetOf,
  type LastYearChoice,
  type LastYearPlan,
} from '../../src/last-year/last-year-plan';
import { readSource } from '../../src/last-year/read-source';
import type { LastYearFile, ReadSource, SourceReading } from '../../src/last-year/source-reading';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { rawFromPlan } from './raw';

/** The sample's department in the year after, with nothing entered for the text. */
export async function yearAfter(): Promise<Entries> {
  const former = await sampleEntries();
  const { budgetYear } = former.settings;
  return {
    ...former,
    settings: { ...former.settings, budgetYear: budgetYear + 1 },
    priorYear: [],
    text: NO_TEXT,
  };
}

export function textFile(name: string, text: string): LastYearFile {
  return { kind: 'text', name, paragraphs: plainParagraphs(text) };
}

export function workbookFile(name: string, workbook: RawWorkbook): LastYearFile {
  return { kind: 'workbook', name, workbook };
}

/** Throws for a set without comparisons. */
export function targetFor(entries: Entries) {
  const target = targetOf(entries);
  if (target === null) throw new Error('The set compares nothing.');
  return target;
}

export function sourceOf(file: LastYearFile, entries: Entries): SourceReading {
  return readSource(file, targetFor(entries));
}

/** Throws for a refused file. */
export function readOf(file: LastYearFile, entries: Entries): ReadSource {
  const source = sourceOf(file, entries);
  if (source.kind === 'refused') throw new Error(source.message);
  return source;
}

/** Returns amounts in 元 by measure; the first figure of each. */
export function amountsOf({ figures }: ReadSource): Readonly<Record<string, number>> {
  const amounts = new Map<string, number>();
  for (const { measure, amount } of figures) if (!amounts.has(measure)) amounts.set(measure, amount / 100);
  return Object.fromEntries(amounts);
}

export function presentOf({ units, names }: Entries) {
  return { units, projects: names.projects };
}

const NOTHING: LastYearChoice = { replace: new Set(), texts: [] };

/** Throws for a refused plan. */
export function planOf(
  entries: Entries,
  sources: readonly SourceReading[],
  choice: Partial<LastYearChoice> = {},
  workbook = rawFromPlan(filledEntryWorkbook(entries)),
): LastYearPlan {
  const plan = planLastYear(workbook, presentOf(entries), targetFor(entries), sources, {
    ...NOTHING,
    ...choice,
  });
  if (plan.kind === 'refused') throw new Error(plan.message);
  return plan;
}
