/** Sentences in a person's words: figures stay live, and what cannot be used is written while the generated text stands. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { TermEntry } from '../../src/entries/text-entries';
import { fen } from '../../src/money/fen';
import { textOf } from '../../src/narrative/segment';
import { sentencesOf } from '../../src/narrative/written-text';
import { figuresOf, sentenceIn, withPrior, words, written } from '../support/narrative';

let sample: Entries;

beforeAll(async () => {
  sample = await sampleEntries();
});

function withOverride(sentence: string, text: string, entries: Entries = sample): Entries {
  return { ...entries, text: { ...entries.text, overrides: [{ row: 2, sentence, text, original: '' }] } };
}

const OWN =
  '{年度}收入总计{收入总计}万元，{增减·收入总计}，原因是{原因·收入总计}（上年{上年·收入总计}万元，增加{增减额·收入总计}万元、{增减率·收入总计}），共{项目个数}个项目。';

describe('an override', () => {
  it('prints the figures of today in a person’s words', () => {
    const text = written(withOverride('s1.income', OWN));
    expect(words(text, 's1.income')).toBe(
      '2023年收入总计7563.33万元，比2022年增加1318.07万元，增长21.11%，原因是一方面是一般公共预算财政拨款基本支出在年初预算中按财政部门一体化工作的要求计算更加准确；另一方面是人员工资结构的变化增加了预算（上年6245.26万元，增加1318.07万元、21.11%），共22个项目。',
    );
    expect(text.problems).toEqual([]);
    const found = sentenceIn(text, 's1.income');
    expect(textOf(found.generated ?? [])).toBe(words(written(sample), 's1.income'));
    expect(figuresOf(found)[0]?.sources).toEqual([
      expect.objectContaining({
        kind: 'cell',
        path: { table: '01', block: 'income', row: 'total', column: 'amount' },
      }),
    ]);
    expect(found.segments.find(({ kind }) => kind === 'entered')).toMatchObject({
      sources: [{ kind: 'entry', sheet: '改写', item: 's1.income', row: 2 }],
    });
  });

  it('prints facts of 说明事项, each by its type', () => {
    const text = written(
      withOverride(
        's10.assets',
        '车辆{说明事项·一般公务用车}辆，依据{说明事项·机构规定依据}，采购{说明事项·政府采购货物预算}万元。',
      ),
    );
    expect(words(text, 's10.assets')).toBe('车辆7辆，依据三办文〔2019〕39号，采购0万元。');
  });

  it('follows when the lines change', () => {
    const income = sample.income.map((line, index) =>
      index === 0 ? { ...line, amount: fen(line.amount + 1_000_000) } : line,
    );
    const text = written(withOverride('s1.income', '收入{收入总计}万元。', { ...sample, income }));
    expect(words(text, 's1.income')).toBe('收入7564.33万元。');
  });

  it('waits for the same inputs as the text of the program', () => {
    const text = written(withOverride('s1.income', OWN, withPrior(sample, '收入总计', null)));
    expect(words(text, 's1.income')).toContain('（上年〔请填写：上年数·收入总计〕万元');
    expect(text.problems.map(({ kind, item, sentences }) => [kind, item, sentences])).toEqual([
      ['missing-input', '收入总计', ['s1.income']],
    ]);
  });

  it('of one of several like sentences has its number', () => {
    const text = written(withOverride('o1.duty.10', '（十）承办其他事项。'));
    expect(words(text, 'o1.duty.10')).toBe('（十）承办其他事项。');
    expect(words(text, 'o1.duty.9')).toMatch(/^（九）统筹拟订/u);
  });

  it('with a figure that there is not is told, and the generated sentence stands', () => {
    const text = written(withOverride('s1.income', '收入{收入总数}万元，支出{支出}万元。'));
    expect(words(text, 's1.income')).toBe(words(written(sample), 's1.income'));
    expect(text.problems).toEqual([
      {
        kind: 'unknown-slot',
        sheet: '改写',
        item: 's1.income',
        message:
          '“改写”第2行：没有叫作“{收入总数}”、“{支出}”的数字，这一句仍用程序生成的。请改用说明文档中列出的名称。',
        sentences: ['s1.income'],
      },
    ]);
  });

  it('of no sentence, or of one that is not written now, is told', () => {
    expect(written(withOverride('s1.incomes', '收入。')).problems).toEqual([
      expect.objectContaining({
        kind: 'unknown-sentence',
        message: '“改写”第2行：没有编号为“s1.incomes”的句子，改写没有用上。请核对编号。',
      }),
    ]);
    expect(written(withOverride('s2.carryover', '结转。')).problems).toEqual([
      expect.objectContaining({
        kind: 'unused-override',
        message: '“改写”第2行：“s2.carryover”这一句按现在的数字不写，改写没有用上。请核对是否还需要。',
      }),
    ]);
  });
});

function withTerms(...terms: readonly Omit<TermEntry, 'row'>[]): Entries {
  return {
    ...sample,
    text: { ...sample.text, terms: terms.map((term, index) => ({ ...term, row: index + 2 })) },
  };
}

function termsOf(entries: Entries): readonly string[] {
  return sentencesOf(written(entries))
    .filter(({ id }) => id.startsWith('term.'))
    .map(({ segments }) => textOf(segments));
}

describe('terms', () => {
  it('are listed, left out, worded anew and added by a person', () => {
    const terms = termsOf(
      withTerms(
        { term: '财政拨款收入', choice: '自动', text: '指市级财政拨付的资金。' },
        { term: '事业收入', choice: '不列', text: '' },
        { term: '政府采购', choice: '列出', text: '' },
        { term: '工会经费', choice: '自动', text: '指拨缴的工会经费。' },
      ),
    );
    expect(terms[0]).toBe('一、财政拨款收入：指市级财政拨付的资金。');
    expect(terms.filter((term) => /^.{1,3}、事业收入：/u.test(term))).toEqual([]);
    expect(terms.at(-2)).toMatch(/^十五、政府采购：指国家机关/u);
    expect(terms.at(-1)).toBe('十六、工会经费：指拨缴的工会经费。');
  });

  it('without a text are told, and not listed', () => {
    const entries = withTerms({ term: '工会经费', choice: '列出', text: '' });
    expect(termsOf(entries)).toHaveLength(15);
    expect(written(entries).problems).toEqual([
      {
        kind: 'term-without-text',
        sheet: '名词解释',
        item: '工会经费',
        message: '“名词解释”第2行：表样没有“工会经费”的解释，也没有填写。请在“解释”一列填写，或改为“不列”。',
        sentences: [],
      },
    ]);
  });

  it('of budgets without money are not explained', () => {
    const names = (entries: Entries) => termsOf(entries).map((term) => term.replace(/^[^、]*、|：.*$/gu, ''));
    expect(names(sample)).not.toContain('政府性基金预算');
    const income = [
      ...sample.income,
      {
        row: 99,
        unit: '703001',
        period: 'current',
        fund: 'governmentFund',
        amount: fen(1_000_000),
        remark: '',
      } as const,
    ];
    expect(names({ ...sample, income })).toContain('政府性基金预算');
  });
});
