/** Finds the reason that a text gives for a change: behind it, up to the next figure that is compared. */
import type { ReadParagraph } from '../reading/document';
import type { Span } from '../reading/not-figures';
import type { BoundSection } from '../binding/bind-document';
import type { JudgedNumber, TextCheckContext } from './text-context';
import { comparing } from './two-years';

export interface Reason {
  readonly paragraph: ReadParagraph;
  /** The words of the reason, in the normalized text. */
  readonly span: Span;
  readonly text: string;
}

const LEAD =
  /(?:主要)?(?:增加|减少|增长|下降|变化|变动|增减|持平)?(?:的)?(?:主要)?(?:原因|因素)(?:是|为|在于|如下)?[：:，]?|主要(?:是由于|是因为|是|由于|因为|系)|由于|因为|(?<=[，。；])因(?!公)|(?<=[，。；])系|归因于|缘于|源于/u;

function endOfSentence({ sentences, normal }: ReadParagraph, at: number): number {
  return sentences.find(({ start, end }) => at >= start && at < end)?.end ?? normal.text.length;
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '。；，'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Why last year's figure was restated is no reason of the change. */
const NOTE = /（上年数调整后[^（）]*）/gu;

/** The first reason between two places of a paragraph; its words go to the end of its sentence. */
export function reasonIn(paragraph: ReadParagraph, from: number, to: number): Reason | null {
  const match = LEAD.exec(
    paragraph.normal.text.slice(from, to).replace(NOTE, (note) => '·'.repeat(note.length)),
  );
  if (match === null) return null;
  const start = from + match.index + match[0].length;
  const end = Math.min(endOfSentence(paragraph, start), Math.max(to, start));
  const text = withoutEnd(paragraph.normal.text.slice(start, end));
  return { paragraph, span: { start, end: start + text.length }, text };
}

interface Stop {
  readonly index: number;
  readonly start: number;
}

/** Where the next figure of another kind begins: its reason is another. */
function nextStop(one: JudgedNumber, section: BoundSection, context: TextCheckContext): Stop {
  const { paragraph, number } = one.bound.place;
  const later = context.numbers
    .filter(
      ({ section: own, bound }) =>
        own === section &&
        (bound.place.paragraph.index > paragraph.index ||
          (bound.place.paragraph === paragraph && bound.place.number.start > number.start)) &&
        bound.as.subject !== one.bound.as.subject &&
        bound.as.kind !== 'share',
    )
    .map(({ bound }) => ({ index: bound.place.paragraph.index, start: bound.place.number.start }));
  const claims = section.claims
    .filter(
      ({ kind, subject, paragraph: own, start }) =>
        kind === 'level' &&
        subject !== one.bound.as.subject &&
        (own.index > paragraph.index || (own === paragraph && start > number.start)),
    )
    .map((claim) => ({ index: claim.paragraph.index, start: claim.start }));
  return [...later, ...claims].reduce<Stop>(
    (best, next) =>
      next.index < best.index || (next.index === best.index && next.start < best.start) ? next : best,
    { index: Infinity, start: 0 },
  );
}

function reasonUpTo(one: JudgedNumber, stop: Stop): Reason | null {
  const { paragraph, number } = one.bound.place;
  for (const own of one.section.section.paragraphs) {
    if (own.index < paragraph.index || own.index > stop.index) continue;
    const from = own === paragraph ? number.end : 0;
    const to = own.index === stop.index ? stop.start : own.normal.text.length;
    const reason = reasonIn(own, from, to);
    if (reason !== null) return reason;
  }
  return null;
}

const OF_ALL =
  /^(?:以上|上述|收支|各项|增减|增加|增长|减少|下降|变化|变动|情况){0,4}的?(?:主要)?(?:原因|因素)/u;

/** 变化的主要原因是: a sentence behind the changes of its paragraph that gives the reason of all of them. */
function reasonBehind({ bound }: JudgedNumber): Reason | null {
  const { paragraph, sentence } = bound.place;
  const { text } = paragraph.normal;
  const behind = paragraph.sentences.find(
    ({ start, end }) => start >= sentence.end && OF_ALL.test(text.slice(start, end)),
  );
  return behind === undefined ? null : reasonIn(paragraph, behind.start, behind.end);
}

/** A reason behind several changes of one sentence is that of all of them. */
export function reasonOf(one: JudgedNumber, context: TextCheckContext): Reason | null {
  const own = reasonUpTo(one, nextStop(one, one.section, context));
  if (own !== null) return own;
  const { sentence, paragraph, number } = one.bound.place;
  const shared = context.numbers.find(
    (other) =>
      other.bound.place.sentence === sentence &&
      other.bound.place.paragraph === paragraph &&
      other.bound.place.number.start > number.start &&
      comparing(other)?.kind === 'change',
  );
  return shared === undefined ? reasonBehind(one) : reasonOf(shared, context);
}
