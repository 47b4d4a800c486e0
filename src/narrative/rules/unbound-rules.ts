/** N-01, N-26: each number of the text states what it is, with its unit. */
import { rule } from '../../checks/rule';
import type { UnboundNumber } from '../binding/binding';
import type { BoundSection } from '../binding/bind-document';
import type { Decimal, TextUnit } from '../reading/numbers';
import { nameOf, placeOf, wan, wordsAt, type JudgedNumber, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const UNBOUND = rule({
  id: 'N-01',
  title: '数字没有写明是什么',
  severity: 'E',
  scope: [],
  statement: '情况说明中的每个数字都写明是什么的数字',
  remedy: '请写明对象，或删去',
});

const UNIT = rule({
  id: 'N-26',
  title: '金额单位',
  severity: 'E',
  scope: [],
  statement: '金额写明单位，单位正确',
  remedy: '请写明单位',
});

function unboundFinding({ place, why, like }: UnboundNumber): readonly RawTextFinding[] {
  const at = { paragraph: place.paragraph, start: place.number.start, end: place.number.end };
  const words = wordsAt(at);
  const about = `${place.section} ${words}`;
  switch (why) {
    case 'unnamed':
      return [{ at, about, statement: `“${words}”没有说明是什么的数字` }];
    case 'like-name':
      return [
        {
          at,
          about,
          statement: `“${words}”前的名称没有认出，可能是“${like ?? ''}”`,
          remedy: '请核对名称和数字',
        },
      ];
    case 'unknown-words':
      return [
        {
          at,
          about,
          statement: `没有认出“${words}”是什么的数字，没有核对`,
          remedy: '请写明对象，或自行核对这个数字',
        },
      ];
    default:
      return [];
  }
}

/** A section that the set does not have is named once, however many numbers it has. */
function unknownSection({ section, binding }: BoundSection): readonly RawTextFinding[] {
  const [first] = binding.unbound;
  if (first === undefined) return [];
  const { paragraph, number } = first.place;
  const heading = section.heading;
  return [
    {
      severity: 'X',
      at: { paragraph, start: number.start, end: number.end },
      about: `section ${heading?.title ?? ''}`,
      statement: `${heading === null ? '这一段' : `“${heading.title}”一节`}不是表样规定的内容，其中${String(binding.unbound.length)}个数字没有核对`,
      remedy: '请自行核对这些数字',
    },
  ];
}

/** Bound by the rest of its name. */
function misspelt({ numbers }: TextCheckContext): readonly RawTextFinding[] {
  return numbers.flatMap(({ bound }): readonly RawTextFinding[] =>
    bound.meantName === null
      ? []
      : [
          {
            severity: 'X',
            at: placeOf(bound),
            about: `${bound.place.section} ${bound.as.subject.id} spelling`,
            statement: `“${wordsAt(placeOf(bound))}”前的名称可能写错，应为“${bound.meantName}”`,
            remedy: '请核对名称',
          },
        ],
  );
}

function findUnbound(context: TextCheckContext): readonly RawTextFinding[] {
  return [...numbersUnbound(context), ...misspelt(context)];
}

function numbersUnbound({ sections }: TextCheckContext): readonly RawTextFinding[] {
  return sections.flatMap((section) =>
    section.reading === null ? unknownSection(section) : section.binding.unbound.flatMap(unboundFinding),
  );
}

const FEN_PER: Readonly<Record<TextUnit, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };

function valueIn({ digits, decimals }: Decimal, unit: TextUnit): number {
  return Math.round((Number(digits) * FEN_PER[unit]) / 10 ** decimals);
}

const BETWEEN_ITEMS = /[、和及与]/u;
const ENDS_LIST = /[，。；：]/u;

/** 基本支出100、项目支出200万元: the unit behind the last one is that of the list. */
function isInList({ bound }: JudgedNumber, unit: TextUnit): boolean {
  const { paragraph, number, sentence } = bound.place;
  const rest = paragraph.normal.text.slice(number.end, sentence.end);
  const next = rest.indexOf(unit);
  const between = rest.slice(0, Math.max(next, 0));
  return BETWEEN_ITEMS.test(between) && !ENDS_LIST.test(between);
}

function findNoUnit(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers.flatMap((one): readonly RawTextFinding[] => {
    const { bound, fact } = one;
    const { number, sentence, paragraph } = bound.place;
    if (number.kind !== 'bare' || bound.as.subject.kind !== 'amount') return [];
    const unit =
      context.numbers
        .map(({ bound: other }) => other.place)
        .find(
          (place) =>
            place.paragraph === paragraph && place.sentence === sentence && place.number.kind === 'amount',
        )?.number ?? null;
    const assumed = unit?.kind === 'amount' ? unit.unit : '万元';
    const isRight = fact.kind === 'known' && valueIn(number.value, assumed) === fact.value;
    // Nothing is nothing in any unit.
    if (isRight && (isInList(one, assumed) || fact.value === 0)) return [];
    const at = placeOf(bound);
    const expected = fact.kind === 'known' && !isRight ? `，表中为${wan(fact.value)}` : '';
    return [
      {
        at,
        about: `${bound.place.section} ${bound.as.subject.id} unit`,
        cells: fact.kind === 'known' ? fact.cells : [],
        statement: `“${nameOf(bound.as.subject)}”写作${wordsAt(at)}，没有写单位${expected}`,
      },
    ];
  });
}

export const UNBOUND_RULES: readonly TextRule[] = [
  { rule: UNBOUND, find: findUnbound },
  { rule: UNIT, find: findNoUnit },
];
