/** What a number is called that no figure of the set is. */
import { similarity } from '../reading/headings';
import type { TextNumber } from '../reading/numbers';

const SAYING =
  /(?:均|都|皆|为|是|共计|共|合计|总计|约|达到|达|安排|列支|支付|数|总额|：|需|计划|投入|其中|在|于|的|预算|预计|累计){1,4}$/u;
const THING =
  /[\p{Script=Han}（）]{0,20}(?:费|费用|支出|收入|经费|资金|金额|款|补助|补贴|工资|奖金|保险|公积金|拨款|基金|贷款|债务|资产|净值|原值|价值|面积|编制|人数|人员|户数|职工|干部|单位|土地|房屋|设备|标准|指标|额度|比例|率|采购|项目)$/u;
/** 年初预算, 当年支出: no name of a thing. */
const GENERIC =
  /^(?:本|当|全|今)?年?(?:度|初)?(?:年初|安排|财政|部门|单位|共|总|其|的|和|数)*(?:支出|预算|经费|资金|金额|费用|收入|拨款|项目|指标|比例|率|单位|款|标准|额度){0,2}$/u;
const SIGNS = /[，。；：、]/u;
const LOOKED_AT = 40;

/** The thing that the words before a number name; `null`: none. */
export function namedThing(lead: string): string | null {
  const tail = lead.slice(-LOOKED_AT);
  let begin = tail.length;
  while (begin > 0 && !SIGNS.test(tail.charAt(begin - 1))) begin -= 1;
  const words = tail.slice(begin).replace(SAYING, '');
  const thing = THING.exec(words)?.[0] ?? null;
  return thing === null || GENERIC.test(thing) ? null : thing;
}

const SIMILAR = 0.6;

const SHORTEST = 4;

/** One character written wrong, left out or too much. */
export function isSlip(name: string, own: string): boolean {
  if (own.length < SHORTEST || name === own) return false;
  let start = 0;
  while (start < own.length && start < name.length && own[start] === name[start]) start += 1;
  const [left, right] = [own.slice(start), name.slice(start)];
  return (
    left.slice(1) === right.slice(1) || left.slice(1) === right || (left === right.slice(1) && right !== '')
  );
}

/** Whether a piece of a phrase is nearly a name. */
function hasSlip(phrase: string, own: string): boolean {
  const head = own.slice(0, 2);
  for (let at = 0; at + SHORTEST <= phrase.length; at += 1) {
    // One of the first two characters is right.
    if (phrase[at] !== head[0] && phrase[at + 1] !== head[1]) continue;
    const isFound = [own.length, own.length - 1, own.length + 1].some(
      (length) => at + length <= phrase.length && isSlip(phrase.slice(at, at + length), own),
    );
    if (isFound) return true;
  }
  return false;
}

/** The name that this one is nearly; `null`: none is. */
export function nearName(name: string, all: readonly string[]): string | null {
  const names = all.filter((one) => one.length >= SHORTEST);
  const slip = names.find((one) => hasSlip(name, one));
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

const SHORTEST_FULL = 5;

const TOTAL = /(?:共计|总计|合计|总额|总量|总共)$/u;

/** 支出共计 is no misspelling of 支出合计. */
function sayTotals(one: string, other: string): boolean {
  return TOTAL.test(one) && TOTAL.test(other);
}

/** The names of a section: hundreds, nearly all of which begin otherwise than the words before a number. */
export interface KnownNames {
  readonly all: readonly string[];
  /** Full names by their length, then by their first character, each with its place among all. */
  readonly full: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>;
}

export function knownNames(all: readonly string[]): KnownNames {
  const full = new Map<number, Map<string, number[]>>();
  for (const [index, name] of all.entries()) {
    if (name.length < SHORTEST_FULL) continue;
    const alike = full.get(name.length) ?? new Map<string, number[]>();
    full.set(name.length, alike);
    const same = alike.get(name.charAt(0)) ?? [];
    alike.set(name.charAt(0), same);
    same.push(index);
  }
  return { all, full };
}

interface Likely {
  readonly index: number;
  readonly name: string;
  readonly end: string;
}

/** Names as long as an end of the words and with its first character. */
function likelyNames(words: string, { all, full }: KnownNames): readonly Likely[] {
  const likely: Likely[] = [];
  for (const [length, alike] of full) {
    if (length > words.length) continue;
    for (const index of alike.get(words.charAt(words.length - length)) ?? []) {
      const name = all[index];
      if (name !== undefined) likely.push({ index, name, end: words.slice(-length) });
    }
  }
  return likely;
}

/** A longer name that ends the words, but for one wrong character: 公某接待费. */
export function misspeltName(lead: string, known: string, names: KnownNames): string | null {
  const words = lead.slice(-LOOKED_AT).replace(SAYING, '');
  const likely = [...likelyNames(lead, names), ...likelyNames(words, names)];
  if (likely.some(({ name, end }) => name === end)) return null;
  const misspelt = likely.filter(
    ({ name, end }) => name.length > known.length && !sayTotals(end, name) && isSlip(end, name),
  );
  const first = misspelt.reduce<Likely | null>(
    (before, next) => (before === null || next.index < before.index ? next : before),
    null,
  );
  return first?.name ?? null;
}

const OTHERS = new Set(['人', '人次', '批次', '次', '团组', '户', '家']);

/** 3人次 are no figure of the budget. */
export function isOtherCount(number: TextNumber): boolean {
  return number.kind === 'count' && OTHERS.has(number.noun);
}

const MONEY_WORDS = /(?:总计|合计|共计|[为是共计约达：]){1,3}$/u;

/** 涉及资金 of 涉及资金共计. */
export function withoutMoneyWords(lead: string): string {
  return lead.slice(-LOOKED_AT).replace(MONEY_WORDS, '');
}
