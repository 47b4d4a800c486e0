/** Spoils a written text in one place, in the ways in which texts typed from last year's copy are wrong. */
import { plainText } from '../../src/narrative/plain-text';
import { textOf, type Segment } from '../../src/narrative/segment';
import type {
  WrittenParagraph,
  WrittenSection,
  WrittenSentence,
  WrittenText,
} from '../../src/narrative/written-text';
import { sentencesOf } from '../../src/narrative/written-text';

export interface Mutant {
  readonly way: string;
  /** Id of the sentence or section. */
  readonly id: string;
  /** What stands there instead of what. */
  readonly change: string;
  readonly text: string;
  /** Line, from 0 without blank ones; `null`: something is missing. */
  readonly line: number | null;
}

const MARK = '\u0001';

/** `null`: left out. */
type Instead = readonly Segment[] | null;

function withSentence(text: WrittenText, id: string, instead: Instead): WrittenText {
  const inParagraph = (paragraph: WrittenParagraph): WrittenParagraph =>
    paragraph.flatMap((one): readonly WrittenSentence[] => {
      if (one.id !== id) return [one];
      return instead === null ? [] : [{ ...one, segments: instead }];
    });
  const inSection = (section: WrittenSection): WrittenSection => ({
    ...section,
    paragraphs: section.paragraphs.map(inParagraph).filter((paragraph) => paragraph.length > 0),
    sections: section.sections.map(inSection),
  });
  return { ...text, parts: text.parts.map((part) => ({ ...part, sections: part.sections.map(inSection) })) };
}

function withoutSection(text: WrittenText, id: string): WrittenText {
  const inSections = (sections: readonly WrittenSection[]): readonly WrittenSection[] =>
    sections.flatMap((one) => (one.id === id ? [] : [{ ...one, sections: inSections(one.sections) }]));
  return { ...text, parts: text.parts.map((part) => ({ ...part, sections: inSections(part.sections) })) };
}

function lineOf(text: string): number | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => line.includes(MARK));
  return at < 0 ? null : at;
}

function mutant(text: WrittenText, way: string, id: string, change: string, instead: Instead): Mutant {
  const marked = plainText(withSentence(text, id, instead));
  return { way, id, change, text: marked.replaceAll(MARK, ''), line: lineOf(marked) };
}

function replaced(segments: readonly Segment[], index: number, text: string): readonly Segment[] {
  return segments.map((one, at) => (at === index ? { ...one, text: `${MARK}${text}` } : one));
}

function lastDigit(text: string): string {
  return text.replace(
    /(\d)(\D*)$/u,
    (_, digit: string, rest: string) => `${String((Number(digit) + 1) % 10)}${rest}`,
  );
}

function swapped(text: string): string {
  return text.replace(/(\d)(?!\1)(\d)/u, '$2$1');
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/增加$/u, '减少'],
  [/减少$/u, '增加'],
  [/增长$/u, '降低'],
  [/降低$/u, '增长'],
];

function otherSign(text: string): string {
  const found = SIGNS.find(([pattern]) => pattern.test(text));
  return found === undefined ? text : text.replace(found[0], found[1]);
}

/** One character of the name before a number. */
function misspelt(text: string): string {
  return text.replace(
    /([\p{Script=Han}）])([\p{Script=Han}）]{1,3})((?:为|是|预算|预算数|共|共有)?)$/u,
    '某$2$3',
  );
}

function amountBefore(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function figureMutants(text: WrittenText, { id, segments }: WrittenSentence): readonly Mutant[] {
  return segments.flatMap((segment, index): readonly Mutant[] => {
    if (segment.kind !== 'figure') return [];
    const found: Mutant[] = [];
    const add = (way: string, at: number, now: string): void => {
      const before = segments[at]?.text ?? '';
      if (now !== before)
        found.push(mutant(text, way, id, `${before} → ${now}`, replaced(segments, at, now)));
    };
    const [before, after] = [segments[index - 1], segments[index + 1]];
    add('末位数字', index, lastDigit(segment.text));
    if (segment.role !== 'count') add('相邻数字颠倒', index, swapped(segment.text));
    if (after?.kind === 'words' && after.text.startsWith('万元'))
      add('万元写成元', index + 1, after.text.slice(1));
    if (before?.kind === 'words') {
      add('增减用词', index - 1, otherSign(before.text));
      if (segment.role === 'amount' || segment.role === 'count')
        // ”科目 is no name; the account stands before it.
        if (before.text.includes('科目'))
          add('名称写错一字', index - 2, misspelt(segments[index - 2]?.text ?? ''));
        else add('名称写错一字', index - 1, misspelt(before.text));
    }
    const neighbour = segments
      .slice(index + 1)
      .find((one) => one.kind === 'figure' && one.role === segment.role && one.text !== segment.text);
    if (neighbour !== undefined) add('抄成下一个数', index, neighbour.text);
    const change = segments
      .slice(index + 1, index + 4)
      .find((one) => one.kind === 'figure' && one.role === 'change');
    if (segment.role === 'amount' && change !== undefined) {
      const isMore = segments.slice(index + 1).some((one) => one.kind === 'words' && /增加$/u.test(one.text));
      const last = amountBefore(segment.text) + (isMore ? -1 : 1) * amountBefore(change.text);
      add('写成上年的数', index, last.toFixed(2));
    }
    if (segment.role === 'count') {
      add('个数加一', index, String(Number(segment.text) + 1));
      if (segment.text !== '0') add('个数减一', index, String(Number(segment.text) - 1));
    }
    return found;
  });
}

const YEAR = /20\d\d(?=年)/u;

function wordMutants(
  text: WrittenText,
  { id, segments }: WrittenSentence,
  department: string,
): readonly Mutant[] {
  return segments.flatMap((segment, index): readonly Mutant[] => {
    if (segment.kind === 'figure' || segment.kind === 'gap') return [];
    const found: Mutant[] = [];
    const add = (way: string, now: string): void => {
      if (now !== segment.text)
        found.push(mutant(text, way, id, `${segment.text} → ${now}`, replaced(segments, index, now)));
    };
    add(
      '年份写成上一年',
      segment.text.replace(YEAR, (year) => String(Number(year) - 1)),
    );
    if (segment.kind === 'words') {
      const start = segment.text.indexOf(department);
      if (start >= 0)
        add(
          '部门名称写错一字',
          segment.text.replace(department, `${department.slice(0, -2)}某${department.slice(-1)}`),
        );
    }
    const before = segments[index - 1];
    if (segment.kind === 'entered' && before?.kind === 'words' && /原因：$/u.test(before.text)) {
      const without = segments.filter((_, at) => at !== index && at !== index - 1);
      found.push({ ...mutant(text, '漏写原因', id, segment.text, without), line: null });
    }
    return found;
  });
}

const ITEMS = /(?<=：)([^：。；、]{2,30})、/u;
const CLASSES = /(?<=：)([^：；]{2,40}；)/u;

function listMutants(text: WrittenText, { id, segments }: WrittenSentence): readonly Mutant[] {
  const whole = textOf(segments);
  const found: Mutant[] = [];
  const add = (way: string, now: string): void => {
    if (now === whole) return;
    const instead: readonly Segment[] = [{ kind: 'words', text: `${MARK}${now}` }];
    found.push(mutant(text, way, id, '', instead));
  };
  if (/主要包括：/u.test(whole)) {
    add('名单漏一项', whole.replace(/(主要包括：)[^、；。]*、/u, '$1'));
    add('名单多一项', whole.replace(/(主要包括：)/u, '$1咨询费、'));
  } else if (CLASSES.test(whole)) add('名单漏一项', whole.replace(CLASSES, ''));
  else if (/\d/u.test(whole) && ITEMS.test(whole)) add('名单漏一项', whole.replace(ITEMS, ''));
  return found;
}

function sectionIds({ parts }: WrittenText): readonly string[] {
  const inSections = (sections: readonly WrittenSection[]): readonly string[] =>
    sections.flatMap((one) => [one.id, ...inSections(one.sections)]);
  return parts.flatMap(({ sections }) => inSections(sections));
}

/** Every place in every way; `isRead`: the sentences and sections with figures. */
export function mutantsOf(
  text: WrittenText,
  department: string,
  isRead: (id: string) => boolean,
): readonly Mutant[] {
  const sentences = sentencesOf(text).filter(({ id }) => isRead(id));
  const hasFigures = ({ segments }: WrittenSentence): boolean =>
    segments.some(({ kind }) => kind === 'figure');
  return [
    ...sentences.flatMap((one) => figureMutants(text, one)),
    ...sentences.flatMap((one) => wordMutants(text, one, department)),
    ...sentences.flatMap((one) => listMutants(text, one)),
    ...sentences.filter(hasFigures).map((one) => mutant(text, '漏一句', one.id, '', null)),
    ...sectionIds(text)
      .filter(isRead)
      .map((id): Mutant => ({
        way: '漏一节',
        id,
        change: '',
        text: plainText(withoutSection(text, id)),
        line: null,
      })),
  ];
}
