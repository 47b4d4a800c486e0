/** Generated departments with everything that their text asks for. */
import type { Entries } from '../../src/entries/entries';
import type { FactValue, TextEntries } from '../../src/entries/text-entries';
import type { FactType } from '../../src/entries/text-form';
import { fen } from '../../src/money/fen';
import { narrativeFor } from './narrative';

function factOf(type: FactType): FactValue {
  switch (type.kind) {
    case 'amount':
      return { kind: 'amount', amount: fen(1_230_000) };
    case 'count':
      return { kind: 'count', count: 3 };
    case 'choice':
      return { kind: 'words', words: type.options[0] ?? '' };
    case 'date':
      return { kind: 'words', words: '2022年11月30日' };
    case 'words':
      return { kind: 'words', words: '一段文字' };
  }
}

/** `prior`: last year's figure of all measures, in 分. */
export function completeText(entries: Entries, prior: number): Entries {
  const { measures, explained, items } = narrativeFor(entries).form;
  const text: TextEntries = {
    facts: items.map(({ item, type }, index) => ({ row: index + 2, item, value: factOf(type) })),
    unitFacts: [],
    reasons: explained.map((measure, index) => ({
      row: index + 2,
      measure,
      reason: `${measure}的工作任务有所变化`,
    })),
    duties: [{ row: 2, duty: '承办各项工作' }],
    organs: [
      { row: 2, kind: '内设机构', name: '办公室', budgetUnit: '', remark: '' },
      { row: 3, kind: '所属事业单位', name: '服务中心', budgetUnit: '703001', remark: '' },
    ],
    terms: [],
    overrides: [],
  };
  const priorYear = measures.map((measure, index) => ({
    row: index + 2,
    measure,
    amount: fen(prior),
    source: '',
  }));
  return { ...entries, priorYear, text };
}
