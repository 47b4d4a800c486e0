/** The words by which texts compare two years. */
export type Direction = 'up' | 'down';

const UP = '增加|增长|上升|提高|上涨|上浮|增支|增收|增|多出|(?<!更|许|很|至)多';
const DOWN = '减少|下降|降低|下浮|减支|减收|压减|压缩|缩减|减|(?<!至|不|很|多)少';
const FILLER = '(?:了|额|数|率|金额|支出|经费|资金|比例|幅度|比率)?(?:为|是|约|近|达)?[：:]?';
const VERB = new RegExp(`(?:(${UP})|(${DOWN}))${FILLER}$`, 'u');
const NOUN = /(?:(增幅|增长率|增减率|增速)|(降幅)|变动率|变动幅度)(?:均|都)?(?:为|是|约|达)?$/u;
/** The last characters decide; the rest of a long clause is not read. */
const LOOKED_AT = 16;

export interface ChangeWords {
  /** `null`: 变动率为. */
  readonly direction: Direction | null;
  /** As written: 增加. */
  readonly verb: string;
}

/** `lead`: what stands before the number. `null`: no word of change. */
export function changeBefore(lead: string): ChangeWords | null {
  const tail = lead.slice(-LOOKED_AT);
  const verb = VERB.exec(tail);
  if (verb !== null) {
    const [, up, down] = verb;
    return { direction: up === undefined ? 'down' : 'up', verb: up ?? down ?? '' };
  }
  const noun = NOUN.exec(tail);
  if (noun === null) return null;
  return { direction: noun[1] !== undefined ? 'up' : noun[2] !== undefined ? 'down' : null, verb: noun[0] };
}

const COMPARES = /(?:比|较|同比|相比|对比)/u;

export function compares(text: string): boolean {
  return COMPARES.test(text);
}

export const REASON = /原因|由于|因为|因素/u;
const GOES_ON = /^(?:另一方面|一方面|一是|二是|三是|四是|五是|其次|同时|此外|主要是|主要为)/u;

export function givesReason(text: string): boolean {
  return REASON.test(text);
}

/** A sentence that goes on with the reasons of the one before it. */
export function goesOnWithReasons(sentence: string): boolean {
  return GOES_ON.test(sentence);
}

/** 主要原因：…，主要用于：…: what it is used for is no reason any more. */
export function isInReason(lead: string, before: boolean): boolean {
  const use = lead.lastIndexOf('主要用于：');
  return use < 0 ? before || givesReason(lead) : givesReason(lead.slice(use));
}
