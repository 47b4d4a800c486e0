/** Reads last year's figures and the sheets for 预算情况说明, with their problems. */
import type { Sliced } from '../slices/slices';
import { DUTIES_SHEET, toDuties } from './declarations/duties';
import { ORGANS_SHEET, toOrgans } from './declarations/organs';
import { OVERRIDES_SHEET, toOverrides } from './declarations/overrides';
import { PRIOR_YEAR_SHEET, toPriorYear } from './declarations/prior-year';
import { REASONS_SHEET, toReasons } from './declarations/reasons';
import { TERMS_SHEET, toTerms } from './declarations/terms';
import { TEXT_FACTS_SHEET, toTextFacts } from './declarations/text-facts';
import { toUnitFacts, UNIT_FACTS_SHEET } from './declarations/unit-facts';
import type { Columns } from './column';
import type { PriorYearFigure } from './entries';
import type { EntrySheet } from './entry-sheet';
import type { EntryProblem } from './problem';
import type { RawWorkbook } from './raw-workbook';
import { readSheetInSlices, type SheetReading } from './read-sheet';
import type { ReadingContext } from './reading-context';
import type { TextEntries } from './text-entries';
import type { TextForm } from './text-form';

/** Returns the measures that any set compares with last year, without duplicates. */
function measuresOf(forms: readonly TextForm[]): readonly string[] {
  return [...new Set(forms.flatMap(({ measures }) => measures))];
}

interface TextReading {
  readonly priorYear: readonly PriorYearFigure[];
  readonly text: TextEntries;
  readonly problems: readonly EntryProblem[];
}

/** `forms`: the forms of all sets with a text, the chosen one first. */
export function* readTextInSlices(
  workbook: RawWorkbook,
  context: ReadingContext,
  forms: readonly TextForm[],
): Sliced<TextReading> {
  const read = <C extends Columns>(sheet: EntrySheet<C>): Sliced<SheetReading<C>> =>
    readSheetInSlices(workbook, sheet, context.amountUnit, context);
  const priorSheet = yield* read(PRIOR_YEAR_SHEET);
  const factSheet = yield* read(TEXT_FACTS_SHEET);
  const unitFactSheet = yield* read(UNIT_FACTS_SHEET);
  const reasonSheet = yield* read(REASONS_SHEET);
  const dutySheet = yield* read(DUTIES_SHEET);
  const organSheet = yield* read(ORGANS_SHEET);
  const termSheet = yield* read(TERMS_SHEET);
  const overrideSheet = yield* read(OVERRIDES_SHEET);
  const measures = measuresOf(forms);
  const { figures, problems: priorProblems } = toPriorYear(priorSheet, measures);
  const { facts, problems: factProblems } = toTextFacts(factSheet, forms);
  const unitFacts = toUnitFacts(unitFactSheet, context, forms);
  const { reasons, problems: reasonProblems } = toReasons(reasonSheet, measures);
  const { terms, problems: termProblems } = toTerms(termSheet);
  const { overrides, problems: overrideProblems } = toOverrides(overrideSheet);
  return {
    priorYear: figures,
    text: {
      facts,
      unitFacts: unitFacts.facts,
      reasons,
      duties: toDuties(dutySheet),
      organs: toOrgans(organSheet),
      terms,
      overrides,
    },
    problems: [
      [priorSheet, factSheet, unitFactSheet, unitFacts].flatMap((part) => part.problems),
      priorProblems,
      factProblems,
      reasonSheet.problems,
      reasonProblems,
      dutySheet.problems,
      organSheet.problems,
      termSheet.problems,
      termProblems,
      overrideSheet.problems,
      overrideProblems,
    ].flat(),
  };
}
