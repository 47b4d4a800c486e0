/** Whether the words before a number make it one of last year, or of both years. */
import { compares } from './change-verbs';

const CLAUSE_SIGNS = ['，', '：', '；'];
/** 与2022年, 2023年和2022年. */
const WITH_YEAR = /(?:20\d{2}年[^，。；]{0,4}|本年|今年|两年)[与和同及](?:20\d{2}年|上年|去年)/u;

/** 比上年预算数, 与2022年决算的: what this year is compared with stands right before the number. */
const BASE =
  /(?:比|较|与|同|和)(?:20\d{2}年度?|上年度?|去年)(?:同期)?的?(?:部门)?(?:年初)?(?:预算|决算|执行|完成)?(?:数|额|总额|金额)?(?:为|是|的)?[：:]?$/u;

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
