/** Whether the words before a number make it one of last year, or of both years. */
import { compares } from './change-verbs';

const CLAUSE_SIGNS = ['，', '：', '；'];
/** 与2022年, 2023年和2022年. */
const WITH_YEAR = /[与和同及](?:20\d{2}年|上年|去年)/u;

export function isOfLastYear(lead: string, lastYear: number): boolean {
  const begin = CLAUSE_SIGNS.reduce((last, sign) => Math.max(last, lead.lastIndexOf(sign)), -1);
  const clause = lead.slice(begin + 1);
  const year = String(lastYear);
  const named = clause.includes(`${year}年`) || /(?:上年|去年)(?!度?结[转余])/u.test(clause);
  return named && !compares(clause) && !WITH_YEAR.test(clause) && !clause.includes('均');
}

export function isPair(lead: string): boolean {
  return /均(?:为|是|安排)?$/u.test(lead.slice(-3));
}
