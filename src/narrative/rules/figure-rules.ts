/** N-02, N-09, N-26: each number is a figure, and the figure of the tables. */
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import { factOf } from '../binding/facts';
import { printed } from '../style';
import type { TextNumber } from '../reading/numbers';
import {
  nameOf,
  placeOf,
  printedFact,
  shownValue,
  sourceWords,
  subjectFact,
  valueOf,
  valuesOf,
  wan,
  wordsAt,
  type JudgedNumber,
  type TextCheckContext,
} from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const DIFFERS = rule({
  id: 'N-02',
  title: '文字与表不一致',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '文字中的数字与表中的数字相同',
  remedy: '请以表为准改正文字，或核对表',
});

const TOLD_TWICE = rule({
  id: 'N-09',
  title: '同一数字前后不一致',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '同一数字在文字中前后一致',
  remedy: '请改成一致',
});

const SCALE = rule({
  id: 'N-26',
  title: '金额单位',
  severity: 'E',
  scope: [],
  statement: '金额写明单位，单位正确',
  remedy: '请改正单位',
});

const ABOUT = /[约近]$|大约$|左右|以上|余/u;
const MYRIAD = 10_000;

export type Verdict = 'equal' | 'differs' | 'scale' | 'rounded' | 'unknown';

/** Behind or before it: about so much. */
function isAbout({ bound }: JudgedNumber): boolean {
  const { paragraph, number } = bound.place;
  const { text } = paragraph.normal;
  return (
    ABOUT.test(text.slice(number.start - 2, number.start)) ||
    /^(?:左右|多)/u.test(text.slice(number.end, number.end + 2))
  );
}

/** Whether rounding the fact to the decimals of the text gives the text. */
function roundsTo(number: TextNumber, fact: number): boolean {
  if (number.kind !== 'amount' || number.fen === null) return false;
  const decimals = number.printed.includes('.') ? number.printed.length - number.printed.indexOf('.') - 1 : 0;
  const unit = number.unit === '元' ? 100 : number.unit === '万元' ? 1_000_000 : 10_000_000_000;
  const step = unit / 10 ** decimals;
  return Number.isInteger(step) && Math.abs(number.fen - fact) * 2 <= step;
}

export function verdictOf(one: JudgedNumber, { style }: TextCheckContext): Verdict {
  const { fact, bound } = one;
  const { number } = bound.place;
  const value = valueOf(number);
  if (fact.kind === 'unknown' || (value === null && number.kind !== 'amount')) return 'unknown';
  const facts = valuesOf(fact);
  if (value !== null && facts.includes(value)) return 'equal';
  if (bound.as.subject.kind === 'amount' && facts.some((one) => value === printed(fen(one), style)))
    return 'equal';
  if (value !== null && Math.abs(value - fact.value) <= fact.slack) return 'equal';
  if (isAbout(one) && roundsTo(number, fact.value)) return 'rounded';
  if (number.kind === 'amount' && value !== null && fact.value !== 0)
    if (value * MYRIAD === fact.value || value === fact.value * MYRIAD) return 'scale';
  return 'differs';
}

function isFigure({ bound }: JudgedNumber): boolean {
  return bound.as.kind === 'figure' || bound.as.kind === 'prior' || bound.as.kind === 'pair';
}

function key({ section, bound }: JudgedNumber): string {
  return `${section.section.id ?? ''} ${bound.as.subject.id} ${bound.as.kind === 'prior' ? 'prior' : ''}`;
}

/** Others of the same section that tell the same figure, and not alike. */
type WrittenOtherwise = (one: JudgedNumber) => JudgedNumber | null;

function writtenOtherwise({ numbers }: TextCheckContext): WrittenOtherwise {
  const byKey = new Map<string, JudgedNumber[]>();
  for (const one of numbers) {
    if (!isFigure(one)) continue;
    const same = byKey.get(key(one));
    if (same === undefined) byKey.set(key(one), [one]);
    else same.push(one);
  }
  return (one) => {
    const value = valueOf(one.bound.place.number);
    return byKey.get(key(one))?.find((other) => valueOf(other.bound.place.number) !== value) ?? null;
  };
}

function differsWords(one: JudgedNumber, context: TextCheckContext): string {
  const { bound, fact } = one;
  const { subject, kind } = bound.as;
  const words = wordsAt(placeOf(bound));
  const value = valueOf(bound.place.number);
  if (fact.kind === 'unknown') return '';
  const what = kind === 'prior' ? `上年${nameOf(subject)}` : nameOf(subject);
  const difference = value === null ? '' : `，差${shownValue(subject, value - fact.value)}`;
  return `“${what}”写作${words}，${sourceWords(fact, context)}为${shownValue(subject, fact.value)}${difference}`;
}

function cellsOf({ fact }: JudgedNumber): RawTextFinding['cells'] {
  return fact.kind === 'known' ? fact.cells : [];
}

/** The figure of all units is a matter of its own (N-13). */
function isOfAllUnits({ bound }: JudgedNumber, context: TextCheckContext): boolean {
  const { unitScope } = context.reading;
  if (unitScope?.section !== bound.place.section || unitScope.subject !== bound.as.subject.id) return false;
  const all = factOf(unitScope.ofAll, context);
  return all.kind === 'known' && all.value === valueOf(bound.place.number);
}

/** Last year's number by its words, this year's by its amount: the year is wrong (N-23). */
export function isOfThisYear({ section, bound, fact }: JudgedNumber, context: TextCheckContext): boolean {
  const value = valueOf(bound.place.number);
  // Nothing says how much was spent in the end.
  if (
    bound.as.kind !== 'prior' ||
    bound.as.base === 'outturn' ||
    value === null ||
    (fact.kind === 'known' && valuesOf(fact).includes(value))
  )
    return false;
  const now = printedFact(subjectFact(section, bound.as.subject, context), bound.as.subject.kind, context);
  return now.kind === 'known' && now.value === value;
}

function findDifferent(context: TextCheckContext): readonly RawTextFinding[] {
  const otherwise = writtenOtherwise(context);
  return context.numbers.filter(isFigure).flatMap((one): readonly RawTextFinding[] => {
    const verdict = verdictOf(one, context);
    if (verdict !== 'differs' || isOfAllUnits(one, context) || isOfThisYear(one, context)) return [];
    if (otherwise(one) !== null) return [];
    return [
      {
        // The section alone binds it: another figure may be meant.
        ...(one.bound.by === 'section' ? { severity: 'X' as const } : {}),
        at: placeOf(one.bound),
        about: key(one),
        cells: cellsOf(one) ?? [],
        statement: differsWords(one, context),
      },
    ];
  });
}

function findWrittenTwice(context: TextCheckContext): readonly RawTextFinding[] {
  const seen = new Set<string>();
  const otherwise = writtenOtherwise(context);
  return context.numbers.filter(isFigure).flatMap((one): readonly RawTextFinding[] => {
    const other = otherwise(one);
    const verdict = verdictOf(one, context);
    if (other === null || verdict === 'equal' || verdict === 'rounded' || verdict === 'scale') return [];
    // Without a fact, one of the two is named, and it is not known which is right.
    if (verdict === 'unknown' && seen.has(key(one))) return [];
    seen.add(key(one));
    const { subject } = one.bound.as;
    const [words, others] = [wordsAt(placeOf(one.bound)), wordsAt(placeOf(other.bound))];
    const fact =
      one.fact.kind === 'known'
        ? `，${sourceWords(one.fact, context)}为${shownValue(subject, one.fact.value)}`
        : '';
    return [
      {
        at: placeOf(one.bound),
        about: key(one),
        cells: cellsOf(one) ?? [],
        statement: `“${nameOf(subject)}”此处写${words}，别处写${others}${fact}`,
      },
    ];
  });
}

function findScale(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers
    .filter((one) => isFigure(one) && verdictOf(one, context) === 'scale')
    .map((one): RawTextFinding => {
      const value = one.fact.kind === 'known' ? wan(one.fact.value) : '';
      return {
        at: placeOf(one.bound),
        about: key(one),
        cells: cellsOf(one) ?? [],
        statement: `“${nameOf(one.bound.as.subject)}”写作${wordsAt(placeOf(one.bound))}，与表中的${value}差一万倍`,
      };
    });
}

export const FIGURE_RULES: readonly TextRule[] = [
  { rule: DIFFERS, find: findDifferent },
  { rule: TOLD_TWICE, find: findWrittenTwice },
  { rule: SCALE, find: findScale },
];
