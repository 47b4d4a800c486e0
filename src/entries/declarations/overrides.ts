/** Declares 改写: sentences with new words, by their ids (docs/text.md). Figures appear as {收入总计}. */
import { freeText, nameText } from '../cell-types';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import type { SentenceOverride } from '../text-entries';

const COLUMNS = {
  sentence: required('编号', nameText, { width: 20, help: '句子的编号，见说明文档，如 s1.income。' }),
  text: required('改写', freeText, {
    width: 110,
    long: true,
    help: '代替这一句的话；数字写成{收入总计}这样的名称，会随表更新。',
  }),
  original: optional('原句', freeText, {
    width: 60,
    long: true,
    help: '改写时程序生成的句子，由窗格填写；它变了会提示核对。可不填。',
    given: 'hint',
  }),
} as const;

export const OVERRIDES_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.overrides, columns: COLUMNS };

export function toOverrides(reading: SheetReading<typeof COLUMNS>): {
  readonly overrides: readonly SentenceOverride[];
  readonly problems: readonly EntryProblem[];
} {
  const problems = new ProblemList();
  const overrides = new Map<string, SentenceOverride>();
  for (const { row, values } of reading.rows) {
    const { sentence, text, original = '' } = values;
    if (overrides.has(sentence))
      problems.add('duplicate-override', reading.place(row, 'sentence'), { found: sentence });
    else overrides.set(sentence, { row, sentence, text, original });
  }
  return { overrides: [...overrides.values()], problems: problems.problems };
}
