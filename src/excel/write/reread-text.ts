/**
 * Whether Excel would take a text for something else when it is given to a cell that is not formatted as text. Nobody
 * documents what it recognizes, in which of its languages, and texts in `values` are read as in the US
 * (OfficeDev/office-js#1559): so a text is only taken for plain when it has a character that no number, date, time,
 * amount, fraction, logical value or error has. An apostrophe too many is seen in the formula bar; one too few changes
 * a content.
 */

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

export function mayBeReread(text: string): boolean {
  if (BEGINS_A_FORMULA.test(text)) return true;
  for (const character of text) if (tells(character)) return false;
  return true;
}
