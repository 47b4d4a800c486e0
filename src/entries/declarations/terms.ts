/** Declares 名词解释: terms that a person lists, leaves out or rewords. All others follow the set. */
import { choiceCell, freeText, nameText } from '../cell-types';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable } from '../text';
import { TERM_CHOICES, type TermEntry } from '../text-entries';

const COLUMNS = {
  term: required('名词', nameText, { width: 28, help: '要解释的名词。' }),
  choice: optional(
    '是否列出',
    choiceCell(
      '名词是否列出',
      TERM_CHOICES.map((label) => ({ id: label, label })),
    ),
    { width: 12, help: '自动、列出或不列；不填按“自动”。' },
  ),
  text: optional('解释', freeText, {
    width: 100,
    long: true,
    help: '不填用表样的解释；自己增加的名词要填。',
  }),
} as const;

export const TERMS_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.terms, columns: COLUMNS };

export function toTerms(reading: SheetReading<typeof COLUMNS>): {
  readonly terms: readonly TermEntry[];
  readonly problems: readonly EntryProblem[];
} {
  const problems = new ProblemList();
  const terms = new Map<string, TermEntry>();
  for (const { row, values } of reading.rows) {
    const { term, choice = '自动', text = '' } = values;
    const key = comparable(term);
    if (terms.has(key)) problems.add('duplicate-term', reading.place(row, 'term'), { found: term });
    else terms.set(key, { row, term, choice, text });
  }
  return { terms: [...terms.values()], problems: problems.problems };
}
