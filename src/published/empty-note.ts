/** Recognizes a note that declares its table empty, in the wordings of published documents. */
import { comparable, hasInTurn } from '../entries/text';

const EMPTY = /为空|空表|无数据|无此项|无该项/u;

/** Matches 故此表为空, 本部门无该项目, 没有……支出, 不涉及……. */
export function saysEmpty(text: string): boolean {
  const plain = comparable(text);
  return (
    EMPTY.test(plain) || hasInTurn(plain, /没有|不涉及|无(?!法|论|关)/u, /支出|数据|项目|内容|预算|安排/u)
  );
}
