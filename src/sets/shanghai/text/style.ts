/** How the text of this set prints figures and changes: two decimals always, thousands separators, no percentages. */
import type { NarrativeStyle } from '../../../narrative/style';
import {
  CHANGE,
  LAST,
  LAST_YEAR,
  PUBLISHED,
  RESTATED_NOTE,
  say,
  type Template,
} from '../../../narrative/template';
import { chineseNumber } from '../../../tables/chinese-number';

function both(words: Template): { readonly own: Template; readonly after: Template } {
  return { own: words, after: words };
}

const LEVEL = both(say`与${LAST_YEAR}预算持平`);
const MORE = both(say`比${LAST_YEAR}预算增加${CHANGE}万元`);
const LESS = both(say`比${LAST_YEAR}预算减少${CHANGE}万元`);

function sectionNumber(position: number): string {
  return `（${chineseNumber(position)}）`;
}

function subsectionNumber(position: number): string {
  return `${String(position)}. `;
}

export const STYLE: NarrativeStyle = {
  amounts: { unit: '万元', decimals: 2 },
  thousands: true,
  wholeWithoutDecimals: false,
  changes: {
    'both-zero': LEVEL,
    equal: LEVEL,
    'from-zero': MORE,
    'to-zero': LESS,
    rises: MORE,
    falls: LESS,
    'rises-without-rate': MORE,
    'falls-without-rate': LESS,
  },
  restated: say`（上年数调整后为${LAST}万元，上年公开为${PUBLISHED}万元；调整说明：${RESTATED_NOTE}）`,
  reasonAbove: 0,
  partNumber: (position) => `${chineseNumber(position)}、`,
  partNumberAlone: false,
  sectionNumbers: [sectionNumber, subsectionNumber],
  termNumber: (position) => `${String(position)}. `,
};
