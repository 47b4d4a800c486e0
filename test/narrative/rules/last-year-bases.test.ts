/** Tests which of last year's figures a comparison is held against: restated, published, budget or outturn. */
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { Entries } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import { textMessage } from '../../../src/narrative/rules/text-finding';
import { priorBase } from '../../../src/narrative/binding/last-year';
import { contextOf, ownText, textCheckedBy, throughWord } from '../../support/text-round-trip';

const NOTE = '由于市信息中心3个科室划入';

/** Last year's figures, each 12.34万元 more than published, or those of one measure. */
function restated(entries: Entries, measure?: string): Entries {
  const priorYear = entries.priorYear.map((one) =>
    measure === undefined || one.measure === measure
      ? { ...one, restated: { amount: fen(one.amount + 12_340_000), note: NOTE } }
      : one,
  );
  return { ...entries, priorYear };
}

function check(text: string, entries: Entries) {
  return textCheckedBy(plainParagraphs(text), contextOf(entries));
}

function said(rule: string, text: string, entries: Entries): readonly string[] {
  return check(text, entries)
    .findings.filter((one) => one.rule === rule)
    .map((one) => `${one.severity} 「${one.place.quotation}」 ${textMessage(one)}`);
}

describe.each([
  ['henan-2023', sampleEntries],
  ['shanghai', shanghaiSampleEntries],
] as const)('a restated base in the text of %s', (_, sample) => {
  let entries: Entries;
  beforeAll(async () => {
    entries = await sample();
  });

  it('is written beside the published figure, and read back without a finding', () => {
    const changed = restated(entries);
    const text = ownText(changed);
    expect(text).toContain(`；调整说明：${NOTE}）`);
    // The note's own number stands in no table, and reasons of last year are of another direction.
    const rules = new Set(['N-02', 'N-03', 'N-04', 'N-04b', 'N-09', 'N-11', 'N-23', 'N-31', 'Y-02']);
    for (const paragraphs of [plainParagraphs(text), throughWord(text)]) {
      const { findings, numbers } = textCheckedBy(paragraphs, contextOf(changed));
      expect(findings.filter(({ rule }) => rules.has(rule)).map(textMessage)).toEqual([]);
      expect(numbers.compared).toBeGreaterThan(check(ownText(entries), entries).numbers.compared);
    }
  });
});

describe('a text of henan-2023', () => {
  let sample: Entries;
  beforeAll(async () => {
    sample = await sampleEntries();
  });
  const BOTH = (now: string): string =>
    `八、“三公”经费支出预算情况说明\n2023年公务接待费2.60万元，${now}，主要原因：来访批次增加。`;

  it.each([
    ['both figures', '比2022年增加0.50万元（上年数调整后为2.10万元，上年公开为14.44万元）', []],
    [
      'the restated figure alone',
      '比2022年减少11.84万元',
      [
        'X 「.60万元，比2022年减少11.84万元，主要原因：来访批次」 “公务接待费”按调整后的上年数14.44万元比较，文字没有同时写明调整后的14.44万元和上年公开的2.10万元（由于市信息中心3个科室划入）。请写明两个上年数和调整的原因。',
      ],
    ],
    [
      'the published figure alone',
      '比2022年增加0.50万元',
      [
        'X 「.60万元，比2022年增加0.50万元，主要原因：来访批次」 “公务接待费”按上年公开的数2.10万元比较，文字没有同时写明调整后的14.44万元和上年公开的2.10万元（由于市信息中心3个科室划入）。请写明两个上年数和调整的原因。',
      ],
    ],
  ])('that names %s', (_, words, expected) => {
    const quoted = (one: string): string => one.replace(/「.*?」/u, '「」');
    const found = said('Y-02', BOTH(words), restated(sample, '公务接待费'));
    expect(found.map(quoted)).toEqual(expected.map(quoted));
    expect(said('Y-02', BOTH(words), sample)).toEqual([]);
  });

  it('has a wrong change held against the restated figure, which the finding names', () => {
    expect(said('N-04', BOTH('比2022年减少1万元'), restated(sample, '公务接待费'))).toEqual([
      expect.stringContaining('按2.60万元－14.44万元应为减少11.84万元（调整后的上年数；上年公开为2.10万元）'),
    ]);
  });

  it.each(['决算数', '执行数', '预算执行数', '年决算'])(
    'is not held against a budget where it names %s',
    (base) => {
      const text = BOTH(`较上年${base}1.90万元增加0.70万元，增长36.84%`).replace('上年年', '上年');
      const { findings, notChecked } = check(text, sample);
      expect(findings.filter(({ rule }) => /^N-(?:01|02|03|04|04b|09|11|23)$/u.test(rule))).toEqual([]);
      expect(notChecked).toContainEqual(
        expect.objectContaining({
          what: '“公务接待费”比上年增减',
          needs: '上年数·公务接待费（口径：决算数或执行数）',
        }),
      );
    },
  );

  it('is held against an outturn that 口径 names, and then not where it names a budget', () => {
    const priorYear = sample.priorYear.map((one) =>
      one.measure === '公务接待费' ? { ...one, amount: fen(1_900_000), scope: '决算数' } : one,
    );
    const entries = { ...sample, priorYear };
    expect(said('N-04', BOTH('较上年决算数增加0.70万元'), entries)).toEqual([]);
    expect(said('N-04', BOTH('较上年决算数增加0.90万元'), entries)).toHaveLength(1);
    expect(said('N-04', BOTH('较上年预算数增加0.90万元'), entries)).toEqual([]);
  });

  it('does not call an outturn unchanged by the budget', () => {
    expect(said('N-04', BOTH('与上年决算数持平'), sample)).toEqual([]);
    expect(said('N-04', BOTH('与上年预算数持平'), sample)).toHaveLength(1);
  });
});

describe('the base that words name', () => {
  it.each([
    ['比上年预算数', 'budget'],
    ['较2022年年初预算', 'budget'],
    ['较2022年初预算数', 'budget'],
    ['与上年度部门决算数相比', 'outturn'],
    ['较2022年预算执行数', 'outturn'],
    ['比上年同期实际支出', 'outturn'],
    ['比上年', null],
    ['上年结转和决算无关，比2022年', null],
    ['2022年决算数为1万元，较2022年预算数', 'budget'],
    ['2021年决算数为1万元，比上年', null],
  ])('%s', (words, base) => {
    expect(priorBase(words, 2022)).toBe(base);
  });
});
