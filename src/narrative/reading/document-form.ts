/** What headings the texts of a set have, and which section a heading or a paragraph without one belongs to. */
import { plainTitle, similarity, withoutLittle, withoutName, type LevelOf } from './headings';

/** A section as a set declares it. */
export interface DeclaredSection {
  readonly id: string;
  readonly title: string;
  /** Other titles that texts give it. */
  readonly titles: readonly string[];
  /** Words that its first sentence has, for texts without this heading; normalized. */
  readonly anchors: readonly string[];
  readonly sections: readonly DeclaredSection[];
}

/** How a part is recognized: by a word of its title, else by its number; without 第一部分 by its whole title. */
export interface DeclaredPart {
  readonly id: string;
  readonly number: number;
  readonly words: readonly string[];
  /** Whole titles, without department and year; normalized. */
  readonly titles: readonly string[];
  readonly sections: readonly DeclaredSection[];
  /** The section of the paragraphs that stand before all headings of the part, with its pieces by their anchors. */
  readonly own: DeclaredSection | null;
}

export interface DocumentForm {
  readonly department: string;
  readonly parts: readonly DeclaredPart[];
  /** The parts with figures; a text without headings is the first of them. */
  readonly main: readonly string[];
  /** `first`: parts are numbered 一、 and sections （一）; `part`: 第一部分, 一、, （一）. */
  readonly partNumbers: 'part' | 'first';
}

/** What is left of other titles says nothing. */
const SHORTEST_PLAIN = 2;
const YEAR = /20\d{2}年度?/gu;

function firstIds(titled: readonly (readonly [title: string, id: string])[]): ReadonlyMap<string, string> {
  return new Map([...titled].reverse());
}

interface PartTitles {
  readonly whole: ReadonlyMap<string, string>;
  readonly plain: ReadonlyMap<string, string>;
}

/** Each line of a text is held against all titles of parts. */
const PART_TITLES = new WeakMap<DocumentForm, PartTitles>();

function partTitles(form: DocumentForm): PartTitles {
  const known = PART_TITLES.get(form);
  if (known !== undefined) return known;
  const titled = form.parts.flatMap(({ id, titles }) => titles.map((title) => [title, id] as const));
  const plain = titled.map(([title, id]) => [plainTitle(title, form.department), id] as const);
  const all = { whole: firstIds(titled), plain: firstIds(plain) };
  PART_TITLES.set(form, all);
  return all;
}

/** The part with this whole title, by its id. */
export function partTitled(title: string, form: DocumentForm): string | null {
  const { whole, plain } = partTitles(form);
  const words = withoutName(title, form.department);
  const exact = whole.get(words.replace(YEAR, ''));
  if (exact !== undefined) return exact;
  // 关于其他相关安排情况的说明.
  const rest = withoutLittle(words);
  return rest.length < SHORTEST_PLAIN ? null : (plain.get(rest) ?? null);
}

function titlesOf({ title, titles }: DeclaredSection): readonly string[] {
  return [title, ...titles];
}

function levels(
  sections: readonly DeclaredSection[],
  level: 1 | 2,
  department: string,
): readonly (readonly [string, 1 | 2])[] {
  return sections.flatMap((one) => [
    ...titlesOf(one).map((title) => [plainTitle(title, department), level] as const),
    ...levels(one.sections, 2, department),
  ]);
}

const CELL_OF_TABLE = /^(?:收入|支出|收支|基本|项目|\s)*$/u;

/** The level of a line that is exactly a declared title. */
export function levelsOf(form: DocumentForm): LevelOf {
  const { department } = form;
  const known = new Map(form.parts.flatMap(({ sections }) => levels(sections, 1, department)));
  return (title) => {
    if (partTitled(title, form) !== null) return 0;
    const plain = plainTitle(title, department);
    // 收入 alone is a cell of a table copied into the text.
    if (CELL_OF_TABLE.test(plain) && !/情况|说明/u.test(title)) return null;
    return plain === '' ? null : (known.get(plain) ?? null);
  };
}

const SIMILAR = 0.8;

export function sectionNamed(
  title: string,
  sections: readonly DeclaredSection[],
  department: string,
): string | null {
  const plain = plainTitle(title, department);
  const titled = sections.flatMap((one) =>
    titlesOf(one).map((other) => ({ id: one.id, plain: plainTitle(other, department) })),
  );
  const exact = titled.find((one) => one.plain === plain);
  if (exact !== undefined) return exact.id;
  const likeness = titled.map((one) => ({ id: one.id, by: similarity(one.plain, plain) }));
  const best = likeness.reduce<(typeof likeness)[number] | null>(
    (before, next) => (before === null || next.by > before.by ? next : before),
    null,
  );
  return best !== null && best.by >= SIMILAR ? best.id : null;
}

/** Duties and terms have the same words and no figures. */
const HAS_FACTS = /\d(?:万元|亿元|元|辆|个|台|套|%)|未安排|没有|持平|无变化|：$/u;
/** An anchor stands near the beginning. */
const LOOKED_AT = 60;

/** The section whose anchor stands first in a paragraph. `text`: normalized. */
export function sectionAnchored(text: string, sections: readonly DeclaredSection[]): string | null {
  let best: { readonly id: string; readonly at: number; readonly length: number } | null = null;
  if (!HAS_FACTS.test(text)) return null;
  const beginning = text.slice(0, LOOKED_AT);
  for (const { id, anchors } of sections)
    for (const words of anchors) {
      const at = beginning.indexOf(words);
      if (at < 0) continue;
      if (best === null || at < best.at || (at === best.at && words.length > best.length))
        best = { id, at, length: words.length };
    }
  return best?.id ?? null;
}
