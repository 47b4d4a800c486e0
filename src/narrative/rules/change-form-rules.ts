/** N-12, N-28: how a text writes a comparison. */
import { rule } from '../../checks/rule';
import type { Subject } from '../binding/subject';
import {
  nameOf,
  placeOf,
  subjectIn,
  valueOf,
  wordsAt,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { comparing } from './two-years';

const TOGETHER = rule({
  id: 'N-12',
  title: '购置费与运行维护费分别比较',
  severity: 'X',
  scope: [],
  statement: '公务用车购置费和公务用车运行维护费分别与上年比较',
  remedy: '请分别写明各自的增减',
});

const UNCHANGED = rule({
  id: 'N-28',
  title: '没有增减的写法',
  severity: 'I',
  nature: 'form',
  scope: [],
  statement: '没有增减的写“与上年持平”',
  remedy: '可改为“与上年持平”',
});

/** Whether the parts of a joint figure are compared as well. */
function arePartsCompared(one: JudgedNumber, { joint }: Subject, context: TextCheckContext): boolean {
  return (joint ?? []).every(
    (id) =>
      one.section.claims.some(({ kind, subject }) => kind === 'level' && subject.id === id) ||
      context.numbers.some(
        (other) =>
          other.section === one.section &&
          other.bound.as.subject.id === id &&
          (other.bound.as.kind === 'change' || other.bound.as.kind === 'pair'),
      ),
  );
}

function findTogether(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const as = comparing(one);
    if (as?.kind !== 'change' || as.subject.joint === undefined || arePartsCompared(one, as.subject, context))
      return [];
    const names = as.subject.joint.map((id) => {
      const part = subjectIn(one.section, id);
      return part === null ? id : nameOf(part);
    });
    return [
      {
        at: placeOf(one.bound),
        about: `${one.section.section.id ?? ''} ${as.subject.id} together`,
        statement: `${names.join('和')}合在一起与上年比较（${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}）`,
      },
    ];
  });
}

function findUnchanged(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const as = comparing(one);
    if (as?.kind !== 'change' || valueOf(one.bound.place.number) !== 0) return [];
    return [
      {
        at: placeOf(one.bound),
        about: `${one.section.section.id ?? ''} ${as.subject.id} unchanged`,
        statement: `“${nameOf(as.subject)}”没有增减，写作“${as.words?.verb ?? ''}${wordsAt(placeOf(one.bound))}”`,
      },
    ];
  });
}

export const CHANGE_FORM_RULES: readonly TextRule[] = [
  { rule: TOGETHER, find: findTogether },
  { rule: UNCHANGED, find: findUnchanged },
];
