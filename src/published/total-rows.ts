/** Recognizes the rows of totals and subtotals by their names. */
import { withoutUnitInBrackets } from '../money/amount-unit';
import { comparable } from '../entries/text';
import { leaves } from '../tables/header';
import type { Block } from '../tables/table';
import { comparableText, type RowTexts } from './document-names';

const TOTAL_NAME =
  /^(?:本年)?(?:收入|支出|收支|部门|单位|全部|全部门|本部门|本单位)?(?:总?合计|总计|共计|总额)(?:数|金额)?[:：]?$/u;
/** Removes the decoration of a printed total: 【合计】, **合计, 合计（万元）. */
function undecorated(text: string): string {
  return withoutUnitInBrackets(text.replace(/^[[【(<*#·•★]{1,4}/u, '')).replace(/[\]】)>*]{1,4}$/u, '');
}

export function isTotalName(text: string): boolean {
  const plain = comparable(text);
  return TOTAL_NAME.test(plain) || TOTAL_NAME.test(undecorated(plain));
}

/** Recognizes 某局合计, which is the total of a table without any other total. */
export function endsAsTotal(text: string): boolean {
  return /(?:合计|总计|共计)$/u.test(comparable(text));
}

export function endsAsSum(text: string): boolean {
  return /(?:小计|合计|总计|共计)$/u.test(comparable(text));
}

/** Searches every cell for the word: many sheets print it in a first cell merged over codes and names. */
export function isTotal(texts: RowTexts): boolean {
  return Object.values(texts).some(isTotalName);
}

/**
 * Finds the total that bears the publisher's name (某局合计): the first or last row, and the only one of its kind.
 * Where another row is called 合计, such a row is a unit's.
 */
export function totalWithName(
  { identity, columns }: Pick<Block, 'identity' | 'columns'>,
  rows: readonly RowTexts[],
): RowTexts | null {
  if (identity.kind === 'listed' || identity.kind === 'single' || rows.some(isTotal)) return null;
  const codes = leaves(columns).flatMap((leaf) =>
    leaf.kind === 'text' && leaf.part !== undefined ? [leaf.key] : [],
  );
  const isCoded = (texts: RowTexts): boolean => codes.some((key) => /\d/u.test(comparableText(texts, key)));
  const [one, ...others] = rows.filter(
    (texts) => !isCoded(texts) && Object.values(texts).some((text) => endsAsTotal(text)),
  );
  if (one === undefined || others.length > 0) return null;
  return one === rows[0] || one === rows.at(-1) ? one : null;
}
