/** Tests other wordings of the same facts: every number is bound and compared, and nothing more is found. */
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { CheckContext } from '../../../src/checks/context';
import type { Entries } from '../../../src/entries/entries';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import type { TextCheck } from '../../../src/narrative/rules/check-text';
import { chineseNumber } from '../../../src/tables/chinese-number';
import { contextOf, ownText, textCheckedBy } from '../../support/text-round-trip';

type Wording = readonly [name: string, change: (text: string, year: number) => string];

/** Numbers of money with two decimals. */
const AMOUNT = /(?<![\d,.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)?(?=万元(?!（含）|及|以上))/gu;

function yuan(whole: string, decimals: string): string {
  const fen = BigInt(`${whole.replaceAll(',', '')}${decimals === '' ? '00' : decimals.slice(1)}`) * 100n;
  return String(fen);
}

/** As copied from a PDF file: a number ends each page, also within a sentence. */
function onPages(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index % 22 === 21 ? `${line}\n- ${String((index + 1) / 22)} -` : line))
    .join('\n');
}

const WORDINGS: readonly Wording[] = [
  ['增加 as 上升, 减少 as 下降', (text) => text.replaceAll('增加', '上升').replaceAll('减少', '下降')],
  ['增加 as 增长, 降低 as 下降', (text) => text.replaceAll('增加', '增长').replaceAll('降低', '下降')],
  ['减少 as 压减', (text) => text.replace(/减少(?=[\d,.]+万元)/gu, '压减')],
  ['增加金额', (text) => text.replace(/(增加|减少)(?=[\d,.]+万元)/gu, '$1金额')],
  ['增支, 减支', (text) => text.replace(/(增|减)[加少](?=[\d,.]+万元)/gu, '$1支')],
  ['上浮, 下浮', (text) => text.replaceAll('增长', '上浮').replaceAll('降低', '下浮')],
  ['commas between lists', (text) => text.replace(/；(?=公用经费)/gu, '，')],
  ['持平 as 无变化', (text) => text.replace(/与(20\d\d年|上年)(预算)?持平/gu, '较$1$2无变化')],
  ['持平 as 一致', (text) => text.replace(/与(20\d\d年|上年)(预算)?持平/gu, '与$1$2保持一致')],
  [
    'last year as 上年',
    (text, year) => text.replace(new RegExp(`[比与]${String(year - 1)}年(?:预算)?`, 'gu'), '较上年预算数'),
  ],
  [
    'last year as 去年',
    (text, year) => text.replace(new RegExp(`比${String(year - 1)}年(?:预算)?`, 'gu'), '比去年'),
  ],
  [
    'last year as 年初预算数',
    (text, year) => text.replaceAll(`比${String(year - 1)}年`, `比${String(year - 1)}年年初预算数`),
  ],
  ['同比', (text, year) => text.replace(new RegExp(`比${String(year - 1)}年(?:预算)?`, 'gu'), '同比')],
  [
    'rate before change',
    (text) => text.replace(/(增加|减少)([\d.,]+万元)，(增长|降低)([\d.]+%)/gu, '$3$4，$1$2'),
  ],
  [
    'the rate in brackets',
    (text) => text.replace(/(增加|减少)([\d.,]+万元)，(?:增长|降低)([\d.]+%)/gu, '$1$2（$3）'),
  ],
  [
    '增加额为, 增幅为',
    (text) => text.replace(/(增加|减少)([\d.,]+万元)，(?:增长|降低)([\d.]+%)/gu, '$1额为$2，变动率为$3'),
  ],
  [
    'half-width signs',
    (text) =>
      text
        .replaceAll('，', ',')
        .replaceAll('；', ';')
        .replaceAll('：', ':')
        .replaceAll('（', '(')
        .replaceAll('）', ')'),
  ],
  [
    'full-width digits',
    (text) =>
      text.replace(/(?<=[\d.,])\d|\d(?=[\d.,]*万元)/gu, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      ),
  ],
  [
    'blanks around digits',
    (text) => text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=[\d%])(?=\p{Script=Han})/gu, ' '),
  ],
  [
    'thousands separators',
    (text) =>
      text.replace(
        AMOUNT,
        (_, whole: string, rest = '') =>
          `${whole.replaceAll(',', '').replace(/\B(?=(\d{3})+$)/gu, ',')}${String(rest)}`,
      ),
  ],
  ['no thousands separators', (text) => text.replace(AMOUNT, (all) => all.replaceAll(',', ''))],
  [
    'trailing zeros',
    (text) => text.replace(AMOUNT, (_, whole: string, rest = '.00') => `${whole}${String(rest)}`),
  ],
  [
    '元',
    (text) =>
      text.replace(
        /(\d[\d,]*)(\.\d\d)?万元(?!（含）|及|以上)/gu,
        (_, whole: string, rest = '') => `${yuan(whole, String(rest))}元`,
      ),
  ],
  [
    '亿元',
    (text) =>
      text.replace(
        /(\d[\d,]*)(\.\d\d)?万元(?!（含）|及|以上)/gu,
        (_, whole: string, rest = '') => `${(Number(yuan(whole, String(rest))) / 1e8).toFixed(6)}亿元`,
      ),
  ],
  [
    'Chinese counts',
    (text) =>
      text.replace(/(?<![\d.,])(\d{1,2})(?=[辆个]|台（套）)/gu, (all, count: string) =>
        count === '0' ? all : chineseNumber(Number(count)),
      ),
  ],
  ['百分之', (text) => text.replace(/([\d.]+)%/gu, '百分之$1')],
  [
    'a colon and 为 before amounts',
    (text) => text.replace(/(收入|支出|经费|费)(?=[\d,]+(?:\.\d\d)?万元)/gu, '$1为'),
  ],
  [
    'headings without numbers',
    (text) =>
      text.replace(
        /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?=[^\n，。：]{2,30}(?:情况|说明|预算|职责|职能|设置|解释)[^\n，。：]{0,6}$)/gmu,
        '',
      ),
  ],
  ['dots behind numbers of headings', (text) => text.replace(/^([一二三四五六七八九十]{1,3})、/gmu, '$1．')],
  ['titles without 情况', (text) => text.replace(/^(.{4,30})情况说明$/gmu, '$1说明')],
  ['lines broken by pages', (text) => text.replace(/^(.{45})(.{20,})$/gmu, '$1\n$2')],
  ['lines of 42 characters', (text) => text.replace(/.{42}(?=.)/gu, '$&\n')],
  ['lines of 28 characters on pages', (text) => onPages(text.replace(/.{28}(?=.)/gu, '$&\n'))],
  [
    'headings with a colon',
    (text) =>
      text.replace(
        /^((?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。，：\n]{3,30}(?:情况|说明))$/gmu,
        '$1：',
      ),
  ],
  [
    'titles with 关于',
    (text) => text.replace(/^([一二三四五六七八九十]+、)(?=[^。，：\n]{3,30}说明$)/gmu, '$1关于'),
  ],
  [
    'sections as 1、',
    (text) =>
      text.replace(
        /^([一二三四五六七八九十])、/gmu,
        (_, numeral: string) => `${String('一二三四五六七八九十'.indexOf(numeral) + 1)}、`,
      ),
  ],
  ['titles with 安排', (text) => text.replace(/^(.{4,30})(情况说明)$/gmu, '$1安排$2')],
  [
    'titles without 预算',
    (text) => text.replace(/^([一二三四五六七八九十]+、[^。，：\n]{2,30}?)预算(?!表)/gmu, '$1'),
  ],
  [
    'sections as （1）',
    (text) =>
      text.replace(
        /^（([一二三四五六七八九十])）(?=[^。，：\n]{3,30}(?:情况|说明)$)/gmu,
        (_, numeral: string) => `（${String('一二三四五六七八九十'.indexOf(numeral) + 1)}）`,
      ),
  ],
  [
    'amounts in brackets',
    (text) =>
      text.replace(/\d[\d,]*(?:\.\d\d)?万元(?!（含）|及|以上)/gu, (all, at: number) =>
        /[及价值]$/u.test(text.slice(0, at)) ? all : `（${all}）`,
      ),
  ],
  ['amounts with ￥', (text) => text.replace(/\d[\d,]*\.\d\d(?=万元)/gu, '￥$&')],
  ['零万元', (text) => text.replace(/(?<![\d.,])0(?:\.00)?(?=万元)/gu, '零')],
  ['包括 for 其中', (text) => text.replace(/其中：?/gu, '包括：')],
  ['words printed bold', (text) => text.replace(/\d[\d,]*(?:\.\d\d)?万元/gu, '**$&**')],
  ['机关运行费', (text) => text.replaceAll('机关运行经费', '机关运行费')],
  ['政府采购支出预算', (text) => text.replaceAll('政府采购预算', '政府采购支出预算')],
  ['a paragraph for each sentence', (text) => text.replace(/。(?=[^\n])/gu, '。\n')],
  ['quotation marks of other kinds', (text) => text.replaceAll('“', '"').replaceAll('”', '"')],
  ['三公 without quotation marks', (text) => text.replaceAll('“三公”', '三公')],
  ['公务用车购置和运行费', (text) => text.replace(/公务用车购置及运行(维护)?费/gu, '公务用车购置和运行$1费')],
  ['我单位 for 我部门', (text) => text.replaceAll('我部门', '我单位').replaceAll('本部门', '本单位')],
];

interface Read {
  readonly context: CheckContext;
  readonly text: string;
  readonly before: TextCheck;
}

/** Marks of form, which other wordings may well have. */
const FORM = new Set(['N-25', 'N-27', 'N-28', 'N-18']);

function found({ findings }: TextCheck): readonly string[] {
  return findings.filter(({ rule }) => !FORM.has(rule)).map(({ rule, statement }) => `${rule} ${statement}`);
}

describe.each([
  ['henan-2023', sampleEntries, 2023],
  ['shanghai', shanghaiSampleEntries, 2025],
] as const)('other words for the facts of %s', (_, sample, year) => {
  let read: Read;
  beforeAll(async () => {
    const entries: Entries = await sample();
    const [context, text] = [contextOf(entries), ownText(entries)];
    read = { context, text, before: textCheckedBy(plainParagraphs(text), context) };
  });

  it.each(WORDINGS)('%s', (_name, change) => {
    const changed = change(read.text, year);
    const after = textCheckedBy(plainParagraphs(changed), read.context);
    const known = new Set(read.before.findings.map(({ rule }) => rule));
    expect(found(after).filter((one) => !known.has(one.split(' ')[0] ?? ''))).toEqual([]);
    expect(after.numbers).toEqual(read.before.numbers);
  });

  // 因公出国（境）费为零。预算数均为零，与上年持平: the second sentence speaks of what the first has none of.
  it.each([
    ['为零', (text: string) => text.replace(/(?<![\d.,])0(?:\.00)?万元/gu, '为零')],
    ['无……', (text: string) => text.replace(/(因公出国（境）费)0(?:\.00)?万元/gu, '无$1')],
  ])('nothing as %s', (_name, change) => {
    const changed = change(read.text);
    expect(changed).not.toBe(read.text);
    const known = new Set(found(read.before));
    const after = textCheckedBy(plainParagraphs(changed), read.context);
    expect(found(after).filter((one) => !known.has(one))).toEqual([]);
  });

  // Duties and institutions stand before the first figures, and nothing says where they end.
  it('without any heading', () => {
    const lines = read.text.split('\n').filter((line) => line === '' || /[，。：；]/u.test(line));
    const after = textCheckedBy(plainParagraphs(lines.join('\n')), read.context);
    const known = new Set([...read.before.findings.map(({ rule }) => rule), 'N-01', 'N-21', 'N-22']);
    expect(found(after).filter((one) => !known.has(one.split(' ')[0] ?? ''))).toEqual([]);
    expect(after.numbers.bound).toBe(read.before.numbers.bound);
  });
});
