/** What a text says of a figure without a number: that it has not changed, or that there is none. */
import type { ReadParagraph } from '../reading/document';
import type { Span } from '../reading/not-figures';
import type { SectionWords } from './bind';
import type { BoundNumber, NumberedSentence } from './binding';
import { REASON } from './change-verbs';
import { priorBase, type PriorBase } from './last-year';
import type { Subject } from './subject';

export interface Claim {
  /** `level`: as much as last year. `none`: there is none. `all`: the figure before it is all of this kind. */
  readonly kind: 'level' | 'none' | 'all';
  readonly subject: Subject;
  readonly paragraph: ReadParagraph;
  /** In the normalized text. */
  readonly start: number;
  readonly end: number;
  /** Of `level`: what it compares with. */
  readonly base: PriorBase | null;
}

const LEVEL =
  /持平|无变化|没有变化|未发生变化|未变化|无增减(?:变化)?|没有增减(?:变化)?|未增减|(?:与|同|和)[^，。；]{0,16}(?:一致|相同|一样)|保持(?:不变|一致)|不变/gu;
/** 主要原因是接待任务稳定，与2024年预算持平: no part of the reason. */
const OWN_CLAUSE = /^(?:与|较|比|同|和)(?:20\d{2}年度?|上年度?|去年)(?:预算|决算|执行)?数?[^，。；]{0,4}$/u;
const COMPARED = /上年|去年|同期|\d{4}年|预算|比|较/u;
const NONE =
  /(?:没有|未安排|未编制|未编列|未列|未发生|未使用|未设置|不涉及|无)(?:安排|使用|编制|编列|发生|涉及|设置|的|本年度?|当年|任何|年初|\d{4}年度?)*/gu;
const NONE_BEHIND = /^(?:预算数?|支出|经费)?(?:安排)?(?:为)(?:零|无)(?![\d.])/u;
const JOINED = /^(?:和|与|及|、|以及)$/u;
const SIGNS = /[，；：。]/u;

interface Words {
  readonly sentence: NumberedSentence;
  readonly text: string;
  readonly bound: readonly BoundNumber[];
}

/** The figure that a word behind it speaks of: the nearest name or bound number to its left, else that of the sentence before. */
function subjectBefore(
  { sentence, text, bound }: Words,
  at: number,
  before: Subject | null,
  { mentions }: SectionWords,
): Subject | null {
  const { start } = sentence.span;
  const words = text.slice(start, at);
  const bracket = closedLast(words);
  const last = bound
    .filter(({ place }) => place.number.end <= (bracket === null ? at : start + bracket.start))
    .at(-1);
  const from = last === undefined ? 0 : last.place.number.end - start;
  const read =
    bracket === null || bracket.start < from
      ? words.slice(bracket?.end ?? from)
      : `${words.slice(from, bracket.start)}，${words.slice(bracket.end)}`;
  const named = mentions(read)
    .flatMap(({ of }) => of)
    .filter(({ kind }) => kind === 'amount');
  return named.at(-1) ?? last?.as.subject ?? before;
}

/** The bracket that closes right before the last clause: what it holds is beside the point. `null`: there is none. */
function closedLast(words: string): Span | null {
  const close = words.lastIndexOf('）');
  if (close < 0 || !/^[，、]?[^，。；（]{0,18}$/u.test(words.slice(close + 1))) return null;
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    if (words.charAt(at) === '）') depth += 1;
    if (words.charAt(at) === '（') depth -= 1;
    if (depth === 0) return { start: at, end: close + 1 };
  }
  return null;
}

function clauseBegin(text: string, at: number, start: number): number {
  let begin = at;
  while (begin > start && !SIGNS.test(text.charAt(begin - 1))) begin -= 1;
  return begin;
}

function levelsIn(words: Words, before: Subject | null, section: SectionWords): readonly Claim[] {
  const { sentence, text } = words;
  const { paragraph, span } = sentence;
  const whole = text.slice(span.start, span.end);
  return [...whole.matchAll(LEVEL)].flatMap((match): readonly Claim[] => {
    const start = span.start + match.index;
    const begin = clauseBegin(text, start, span.start);
    const clause = text.slice(begin, start + match[0].length);
    if (!COMPARED.test(clause) && !/持平|变化|增减/u.test(match[0])) return [];
    if (REASON.test(text.slice(span.start, start)) && !OWN_CLAUSE.test(clause)) return [];
    const subject = subjectBefore(words, begin, before, section);
    const own = subjectBefore(words, start, before, section);
    const meant = own ?? subject;
    const base = priorBase(text.slice(span.start, start + match[0].length), section.lastYear);
    return meant === null || meant.kind === 'count'
      ? []
      : [{ kind: 'level', subject: meant, paragraph, start, end: start + match[0].length, base }];
  });
}

/** 没有政府性基金预算收入和支出: the names right behind the word, joined by 和. */
function nonesIn({ sentence, text }: Words, { mentions }: SectionWords): readonly Claim[] {
  const { paragraph, span } = sentence;
  const whole = text.slice(span.start, span.end);
  const reason = whole.search(REASON);
  const read = reason < 0 ? whole : whole.slice(0, reason);
  const found: Claim[] = [];
  for (const match of read.matchAll(NONE)) {
    let at = match.index + match[0].length;
    for (const mention of mentions(read.slice(at))) {
      const begin = match.index + match[0].length + mention.start;
      const between = read.slice(at, begin);
      if (between !== '' && !JOINED.test(between)) break;
      at = begin + (mention.end - mention.start);
      for (const subject of mention.of.slice(0, 1))
        found.push({
          kind: 'none',
          subject,
          paragraph,
          start: span.start + match.index,
          end: span.start + at,
          base: null,
        });
    }
  }
  for (const mention of mentions(read)) {
    const behind = NONE_BEHIND.exec(read.slice(mention.end));
    for (const subject of behind === null ? [] : mention.of.slice(0, 1))
      found.push({
        kind: 'none',
        subject,
        paragraph,
        start: span.start + mention.start,
        end: span.start + mention.end + (behind?.[0].length ?? 0),
        base: null,
      });
  }
  return found;
}

const ALL = /(?:全部|均|全|都)(?:为|是|系|来自|来源于|属于)/gu;

/** 公务用车7辆，全部为一般公务用车. */
function allsIn({ sentence, text }: Words, { mentions }: SectionWords): readonly Claim[] {
  const { paragraph, span } = sentence;
  const whole = text.slice(span.start, span.end);
  return [...whole.matchAll(ALL)].flatMap((match): readonly Claim[] => {
    const from = match.index + match[0].length;
    const [first] = mentions(whole.slice(from));
    const [subject] = first?.of ?? [];
    if (first === undefined || subject === undefined || first.start > 0) return [];
    const end = span.start + from + first.end;
    return [{ kind: 'all', subject, paragraph, start: span.start + match.index, end, base: null }];
  });
}

/** The amount that a sentence speaks of last, as a number or as none: 因公出国（境）费为零. `null`: of no amount. */
function spokenOf(own: readonly BoundNumber[], claims: readonly Claim[]): Subject | null {
  const told = [
    ...own.map(({ as, place }) => ({ subject: as.subject, end: place.number.end })),
    ...claims.filter(({ kind }) => kind === 'none'),
  ];
  return (
    told
      .filter(({ subject }) => subject.kind === 'amount')
      .reduce<(typeof told)[number] | null>(
        (last, one) => (last === null || one.end >= last.end ? one : last),
        null,
      )?.subject ?? null
  );
}

/** The sentences of one section, in order, with the numbers that are bound in them. */
export function claimsIn(
  sentences: readonly NumberedSentence[],
  bound: readonly BoundNumber[],
  words: SectionWords,
): readonly Claim[] {
  let before: Subject | null = null;
  return sentences.flatMap((sentence) => {
    const own = bound.filter(
      ({ place }) => place.paragraph === sentence.paragraph && place.sentence === sentence.span,
    );
    const given: Words = { sentence, text: sentence.paragraph.normal.text, bound: own };
    const found = [...levelsIn(given, before, words), ...nonesIn(given, words), ...allsIn(given, words)];
    before = spokenOf(own, found) ?? before;
    return found;
  });
}
