/**
 * What the words of other files mean: unit types, funds, spending kinds, years. A word with one meaning is taken; a word
 * with several is a question with offers.
 */
import { FUND_LABELS, FUNDS_OF_PERIOD, type Fund } from '../classification/funds';
import { idsOf } from '../classification/labels';
import { PERIODS, type Period } from '../classification/periods';
import { SPENDING_KINDS, type SpendingKind } from '../classification/spending-kinds';
import { UNIT_TYPES, type UnitType } from '../classification/unit-types';
import { comparable } from '../entries/text';

export type Meaning<T> =
  | { readonly kind: 'certain'; readonly value: T }
  /** `offers`: what the word may mean, likely ones first. */
  | { readonly kind: 'unsure'; readonly offers: readonly T[] }
  | { readonly kind: 'unknown' };

interface Form<T> {
  readonly form: RegExp;
  /** One meaning is certain, several are offers. */
  readonly means: readonly T[];
}

const SIGNS = /[\p{P}\p{S}\s]+/gu;

/** Without blanks, dashes and brackets: 基本支出-人员 equals 基本支出（人员）. */
export function plainWord(text: string): string {
  return comparable(text).replace(SIGNS, '');
}

function meaningIn<T>(forms: readonly Form<T>[], word: string): Meaning<T> {
  const plain = plainWord(word);
  const found = forms.find(({ form }) => form.test(plain));
  const [first] = found?.means ?? [];
  if (found === undefined || first === undefined) return { kind: 'unknown' };
  return found.means.length === 1
    ? { kind: 'certain', value: first }
    : { kind: 'unsure', offers: found.means };
}

function labelForms<T extends string>(
  ids: readonly T[],
  labels: Readonly<Record<T, { readonly label: string }>>,
): readonly Form<T>[] {
  return ids.map((id) => ({ form: new RegExp(`^${plainWord(labels[id].label)}$`, 'u'), means: [id] }));
}

const UNIT_TYPE_FORMS: readonly Form<UnitType>[] = [
  ...labelForms(idsOf(UNIT_TYPES), UNIT_TYPES),
  { form: /^(?:行政(?:单位|机关|类)?|机关(?:单位)?)$/u, means: ['administrative'] },
  {
    form: /^参(?:公|照公务员法?)(?:管理)?的?(?:事业)?(?:单位)?$/u,
    means: ['civilServiceManaged'],
  },
  { form: /^(?:事业单位)?公益[一1]类(?:事业)?(?:单位)?$/u, means: ['publicInstitution1'] },
  { form: /^(?:事业单位)?公益[二2]类(?:事业)?(?:单位)?$/u, means: ['publicInstitution2'] },
  {
    form: /全额|财政补助|财政拨款/u,
    means: ['publicInstitution1', 'publicInstitution2', 'civilServiceManaged', 'administrative'],
  },
  { form: /差额|差供|自收自支|定额补助/u, means: ['publicInstitution2', 'publicInstitution1'] },
  { form: /^(?:公益类?)?事业(?:单位)?$/u, means: ['publicInstitution1', 'publicInstitution2'] },
];

export function unitTypeOf(word: string): Meaning<UnitType> {
  return meaningIn(UNIT_TYPE_FORMS, word);
}

const PERIOD_FORMS: readonly Form<Period>[] = [
  ...labelForms(idsOf(PERIODS), PERIODS),
  { form: /^(?:本年|当年|年初|本年度|当年度)(?:预算|收入|支出|安排|资金)?$/u, means: ['current'] },
  {
    form: /^(?:上年|以前年度|上年度)?(?:结转结余|结余结转|结转|结余)(?:资金|收入|支出)?$/u,
    means: ['carryover'],
  },
];

/** A year in digits is this year's money when it is the budget year. */
export function periodOf(word: string, budgetYear: number): Meaning<Period> {
  const year = /^(20\d\d)年?度?(?:预算)?$/u.exec(plainWord(word))?.[1];
  if (year === undefined) return meaningIn(PERIOD_FORMS, word);
  return Number(year) === budgetYear
    ? { kind: 'certain', value: 'current' }
    : { kind: 'unsure', offers: ['carryover', 'current'] };
}

const OWN_FUNDS: readonly Fund[] = [
  'institutionalIncome',
  'businessIncome',
  'superiorSubsidy',
  'affiliateRemittance',
  'otherIncome',
];

const SHARED_FUNDS: readonly Form<Fund>[] = [
  { form: /^(?:政府性)?基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|资金)?$/u, means: ['governmentFund'] },
  {
    form: /^国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|资金)?$/u,
    means: ['stateCapital'],
  },
  { form: /^(?:财政)?专户(?:管理)?(?:的)?(?:资金|收入|拨款)?$/u, means: ['specialAccount'] },
];

const FUND_FORMS: Readonly<Record<Period, readonly Form<Fund>[]>> = {
  current: [
    ...SHARED_FUNDS,
    { form: /^一般公共预算(?:财政)?拨款(?:收入|支出|资金)?$/u, means: ['generalFiscal'] },
    { form: /^一般公共预算其他(?:收入|支出|资金)?$/u, means: ['generalOther'] },
    { form: /^一般公共预算(?:收入|支出|资金)?$/u, means: ['generalFiscal', 'generalOther'] },
    {
      form: /^(?:本级)?财政(?:预算)?(?:拨款|资金)(?:收入|支出|资金)?$/u,
      means: ['generalFiscal', 'generalOther', 'governmentFund', 'stateCapital'],
    },
    { form: /^事业收入(?:资金)?$/u, means: ['institutionalIncome'] },
    { form: /^(?:事业单位)?经营(?:收入|资金)$/u, means: ['businessIncome'] },
    { form: /^上级(?:单位)?补助(?:收入|资金)?$/u, means: ['superiorSubsidy'] },
    { form: /^附属单位上缴(?:收入|资金)?$/u, means: ['affiliateRemittance'] },
    { form: /^其他收入$/u, means: ['otherIncome'] },
    { form: /^其他(?:资金)?$/u, means: ['otherIncome', 'generalOther'] },
    { form: /^(?:单位)?(?:自有|自筹|单位)资金$/u, means: OWN_FUNDS },
  ],
  carryover: [
    ...SHARED_FUNDS,
    { form: /^一般公共预算(?:财政)?(?:拨款)?(?:收入|支出|资金|结转|结转结余)?$/u, means: ['general'] },
    {
      form: /^(?:本级)?财政(?:预算)?(?:拨款|资金)(?:收入|支出|资金)?$/u,
      means: ['general', 'governmentFund', 'stateCapital'],
    },
    {
      form: /^(?:(?:单位)?(?:自有|自筹|单位)资金|事业收入|其他收入|其他资金|经营收入)$/u,
      means: ['unitOwn'],
    },
  ],
};

/** The same word may mean another fund in money carried over. */
export function fundOfWord(word: string, period: Period): Meaning<Fund> {
  const plain = plainWord(word);
  const exact = FUNDS_OF_PERIOD[period].find((fund) => plainWord(FUND_LABELS[fund]) === plain);
  const twoFold = exact === undefined || plain === plainWord('一般公共预算');
  return twoFold ? meaningIn(FUND_FORMS[period], word) : { kind: 'certain', value: exact };
}

/** `basic`: 基本支出, whose kind follows from the economic item. */
export type KindWord = SpendingKind | 'basic';

const KIND_FORMS: readonly Form<KindWord>[] = [
  ...labelForms(idsOf(SPENDING_KINDS), SPENDING_KINDS),
  { form: /^(?:基本支出)?人员(?:类|经费|支出|类支出|类项目|类经费)?$/u, means: ['personnel'] },
  { form: /^(?:基本支出)?(?:日常)?公用(?:类|经费|支出|类项目|类经费)?$/u, means: ['operating'] },
  {
    form: /^(?:项目支出)?其他运转类?(?:项目|支出|项目支出)?$/u,
    means: ['otherOperation'],
  },
  { form: /^(?:项目支出)?特定目标类?(?:项目|支出|项目支出)?$/u, means: ['specificTarget'] },
  {
    form: /^(?:基本支出|基本|工资福利支出|商品和服务支出|对个人和家庭的补助(?:支出)?)$/u,
    means: ['basic'],
  },
  { form: /^(?:项目支出|项目|项目类|专项|专项支出)$/u, means: ['specificTarget', 'otherOperation'] },
  { form: /^运转类(?:支出|项目)?$/u, means: ['operating', 'otherOperation'] },
  { form: /^(?:上缴上级)(?:支出)?$/u, means: ['remittance'] },
  { form: /^(?:经营)(?:支出)?$/u, means: ['business'] },
  { form: /^(?:对附属单位补助)(?:支出)?$/u, means: ['affiliateSubsidy'] },
];

export function kindOfWord(word: string): Meaning<KindWord> {
  return meaningIn(KIND_FORMS, word);
}

/** Items that offices enter as 人员类 or as 公用经费: 工会经费, 福利费, 其他交通费用 (公务交通补贴). */
const EITHER_KIND: ReadonlySet<string> = new Set(['30228', '30229', '30239']);

/** Finds the kind of basic expenditure by its item: 301 and 303 are 人员类, 302 and 310 are 公用经费. */
export function basicKindOf(departmental: string): Meaning<SpendingKind> {
  const kindClass = departmental.slice(0, 3);
  if (EITHER_KIND.has(departmental)) return { kind: 'unsure', offers: ['personnel', 'operating'] };
  if (kindClass === '301' || kindClass === '303') return { kind: 'certain', value: 'personnel' };
  if (kindClass === '302' || kindClass === '310') return { kind: 'certain', value: 'operating' };
  return { kind: 'unsure', offers: ['personnel', 'operating'] };
}

const CARRIED = /^(?:上年|以前年度|上年度)?结转(?:结余)?(?:资金)?/u;
const OF_THIS_YEAR = /^(?:本年|当年)/u;

/** Splits 上年结转-政府性基金 into the year and the fund; empty: not named. */
export function splitFundWord(word: string): { readonly period: string; readonly fund: string } {
  const plain = plainWord(word);
  const carried = CARRIED.exec(plain)?.[0];
  if (carried !== undefined) return { period: '上年结转', fund: plain.slice(carried.length) };
  const current = OF_THIS_YEAR.exec(plain)?.[0];
  if (current !== undefined) return { period: '本年', fund: plain.slice(current.length) };
  return { period: '', fund: word };
}
