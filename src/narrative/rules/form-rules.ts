/** N-22, N-25, N-30: numbering, signs, what is said before its time. */
import { rule } from '../../checks/rule';
import { TABLES, type PlaceOf, type ReadParagraph } from '../reading/document';
import { chineseCount } from '../reading/chinese-count';
import type { TextCheckContext } from './text-context';
import { figureParagraphs, paragraphsIn } from './text-parts';
import type { RawTextFinding, TextRule } from './text-finding';

const NUMBERING = rule({
  id: 'N-22',
  title: '编号连续',
  severity: 'X',
  nature: 'form',
  scope: [],
  statement: '编号连续，没有重复',
  remedy: '请核对编号，或补上遗漏的内容',
});

const SIGNS = rule({
  id: 'N-25',
  title: '占位文字和标点',
  severity: 'X',
  nature: 'form',
  scope: [],
  statement: '没有占位文字、重复的标点和不成对的括号',
  remedy: '请改正',
});

const EVALUATED = rule({
  id: 'N-30',
  title: '绩效评价的写法',
  severity: 'X',
  scope: [],
  statement: '编制预算时设置绩效目标，绩效评价还没有进行',
  remedy: '请改为“设置了绩效目标”',
});

interface Numbering {
  /** At the beginning of a paragraph. */
  readonly first: RegExp;
  /** Anywhere: several items may stand in one paragraph. */
  readonly all: RegExp;
}

const FIRST: Numbering = {
  first: /^[一二三四五六七八九十]{1,3}、/u,
  all: /^[一二三四五六七八九十]{1,3}、/gu,
};
const SECOND: Numbering = {
  first: /^（[一二三四五六七八九十]{1,3}）/u,
  all: /（[一二三四五六七八九十]{1,3}）/gu,
};

function numberIn(numeral: string): number | null {
  return chineseCount(numeral.replace(/[（）、]/gu, ''));
}

/** The last number of the paragraph that goes on counting. */
function lastNumber({ normal: { text } }: ReadParagraph, { all }: Numbering, from: number): number {
  let last = from;
  for (const [numeral] of text.matchAll(all)) if (numberIn(numeral) === last + 1) last += 1;
  return last;
}

/** A number that is neither the next one nor a new beginning. */
function gaps(paragraphs: readonly ReadParagraph[], numbering: Numbering): readonly RawTextFinding[] {
  const found: RawTextFinding[] = [];
  let before = 0;
  for (const paragraph of paragraphs) {
    const numeral = numbering.first.exec(paragraph.normal.text)?.[0];
    const number = numeral === undefined ? null : numberIn(numeral);
    if (numeral !== undefined && number !== null) {
      if (before > 0 && number !== before + 1 && number !== 1)
        found.push({
          at: { paragraph, start: 0, end: numeral.length },
          about: `${numeral} ${String(before)}`,
          statement: `编号从第${String(before)}项跳到“${numeral}”`,
        });
      before = number;
    }
    before = lastNumber(paragraph, numbering, before);
  }
  return found;
}

/** Each section has its own （一）. Numbers of rows in the tables are those of the tables' own checks. */
function findGaps({ document }: TextCheckContext): readonly RawTextFinding[] {
  const parts = document.parts.filter(({ id }) => id !== TABLES);
  return parts.flatMap(({ sections }) => [
    ...gaps(sections.flatMap(paragraphsIn), FIRST),
    ...sections.flatMap((section) => gaps(paragraphsIn(section), SECOND)),
  ]);
}

interface Sign {
  readonly pattern: RegExp;
  readonly severity: 'E' | 'X';
  readonly words: (found: string) => string;
}

const SIGN_RULES: readonly Sign[] = [
  { pattern: /〔请填写[^〕]{0,60}〕/gu, severity: 'E', words: (found) => `还有没有填写的内容“${found}”` },
  {
    pattern: /[Xx]{2,8}(?=[年月日万元%个项辆])|×{2,8}|待填写?|待补充|qq/gu,
    severity: 'E',
    words: (found) => `还有占位文字“${found}”`,
  },
  { pattern: /[。，；：、]{2,8}/gu, severity: 'X', words: (found) => `标点重复“${found}”` },
  {
    pattern: /PAGEREF|TOC \\o|HYPERLINK \\l/gu,
    severity: 'X',
    words: (found) => `留有 Word 的域代码“${found}”`,
  },
];

function signsIn(paragraph: ReadParagraph): readonly RawTextFinding[] {
  const { text } = paragraph.normal;
  return SIGN_RULES.flatMap(({ pattern, severity, words }) =>
    [...text.matchAll(pattern)].map((match): RawTextFinding => ({
      severity,
      at: { paragraph, start: match.index, end: match.index + match[0].length },
      about: match[0],
      statement: words(match[0]),
    })),
  );
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['〔', '〕'],
];

function unpaired(paragraph: ReadParagraph): readonly RawTextFinding[] {
  const { text } = paragraph.normal;
  return PAIRS.flatMap(([open, close]): readonly RawTextFinding[] => {
    const [opened, closed] = [open, close].map((sign) => text.split(sign).length - 1);
    if (opened === closed) return [];
    const at = text.indexOf((opened ?? 0) > (closed ?? 0) ? open : close);
    return [
      {
        at: { paragraph, start: at, end: at + 1 },
        about: `${open}${close}`,
        statement: `“${open}${close}”不成对`,
      },
    ];
  });
}

const HALF_WIDTH = /(?<=\p{Script=Han})[(),:;]|[(),:;](?=\p{Script=Han})/u;

/** One hint for the whole document. */
function halfWidth(paragraphs: readonly ReadParagraph[]): readonly RawTextFinding[] {
  const found = paragraphs.filter(({ original }) => HALF_WIDTH.test(original));
  const [first] = found;
  if (first === undefined) return [];
  const original = first.original.search(HALF_WIDTH);
  const start = Math.max(
    0,
    first.normal.places.findIndex((place) => place >= original),
  );
  return [
    {
      severity: 'I',
      at: { paragraph: first, start, end: start + 1 },
      about: 'half-width',
      statement: `中文里用了半角标点，共${String(found.length)}段`,
      remedy: '可改为全角标点',
    },
  ];
}

function findSigns(context: TextCheckContext): readonly RawTextFinding[] {
  const paragraphs = figureParagraphs(context);
  return [...paragraphs.flatMap(signsIn), ...paragraphs.flatMap(unpaired), ...halfWidth(paragraphs)];
}

const DONE = /(?:进行|开展|完成|实施)了?(?:预算|项目|部门)?绩效(?:评价|自评)(?!指标)/u;

/** One finding, however often the text says so. */
function findEvaluated(context: TextCheckContext): readonly RawTextFinding[] {
  for (const paragraph of figureParagraphs(context)) {
    const match = DONE.exec(paragraph.normal.text);
    if (match === null) continue;
    const at: PlaceOf = { paragraph, start: match.index, end: match.index + match[0].length };
    return [{ at, about: 'evaluated', statement: `写作“${match[0]}”，编制预算时绩效评价还没有进行` }];
  }
  return [];
}

export const FORM_RULES: readonly TextRule[] = [
  { rule: SIGNS, find: findSigns },
  { rule: NUMBERING, find: findGaps },
  { rule: EVALUATED, find: findEvaluated },
];
