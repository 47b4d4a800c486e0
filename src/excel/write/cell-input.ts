/**
 * Planned contents → the input that makes Excel store exactly that content.
 *
 * Excel reads an input as if it had been typed. In a cell formatted as text (`@`) everything is text, so a text goes in
 * unchanged. In other cells an apostrophe in front keeps it a text where Excel might convert it. Three contents conflict
 * with the text format of their own cell: a number or a formula, which would become text there, and a text that begins
 * with an apostrophe, which Excel may drop (not documented). They are written while the cell is `General`. A change of
 * format afterwards alters no content.
 */
import type { PlannedContent } from '../../sheets/plan/plan';
import type { CellInput } from './instruction';

/** Chinese characters of dates, times, weekdays, reigns and amounts, and numerals in all their forms. */
const OF_NUMBERS_AND_DATES =
  '年月日号时時分秒点點上下午前后後星期周週礼禮拜公元民国國大正昭和平成令明治初旬季度世纪紀' +
  '一二三四五六七八九十〇○零百千万萬亿億兆廿卅两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟' +
  '元圆圓角正整负負成折真假是否';

const BEGINS_A_FORMULA = /^[\s=＝+＋\-－−@＠'‘’＇"]/u;
const CHINESE = /\p{Script=Han}/u;

function isDistinctive(character: string): boolean {
  return CHINESE.test(character) && !OF_NUMBERS_AND_DATES.includes(character);
}

/**
 * Whether Excel might convert a text in a cell that is not formatted as text. What it recognizes, in which of its
 * languages, is not documented, and it reads texts in `values` as in the US (OfficeDev/office-js#1559). So a text is
 * plain only when it has a character that no number, date, time, amount, fraction, logical value or error has. An
 * apostrophe too many shows in the formula bar; one too few changes a content.
 */
function mayBeReread(text: string): boolean {
  if (BEGINS_A_FORMULA.test(text)) return true;
  for (const character of text) if (isDistinctive(character)) return false;
  return true;
}

const TEXT_FORMAT = '@';

export interface PreparedCell {
  readonly input: CellInput;
  /** The cell is `General` while it is written, and gets its format back afterwards. */
  readonly aside: boolean;
  readonly formula: boolean;
}

const EMPTY: PreparedCell = { input: '', aside: false, formula: false };

/** `content`: `undefined` empties the cell. `format`: the number format of the cell. */
export function prepareCell(content: PlannedContent | undefined, format: string): PreparedCell {
  if (content === undefined) return EMPTY;
  const asText = format === TEXT_FORMAT;
  switch (content.kind) {
    case 'number':
      return { input: content.value, aside: asText, formula: false };
    case 'formula':
      return { input: `=${content.formula}`, aside: asText, formula: true };
    case 'text': {
      const { text } = content;
      if (text === '') return EMPTY;
      const aside = asText && text.startsWith("'");
      const isPlain = asText ? !aside : !mayBeReread(text);
      return { input: isPlain ? text : `'${text}`, aside, formula: false };
    }
  }
}
