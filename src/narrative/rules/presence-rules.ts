/** N-05, N-14, N-15, N-20, N-35: what a section states is complete, adds up and has its right name. */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import { accountsWithRows, factOf, type Fact } from '../binding/facts';
import type { DoubtfulName, Subject, TextSum } from '../binding/subject';
import { accountCodes, subjectsOf, type BoundSection } from '../binding/bind-document';
import { printed } from '../style';
import { normalWords } from '../reading/normal-text';
import {
  firstWritten,
  nameOf,
  placeOf,
  printedFact,
  shownValue,
  subjectFact,
  subjectIn,
  valueOf,
  wan,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

function sumRule(id: TextSum['rule'], title: string): TextRule['rule'] {
  return rule({
    id,
    title,
    severity: 'E',
    nature: 'arithmetic',
    scope: [],
    statement: '各项之和等于合计',
    remedy: '请补上遗漏的项，或改正数字',
  });
}

const LEFT_OUT = rule({
  id: 'N-35',
  title: '没有列出的项',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '没有列出的来源和类别都没有金额',
  remedy: '请补上这一项',
});

const SCOPE_NAME = rule({
  id: 'N-20',
  title: '口径的名称',
  severity: 'X',
  scope: [],
  statement: '财政拨款、一般公共预算等名称与数字的口径相符',
  remedy: '请改用准确的名称',
});

const NAME = rule({
  id: 'N-15',
  title: '车辆',
  severity: 'X',
  scope: [],
  statement: '车辆分类的名称完整',
  remedy: '请写完整的名称',
});

/** Half of 0.01 万元 for each figure that is rounded. */
const HALF_STEP = 5_000;

/** Where the tables have the figures, each is held against its own; this is for those that only the text has. */
function sumFinding(sum: TextSum, section: BoundSection, context: TextCheckContext): RawTextFinding | null {
  const whole = firstWritten(context, section, sum.whole);
  const parts = sum.parts.flatMap((id) => firstWritten(context, section, id) ?? []);
  const total = whole === null ? null : valueOf(whole.bound.place.number);
  const values = parts.flatMap(({ bound }) => valueOf(bound.place.number) ?? []);
  if (whole === null || total === null || values.length !== sum.parts.length) return null;
  if ([whole, ...parts].every(({ fact }) => fact.kind === 'known')) return null;
  const { subject } = whole.bound.as;
  const added = values.reduce((all, one) => all + one, 0);
  const bound = subject.kind === 'amount' ? HALF_STEP * (values.length + 1) : 0;
  if (Math.abs(added - total) <= bound) return null;
  return {
    at: placeOf(whole.bound),
    about: `${section.section.id ?? ''} ${sum.whole} sum`,
    statement: `“${nameOf(subject)}”写作${shownValue(subject, total)}，各项之和为${shownValue(subject, added)}`,
  };
}

function findSums(id: TextSum['rule']): TextRule['find'] {
  return (context) =>
    context.sections.flatMap((section) =>
      (section.reading?.sums ?? [])
        .filter((sum) => sum.rule === id)
        .flatMap((sum) => sumFinding(sum, section, context) ?? []),
    );
}

/** 购置费 and 运行维护费, each for itself, tell 购置及运行维护费. */
function isToldByParts(id: string, section: BoundSection, context: TextCheckContext): boolean {
  const own = section.reading?.sums?.find(({ whole }) => whole === id);
  return own?.parts.every((part) => firstWritten(context, section, part) !== null) === true;
}

function leftOut(sum: TextSum, section: BoundSection, context: TextCheckContext): readonly RawTextFinding[] {
  const whole = firstWritten(context, section, sum.whole);
  const isListed = sum.parts.some((id) => firstWritten(context, section, id) !== null);
  if (whole === null || !isListed) return [];
  return sum.parts.flatMap((id): readonly RawTextFinding[] => {
    const part = subjectIn(section, id);
    const isInGroup = (sum.groups ?? []).some(
      ({ stated, parts }) => parts.includes(id) && firstWritten(context, section, stated) !== null,
    );
    if (part === null || isInGroup || firstWritten(context, section, id) !== null) return [];
    if (section.claims.some((claim) => claim.kind === 'all' && claim.subject.id === id)) return [];
    if (isToldByParts(id, section, context)) return [];
    const fact = subjectFact(section, part, context);
    if (fact.kind === 'unknown' || printedValue(fact, part, context) === 0) return [];
    return [
      {
        at: placeOf(whole.bound),
        about: `${section.section.id ?? ''} ${id} left out`,
        cells: fact.cells,
        statement: `“${nameOf(whole.bound.as.subject)}”的各项中没有列出“${nameOf(part)}”${shownValue(part, fact.value)}`,
      },
    ];
  });
}

/** Accounts with money that a list of accounts does not name. */
function accountsLeftOut(section: BoundSection, context: TextCheckContext): readonly RawTextFinding[] {
  const accounts = section.reading?.accounts;
  const written = context.numbers.filter(
    (one) => one.section === section && accountCodes(one.bound.as.subject) !== null,
  );
  const last = written.at(-1);
  if (accounts === undefined || section.reading === null || last === undefined) return [];
  const codesWithRows = accountsWithRows(accounts.of, context);
  const stated = new Map<string, number>();
  for (const { bound } of written) {
    const { kind, subject } = bound.as;
    if (kind === 'figure') stated.set(subject.id, (stated.get(subject.id) ?? 0) + 1);
  }
  return subjectsOf(section.reading).flatMap((subject): readonly RawTextFinding[] => {
    const codes = accountCodes(subject);
    if (codes?.some((code) => codesWithRows.has(code)) !== true) return [];
    const fact = subjectFact(section, subject, context);
    if (fact.kind === 'unknown') return [];
    const times = stated.get(subject.id) ?? 0;
    const own = (fact.alternatives ?? [fact.value]).filter((one) => printed(fen(one), context.style) !== 0);
    if (times >= (fact.alternatives === undefined ? Math.min(1, own.length) : own.length)) return [];
    return [
      {
        at: placeOf(last.bound),
        about: `${section.section.id ?? ''} ${subject.id} left out`,
        cells: fact.cells,
        statement: `没有列出“${nameOf(subject)}”${wan(fact.value)}`,
      },
    ];
  });
}

function printedValue(fact: Fact, part: Subject, context: TextCheckContext): number | null {
  const shown = printedFact(fact, part.kind, context);
  return shown.kind === 'known' ? shown.value : null;
}

function findLeftOut(context: TextCheckContext): readonly RawTextFinding[] {
  return context.sections.flatMap((section) => [
    ...(section.reading?.sums ?? []).flatMap((sum) => leftOut(sum, section, context)),
    ...accountsLeftOut(section, context),
  ]);
}

/** 其中：一般公务用车7辆、…: all classes are named, also at 0. */
function findClasses(context: TextCheckContext): readonly RawTextFinding[] {
  return context.sections.flatMap((section) =>
    (section.reading?.sums ?? []).flatMap((sum): readonly RawTextFinding[] => {
      if (sum.rule !== 'N-15') return [];
      const whole = firstWritten(context, section, sum.whole);
      const named = sum.parts.filter((id) => firstWritten(context, section, id) !== null);
      if (whole === null || named.length === 0) return [];
      return sum.parts.flatMap((id): readonly RawTextFinding[] => {
        const part = subjectIn(section, id);
        const fact = part === null ? null : subjectFact(section, part, context);
        // With a number, it is left out (N-35).
        if (part === null || named.includes(id) || (fact?.kind === 'known' && fact.value !== 0)) return [];
        if (section.claims.some((claim) => claim.kind === 'all')) return [];
        return [
          {
            at: placeOf(whole.bound),
            about: `${section.section.id ?? ''} ${id} class`,
            statement: `没有写明“${nameOf(part)}”`,
            remedy: '请写明，没有的写0',
          },
        ];
      });
    }),
  );
}

function isRight({ unlessSame }: DoubtfulName, context: TextCheckContext): boolean {
  if (unlessSame === undefined) return false;
  const [one, other] = unlessSame.map((quantity) => factOf(quantity, context));
  return one?.kind !== 'known' || other?.kind !== 'known' || one.value === other.value;
}

function doubtful(
  one: JudgedNumber,
  id: DoubtfulName['rule'],
  context: TextCheckContext,
): RawTextFinding | null {
  const { name, as } = one.bound;
  const found = as.subject.doubtful?.find((other) => other.rule === id && normalWords(other.name) === name);
  if (found === undefined || isRight(found, context)) return null;
  return {
    at: placeOf(one.bound),
    about: `${one.section.section.id ?? ''} ${as.subject.id} name`,
    statement: `写作“${found.name}”，${found.right}`,
  };
}

function findNames(id: DoubtfulName['rule']): TextRule['find'] {
  return (context) =>
    context.numbers
      .filter(({ bound }) => bound.as.kind === 'figure')
      .flatMap((one) => doubtful(one, id, context) ?? []);
}

export const PRESENCE_RULES: readonly TextRule[] = [
  { rule: sumRule('N-05', '各项之和'), find: findSums('N-05') },
  { rule: sumRule('N-14', '政府采购各项之和'), find: findSums('N-14') },
  { rule: sumRule('N-15', '车辆各项之和'), find: findSums('N-15') },
  { rule: LEFT_OUT, find: findLeftOut },
  { rule: SCOPE_NAME, find: findNames('N-20') },
  { rule: NAME, find: (context) => [...findNames('N-15')(context), ...findClasses(context)] },
];
