/** What the headers of other files mean: a list of forms, the first match holds. */
import { FUND_LABELS, type Fund } from '../classification/funds';
import { idsOf } from '../classification/labels';
import { withoutMoney } from '../entries/money-words';
import { fundOfWord, kindOfWord, plainWord } from './words';

/** What a column is taken for, with the name shown to the clerk. */
export const ROLES = {
  unit: '单位代码',
  unitName: '单位名称',
  type: '单位类型',
  function: '功能科目编码',
  functionName: '功能科目名称',
  functionClass: '功能科目的类',
  functionSection: '功能科目的款',
  functionItem: '功能科目的项',
  kind: '支出类别',
  project: '项目代码',
  projectName: '项目名称',
  departmental: '部门经济科目编码',
  departmentalName: '部门经济科目名称',
  departmentalClass: '部门经济科目的类',
  departmentalItem: '部门经济科目的款',
  governmental: '政府经济科目编码',
  governmentalName: '政府经济科目名称',
  fund: '资金来源',
  period: '年度',
  amount: '金额',
  total: '合计',
  part: '其中数',
  sequence: '序号',
  remark: '备注',
} as const;
export type Role = keyof typeof ROLES;
export const ROLE_IDS = idsOf(ROLES);

export interface HeaderMeaning {
  readonly role: Role;
  /** The fund of an amount column, in the words of its header; absent: another column has it. */
  readonly fund?: string;
  /** The year of an amount column; absent: another column has it. */
  readonly period?: string;
  /** The spending kind of an amount column; absent: another column has it. */
  readonly kind?: string;
  /** The unit of a column of money, by its code; absent: another column has it. */
  readonly unit?: string;
}

/** Code of the unit of the roster that a text is: its code, its name, or both; `null`: none. */
export type UnitOf = (text: string) => string | null;

const CODE = '(?:代码|编码|编号)';
const NAME = '(?:名称|全称)?';

const YEAR = '20\\d\\d年?度?';
/** Where a budget stands on its way: 一上申报数, 二下批复数. Of several such columns a person chooses. */
const STAGE =
  '(?:[一二][上下])?(?:预算|支出|收入|申报|申请|上报|建议|计划|测算|安排|控制|评审|审核|审定|核定|核准|批复|下达|调整后|调整|最终)?';

const FORMS: readonly { readonly form: RegExp; readonly role: Role }[] = (
  [
    ['sequence', '(?:序号|行号|行次|No)'],
    [
      'type',
      '(?:预算)?单位(?:类型|性质|类别|分类)|经费(?:形式|供给形式|供给方式)|(?:预算|财政)管理(?:形式|方式)|机构性质',
    ],
    ['unit', `(?:预算|基层|填报|部门)?单位${CODE}|(?:部门|机构)${CODE}`],
    ['unitName', `(?:预算|基层|填报|部门|部门预算)?单位${NAME}|部门单位${NAME}|(?:机构|单位)名`],
    ['governmental', `政府(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?${CODE}?`],
    ['governmentalName', '政府(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?名称'],
    ['departmental', `(?:部门(?:预算)?)?(?:支出)?经济(?:分类)?(?:科目)?${CODE}?`],
    ['departmentalName', '(?:部门(?:预算)?)?(?:支出)?经济(?:分类)?(?:科目)?名称'],
    ['function', `(?:支出)?功能(?:分类)?(?:科目)?${CODE}?`],
    ['functionName', '(?:支出)?功能(?:分类)?(?:科目)?名称'],
    ['project', `(?:预算)?项目${CODE}`],
    ['projectName', '(?:预算|二级|一级)?项目(?:名称|名)?'],
    ['kind', '支出(?:类别|类型|性质|分类)|经费(?:类型|类别)|项目(?:类别|类型|分类)|预算(?:类别|类型)'],
    ['fund', '(?:资金|经费|收入)(?:来源|性质|渠道|类型|类别)(?:名称)?|收入项目|来源'],
    ['period', '(?:资金|预算)?年度|年份|资金年份|是否结转'],
    ['total', '(?:金额|全年度?)?(?:合计|总计|小计|总额)(?:金额|数)?|总金额|全年度?'],
    ['remark', '备注|说明|用途|摘要|备注说明|测算依据'],
    [
      'amount',
      `(?:${YEAR})?(?:本年|当年|年初|全年|年度)?(?:${STAGE})?(?:预算|支出|收入)?(?:金额|数额|预算数|预算|数)(?:${YEAR})?`,
    ],
  ] as const
).map(([role, form]) => ({ form: new RegExp(`^(?:${form})$`, 'u'), role }));

const CARRYOVER = /^(?:上年|以前年度)?结转(?:结余)?/u;
const THIS_YEAR = /^(?:本年|当年)/u;
const LEVELS: Readonly<Record<string, { readonly function: Role; readonly departmental: Role | null }>> = {
  类: { function: 'functionClass', departmental: 'departmentalClass' },
  款: { function: 'functionSection', departmental: 'departmentalItem' },
  项: { function: 'functionItem', departmental: null },
};

/** The header without unit and blanks: 金额（万元） is 金额. */
function bare(text: string): string {
  return plainWord(withoutMoney(text));
}

function isFundWord(word: string): boolean {
  return (
    fundOfWord(word, 'current').kind !== 'unknown' ||
    idsOf(FUND_LABELS).some((fund: Fund) => plainWord(FUND_LABELS[fund]) === plainWord(word))
  );
}

/** Finds an amount column that its header gives to a fund: 一般公共预算, 上年结转-政府性基金. */
function fundColumn(header: string): HeaderMeaning | null {
  const carried = CARRYOVER.exec(header)?.[0];
  if (carried !== undefined) {
    const rest = header
      .slice(carried.length)
      .replace(/^(?:资金|收入|支出)/u, '')
      .replace(/^(?:结转)?(?:金额|预算数|数)$/u, '');
    if (rest === '') return { role: 'amount', period: '上年结转' };
    return isFundWord(rest) ? { role: 'amount', period: '上年结转', fund: rest } : null;
  }
  const own = header.replace(THIS_YEAR, '').replace(/(?:金额|预算数)$/u, '');
  if (own === '' || !isFundWord(own)) return null;
  return THIS_YEAR.test(header)
    ? { role: 'amount', period: '本年', fund: own }
    : { role: 'amount', fund: own };
}

/** Finds an amount column that its header gives to a kind: 基本支出, 项目支出. */
function kindColumn(header: string): HeaderMeaning | null {
  const isKind = header !== '' && kindOfWord(header).kind !== 'unknown';
  return isKind ? { role: 'amount', kind: header } : null;
}

function formMeaning(header: string): HeaderMeaning | null {
  const found = FORMS.find(({ form }) => form.test(header));
  return found === undefined ? null : { role: found.role };
}

/** Finds a column of money that its header gives to a unit, where the units stand side by side. */
function unitColumn(upper: string, lower: string, unitOf: UnitOf): HeaderMeaning | null {
  const own = unitOf(lower);
  const unit = own ?? unitOf(upper);
  if (unit === null) return null;
  // Above or below the unit: a fund, a year, 合计, or nothing.
  const rest = wordsMeaning('', own === null ? lower : upper);
  if (rest?.role === 'amount' || rest?.role === 'total') return { ...rest, unit };
  return own === null ? rest : { role: 'amount', unit };
}

/** `upper`: the header above it, empty for none. `null`: the words have no meaning by themselves. */
export function headerMeaning(upper: string, lower: string, unitOf: UnitOf): HeaderMeaning | null {
  return unitColumn(upper, lower, unitOf) ?? wordsMeaning(upper, lower);
}

/** Above others these words say nothing of their own: 资金来源 above 一般公共预算 above 其他. */
const GENERAL_UPPER = /^(?:资金来源|资金性质|经费来源|预算金额|预算数|金额|其中)+(?=.)/u;

function wordsMeaning(upper: string, lower: string): HeaderMeaning | null {
  const above = bare(upper).replace(GENERAL_UPPER, '');
  const own = bare(lower);
  const level = LEVELS[own];
  if (level !== undefined && above !== '') {
    const role = above.includes('经济') ? level.departmental : level.function;
    return role === null ? null : { role };
  }
  if (/^其中/u.test(own)) return { role: 'part' };
  const joined = above + own;
  return (
    (above === '' ? null : (fundColumn(joined) ?? formMeaning(joined))) ??
    formMeaning(own) ??
    fundColumn(own) ??
    kindColumn(own) ??
    (own === '' ? (formMeaning(above) ?? fundColumn(above)) : null)
  );
}
