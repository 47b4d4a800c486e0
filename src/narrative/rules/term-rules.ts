/** N-17, N-39: the terms of 名词解释 are those of the document, in the scope of its tables. */
import { columnTitles } from './table-words';
import { rule } from '../../checks/rule';
import { fen } from '../../money/fen';
import type { PublishedCell } from '../../published/published-table';
import { factOf } from '../binding/facts';
import type { TermReading, TermScope } from '../binding/subject';
import type { Condition } from '../condition';
import { printed } from '../style';
import { normalWords } from '../reading/normal-text';
import type { PlaceOf, ReadParagraph } from '../reading/document';
import { wan, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { figureParagraphs, paragraphsAt } from './text-parts';

const USED = rule({
  id: 'N-17',
  title: '名词解释',
  severity: 'X',
  scope: [],
  statement: '表和文字中用到的专业名词都有解释，解释的名词都用到了',
  remedy: '请增加这个名词的解释',
});

const SCOPE = rule({
  id: 'N-39',
  title: '名词解释的口径',
  severity: 'X',
  scope: [],
  statement: '名词解释所说的口径与表的口径相同',
  remedy: '请改名词解释，或核对表的口径',
});

interface Explained {
  readonly name: string;
  readonly at: PlaceOf;
  /** With the paragraphs up to the next term. */
  readonly definition: string;
}

const TERM =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|\d{1,2}[.、])?([^：，。；]{2,24}?)([：:]|，?(?:是|主要)?指(?!标))/u;
const NO_TERM = /^(?:其中|包括|注)$/u;

/** 财政拨款收入：指…. */
function explainedIn(paragraphs: readonly ReadParagraph[]): readonly Explained[] {
  const found: { name: string; at: PlaceOf; definition: string }[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.normal;
    const match = TERM.exec(text);
    const name = match?.[1];
    const last = found.at(-1);
    if (match !== null && name !== undefined && !NO_TERM.test(name)) {
      const end = match[0].length - (match[2] ?? '').length;
      const at = { paragraph, start: end - name.length, end };
      found.push({ name, at, definition: text.slice(match[0].length) });
    } else if (last !== undefined) last.definition += text;
  }
  return found;
}

function namesOf(name: string, { aliases }: TermReading): readonly string[] {
  return [name, ...(aliases[name] ?? [])].map(normalWords);
}

/** Of terms that a document has only with money: whether it has any. `null`: not known. */
function isMet(condition: Condition, context: TextCheckContext): boolean | null {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'zero': {
      const fact = factOf(condition.of, context);
      return fact.kind === 'unknown' ? null : printed(fen(fact.value), context.style) === 0;
    }
    case 'not': {
      const inner = isMet(condition.of, context);
      return inner === null ? null : !inner;
    }
    default:
      return null;
  }
}

function isWordUsed(names: readonly string[], words: string): boolean {
  return names.some((name) => words.includes(name));
}

/** Titles and labels of the tables, and the text with the figures. */
function usedWords(context: TextCheckContext): string {
  const tables = context.check.workbook.tables.flatMap((table) => [
    normalWords(table.title?.text ?? ''),
    ...columnTitles(table).map(normalWords),
    ...table.blocks.flatMap(({ rows }) => rows.map(({ label }) => normalWords(label))),
  ]);
  return [...tables, ...figureParagraphs(context).map(({ normal }) => normal.text)].join('\n');
}

function wholePlace(paragraph: ReadParagraph | undefined): PlaceOf | null {
  return paragraph === undefined ? null : { paragraph, start: 0, end: paragraph.normal.text.length };
}

function findUsed(context: TextCheckContext): readonly RawTextFinding[] {
  const { terms } = context.reading;
  if (terms === undefined) return [];
  const paragraphs = paragraphsAt(context.document, terms.part);
  const explained = explainedIn(paragraphs);
  if (explained.length === 0) return [];
  const words = usedWords(context);
  const names = new Set(explained.map(({ name }) => name));
  const lacking = context.narrative.terms.filter(
    ({ name, when }) =>
      isMet(when, context) === true &&
      isWordUsed([normalWords(name)], words) &&
      !namesOf(name, terms).some((one) => names.has(one)),
  );
  const unused = explained.filter(({ name }) => {
    const declared = context.narrative.terms.find((one) => namesOf(one.name, terms).includes(name));
    return !isWordUsed(declared === undefined ? [name] : namesOf(declared.name, terms), words);
  });
  return [
    ...lackingFindings(
      lacking.map(({ name }) => plainQuotes(name)),
      wholePlace(paragraphs[0]),
    ),
    ...unused.map(({ name, at }): RawTextFinding => ({
      severity: 'I',
      at,
      about: `${name} not used`,
      statement: `名词解释中的“${name}”，表和文字中都没有用到`,
      remedy: '可删去这个名词',
    })),
  ];
}

/** Beyond these the list is too short as a whole, which is one matter. */
const MOST_LINES = 6;

function lackingFindings(names: readonly string[], at: PlaceOf | null): readonly RawTextFinding[] {
  if (names.length <= MOST_LINES)
    return names.map((name) => ({
      at,
      about: `${name} not explained`,
      statement: `表或文字中用到“${name}”，名词解释中没有`,
    }));
  const quoted = names.map((name) => `“${name}”`).join('、');
  return [
    {
      at,
      about: 'terms not explained',
      statement: `表或文字中用到的${String(names.length)}个名词，名词解释中没有：${quoted}`,
      remedy: '请增加这些名词的解释',
    },
  ];
}

/** Goes into quotation marks. */
function plainQuotes(name: string): string {
  return name.replace('“', '‘').replace('”', '’');
}

function withinScope({ within }: TermScope, context: TextCheckContext): readonly PublishedCell[] {
  const rows = context.check.block(within.table, within.block)?.rows ?? [];
  return rows
    .filter(({ role, subject }) => role === 'detail' && within.codes.some((code) => subject.startsWith(code)))
    .flatMap(({ cells }) => cells.get(within.column) ?? []);
}

/** Half of 0.01 万元 for each rounded figure. */
const HALF_STEP = 5_000;

function scopeFinding(
  scope: TermScope,
  one: Explained,
  context: TextCheckContext,
): readonly RawTextFinding[] {
  const at = one.definition.indexOf(scope.words);
  if (at < 0 || scope.unless.some((words) => one.definition.includes(words))) return [];
  const fact = factOf(scope.figure, context);
  const cells = withinScope(scope, context);
  if (
    fact.kind === 'unknown' ||
    cells.length === 0 ||
    cells.some(({ figure }) => figure.kind === 'unreadable')
  )
    return [];
  const value = cells.reduce((sum, { figure }) => sum + (figure.kind === 'figure' ? figure.fen : 0), 0);
  if (Math.abs(value - fact.value) <= HALF_STEP * (cells.length + 1)) return [];
  const label = context.check.label(fact.cells[0]?.path.table ?? scope.within.table);
  return [
    {
      at: one.at,
      about: `${scope.term} scope`,
      cells: fact.cells,
      statement: `“${plainQuotes(scope.term)}”的解释写“${scope.words}”，${label}是${scope.scope}${wan(fact.value)}；按${scope.words}为${wan(value)}`,
    },
  ];
}

function findScopes(context: TextCheckContext): readonly RawTextFinding[] {
  const { terms } = context.reading;
  if (terms === undefined) return [];
  const explained = explainedIn(paragraphsAt(context.document, terms.part));
  return terms.scopes.flatMap((scope) => {
    const names = namesOf(scope.term, terms);
    return explained
      .filter(({ name }) => names.includes(name))
      .slice(0, 1)
      .flatMap((one) => scopeFinding(scope, one, context));
  });
}

export const TERM_RULES: readonly TextRule[] = [
  { rule: USED, find: findUsed },
  { rule: SCOPE, find: findScopes },
];
