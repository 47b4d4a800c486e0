/** Recognizes a note that declares its table empty, in the wordings of published documents. */
import { comparable, hasInTurn } from '../entries/text';

const EMPTY = /^\(?无\)?$|为空|空表|无数$|无数据|无此项|无该项|无内容|零报告|零填报/u;

/** Matches 故此表为空, 此表无数, 本部门无该项目, 没有……支出, 未安排……预算, 不涉及……, and a lone 无. */
export function saysEmpty(text: string): boolean {
  const plain = comparable(text);
  return (
    EMPTY.test(plain) ||
    hasInTurn(
      plain,
      /没有|不涉及|不存在|未(?=安排|编列|编制|发生|使用|产生|涉及)|无(?!法|论|关)/u,
      /支出|收入|收支|数据|项目|内容|预算|安排/u,
    )
  );
}
