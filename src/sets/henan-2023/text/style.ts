/** Declares how the text of this set prints figures and changes. */
import type { NarrativeStyle } from '../../../narrative/style';
import {
  CHANGE,
  LAST,
  LAST_YEAR,
  PUBLISHED,
  RATE,
  RESTATED_NOTE,
  say,
  YEAR,
  type Template,
} from '../../../narrative/template';
import { chineseNumber } from '../../../tables/chinese-number';

/** Names last year when alone; continues the sentence after 与上年相比. */
function against(words: Template): { readonly own: Template; readonly after: Template } {
  return { own: say`比${LAST_YEAR}${words}`, after: words };
}

const BOTH_ZERO = say`${YEAR}和${LAST_YEAR}均为0万元，与上年持平`;

function sectionNumber(position: number): string {
  return `${chineseNumber(position)}、`;
}

function subsectionNumber(position: number): string {
  return `（${chineseNumber(position)}）`;
}

export const STYLE: NarrativeStyle = {
  amounts: { unit: '万元', decimals: 2 },
  thousands: false,
  wholeWithoutDecimals: true,
  changes: {
    'both-zero': { own: BOTH_ZERO, after: BOTH_ZERO },
    equal: { own: say`与${LAST_YEAR}持平`, after: say`持平` },
    'from-zero': against(say`增加${CHANGE}万元（上年为0，增长率不可比）`),
    'to-zero': against(say`减少${CHANGE}万元，降低${RATE}`),
    rises: against(say`增加${CHANGE}万元，增长${RATE}`),
    falls: against(say`减少${CHANGE}万元，降低${RATE}`),
    'rises-without-rate': against(say`增加${CHANGE}万元`),
    'falls-without-rate': against(say`减少${CHANGE}万元`),
  },
  restated: say`（上年数调整后为${LAST}万元，上年公开为${PUBLISHED}万元；调整说明：${RESTATED_NOTE}）`,
  reasonAbove: 1_000,
  partNumber: (position) => `第${chineseNumber(position)}部分`,
  partNumberAlone: true,
  sectionNumbers: [sectionNumber, subsectionNumber],
  termNumber: (position) => `${chineseNumber(position)}、`,
};
