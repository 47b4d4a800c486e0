/** N-06, N-19, N-29, N-41: changes have reasons, and reasons say something. */
import { rule } from '../../checks/rule';
import type { Direction } from '../binding/change-verbs';
import { percentageOf } from '../../money/percentage';
import { fen } from '../../money/fen';
import { reasonOf, type Reason } from './reasons';
import {
  nameOf,
  placeOf,
  shownValue,
  sourceWords,
  subjectFact,
  valueOf,
  wan,
  wordsAt,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { comparing, yearsOf } from './two-years';

const NEEDED = rule({
  id: 'N-06',
  title: '增减的原因',
  severity: 'X',
  scope: [],
  statement: '较大的增减、“三公”经费和机关运行经费的增减都写明原因',
  remedy: '请写明原因（录入在“增减原因”）',
});

const CONTRADICTION = rule({
  id: 'N-19',
  title: '原因前后矛盾',
  severity: 'X',
  scope: [],
  statement: '同一增减在不同章节的原因不互相矛盾',
  remedy: '请核对原因',
});

const EMPTY = rule({
  id: 'N-29',
  title: '原因的内容',
  severity: 'X',
  scope: [],
  statement: '原因写明具体事项，与增减的方向相符',
  remedy: '请改写原因',
});

const FIGURE = rule({
  id: 'N-41',
  title: '原因中的数字',
  severity: 'X',
  nature: 'arithmetic',
  scope: [],
  statement: '原因和改写的句子中的数字与表中的数字相同',
  remedy: '请核对原因中的数字',
});

interface Explained {
  readonly one: JudgedNumber;
  readonly direction: Direction | null;
  readonly reason: Reason | null;
}

/** Written changes other than none, each with its reason. */
function changesIn(context: TextCheckContext): readonly Explained[] {
  return context.numbers.flatMap((one): readonly Explained[] => {
    const as = comparing(one);
    if (as?.kind !== 'change' || valueOf(one.bound.place.number) === 0) return [];
    return [{ one, direction: as.words?.direction ?? null, reason: reasonOf(one, context) }];
  });
}

/** In 0.01 %; `null`: from nothing, or not known. */
function rateOf(one: JudgedNumber, context: TextCheckContext): number | 'from-zero' | null {
  const [years] = yearsOf(one, context);
  if (years === undefined) return null;
  const percentage = percentageOf(fen(Math.abs(years.now - years.last)), fen(Math.abs(years.last)));
  return percentage.kind === 'no-base' ? 'from-zero' : percentage.hundredths;
}

function findNeeded(context: TextCheckContext): readonly RawTextFinding[] {
  return changesIn(context).flatMap(({ one, reason }): readonly RawTextFinding[] => {
    if (reason !== null) return [];
    const { subject } = one.bound.as;
    const rate = rateOf(one, context);
    const isNeeded =
      subject.compared?.explained !== undefined ||
      (context.reading.explainsChanges &&
        (rate === 'from-zero' || (rate !== null && rate > context.style.reasonAbove)));
    if (!isNeeded) return [];
    return [
      {
        at: placeOf(one.bound),
        about: `${one.section.section.id ?? ''} ${subject.id} reason`,
        statement: `“${nameOf(subject)}”的增减（${wordsAt(placeOf(one.bound))}）没有写明原因`,
      },
    ];
  });
}

const SHORTEST = 6;
const PLACEHOLDER =
  /^(?:略|无|同上|见上|待定|待补充|其他原因|其他|原因|正常增减|正常变动|工作需要|预算变化)$/u;
const REPETITION =
  /^(?:因|由于)?(?:本年|今年|当年)?[^，。；]{0,14}?(?:预算|经费|支出|收入)(?:数)?(?:增加|减少|增长|下降|变化|调整)(?:所致|导致)?$/u;
const UP = /增加|新增|增资|上调|提高|增长|扩大|恢复|调入|予以列支|补发|招录|上升|增设|更加|没有|未/u;
const DOWN =
  /减少|压减|压缩|节约|退休|调出|结束|完成|下降|取消|核减|不再|未|降低|收回|缩减|精简|没有|控制|过紧日子|调减/u;
const ONLY_UP = /增资|新增|上调|增设|扩大|招录|调入/u;
const ONLY_DOWN = /压减|压缩|厉行节约|核减|缩减|精简|过紧日子|调减/u;

function isContrary(text: string, direction: Direction | null): boolean {
  if (direction === 'up') return ONLY_DOWN.test(text) && !UP.test(text);
  return direction === 'down' && ONLY_UP.test(text) && !DOWN.test(text);
}

function emptiness({ text }: Reason, direction: Direction | null): string | null {
  if (text === '' || PLACEHOLDER.test(text)) return '没有内容';
  if (text.length < SHORTEST) return '过于简单';
  // 人员经费增加 names what has grown; 预算增加 does not.
  if (REPETITION.test(text) && text.length <= 2 * SHORTEST && !/人员|项目|工资/u.test(text))
    return '只是重复增减';
  if (isContrary(text, direction)) return direction === 'up' ? '与增加不符' : '与减少不符';
  return null;
}

function reasonPlace({ paragraph, span }: Reason): RawTextFinding['at'] {
  return { paragraph, start: span.start, end: Math.max(span.end, span.start + 1) };
}

/** One reason stands behind several numbers; it is judged once. */
function reasonsOnce(context: TextCheckContext): readonly (Explained & { readonly reason: Reason })[] {
  const seen = new Set<string>();
  return changesIn(context).flatMap((one) => {
    if (one.reason === null) return [];
    const key = `${String(one.reason.paragraph.index)} ${String(one.reason.span.start)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...one, reason: one.reason }];
  });
}

/** The same words for two figures of one section explain neither. */
function repeated(context: TextCheckContext): readonly RawTextFinding[] {
  const found = reasonsOnce(context).filter(
    ({ one }) => one.bound.as.subject.compared?.explained !== undefined,
  );
  return found.flatMap(({ one, reason }, index): readonly RawTextFinding[] => {
    const before = found.slice(0, index).find(
      (other) =>
        other.one.section === one.section &&
        other.reason.text === reason.text &&
        other.one.bound.as.subject !== one.bound.as.subject &&
        // A whole and its part may have the same cause.
        one.bound.as.subject.whole !== other.one.bound.as.subject.id,
    );
    if (before === undefined) return [];
    return [
      {
        severity: 'I',
        at: reasonPlace(reason),
        about: `${one.section.section.id ?? ''} ${one.bound.as.subject.id} repeated`,
        statement: `“${nameOf(before.one.bound.as.subject)}”和“${nameOf(one.bound.as.subject)}”的原因完全相同`,
        remedy: '可分别写明',
      },
    ];
  });
}

function findEmpty(context: TextCheckContext): readonly RawTextFinding[] {
  const empty = reasonsOnce(context).flatMap(({ one, direction, reason }): readonly RawTextFinding[] => {
    const what = emptiness(reason, direction);
    if (what === null) return [];
    const { subject } = one.bound.as;
    return [
      {
        at: reasonPlace(reason),
        about: `${one.section.section.id ?? ''} ${subject.id} reason`,
        statement: `“${nameOf(subject)}”的原因“${reason.text.slice(0, 30)}”${what}`,
      },
    ];
  });
  return [...empty, ...repeated(context)];
}

const CAUSE =
  /(人员|编制|工资|津贴|补贴|项目|公积金|养老保险|医疗保险|退休|在职|绩效)[^，。；增减升降提压]{0,6}(增加|增长|提高|上调|新增|上升|减少|下降|降低|压减|核减|调减)/gu;
const RISING = /增加|增长|提高|上调|新增|上升/u;

function causes(text: string): ReadonlyMap<string, Direction> {
  const found = new Map<string, Direction>();
  for (const [, noun, verb] of text.matchAll(CAUSE))
    if (noun !== undefined && verb !== undefined) found.set(noun, RISING.test(verb) ? 'up' : 'down');
  return found;
}

/** Equal changes of income and expenditure have one cause. */
function findContradictions(context: TextCheckContext): readonly RawTextFinding[] {
  const found = reasonsOnce(context);
  return found.flatMap(({ one, direction, reason }, index): readonly RawTextFinding[] => {
    const own = causes(reason.text);
    const value = valueOf(one.bound.place.number);
    for (const other of found.slice(0, index)) {
      if (other.direction !== direction || valueOf(other.one.bound.place.number) !== value) continue;
      const theirs = causes(other.reason.text);
      const noun = [...own.keys()].find((key) => theirs.has(key) && theirs.get(key) !== own.get(key));
      if (noun === undefined) continue;
      return [
        {
          at: reasonPlace(reason),
          about: `${one.section.section.id ?? ''} ${one.bound.as.subject.id} contradiction`,
          statement: `同一增减，“${nameOf(other.one.bound.as.subject)}”和“${nameOf(one.bound.as.subject)}”的原因对“${noun}”的说法相反`,
        },
      ];
    }
    return [];
  });
}

const OWN_FIGURE = /(?:预算|支出|总额|合计)?(?:为|是|共|共计)?$/u;

/** 公用经费242.01万元 within a reason: a figure named right before its number. */
function findFigures(context: TextCheckContext): readonly RawTextFinding[] {
  return context.sections.flatMap((section) =>
    section.binding.unbound.flatMap(({ place, why }): readonly RawTextFinding[] => {
      const { paragraph, number, sentence } = place;
      const value = valueOf(number);
      if (why !== 'reason' || number.kind !== 'amount' || value === null) return [];
      const lead = paragraph.normal.text.slice(sentence.start, number.start).replace(OWN_FIGURE, '');
      const subject = section.named(lead);
      const fact = subject === null ? null : subjectFact(section, subject, context);
      if (subject?.kind !== 'amount' || fact?.kind !== 'known') return [];
      if (Math.abs(value - fact.value) <= fact.slack || value === fact.value) return [];
      const at = { paragraph, start: number.start, end: number.end };
      return [
        {
          at,
          about: `${place.section} ${subject.id} in reason`,
          cells: fact.cells,
          statement: `原因中“${nameOf(subject)}”写作${wordsAt(at)}，${sourceWords(fact, context)}为${shownValue(subject, fact.value)}，差${wan(value - fact.value)}`,
        },
      ];
    }),
  );
}

export const REASON_RULES: readonly TextRule[] = [
  { rule: NEEDED, find: findNeeded, needs: '上年数（文字没有写增减比例的）' },
  { rule: EMPTY, find: findEmpty },
  { rule: CONTRADICTION, find: findContradictions },
  { rule: FIGURE, find: findFigures },
];
