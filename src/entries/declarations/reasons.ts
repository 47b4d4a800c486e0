/** Declares 增减原因: the reason for each change against last year, one row per measure of 上年数. */
import { freeText } from '../cell-types';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable } from '../text';
import type { ChangeReason } from '../text-entries';

const COLUMNS = {
  measure: required('指标', freeText, { width: 28, help: '模板中列出的指标，请勿改动。', given: 'key' }),
  reason: optional('原因', freeText, {
    width: 90,
    long: true,
    help: '接在“主要原因：”后面的话，不写金额和比例；持平的可不填。',
  }),
} as const;

export const REASONS_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.reasons, columns: COLUMNS };

/** `measures`: the measures that any set compares. */
export function toReasons(
  reading: SheetReading<typeof COLUMNS>,
  measures: readonly string[],
): { readonly reasons: readonly ChangeReason[]; readonly problems: readonly EntryProblem[] } {
  const problems = new ProblemList();
  const reasons = new Map<string, ChangeReason>();
  for (const { row, values } of reading.rows) {
    const { reason = '' } = values;
    const measure = measures.find((one) => comparable(one) === comparable(values.measure));
    if (measure === undefined) {
      problems.add('unknown-measure', reading.place(row, 'measure'), {
        found: values.measure,
        what: '增减原因的指标不认识',
      });
    } else if (reasons.has(measure)) {
      problems.add('duplicate-measure', reading.place(row, 'measure'), { found: measure });
    } else if (reason !== '') reasons.set(measure, { row, measure, reason });
  }
  return { reasons: [...reasons.values()], problems: problems.problems };
}
