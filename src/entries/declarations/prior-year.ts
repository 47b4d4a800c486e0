/**
 * Declares 上年数: last year's published totals, for 只减不增 and for the text. The chosen set defines the
 * rows.
 */
import { amountCell, freeText } from '../cell-types';
import { optional, required } from '../column';
import type { PriorYearFigure, RestatedFigure } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable } from '../text';

const COLUMNS = {
  measure: required('指标', freeText, { width: 28, help: '模板中列出的指标。', given: 'key' }),
  amount: optional('金额', amountCell('万元'), {
    width: 16,
    unit: '万元',
    help: '上年公开的数字，万元，只填数字；没有发生的填0，不知道的空着。',
  }),
  source: optional('来源', freeText, {
    width: 52,
    help: '数字在上年公开文本中的位置；可不填。',
    given: 'hint',
  }),
  scope: optional('口径', freeText, {
    width: 22,
    help: '上年数按什么范围统计，如机关运行经费的“行政和参公单位”；与本年相同的可不填。',
  }),
  restated: optional('调整后金额', amountCell('万元'), {
    width: 16,
    unit: '万元',
    help: '机构合并、划转后按本年口径调整的上年数，万元；没有调整的空着。填了的，文字与它比较，同时写明上年公开的数字。',
  }),
  note: optional('调整说明', freeText, {
    width: 32,
    help: '为什么调整，如“某中心划入”；填了调整后金额的必须填。',
  }),
} as const;

export const PRIOR_YEAR_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.priorYear, columns: COLUMNS };

/** The path of a cell, whose figure of last year a table prints (docs/decisions/0058). */
const CELL = /^[^\s/]+(?:\/[^\s/]+){3}$/u;

export function isCellMeasure(measure: string): boolean {
  return CELL.test(measure);
}

type Row = SheetReading<typeof COLUMNS>['rows'][number];

/** A restated figure needs its note, and the published one beside it: texts print both. */
function restatedIn(
  { row, values }: Row,
  place: SheetReading<typeof COLUMNS>['place'],
  problems: ProblemList,
): RestatedFigure | null {
  const { measure, amount, restated, note } = values;
  if (restated === undefined) return null;
  if (amount === undefined) problems.add('restated-alone', place(row, 'amount'), { found: measure });
  else if (note === undefined) problems.add('restated-without-note', place(row, 'note'), { found: measure });
  else return { amount: restated, note };
  return null;
}

/** `measures`: the measures that any set compares. A figure of another set is kept. */
export function toPriorYear(
  reading: SheetReading<typeof COLUMNS>,
  measures: readonly string[],
): { readonly figures: readonly PriorYearFigure[]; readonly problems: readonly EntryProblem[] } {
  const problems = new ProblemList();
  const figures = new Map<string, PriorYearFigure>();
  for (const read of reading.rows) {
    const { row, values } = read;
    const named = measures.find((one) => comparable(one) === comparable(values.measure));
    const measure = named ?? (isCellMeasure(values.measure) ? values.measure : undefined);
    if (measure === undefined) {
      problems.add('unknown-measure', reading.place(row, 'measure'), {
        found: values.measure,
        expected: measures.join('、'),
      });
    } else if (figures.has(measure)) {
      problems.add('duplicate-measure', reading.place(row, 'measure'), { found: measure });
    } else {
      const restated = restatedIn(read, reading.place, problems);
      const { amount, source = '', scope } = values;
      if (amount !== undefined)
        figures.set(measure, {
          row,
          measure,
          amount,
          source,
          ...(scope === undefined ? {} : { scope }),
          ...(restated === null ? {} : { restated }),
        });
    }
  }
  return { figures: [...figures.values()], problems: problems.problems };
}
