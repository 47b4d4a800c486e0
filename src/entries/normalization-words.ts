/** What was cleaned in an amount, in the clerk's words. */
import type { Normalization } from '../money/parse-amount';

export const NORMALIZATION_WORDS: Readonly<Record<Normalization, string>> = {
  'text-number': '文本形式的数字',
  'full-width': '全角字符',
  'thousands-separator': '千位分隔符',
  space: '空格',
};
