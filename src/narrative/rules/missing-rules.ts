/** N-21: what a text must state is there. */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import { accountCodes, subjectsOf, type BoundSection } from '../binding/bind-document';
import type { Fact } from '../binding/facts';
import type { Subject } from '../binding/subject';
import { printed } from '../style';
import type { Section } from '../narrative';
import type { ReadSection } from '../reading/document';
import {
  firstWritten,
  nameOf,
  placeOf,
  printedFact,
  priorOf,
  subjectFact,
  subjectIn,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const MISSING = rule({
  id: 'N-21',
  title: '应写明的内容',
  severity: 'E',
  scope: [],
  statement: '应写明的章节和数字齐全',
  remedy: '请补写',
});

const PARTS_OF_WHOLE = 3;

/** A pasted piece of a text has few sections: nothing is missing in it. */
function isWhole({ sections, reading, document }: TextCheckContext): boolean {
  if (document.parts.length >= PARTS_OF_WHOLE) return true;
  const found = new Set(sections.map(({ section }) => section.id));
  return reading.sections.filter(({ section }) => found.has(section)).length * 2 >= reading.sections.length;
}

function isSaidToBeNothing({ claims }: BoundSection, { id }: Subject): boolean {
  return claims.some(({ kind, subject }) => kind === 'none' && subject.id === id);
}

const SEVERITY = { required: 'E', usual: 'X', often: 'I' } as const;

function severityOf(written: Subject['written']): Pick<RawTextFinding, 'severity'> {
  return { severity: SEVERITY[written ?? 'usual'] };
}

/** A figure of 0 is often compared with the others only. */
function isMoney(fact: Fact): boolean {
  return fact.kind === 'unknown' || fact.value !== 0;
}

/** Whether the section compares the figure with last year. */
function isCompared({ id, joint }: Subject, section: BoundSection, { numbers }: TextCheckContext): boolean {
  const isOf = (subject: Subject): boolean =>
    subject.id === id ||
    subject.also?.includes(id) === true ||
    subject.joint?.includes(id) === true ||
    joint?.includes(subject.id) === true;
  return (
    section.claims.some(({ kind, subject }) => kind === 'level' && isOf(subject)) ||
    numbers.some(
      ({ section: own, bound: { as } }) =>
        own === section && as.kind !== 'figure' && as.kind !== 'share' && isOf(as.subject),
    )
  );
}

/** 0 in both years, and not one that every text compares all the same. */
function isNothing(subject: Subject, { fact }: JudgedNumber, context: TextCheckContext): boolean {
  const prior = priorOf(subject, null, context);
  return (
    subject.written !== 'required' &&
    fact.kind === 'known' &&
    fact.value === 0 &&
    prior.kind === 'known' &&
    prior.value === 0
  );
}

function uncompared(section: BoundSection, context: TextCheckContext): readonly RawTextFinding[] {
  return (section.reading?.subjects ?? []).flatMap((subject): readonly RawTextFinding[] => {
    const written = firstWritten(context, section, subject.id);
    if (
      subject.compared === undefined ||
      subject.comparedElsewhere === true ||
      written === null ||
      isNothing(subject, written, context) ||
      isCompared(subject, section, context)
    )
      return [];
    return [
      {
        ...(subject.written === 'required' && isMoney(written.fact) ? {} : { severity: 'X' as const }),
        at: placeOf(written.bound),
        about: `${section.section.id ?? ''} ${subject.id} uncompared`,
        statement: `“${nameOf(subject)}”没有写明比上年增减`,
      },
    ];
  });
}

/** 主要用于以下方面 and the classes, as a whole. */
function unlisted(section: BoundSection, context: TextCheckContext): readonly RawTextFinding[] {
  const { reading } = section;
  if (reading?.accounts?.isListed !== true) return [];
  const isListed = context.numbers.some(
    (one) => one.section === section && accountCodes(one.bound.as.subject) !== null,
  );
  const whole = firstWritten(context, section, reading.accounts.whole);
  // Each class may print 0 where their sum does not.
  const hasClasses = subjectsOf(reading).some((one) => {
    const fact = accountCodes(one) === null ? null : subjectFact(section, one, context);
    return fact?.kind === 'known' && printed(fen(fact.value), context.style) !== 0;
  });
  if (isListed || whole === null || !hasClasses) return [];
  return [
    {
      severity: 'X',
      at: placeOf(whole.bound),
      about: `${reading.section} accounts`,
      statement: `“${nameOf(whole.bound.as.subject)}”没有按类写明`,
    },
  ];
}

function valueIn(section: BoundSection, id: string, context: TextCheckContext): number | null {
  const subject = subjectIn(section, id);
  const fact = subject === null ? null : subjectFact(section, subject, context);
  return fact?.kind === 'known' ? fact.value : null;
}

/** In other words than a number of its own: 全部为财政拨款收入, 收支预算3121.42万元. */
function isToldOtherwise(subject: Subject, section: BoundSection, context: TextCheckContext): boolean {
  const { id, joint, toldBy } = subject;
  const value = valueIn(section, id, context);
  const isWritten = (other: string): boolean => firstWritten(context, section, other) !== null;
  return (
    section.claims.some((one) => one.kind === 'all' && one.subject.id === id) ||
    context.numbers.some(
      ({ section: own, bound: { as } }) => own === section && as.subject.also?.includes(id) === true,
    ) ||
    (toldBy !== undefined && isWritten(toldBy) && valueIn(section, toldBy, context) === value) ||
    (value === 0 && isToldAsOne(joint ?? [], section, context))
  );
}

/** 公务用车购置费、公务用车运行费均为0元: their sum is told with them. */
function isToldAsOne(parts: readonly string[], section: BoundSection, context: TextCheckContext): boolean {
  const numbers = new Set(parts.map((id) => firstWritten(context, section, id)?.bound.place.number ?? null));
  return parts.length > 1 && numbers.size === 1 && !numbers.has(null);
}

/** Nothing is the sum of parts that are nothing: often left out. */
function isNothingOfParts({ id, joint }: Subject, section: BoundSection, context: TextCheckContext): boolean {
  const areWritten = joint?.every((part) => firstWritten(context, section, part) !== null) === true;
  return areWritten && valueIn(section, id, context) === 0;
}

/** With money, and no other part of its whole is stated, which would make it one that is left out (N-35). */
function isMissed(subject: Subject, section: BoundSection, context: TextCheckContext): boolean {
  const fact = printedFact(subjectFact(section, subject, context), subject.kind, context);
  if (fact.kind === 'unknown' || fact.value === 0) return false;
  const isNone = section.claims.some(({ kind, subject: { id } }) => kind === 'none' && id === subject.whole);
  const isTold = context.numbers.some(
    ({ section: own, bound: { as } }) =>
      own === section && as.kind === 'prior' && as.subject.id === subject.id,
  );
  if (isNone || isTold) return false;
  return !(section.reading?.sums ?? []).some(
    ({ parts }) =>
      parts.includes(subject.id) && parts.some((id) => firstWritten(context, section, id) !== null),
  );
}

function untold(section: BoundSection, context: TextCheckContext): readonly RawTextFinding[] {
  const subjects = (section.reading?.subjects ?? []).filter(({ written }) => written !== undefined);
  return subjects
    .filter((one) => firstWritten(context, section, one.id) === null && !isSaidToBeNothing(section, one))
    .filter((one) => !isToldOtherwise(one, section, context))
    .filter((one) => one.written === 'required' || isMissed(one, section, context))
    .map((one): RawTextFinding => {
      const paragraph = section.section.heading?.paragraph ?? section.section.paragraphs[0];
      return {
        ...severityOf(isNothingOfParts(one, section, context) ? 'often' : one.written),
        at: paragraph === undefined ? null : { paragraph, start: 0, end: paragraph.normal.text.length },
        about: `${section.section.id ?? ''} ${one.id} missing`,
        statement: `没有写明“${nameOf(one)}”`,
      };
    });
}

function sectionIds({ sections }: Pick<ReadSection, 'sections'>): readonly (string | null)[] {
  return sections.flatMap((one) => [one.id, ...sectionIds(one)]);
}

function hasWords({ paragraphs, sections }: ReadSection): boolean {
  return paragraphs.length > 0 || sections.some(hasWords);
}

function declaredIn(sections: readonly Section[]): readonly string[] {
  return sections.flatMap((one) =>
    one.title === null || one.when !== undefined ? [] : [one.id, ...declaredIn(one.sections ?? [])],
  );
}

/** Sections without figures, in the parts that the text has; and 名词解释. */
function missingOthers({
  document,
  narrative,
  reading,
  titleOf,
}: TextCheckContext): readonly RawTextFinding[] {
  const known = new Set(reading.sections.map(({ section }) => section));
  const sections = document.parts.flatMap((part): readonly RawTextFinding[] => {
    const content = narrative.parts.find(({ id }) => id === part.id)?.content;
    const found = new Set(sectionIds(part));
    return (content?.kind === 'sections' ? declaredIn(content.sections) : [])
      .filter((id) => !known.has(id) && !found.has(id))
      .map((id): RawTextFinding => ({
        severity: 'X',
        at: null,
        about: `${id} missing`,
        statement: `缺少“${titleOf(id)}”一节`,
      }));
  });
  if (document.parts.length < 2) return sections;
  const written = new Set(document.parts.filter((part) => part.sections.some(hasWords)).map(({ id }) => id));
  const missing = narrative.parts
    .filter(({ id, content }) => content.kind !== 'tables' && !written.has(id))
    .map(({ id, title }): RawTextFinding => {
      const name = title.filter((word) => typeof word === 'string').join('');
      return {
        ...(id === reading.terms?.part ? {} : { severity: 'X' as const }),
        at: null,
        about: `${id} missing`,
        statement: `缺少“${name}”部分`,
      };
    });
  return [...sections, ...missing];
}

/** Another file, or one whose words stand in frames that are not read: a check of nothing must not pass. */
const NOTHING_FOUND: RawTextFinding = {
  at: null,
  about: 'no section',
  statement: '没有找到预算情况说明的任何一节，文字没有核对',
  remedy: '请核对是不是这份文件；文字放在文本框或多列表格里的，请改为正文',
};

function findMissing(context: TextCheckContext): readonly RawTextFinding[] {
  if (context.sections.every(({ reading }) => reading === null)) return [NOTHING_FOUND];
  if (!isWhole(context)) return [];
  return [...missingFigures(context), ...missingOthers(context)];
}

const GAP = '〔请填写';

/** What is yet to enter is named by itself (N-25). */
function hasGap({ section }: BoundSection): boolean {
  return section.paragraphs.some(({ normal }) => normal.text.includes(GAP));
}

function missingFigures(context: TextCheckContext): readonly RawTextFinding[] {
  const found = new Map(context.sections.map((one) => [one.section.id, one]));
  return context.reading.sections.flatMap((one): readonly RawTextFinding[] => {
    const section = found.get(one.section);
    if (section !== undefined && hasGap(section)) return [];
    if (section !== undefined)
      return [...untold(section, context), ...uncompared(section, context), ...unlisted(section, context)];
    if (one.within !== undefined) return [];
    return [
      {
        ...(one.required === true ? {} : { severity: 'X' as const }),
        at: null,
        about: `${one.section} missing`,
        statement: `缺少“${context.titleOf(one.section)}”一节`,
      },
    ];
  });
}

export const MISSING_RULES: readonly TextRule[] = [{ rule: MISSING, find: findMissing }];
