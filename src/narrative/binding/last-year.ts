/** Whether the words before a number make it one of last year, or of both years, and by which of last year's figures. */
import { compares } from './change-verbs';

/** Last year's budget, or what was spent of it in the end (决算数, 执行数): the two are never held against each other. */
export type PriorBase = 'budget' | 'outturn';

const CLAUSE_SIGNS = ['，', '：', '；'];
/** 与2022年, 2023年和2022年. */
const WITH_YEAR = /(?:20\d{2}年[^，。；]{0,4}|本年|今年|两年)[与和同及](?:20\d{2}年|上年|去年)/u;

/** 比上年预算数, 与2022年决算的: what this year is compared with stands right before the number. */
const BASE =
  /(?:比|较|与|同|和)(?:20\d{2}年度?|上年度?|去年)(?:同期)?的?(?:部门)?(?:年初)?(?:预算|决算|执行|完成){0,2}(?:数|额|总额|金额)?(?:为|是|的)?[：:]?$/u;

export function isOfLastYear(lead: string, lastYear: number): boolean {
  const begin = CLAUSE_SIGNS.reduce((last, sign) => Math.max(last, lead.lastIndexOf(sign)), -1);
  const clause = lead.slice(begin + 1);
  const year = String(lastYear);
  const named = clause.includes(`${year}年`) || /(?:上年|去年)(?!度?结[转余])/u.test(clause);
  if (named && BASE.test(clause)) return true;
  return named && !compares(clause) && !WITH_YEAR.test(clause) && !clause.includes('均');
}

export function isPair(lead: string): boolean {
  return /均(?:为|是|安排)?$/u.test(lead.slice(-3));
}

const LAST_YEAR = /(?<year>20\d{2})年度?|上一?年度?(?!结[转余])|去年|同期/gu;
/** 上年度部门预算执行数, 2022年决算: what directly follows the year. */
const OUTTURN =
  /^(?:初|底|末|同期|的|部门|财政拨款|一般公共预算|全年|预算|收入|支出|当年|实际){0,3}(?:决算|执行|完成|实际(?:支出|发生|执行|完成))/u;
const BUDGET = /^(?:初|同期|的|部门|财政拨款|年初|调整|收入|支出|当年){0,3}预算/u;

/** What the sentence compares with before the number; the last year that says it counts. `null`: it does not say. */
export function priorBase(words: string, lastYear: number): PriorBase | null {
  let base: PriorBase | null = null;
  for (const match of words.matchAll(LAST_YEAR)) {
    const year = match.groups?.year;
    if (year !== undefined && year !== String(lastYear)) continue;
    const behind = words.slice(match.index + match[0].length);
    if (OUTTURN.test(behind)) base = 'outturn';
    else if (BUDGET.test(behind)) base = 'budget';
  }
  return base;
}
