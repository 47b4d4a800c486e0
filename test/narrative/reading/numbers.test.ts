import fc from 'fast-check';
import { formatAmount } from '../../../src/money/amount-style';
import { fen } from '../../../src/money/fen';
import { chineseCount } from '../../../src/narrative/reading/chinese-count';
import { normalText, normalWords } from '../../../src/narrative/reading/normal-text';
import { nameIndex } from '../../../src/narrative/reading/not-figures';
import { numbersIn, type TextNumber } from '../../../src/narrative/reading/numbers';

function shown(number: TextNumber): string {
  switch (number.kind) {
    case 'amount':
      return `${number.fen === null ? 'no fen' : String(number.fen)} fen`;
    case 'count':
      return `${String(number.count)} ${number.noun}`;
    case 'percent':
    case 'points':
    case 'bare':
      return `${String(number.value.digits)}e-${String(number.value.decimals)} ${number.kind}`;
    case 'unreadable':
      return `unreadable ${number.printed}`;
  }
}

function read(text: string): readonly string[] {
  return numbersIn(normalWords(text)).numbers.map(shown);
}

describe('numbers of a text', () => {
  it.each([
    ['收入7563.33万元', '7563330000 fen'],
    ['收入 7,563.33 万元', '7563330000 fen'],
    ['收入７５６３．３３万元', '7563330000 fen'],
    ['收入7，563.33万元', '7563330000 fen'],
    ['收入7\u2009563.33万元', '7563330000 fen'],
    ['收入0.7563亿元', '7563000000 fen'],
    ['收入75633300元', '7563330000 fen'],
    ['收入-3.5万元', '-3500000 fen'],
    ['收入0.0000001万元', 'no fen fen'],
    ['占94.27%', '9427e-2 percent'],
    ['占94.27％', '9427e-2 percent'],
    ['占百分之94', '94e-0 percent'],
    ['提高1.5个百分点', '15e-1 points'],
    ['共22个项目', '22 个'],
    ['车辆7辆', '7 辆'],
    ['设备3台（套）', '3 台（套）'],
    ['设备3套', '3 台（套）'],
    ['培训26.8万人', '268000 人'],
    ['接待12批次', '12 批次'],
    ['组织2个团组', '2 团组'],
    ['共十二个项目', '12 个'],
    ['共二十二个项目', '22 个'],
    ['两辆', '2 辆'],
    ['共有项目22', '22e-0 bare'],
    ['收入1,23万元', 'unreadable 1,23'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    '2023年',
    '2023年2月1日',
    '2022-2023年',
    '财预〔2017〕98号',
    '三办文2019〕39号',
    '1.某单位',
    '（1）某单位',
    '①某单位',
    '预算03表',
    '100万元以上',
    '100万元及100万元以上项目',
    '100万元（含）以上',
    '单价50万元以上通用设备',
    '单位价值100万元以上专用设备',
    '《2023年100万元项目表》',
    '一方面',
    '一般公共预算',
    '财政部门一体化',
    '第二部分',
    '十二张表',
    '一个月',
    '连续3年',
    '60周岁',
    'A4纸',
    '5G网络',
    '（2080101）',
  ])('%s has no figure', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('skips the digits of the longest known name', () => {
    const names = nameIndex(['2023和谐劳动关系', '2023和谐劳动关系（含劳动保障监察6万）'].map(normalWords));
    const text = normalWords('其中2023和谐劳动关系(含劳动保障监察6万)安排18万元');
    expect(numbersIn(text, names).numbers.map(shown)).toEqual(['18000000 fen']);
  });

  it('reads every amount that is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 90_000_000 }), fc.boolean(), (hundredths, grouped) => {
        const amount = fen(hundredths * 10_000);
        const printed = formatAmount(amount, { unit: '万元', decimals: 2 });
        const text = `收入${grouped ? printed : printed.replaceAll(',', '')}万元`;
        expect(read(text)).toEqual([`${String(amount)} fen`]);
      }),
      { seed: 14, numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['1', '1,', '一', '《', '（', '100万元及', ' ', '2023年', '第']) {
      expect(numbersIn(normalWords(piece.repeat(50_000 / piece.length))).numbers.length).toBeLessThan(
        100_000,
      );
    }
  });
});

describe('Chinese counts', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十二', 22],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['一万零三', 10_003],
    ['零', 0],
  ])('%s is %d', (text, count) => {
    expect(chineseCount(text)).toBe(count);
  });

  it.each(['', '一二三', '百', '万', '十百'])('%s is no count', (text) => {
    expect(chineseCount(text)).toBeNull();
  });
});

describe('normalizing', () => {
  it('keeps the place of each character', () => {
    const original = '“三公” 经费 (含 2023 年)';
    const { text, places } = normalText(original);
    expect(text).toBe('三公经费（含2023年）');
    expect(
      places
        .slice(0, -1)
        .map((place) => original.charAt(place))
        .join(''),
    ).toBe('三公经费(含2023年)');
    expect(places.at(-1)).toBe(original.length);
  });

  it('keeps blanks between two numbers and between two words', () => {
    expect(normalWords('12 34 and so on')).toBe('12 34 and so on');
  });
});
