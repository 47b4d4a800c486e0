/** What a number is called that no figure of the set is. */
import { similarity } from '../reading/headings';
import type { TextNumber } from '../reading/numbers';

const SAYING =
  /(?:为|是|共计|共|合计|总计|约|达到|达|安排|列支|支付|数|总额|：|需|计划|投入|其中|在|于|的|预算|预计|累计){1,4}$/u;
const THING =
  /[\p{Script=Han}（）]{0,20}(?:费|费用|支出|收入|经费|资金|金额|款|补助|补贴|工资|奖金|保险|公积金|拨款|基金|贷款|债务|资产|净值|原值|价值|面积|编制|人数|人员|户数|职工|干部|单位|土地|房屋|设备|标准|指标|额度|比例|率|采购|项目)$/u;
const SIGNS = /[，。；：、]/u;
const LOOKED_AT = 40;

/** The thing that the words before a number name; `null`: none. */
export function namedThing(lead: string): string | null {
  const tail = lead.slice(-LOOKED_AT);
  let begin = tail.length;
  while (begin > 0 && !SIGNS.test(tail.charAt(begin - 1))) begin -= 1;
  const words = tail.slice(begin).replace(SAYING, '');
  return THING.exec(words)?.[0] ?? null;
}

const SIMILAR = 0.6;

const SHORTEST = 4;

/** One character written wrong, left out or too much. */
function isSlip(name: string, own: string): boolean {
  if (own.length < SHORTEST) return false;
  let start = 0;
  while (start < own.length && start < name.length && own[start] === name[start]) start += 1;
  const [left, right] = [own.slice(start), name.slice(start)];
  return (
    left.slice(1) === right.slice(1) || left.slice(1) === right || (left === right.slice(1) && right !== '')
  );
}

/** Whether the end of a phrase is nearly a name. */
function endsInSlip(phrase: string, own: string): boolean {
  return [own.length - 1, own.length, own.length + 1].some(
    (length) => phrase.length >= length && isSlip(phrase.slice(-length), own),
  );
}

/** The name that this one is nearly; `null`: none is. */
export function nearName(name: string, names: readonly string[]): string | null {
  const slip = names.find((one) => endsInSlip(name, one));
  if (slip !== undefined) return slip;
  let best: string | null = null;
  let by = SIMILAR;
  for (const one of names) {
    const likeness = similarity(one, name.slice(-one.length));
    if (likeness < by) continue;
    by = likeness;
    best = one;
  }
  return best;
}

const OTHERS = new Set(['人', '人次', '批次', '次', '团组', '户', '家']);

/** 3人次 are no figure of the budget. */
export function isOtherCount(number: TextNumber): boolean {
  return number.kind === 'count' && OTHERS.has(number.noun);
}
