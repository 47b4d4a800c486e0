/** What a comparison says, in each case; when a reason is needed; how figures are printed. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries, ExpenditureLine } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import { changeCase } from '../../src/narrative/change-case';
import { amountText, percentText } from '../../src/narrative/style';
import { narrativeFor, withPrior, withReason, words, written } from '../support/narrative';

const RECEPTION = '公务接待费';
let sample: Entries;

beforeAll(async () => {
  sample = withReason(await sampleEntries(), RECEPTION, null);
});

/** Entries whose 公务接待费 of this year is so much, in 元. */
function withReception(yuan: number): Entries {
  const others = sample.expenditure.filter(({ departmental }) => departmental !== '30217');
  const [model] = sample.expenditure.filter(({ departmental }) => departmental === '30217');
  const lines: readonly ExpenditureLine[] =
    model === undefined || yuan === 0 ? [] : [{ ...model, amount: fen(yuan * 100) }];
  return { ...sample, expenditure: [...others, ...lines] };
}

function said(now: number, last: number | null, reason: string | null = null): string {
  const entries = withReason(withPrior(withReception(now), RECEPTION, last), RECEPTION, reason);
  return words(written(entries), 's8.reception.change');
}

const ASKED = '，主要原因：〔请填写：增减原因·公务接待费〕';

describe('change words', () => {
  it.each([
    [26_000, 21_000, `预算数比2022年增加0.50万元，增长23.81%${ASKED}。`],
    [21_000, 26_000, `预算数比2022年减少0.50万元，降低19.23%${ASKED}。`],
    [26_000, 26_000, '预算数与2022年持平。'],
    // Both print 2.60.
    [26_000, 26_049, '预算数与2022年持平。'],
    [0, 0, '预算数2023年和2022年均为0万元，与上年持平。'],
    [26_000, 0, `预算数比2022年增加2.60万元（上年为0，增长率不可比）${ASKED}。`],
    // Prints 0, so there is no rate.
    [26_000, 49, `预算数比2022年增加2.60万元（上年为0，增长率不可比）${ASKED}。`],
    [0, 26_000, `预算数比2022年减少2.60万元，降低100%${ASKED}。`],
    [-26_000, 21_000, `预算数比2022年减少4.70万元${ASKED}。`],
    [-21_000, -26_000, `预算数比2022年增加0.50万元${ASKED}。`],
    [0, -26_000, `预算数比2022年增加2.60万元${ASKED}。`],
    [9_999_900, 10_000_000, `预算数比2022年减少0.01万元，降低不足0.01%${ASKED}。`],
    [30_000, 20_000, `预算数比2022年增加1万元，增长50%${ASKED}。`],
    [26_000, null, '预算数〔请填写：上年数·公务接待费〕。'],
  ])('of %s and %s 元', (now, last, sentence) => {
    expect(said(now, last)).toBe(sentence);
  });

  it('go on with the reason, whose last mark is the sentence’s own', () => {
    expect(said(26_000, 21_000, '来访增加。')).toBe(
      '预算数比2022年增加0.50万元，增长23.81%，主要原因：来访增加。',
    );
    expect(said(26_000, 26_000, '按定额安排')).toBe('预算数与2022年持平，主要原因：按定额安排。');
    expect(said(26_000, null, '来访增加')).toBe('预算数〔请填写：上年数·公务接待费〕，主要原因：来访增加。');
  });

  it('name last year once where words before them have named it', () => {
    const text = (yuan: number) =>
      words(written(withReason(withPrior(sample, '收入总计', yuan), '收入总计', null)), 's1.income').replace(
        /^.*，(?=与)/u,
        '',
      );
    expect(text(75_633_300)).toBe('与2022年相比，收入持平。');
    // 10 % and less need no reason, more does.
    expect(text(68_757_600)).toBe('与2022年相比，收入增加687.57万元，增长10%。');
    expect(text(68_750_000)).toBe(
      '与2022年相比，收入增加688.33万元，增长10.01%，主要原因：〔请填写：增减原因·收入总计〕。',
    );
    expect(text(0)).toBe(
      '与2022年相比，收入增加7563.33万元（上年为0，增长率不可比），主要原因：〔请填写：增减原因·收入总计〕。',
    );
  });

  it('take their case from printed figures', () => {
    expect(changeCase(fen(0), fen(0))).toBe('both-zero');
    expect(changeCase(fen(-1), fen(-1))).toBe('equal');
    expect(changeCase(fen(-1), fen(0))).toBe('falls-without-rate');
  });
});

describe('figures in the text', () => {
  it.each([
    [75_633_300_00, '7563.33'],
    [230_000_00, '23'],
    [160_900_00, '16.09'],
    [161_000_00, '16.10'],
    [50_00, '0.01'],
    [49_99, '0'],
    [-49_99, '0'],
    [-12_345_00, '-1.23'],
    [10_000_000_000_00, '1000000'],
  ])('%s 分 print %s', (amount, text) => {
    expect(amountText(fen(amount), narrativeFor(sample).style)).toBe(text);
  });

  it.each([
    [131_807, 624_526, '21.11%'],
    [1, 4, '25%'],
    [1, 3, '33.33%'],
    [2, 3, '66.67%'],
    [1, 100_000, '不足0.01%'],
    [5, 100_000, '0.01%'],
    [0, 5, '0%'],
    [10, 5, '200%'],
    [5, 0, null],
  ])('%s of %s print %s', (part, whole, text) => {
    expect(percentText(fen(part), fen(whole), narrativeFor(sample).style)).toBe(text);
  });
});
