/** N-18, N-42: headings are those of 目录, and named tables are those of the document. */
import { rule } from '../../checks/rule';
import { chineseCount } from '../reading/chinese-count';
import type { PlaceOf, ReadParagraph, ReadPart } from '../reading/document';
import { similarity, withoutName } from '../reading/headings';
import { normalWords } from '../reading/normal-text';
import type { TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { figureParagraphs } from './text-parts';

const CONTENTS = rule({
  id: 'N-18',
  title: '目录与标题',
  severity: 'I',
  nature: 'form',
  scope: [],
  statement: '正文的标题与目录相同',
  remedy: '可改成一致',
});

const TABLE_NAME = rule({
  id: 'N-42',
  title: '提到的表名',
  severity: 'I',
  nature: 'form',
  scope: [],
  statement: '书名号中的表名是本文件的表',
  remedy: '可改用表的名称',
});

interface Entry {
  readonly level: 0 | 1;
  readonly numeral: string;
  readonly title: string;
  readonly paragraph: ReadParagraph;
}

const LEADER = new Set(['.', '…', '·', ' ', '\u2009', '-', '—']);
const DIGIT = /\d/u;

/** Without the dots and the number of the page. */
function withoutPage(text: string): string {
  let end = text.length;
  while (end > 0 && (DIGIT.test(text.charAt(end - 1)) || LEADER.has(text.charAt(end - 1)))) end -= 1;
  return text.slice(0, end);
}
const PART = /^第([一二三四五六七八九])部分[:：、]?(.*)$/u;
const ATTACHMENT = /^附件[:：]?(.*)$/u;
const SECTION = /^([一二三四五六七八九十]{1,3})[、.](.*)$/u;

function entryOf(paragraph: ReadParagraph): Entry | null {
  const text = withoutPage(paragraph.normal.text);
  const part = PART.exec(text);
  if (part !== null) return { level: 0, numeral: part[1] ?? '', title: part[2] ?? '', paragraph };
  const attachment = ATTACHMENT.exec(text);
  if (attachment !== null) return { level: 0, numeral: '', title: attachment[1] ?? '', paragraph };
  const section = SECTION.exec(text);
  return section === null
    ? null
    : { level: 1, numeral: section[1] ?? '', title: section[2] ?? '', paragraph };
}

function comparable(title: string, department: string): string {
  return withoutName(title, department).replace(/[\s。，：:、]/gu, '');
}

interface Titled {
  readonly words: string;
  readonly place: ReadParagraph;
}

function partTitle({ heading, title }: ReadPart): Titled | null {
  if (heading === null) return null;
  const below = title.map(({ normal }) => normal.text).join('');
  return { words: `${heading.title}${below}`, place: title[0] ?? heading.paragraph };
}

function differs(entry: Entry, titled: Titled | null, context: TextCheckContext): readonly RawTextFinding[] {
  if (titled === null || entry.title === '' || titled.words === '') return [];
  const [one, other] = [entry.title, titled.words].map((title) => comparable(title, context.department));
  if (one === other) return [];
  return [
    {
      at: { paragraph: titled.place, start: 0, end: titled.place.normal.text.length },
      about: `contents ${entry.level === 0 ? 'part' : 'section'} ${entry.numeral}`,
      statement: `标题写作“${titled.words}”，目录写作“${entry.title}”`,
    },
  ];
}

function partOf({ numeral }: Entry, { document }: TextCheckContext): ReadPart | null {
  const number = numeral === '' ? null : chineseCount(numeral);
  return document.parts.find(({ heading }) => heading !== null && heading.number === number) ?? null;
}

/** Entries of 目录 below the word itself, each with the part that it stands under. */
function findContents(context: TextCheckContext): readonly RawTextFinding[] {
  const { front } = context.document;
  const start = front.findIndex(({ normal }) => /^目录$/u.test(normal.text));
  if (start < 0) return [];
  let part: ReadPart | null = null;
  return front.slice(start + 1).flatMap((paragraph): readonly RawTextFinding[] => {
    const entry = entryOf(paragraph);
    if (entry === null) return [];
    if (entry.level === 0) {
      part = partOf(entry, context);
      return part === null ? [] : differs(entry, partTitle(part), context);
    }
    const number = chineseCount(entry.numeral);
    const heading = part?.sections.find((one) => one.heading?.number === number)?.heading ?? null;
    if (heading === null) return [];
    return differs(entry, { words: heading.title, place: heading.paragraph }, context);
  });
}

const TITLE = /《([^《》]{3,40}表)》/gu;
const YEAR = /20\d{2}年度?|部门|单位|（|）/gu;
const SIMILAR = 0.6;

function plainTable(name: string): string {
  return normalWords(name).replace(YEAR, '');
}

function findTableNames(context: TextCheckContext): readonly RawTextFinding[] {
  const { workbook } = context.check;
  const names = workbook.tables.flatMap(({ title, declaration }) => [
    plainTable(title?.text ?? ''),
    plainTable(declaration.name),
  ]);
  return figureParagraphs(context).flatMap((paragraph) =>
    [...paragraph.normal.text.matchAll(TITLE)].flatMap((match): readonly RawTextFinding[] => {
      const words = match[1] ?? '';
      const plain = plainTable(words);
      const isKnown = names.some(
        (name) => name !== '' && (name.includes(plain) || similarity(name, plain) >= SIMILAR),
      );
      if (isKnown) return [];
      const at: PlaceOf = { paragraph, start: match.index, end: match.index + match[0].length };
      return [{ at, about: words, statement: `提到的《${words}》不在本文件的表中` }];
    }),
  );
}

export const HEADING_RULES: readonly TextRule[] = [
  { rule: CONTENTS, find: findContents },
  { rule: TABLE_NAME, find: findTableNames },
];
