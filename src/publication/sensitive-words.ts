/**
 * Finds what a person must decide about before it is published: telephone, identity-card and account numbers, names of
 * persons, words of secrecy. Nothing is removed by itself.
 */
import { fingerprint } from '../entries/fingerprint';
import { quote } from '../entries/quote';

/** A text that will be published, and its place in words and in the workbook. */
export interface PublishedWords {
  readonly text: string;
  /** `“三、机关运行经费”第2句`, `“部门支出总体情况表”B7`. */
  readonly where: string;
  readonly place: SensitivePlace | null;
}

export type SensitivePlace =
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: 'sentence'; readonly sentence: string };

interface SensitivePattern {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether these digits are what the pattern looks for; absent: always. */
  readonly holds?: (match: RegExpMatchArray) => boolean;
}

const DIGITS_BEFORE = '(?<!\\d)(?<!\\d\\.)';
const DIGITS_AFTER = '(?!\\.?\\d)';
const CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CARD_DIGITS = '10X98765432';

/** The last character of an identity-card number follows from the others (GB 11643—1999). */
function isIdentityCard([digits]: RegExpMatchArray): boolean {
  const sum = CARD_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CARD_DIGITS[sum % 11] === digits.at(-1)?.toUpperCase();
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function isPaymentCard([digits]: RegExpMatchArray): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Usual surnames; 高, 金, 万 and others that begin common words are left out. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段雷钱汤尹黎';
const HAN = '\\p{Script=Han}';
/** After these words and a colon stands a name. */
const ROLES =
  '(?:联系人|经办人|负责人|填[表报]人|制表人|审核人|收款人|受益人|领取人|法定代表人|法人代表|姓名)[：:]\\s?';

/** A surname alone begins many words: only what stands beside tells a person. */
const NAMES = new RegExp(
  `${ROLES}(?<named>[${SURNAMES}]${HAN}{1,3})(?!${HAN})|(?<other>[${SURNAMES}]${HAN}{1,2})(?:同志|先生|女士|等\\d+[人名])`,
  'gu',
);

/** Digits on both sides make another number of it. */
const PATTERNS: readonly SensitivePattern[] = [
  { what: '手机号码', pattern: new RegExp(`${DIGITS_BEFORE}1[3-9]\\d{9}${DIGITS_AFTER}`, 'gu') },
  {
    what: '电话号码',
    pattern: new RegExp(
      `(?:电话|传真|热线)[^\\d\\n]{0,8}(?<named>(?:0\\d{2,3}[-—－ ]?)?[1-9]\\d{6,7})${DIGITS_AFTER}|${DIGITS_BEFORE}(?<other>0\\d{2,3}[-—－]\\d{7,8})${DIGITS_AFTER}`,
      'gu',
    ),
  },
  {
    what: '身份证号码',
    pattern: new RegExp(
      `${DIGITS_BEFORE}[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]${DIGITS_AFTER}`,
      'gu',
    ),
    holds: isIdentityCard,
  },
  {
    what: '银行账号',
    pattern: new RegExp(`${DIGITS_BEFORE}(?:62\\d{14}|62\\d{17})${DIGITS_AFTER}`, 'gu'),
    holds: isPaymentCard,
  },
  {
    what: '银行账号',
    pattern: new RegExp(`(?:[账帐]号|[账帐]户|卡号)[^\\d\\n]{0,8}(?<named>\\d{9,25})${DIGITS_AFTER}`, 'gu'),
  },
  { what: '人名', pattern: NAMES },
  {
    what: '涉密或内部资料的字样',
    pattern:
      /涉密|(?:绝密|机密|秘密)(?=[★级文件]|\d+年)|绝密|机密|内部资料|内部文件|内部使用|内部掌握|仅供内部|注意保密|不予公开|不得公开|不宜公开/gu,
  },
];

/** Each kind of words once in a text. */
export interface SensitiveWord {
  readonly what: string;
  readonly words: string;
  readonly places: readonly PublishedWords[];
  /** What the person decides about, whatever stands around it. */
  readonly subject: string;
  /** A decision holds for these words in these texts only. */
  readonly fingerprint: string;
}

function found(text: string): readonly { readonly what: string; readonly words: string }[] {
  return PATTERNS.flatMap(({ what, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter((match) => holds?.(match) ?? true)
      .map((match) => ({ what, words: match.groups?.['named'] ?? match.groups?.['other'] ?? match[0] })),
  );
}

/** Each once, in the order of the texts, with all its places. */
export function sensitiveWords(texts: readonly PublishedWords[]): readonly SensitiveWord[] {
  const places = new Map<string, { what: string; words: string; places: PublishedWords[] }>();
  for (const one of texts)
    for (const { what, words } of found(one.text)) {
      const known = places.get(words) ?? { what, words, places: [] };
      if (known.places.at(-1) !== one) known.places.push(one);
      places.set(words, known);
    }
  return [...places.values()].map((word) => ({
    ...word,
    subject: `sensitive\n${word.what}\n${word.words}`,
    fingerprint: fingerprint([word.words, ...word.places.map(({ text }) => text)].join('\n')),
  }));
}

const NAMED = 3;

/** Where and what, in a sentence that asks. */
export function sensitiveQuestion({ what, words, places }: SensitiveWord): string {
  const where = places.slice(0, NAMED).map((one) => one.where);
  const more = places.length > NAMED ? `等${String(places.length)}处` : '';
  return `${where.join('、')}${more}有“${quote(words)}”，像是${what}。请核对能否公开。`;
}
