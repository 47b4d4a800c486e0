/** Recognizes a note that declares its table empty, in the wordings of published documents. */
import { comparable, hasInTurn } from '../entries/text';

const EMPTY = /^\(?无\)?$|为空|空表|无数$|无数据|无此项|无该项|无内容|零报告|零填报/u;

const NONE = /没有|不涉及|不存在|未(?=安排|编列|编制|发生|使用|产生|涉及)|无(?!法|论|关)/u;

/** Matches 故此表为空, 此表无数, 本部门无该项目, 没有……支出, 未安排……预算, 不涉及……, and a lone 无. */
export function saysEmpty(text: string): boolean {
  const plain = comparable(text);
  return EMPTY.test(plain) || hasInTurn(plain, NONE, /支出|收入|收支|数据|项目|内容|预算|安排/u);
}

/** What may stand between a denial and its subject: 未安排使用政府性基金. */
const BEFORE_SUBJECT = '(?:安排|编列|编制|发生|使用|产生|涉及|相关|该项|此项)*';
/** What may stand behind the whole subject of a table; any other word makes it a part: 一般公共预算安排的出国费. */
const BEHIND_SUBJECT =
  '(?:经费|预算|财政|拨款|资金|经营|安排的?|拨付的?|收入|收支|支出|和|及|与|、)*(?:[,，。;；.)]|$)';

/**
 * Whether the note contradicts figures in its table: it says that the table is empty, or that there is nothing of the
 * table's `subjects` (政府性基金). A note that denies a part, 没有因公出国（境）费支出, is true beside other figures.
 */
export function deniesTable(text: string, subjects: readonly string[]): boolean {
  const plain = comparable(text).replace(/["“”《》]/gu, '');
  if (EMPTY.test(plain)) return true;
  const denied = NONE.exec(plain);
  if (denied === null) return false;
  const behind = plain.slice(denied.index + denied[0].length);
  return subjects.some((subject) =>
    new RegExp(`^${BEFORE_SUBJECT}${subject}${BEHIND_SUBJECT}`, 'u').test(behind),
  );
}
