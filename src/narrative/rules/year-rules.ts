/** N-23: years are the budget year and the year before it. */
import { rule } from '../../checks/rule';
import type { NumberedSentence } from '../binding/binding';
import type { PlaceOf } from '../reading/document';
import { isOfThisYear } from './figure-rules';
import { nameOf, placeOf, wordsAt, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const YEAR = rule({
  id: 'N-23',
  title: '年份',
  severity: 'E',
  scope: [],
  statement: '文字中的年份是预算年度和上年',
  remedy: '请改正年份，并核对这一句是否为往年文本',
});

const YEARS = /(20\d{2})年/gu;

/** 从2018年起; within a title. */
function isCited(before: string): boolean {
  return /[从自]$/u.test(before) || before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Only where figures are compared: a citation or a plan names other years, too. */
function findYears({ sections, year }: TextCheckContext): readonly RawTextFinding[] {
  return sections.flatMap(({ section, sentences, binding, claims }) =>
    sentences.flatMap(({ paragraph, span }): readonly RawTextFinding[] => {
      const bound = binding.bound.filter(
        ({ place }) => place.paragraph === paragraph && place.sentence === span,
      );
      const isClaimed = claims.some(
        (one) => one.paragraph === paragraph && one.start >= span.start && one.start < span.end,
      );
      if (bound.length === 0 && !isClaimed) return [];
      const text = paragraph.normal.text.slice(span.start, span.end);
      const reason = text.search(/原因/u);
      const until = reason < 0 ? text.length : reason;
      return [...text.matchAll(YEARS)].flatMap((match): readonly RawTextFinding[] => {
        const found = Number(match[1]);
        const isUsual = found === year || found === year - 1;
        if (isUsual || match.index > until || isCited(text.slice(0, match.index))) return [];
        const start = span.start + match.index;
        return [
          {
            at: { paragraph, start, end: start + match[0].length },
            about: `${section.id ?? ''} ${match[0]}`,
            statement: `出现“${match[0]}”，预算年度是${String(year)}年，可能是往年文本`,
          },
        ];
      });
    }),
  );
}

/** Titles are of the budget year. */
function findTitleYears({ document, reading, year }: TextCheckContext): readonly RawTextFinding[] {
  const parts = document.parts.filter(({ id }) => reading.main.includes(id));
  const titles = parts.flatMap(({ heading, title, sections }) => [
    ...(heading === null ? [] : [heading.paragraph]),
    ...title,
    ...sections.flatMap((one) => one.heading?.paragraph ?? []),
  ]);
  return titles.flatMap((paragraph) =>
    [...paragraph.normal.text.matchAll(YEARS)].flatMap((match): readonly RawTextFinding[] => {
      if (Number(match[1]) === year || isCited(paragraph.normal.text.slice(0, match.index))) return [];
      return [
        {
          at: { paragraph, start: match.index, end: match.index + match[0].length },
          about: `title ${match[0]}`,
          statement: `标题写作“${match[0]}”，预算年度是${String(year)}年`,
        },
      ];
    }),
  );
}

const YEAR_END = /(20\d{2})年度?(?:期末|年末|年底|底|末|12月31日)/gu;

/** At budget time the year has not ended: assets are those of last year's end. */
function findYearEnds({ sections, year }: TextCheckContext): readonly RawTextFinding[] {
  return sections.flatMap(({ section }) =>
    section.paragraphs.flatMap((paragraph) =>
      [...paragraph.normal.text.matchAll(YEAR_END)].flatMap((match): readonly RawTextFinding[] => {
        if (Number(match[1]) !== year) return [];
        return [
          {
            at: { paragraph, start: match.index, end: match.index + match[0].length },
            about: `year end ${section.id ?? ''}`,
            statement: `写作“${match[0]}”，编制预算时这一天还没有到，应为${String(year - 1)}年`,
          },
        ];
      }),
    ),
  );
}

const COMPARING = /[比较与和同]|持平/u;

/** 2022年，我部门对22个项目…: the words before the first figure name last year only. */
function beginsLastYear(words: string, { year }: TextCheckContext): number | null {
  const at = words.indexOf(`${String(year - 1)}年`);
  // 较2022年无变化.
  const isCompared = at > 0 && COMPARING.test(words.charAt(at - 1));
  if (at < 0 || isCompared || words.includes(`${String(year)}年`)) return null;
  return COMPARING.test(
    words.slice(at).replace(/(?:人力资源和|文化和|和信息|自然资源和|工业和|住房和|卫生和|农业和)/gu, ''),
  )
    ? null
    : at;
}

const OF_YEAR_END = /截至|期末|年末|年底|月\d{1,2}日/u;
const CARRIED = /结转/u;

/** A sentence with this year's figures, or without any, that names last year only. */
function beginning(
  { paragraph, span, numbers }: NumberedSentence,
  isOfYearEnd: boolean,
  context: TextCheckContext,
): PlaceOf | null {
  const words = paragraph.normal.text.slice(span.start, span.end);
  if (CARRIED.test(words) || (isOfYearEnd && OF_YEAR_END.test(words))) return null;
  const own = context.numbers.filter(
    ({ bound }) => bound.place.paragraph === paragraph && bound.place.sentence === span,
  );
  // Last year's figures, and figures of things that no table has, may stand beside.
  const [first] = numbers;
  const hidden = words.replaceAll(context.department, '某'.repeat(context.department.length));
  const isAll = own.length === numbers.length && own.every(({ bound }) => bound.as.kind === 'figure');
  const beginsSo =
    own[0]?.bound.as.kind === 'figure' && own[0].bound.place.number === first
      ? beginsLastYear(hidden.slice(0, first.start - span.start), context)
      : null;
  const at = beginsSo ?? (isAll ? beginsLastYear(hidden, context) : null);
  if (at === null) return null;
  const before = words.slice(0, at).replace(context.department, '');
  if (numbers.length === 0 && !/^(?:[我本](?:部门|单位))?$/u.test(before)) return null;
  return { paragraph, start: span.start + at, end: span.start + at + 5 };
}

function findBeginnings(context: TextCheckContext): readonly RawTextFinding[] {
  const { year } = context;
  return context.sections.flatMap(({ section, reading, sentences }) =>
    sentences.flatMap((sentence): readonly RawTextFinding[] => {
      const at = beginning(sentence, reading?.isOfYearEnd === true, context);
      if (at === null) return [];
      return [
        {
          ...(sentence.numbers.length === 0 ? { severity: 'X' as const } : {}),
          at,
          about: `${section.id ?? ''} beginning`,
          statement: `这一句写作“${String(year - 1)}年”，预算年度是${String(year)}年`,
        },
      ];
    }),
  );
}

/** 2022年收入总计 with the amount of 2023. */
function findOtherYears(context: TextCheckContext): readonly RawTextFinding[] {
  return context.numbers
    .filter((one) => isOfThisYear(one, context))
    .map(({ bound }): RawTextFinding => ({
      at: placeOf(bound),
      about: `${bound.place.section} ${bound.as.subject.id} year`,
      statement: `“${nameOf(bound.as.subject)}”${wordsAt(placeOf(bound))}写作上年的数字，是${String(context.year)}年的`,
    }));
}

export const YEAR_RULES: readonly TextRule[] = [
  {
    rule: YEAR,
    find: (context) => [
      ...findYears(context),
      ...findTitleYears(context),
      ...findYearEnds(context),
      ...findOtherYears(context),
      ...findBeginnings(context),
    ],
  },
];
