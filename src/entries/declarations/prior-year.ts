/** Declares 上年数: last year's published totals, for 只减不增 and for the narrative. */
import { amountCell, freeText } from '../cell-types';
import { optional, required } from '../column';
import type { PriorYearFigure } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { comparable } from '../text';

/** The figures that next year's document uses for comparison. */
export const PRIOR_YEAR_MEASURES = [
  '收入总计',
  '支出总计',
  '一般公共预算收支',
  '政府性基金收支',
  '“三公”经费合计',
  '因公出国（境）费',
  '公务用车购置费',
  '公务用车运行费',
  '公务用车购置及运行费',
  '公务接待费',
  '机关运行经费',
] as const;

const COLUMNS = {
  measure: required('指标', freeText, { width: 28, help: '模板中列出的指标。', given: 'key' }),
  amount: optional('金额', amountCell('万元'), {
    width: 16,
    unit: '万元',
    help: '上年公开的数字，万元，只填数字。',
  }),
} as const;

export const PRIOR_YEAR_SHEET: EntrySheet<typeof COLUMNS> = {
  name: '上年数',
  namePrefix: '上年',
  purpose: '上年公开文本中的数字，用于比较；没有的可不填。',
  columns: COLUMNS,
  fixedRows: true,
  essential: false,
};

export function toPriorYear(reading: SheetReading<typeof COLUMNS>): {
  readonly figures: readonly PriorYearFigure[];
  readonly problems: readonly EntryProblem[];
} {
  const problems = new ProblemList();
  const figures = new Map<string, PriorYearFigure>();
  for (const { row, values } of reading.rows) {
    const measure = PRIOR_YEAR_MEASURES.find((one) => comparable(one) === comparable(values.measure));
    if (measure === undefined) {
      problems.add('unknown-measure', reading.place(row, 'measure'), {
        found: values.measure,
        expected: PRIOR_YEAR_MEASURES.join('、'),
      });
    } else if (figures.has(measure)) {
      problems.add('duplicate-measure', reading.place(row, 'measure'), { found: measure });
    } else if (values.amount !== undefined) {
      figures.set(measure, { row, measure, amount: values.amount });
    }
  }
  return { figures: [...figures.values()], problems: problems.problems };
}
