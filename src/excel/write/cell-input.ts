/**
 * Planned contents → what Excel must be given so that exactly that content stands in the cell.
 *
 * Excel reads what it is given as if it had been typed. In a cell formatted as text (`@`) everything is text, so there
 * text can be given as it is; anywhere else an apostrophe in front keeps it text, where it might be taken for something
 * else. Three contents are at odds with the
 * text format of their own cell: a number or a formula, which would become text there, and a text with an apostrophe
 * in front, of which nobody documents whether Excel keeps it. They are written while the cell is `General`; a change
 * of format afterwards alters no content.
 */
import type { PlannedContent } from '../../sheets/plan';
import type { CellInput } from './instruction';

/** Chinese characters of dates, times, weekdays, reigns and amounts, and numerals in all their forms. */
const OF_NUMBERS_AND_DATES =
  '年月日号时時分秒点點上下午前后後星期周週礼禮拜公元民国國大正昭和平成令明治初旬季度世纪紀' +
  '一二三四五六七八九十〇○零百千万萬亿億兆廿卅两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟' +
  '元圆圓角正整负負成折真假是否';

const BEGINS_A_FORMULA = /^[\s=＝+＋\-－−@＠'‘’＇"]/u;
const CHINESE = /\p{Script=Han}/u;

function tells(character: string): boolean {
  return CHINESE.test(character) && !OF_NUMBERS_AND_DATES.includes(character);
}

/**
 * Whether Excel would take a text for something else when it is given to a cell that is not formatted as text. Nobody
 * documents what it recognizes, in which of its languages, and texts in `values` are read as in the US
 * (OfficeDev/office-js#1559): so a text is only taken for plain when it has a character that no number, date, time,
 * amount, fraction, logical value or error has. An apostrophe too many is seen in the formula bar; one too few changes
 * a content.
 */
function mayBeReread(text: string): boolean {
  if (BEGINS_A_FORMULA.test(text)) return true;
  for (const character of text) if (tells(character)) return false;
  return true;
}

const TEXT_FORMAT = '@';

export interface PreparedCell {
  readonly input: CellInput;
  /** The cell must be `General` while it is written, and gets its format back afterwards. */
  readonly aside: boolean;
  readonly formula: boolean;
}

const EMPTY: PreparedCell = { input: '', aside: false, formula: false };

/** `format`: the number format that the cell has. `undefined` empties the cell. */
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
