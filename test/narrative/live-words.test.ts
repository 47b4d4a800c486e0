/** Live words: a written sentence as words of 改写, whose figures follow the tables. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import { liveWords } from '../../src/narrative/live-words';
import { textFacts } from '../../src/narrative/text-facts';
import { namesOfText } from '../../src/narrative/write-text';
import { textOf } from '../../src/narrative/segment';
import { sentencesOf } from '../../src/narrative/written-text';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet } from '../../src/sets';
import { narrativeFor, sentenceIn, words, written } from '../support/narrative';

let sample: Entries;

beforeAll(async () => {
  sample = await sampleEntries();
});

function liveWordsOf(entries: Entries, id: string): string {
  const facts = textFacts(entries, rollUp(entries, knownSet(entries.settings.tableSet)));
  const names = namesOfText(narrativeFor(entries), facts);
  return liveWords(sentenceIn(written(entries), id).segments, names);
}

function rewritten(entries: Entries, sentence: string, text: string, original: string): Entries {
  return { ...entries, text: { ...entries.text, overrides: [{ row: 2, sentence, text, original }] } };
}

describe('live words', () => {
  it('name every figure that has a name', () => {
    expect(liveWordsOf(sample, 's3.expenditure')).toMatchInlineSnapshot(
      `"{部门}{年度}支出合计7563.33万元，其中：基本支出{基本支出}万元，占94.27%；项目支出{项目支出}万元，占5.73%。"`,
    );
    expect(liveWordsOf(sample, 's8.reception.change')).toMatchInlineSnapshot(
      `"预算数{增减·公务接待费}，主要原因：{原因·公务接待费}。"`,
    );
  });

  it.each(['henan', 'shanghai'])('write the same sentences again: %s', async (which) => {
    const entries = which === 'henan' ? sample : await shanghaiSampleEntries();
    const facts = textFacts(entries, rollUp(entries, knownSet(entries.settings.tableSet)));
    const names = namesOfText(narrativeFor(entries), facts);
    const before = sentencesOf(written(entries)).filter(
      ({ id }) => !id.startsWith('term.') && !id.startsWith('table.'),
    );
    const overrides = before.map(({ id, segments }, index) => {
      const live = liveWords(segments, names);
      return { row: index + 2, sentence: id, text: live, original: live };
    });
    const again = written({ ...entries, text: { ...entries.text, overrides } });
    expect(before.length).toBeGreaterThan(20);
    for (const { id, segments } of before)
      expect(`${id} ${words(again, id)}`).toBe(`${id} ${textOf(segments)}`);
    expect(again.problems).toEqual(written(entries).problems);
  });
});

describe('the original of an override', () => {
  const id = 's8.reception.change';

  it('does not change with figures that have names', () => {
    const original = liveWordsOf(sample, id);
    const income = sample.expenditure.map((line) =>
      line.departmental === '30217' ? { ...line, amount: fen(line.amount + 1_000_000) } : line,
    );
    const text = written(rewritten({ ...sample, expenditure: income }, id, '另有说明。', original));
    expect(words(text, id)).toBe('另有说明。');
    expect(text.problems).toEqual([]);
  });

  /** Money of a fund that the sentence did not name before. */
  function withOtherIncome(entries: Entries): Entries {
    const [line] = entries.income;
    if (line === undefined) throw new Error('The sample has no income.');
    return { ...entries, income: [...entries.income, { ...line, fund: 'otherIncome' }] };
  }

  it('is reported once the generated sentence reads otherwise', () => {
    const original = liveWordsOf(sample, 's1.income');
    const text = written(rewritten(withOtherIncome(sample), 's1.income', '另有说明。', original));
    expect(text.problems.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'changed-original “改写”第2行：“s1.income”这一句改写以后，程序生成的句子变了。请核对改写是否还合适。',
    ]);
    expect(words(text, 's1.income')).toBe('另有说明。');
  });

  it('that is not known is no change', () => {
    const text = written(rewritten(withOtherIncome(sample), 's1.income', '另有说明。', ''));
    expect(text.problems).toEqual([]);
  });
});
