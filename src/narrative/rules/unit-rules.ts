/** N-24, N-36, N-37: units and institutions that a text lists. */
import { at } from '../../money/at';
import { rule } from '../../checks/rule';
import { isSlip } from '../binding/other-names';
import { chineseCount } from '../reading/chinese-count';
import type { PlaceOf, ReadParagraph } from '../reading/document';
import { similarity } from '../reading/headings';
import { normalWords } from '../reading/normal-text';
import { rosterOf, type KnownUnit, type Roster } from './table-words';
import type { TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { paragraphsAt, paragraphsOfPart, paragraphsUnderHeading } from './text-parts';

const NAMES = rule({
  id: 'N-24',
  title: '预算单位的名称',
  severity: 'E',
  scope: [],
  statement: '文字列出的预算单位与单位名册相同，没有遗漏，次序一致',
  remedy: '请按单位名册改正',
});

const UNEXPLAINED = rule({
  id: 'N-36',
  title: '所属单位的去向',
  severity: 'X',
  scope: [],
  statement: '所属事业单位都是预算单位，或写明并入哪个单位',
  remedy: '请在机构设置中写明',
});

const COUNTED = rule({
  id: 'N-37',
  title: '个数与名单',
  severity: 'X',
  scope: [],
  statement: '写明的个数与所列的名单相符',
  remedy: '请核对个数和名单',
});

interface Listed {
  readonly name: string;
  readonly at: PlaceOf;
}

const NUMBERED = /(?:^|[；。，：、])(?:\d{1,3}[.、]|（\d{1,3}）)([^；。，：、]{3,40})/gu;
const MARKS = /（[^（）]{0,20}）$/u;

function listedIn(paragraphs: readonly ReadParagraph[], pattern: RegExp, from: number): readonly Listed[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { text } = paragraph.normal;
    const start = index === 0 ? from : 0;
    return [...text.slice(start).matchAll(pattern)].map((match): Listed => {
      const words = match[1] ?? '';
      const name = words.replace(MARKS, '');
      const begin = start + match.index + match[0].length - words.length;
      return { name, at: { paragraph, start: begin, end: begin + name.length } };
    });
  });
}

const SIMILAR = 0.6;

function likeness(name: string, { names }: KnownUnit): number {
  return names.reduce((best, own) => Math.max(best, similarity(own, name)), 0);
}

/** The unit most like a name, out of those that are not listed by their own. */
function nearest(name: string, units: readonly KnownUnit[]): KnownUnit | null {
  const best = units
    .map((unit) => ({ unit, by: likeness(name, unit) }))
    .filter(({ by }) => by >= SIMILAR)
    .sort((one, other) => other.by - one.by)[0];
  return best?.unit ?? null;
}

function rosterName({ names: [first], code }: KnownUnit): string {
  return first === undefined ? code : first;
}

function misnamed(
  listed: readonly Listed[],
  { units, isEntered }: Roster,
): { readonly findings: readonly RawTextFinding[]; readonly met: ReadonlySet<KnownUnit> } {
  const met = new Set(units.filter(({ names }) => listed.some(({ name }) => names.includes(name))));
  const findings = listed
    .filter(({ name }) => !units.some(({ names }) => names.includes(name)))
    .map(({ name, at }): RawTextFinding => {
      const meant = nearest(
        name,
        units.filter((unit) => !met.has(unit)),
      );
      if (meant !== null) met.add(meant);
      const source = isEntered ? '单位名册' : '预算表';
      return {
        ...(meant === null && !isEntered ? { severity: 'X' as const } : {}),
        at,
        about: `unit ${meant?.code ?? name}`,
        statement:
          meant === null
            ? `“${name}”不是${source}中的预算单位`
            : `“${name}”应为“${rosterName(meant)}”（${source}）`,
      };
    });
  return { findings, met };
}

function outOfOrder(listed: readonly Listed[], { units }: Roster): readonly RawTextFinding[] {
  const places = listed.flatMap((one) => {
    const place = units.findIndex(({ names }) => names.includes(one.name));
    return place < 0 ? [] : [{ ...one, place }];
  });
  const wrong = places.find(({ place }, index) => index > 0 && place < at(places, index - 1).place);
  if (wrong === undefined) return [];
  return [
    {
      severity: 'X',
      at: wrong.at,
      about: 'order of units',
      statement: `“${wrong.name}”的次序与单位名册不同`,
    },
  ];
}

/** The list of units, where the text has one. */
function unitList(context: TextCheckContext): readonly Listed[] {
  const { unitLists } = context.reading;
  if (unitLists === undefined) return [];
  // Under headings such as 3、某局预算单位构成情况 the heading itself looks like an entry.
  return listedIn(paragraphsUnderHeading(context.document, unitLists.units), NUMBERED, 0);
}

function findNames(context: TextCheckContext): readonly RawTextFinding[] {
  const listed = unitList(context);
  const roster = rosterOf(context.check);
  if (roster === null || listed.length === 0 || context.check.workbook.level === 'unit') return [];
  const { findings, met } = misnamed(listed, roster);
  const last = listed.at(-1);
  const missing = roster.units
    .filter((unit) => !met.has(unit))
    .map((unit): RawTextFinding => ({
      at: last?.at ?? null,
      about: `unit ${unit.code} missing`,
      statement: `没有列出预算单位“${rosterName(unit)}”`,
    }));
  return [...findings, ...missing, ...outOfOrder(listed, roster)];
}

const SHORTEST_NAME = 5;
/** 某局2023年收入总计, 本预算为某局汇总预算, a title. */
const BEFORE_NAME =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|根据[^，]{1,40}规定，|本预算为|20\d{2}年度?，?)?/u;

/** The department's name with one wrong character, where a sentence or a title begins with it. */
function misspeltDepartment(paragraph: ReadParagraph, department: string): readonly RawTextFinding[] {
  const { text } = paragraph.normal;
  return paragraph.sentences.flatMap(({ start, end }): readonly RawTextFinding[] => {
    const sentence = text.slice(start, end);
    const from = BEFORE_NAME.exec(sentence)?.[0].length ?? 0;
    if (sentence.startsWith(department, from)) return [];
    const length = [department.length, department.length - 1, department.length + 1].find((one) =>
      isSlip(sentence.slice(from, from + one), department),
    );
    if (length === undefined) return [];
    const at = { paragraph, start: start + from, end: start + from + length };
    return [
      {
        at,
        about: 'department',
        statement: `“${sentence.slice(from, from + length)}”应为“${department}”`,
      },
    ];
  });
}

function findDepartment(context: TextCheckContext): readonly RawTextFinding[] {
  const { department, document } = context;
  if (department.length < SHORTEST_NAME) return [];
  const known = rosterOf(context.check)?.units.flatMap(({ names }) => names) ?? [];
  const isOther = (words: string): boolean => words !== department && known.includes(words);
  return document.parts
    .flatMap((part) => [
      ...(part.heading === null ? [] : [part.heading.paragraph]),
      ...part.title,
      ...paragraphsOfPart(part),
    ])
    .flatMap((paragraph) => misspeltDepartment(paragraph, department))
    .filter(({ at }) => at !== null && !isOther(at.paragraph.normal.text.slice(at.start, at.end)));
}

const INSTITUTIONS =
  /(?:所属|下属|直属)(?:的)?(?:事业)?单位(?:有|包括|如下|是|为)?：|(?:所属|下属|直属)事业单位/u;
const NAMED = /（[一二三四五六七八九十]{1,3}）([^（）、，。；：]{3,40})/gu;
const PLACE_NAME = /^[^省市县区州]{0,6}[省市县区州]/u;
const SHORTEST_CORE = 4;

/** Without the place: 市劳动就业培训中心, 三门峡市劳动就业培训中心. */
function core(name: string): string {
  const short = name.replace(PLACE_NAME, '');
  return short.length < SHORTEST_CORE ? name : short;
}

function institutionsIn(paragraphs: readonly ReadParagraph[]): readonly Listed[] {
  const start = paragraphs.findIndex(({ normal }) => INSTITUTIONS.test(normal.text));
  const lead = paragraphs[start];
  if (lead === undefined) return [];
  return listedIn(paragraphs.slice(start), NAMED, lead.normal.text.search(INSTITUTIONS));
}

/** Institutions whose budget unit is entered in 机构设置. */
function enteredOrgans({ check: { entered } }: TextCheckContext): readonly string[] {
  if (entered === null) return [];
  return entered.entries.text.organs
    .filter(({ budgetUnit }) => budgetUnit !== '')
    .map(({ name }) => core(normalWords(name)));
}

function findUnexplained(context: TextCheckContext): readonly RawTextFinding[] {
  const { unitLists } = context.reading;
  const roster = rosterOf(context.check);
  if (unitLists?.institutions === undefined || roster === null) return [];
  const institutions = institutionsIn(paragraphsAt(context.document, unitLists.institutions));
  const budgets = paragraphsAt(context.document, unitLists.units).map(({ normal }) => normal.text);
  if (budgets.length === 0) return [];
  const own = new Set(enteredOrgans(context));
  return institutions
    .filter(({ name }) => {
      const short = core(name);
      const isUnit = roster.units.some(({ names }) => names.some((one) => one.endsWith(short)));
      return !isUnit && !own.has(short) && !budgets.some((text) => text.includes(short));
    })
    .map(({ name, at }): RawTextFinding => ({
      at,
      about: `institution ${name}`,
      statement: `“${name}”既不是预算单位，也没有写明并入哪个单位`,
    }));
}

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const IN_BRACKETS = new RegExp(`（含([^（）]{4,400}?)${COUNT}个[^（）]{0,16}）`, 'gu');
const BEFORE_LIST = new RegExp(
  `${COUNT}个(?:内设机构|内设科室|内设处室|职能科室|科室|处室|内设部门)[^。：]{0,12}：([^。]{2,2000})`,
  'gu',
);

function countOf(numeral: string): number | null {
  return /^\d+$/u.test(numeral) ? Number(numeral) : chineseCount(numeral);
}

/** 和 may join two names or stand within one. */
function fits(count: number, list: string): boolean {
  const numbered = [...list.matchAll(/（[一二三四五六七八九十\d]{1,4}）/gu)].length;
  if (numbered > 0) return numbered === count;
  const parts = list.split(/[、，；]/u).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  return count === parts.length || (/和|及/u.test(last) && count === parts.length + 1);
}

function countsIn(paragraph: ReadParagraph): readonly RawTextFinding[] {
  const { text } = paragraph.normal;
  const found = [
    ...[...text.matchAll(IN_BRACKETS)].map((match) => ({ match, list: match[1], numeral: match[2] })),
    ...[...text.matchAll(BEFORE_LIST)].map((match) => ({ match, list: match[2], numeral: match[1] })),
  ];
  return found.flatMap(({ match, list, numeral }): readonly RawTextFinding[] => {
    const count = numeral === undefined ? null : countOf(numeral);
    if (count === null || list === undefined || numeral === undefined || fits(count, list)) return [];
    const start = text.indexOf(`${numeral}个`, match.index);
    return [
      {
        at: { paragraph, start, end: start + numeral.length + 1 },
        about: `count ${numeral}`,
        statement: `写明${numeral}个，所列的名称不是${numeral}个`,
      },
    ];
  });
}

const UNIT_COUNT = new RegExp(`${COUNT}(?:家|个)`, 'gu');
const LEADS_TO_UNITS = /单位[^。；]*(?:包括|如下|分别是|分别为)：$/u;

/** 行政单位2家，事业单位3家，具体包括：, and five units below. */
function unitCounts(context: TextCheckContext): readonly RawTextFinding[] {
  const { unitLists } = context.reading;
  const listed = unitList(context).length;
  if (unitLists === undefined || listed === 0) return [];
  return paragraphsAt(context.document, unitLists.units).flatMap((paragraph): readonly RawTextFinding[] => {
    const { text } = paragraph.normal;
    const counts = LEADS_TO_UNITS.test(text) ? [...text.matchAll(UNIT_COUNT)] : [];
    const values = counts.flatMap(({ 1: numeral }) =>
      numeral === undefined ? [] : (countOf(numeral) ?? []),
    );
    const sum = values.reduce((all, one) => all + one, 0);
    const [first] = counts;
    // 共5家，其中行政单位2家 counts some of them twice.
    if (first === undefined || sum === listed || values.includes(listed)) return [];
    return [
      {
        at: { paragraph, start: first.index, end: first.index + first[0].length },
        about: 'count of units',
        statement: `写明的家数合计${String(sum)}家，下面列出${String(listed)}家`,
      },
    ];
  });
}

function findCounts(context: TextCheckContext): readonly RawTextFinding[] {
  const { unitLists } = context.reading;
  if (unitLists === undefined) return [];
  const ids = new Set([unitLists.units, unitLists.institutions ?? unitLists.units]);
  const paragraphs = [...ids].flatMap((id) => paragraphsAt(context.document, id));
  return [...paragraphs.flatMap(countsIn), ...unitCounts(context)];
}

export const UNIT_RULES: readonly TextRule[] = [
  { rule: NAMES, find: (context) => [...findNames(context), ...findDepartment(context)] },
  { rule: UNEXPLAINED, find: findUnexplained },
  { rule: COUNTED, find: findCounts },
];
