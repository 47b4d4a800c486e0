/** Y-02: where last year's figure was restated, a text names it beside the published one (docs/decisions/0075). */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import type { BoundSection } from '../binding/bind-document';
import type { Subject } from '../binding/subject';
import type { PriorBase } from '../binding/last-year';
import type { PlaceOf } from '../reading/document';
import { printed } from '../style';
import {
  comparedFigure,
  nameOf,
  placeOf,
  printedFact,
  subjectFact,
  valueOf,
  wan,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { comparing, signed } from './two-years';

const RESTATED = rule({
  id: 'Y-02',
  title: '调整后的上年数',
  severity: 'X',
  scope: [],
  statement: '上年数按本年口径调整过的，文字同时写明调整后的数和上年公开的数',
  remedy: '请写明两个上年数和调整的原因',
});

/** A comparison as its section writes it: by how much, or 持平. */
interface Comparison {
  readonly subject: Subject;
  readonly base: PriorBase | null;
  readonly change: number;
  readonly at: PlaceOf;
}

function comparisonsIn(section: BoundSection, context: TextCheckContext): readonly Comparison[] {
  const written = context.numbers.flatMap((one): readonly Comparison[] => {
    const as = comparing(one);
    const value = valueOf(one.bound.place.number);
    if (one.section !== section || as?.kind !== 'change' || value === null) return [];
    return [{ subject: as.subject, base: as.base, change: signed(value, as), at: placeOf(one.bound) }];
  });
  const level = section.claims.flatMap(({ kind, subject, base, paragraph, start, end }) =>
    kind === 'level'
      ? [{ subject: comparedFigure(section, subject), base, change: 0, at: { paragraph, start, end } }]
      : [],
  );
  return [...written, ...level];
}

/** 0.01 万元, which rounding of three figures leaves open. */
const STEP = 10_000;

function findIn(section: BoundSection, context: TextCheckContext): readonly RawTextFinding[] {
  const { entered, style } = context;
  const seen = new Set<string>();
  return comparisonsIn(section, context).flatMap((one): readonly RawTextFinding[] => {
    const { subject, base, change, at } = one;
    const prior = subject.compared === undefined ? null : (entered?.prior(subject.compared.measure) ?? null);
    const restated = prior?.restated;
    if (prior === null || restated === undefined || base === 'outturn' || seen.has(subject.id)) return [];
    const [last, published] = [printed(restated.amount, style), printed(prior.amount, style)];
    const now = printedFact(subjectFact(section, subject, context), subject.kind, context);
    if (now.kind === 'unknown' || last === published) return [];
    const used = [last, published].find((value) => Math.abs(now.value - value - change) <= STEP);
    const named = context.numbers
      .filter(
        ({ section: own, bound: { as } }) => own === section && as.kind === 'prior' && as.subject === subject,
      )
      .map(({ bound }) => valueOf(bound.place.number));
    // A change that fits neither is wrong by N-04.
    if (used === undefined || [last, published].every((value) => named.includes(value))) return [];
    seen.add(subject.id);
    const words = used === last ? '调整后的上年数' : '上年公开的数';
    return [
      {
        at,
        about: `${section.section.id ?? ''} ${subject.id} restated`,
        cells: now.cells,
        statement: `“${nameOf(subject)}”按${words}${wan(fen(used))}比较，文字没有同时写明调整后的${wan(last)}和上年公开的${wan(published)}（${restated.note}）`,
      },
    ];
  });
}

export const RESTATED_RULES: readonly TextRule[] = [
  {
    rule: RESTATED,
    find: (context) => context.sections.flatMap((section) => findIn(section, context)),
    needs: '上年数的调整后金额',
  },
];
