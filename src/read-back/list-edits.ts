/** Compares items of a list, each a row of 主要职责 or 机构设置: changed, added, removed. */
import { DUTIES_SHEET } from '../entries/declarations/duties';
import { ORGANS_SHEET } from '../entries/declarations/organs';
import type { OrganKind } from '../entries/text-entries';
import { at } from '../money/at';
import { withoutEndMarks } from '../narrative/end-marks';
import type { Segment } from '../narrative/segment';
import { textOf } from '../narrative/segment';
import type { WrittenSentence } from '../narrative/written-text';
import { align } from './align';
import { isSame, type EditContext } from './edit-context';
import { withoutBlanks } from '../document/sentence-marks';
import {
  proposal,
  textContent,
  type Findings,
  type ListEdit,
  type EditProposal,
  type RowContents,
} from './proposal';

type EnteredSegment = Extract<Segment, { kind: 'entered' }>;

/** An item of a list, and the row that it is entered in. */
export interface ListedItem {
  readonly sheet: typeof DUTIES_SHEET | typeof ORGANS_SHEET;
  readonly row: number;
  readonly text: string;
}

const LIST_SHEETS = [DUTIES_SHEET, ORGANS_SHEET] as const;

function itemOf(segment: Segment): ListedItem | null {
  if (segment.kind !== 'entered') return null;
  const [source] = segment.sources;
  if (source?.kind !== 'entry' || source.row === null) return null;
  const sheet = LIST_SHEETS.find(({ name }) => name === source.sheet);
  return sheet === undefined ? null : { sheet, row: source.row, text: segment.text };
}

const NUMBER =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,4}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,3}\s*[.、．](?!\d))\s*/u;
const NUMBERS = /[（(][一二三四五六七八九十\d]{1,4}[）)]|(?<!\d)\d{1,3}[.、．](?!\d)/gu;
const TRAILING_NUMBER = /(?:[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.、．])$/u;

function bare(text: string): string {
  return withoutEndMarks(text.replace(NUMBER, '').trim()).trim();
}

/** The item of a sentence that is written once for each; `null`: the sentence says more. */
export function listedItem(segments: readonly Segment[]): ListedItem | null {
  const [only, ...more] = segments.flatMap((segment) => itemOf(segment) ?? []);
  if (only === undefined || more.length > 0) return null;
  return isSame(bare(textOf(segments)), withoutEndMarks(only.text)) ? only : null;
}

/** Whether the words are the sentence's; the number of an item says nothing. */
export function isSameItem({ segments }: Pick<WrittenSentence, 'segments'>, words: string): boolean {
  const now = textOf(segments);
  if (isSame(now, words)) return true;
  return listedItem(segments) !== null && isSame(bare(now), bare(words));
}

function contents(
  { sheet, row }: ListedItem,
  text: string,
  { facts }: EditContext,
  isNew: boolean,
): RowContents {
  if (sheet === DUTIES_SHEET) return { duty: textContent(text) };
  const kind = facts.entries.text.organs.find((organ) => organ.row === row)?.kind;
  return {
    name: textContent(text),
    ...(isNew && kind !== undefined ? { kind: textContent(kind satisfies OrganKind) } : {}),
  };
}

function offered(
  item: ListedItem,
  edit: ListEdit,
  after: string,
  place: string,
  before = item.text,
): EditProposal {
  const what =
    edit.kind === 'insert' ? '增加一行' : edit.kind === 'remove' ? '删除一行' : `第${String(item.row)}行`;
  return proposal({
    item: what,
    place,
    before,
    after,
    cautions: [],
    write: { kind: 'list', sheet: item.sheet, edit },
  });
}

export function changedItem(item: ListedItem, edited: string, place: string, context: EditContext): Findings {
  const after = bare(edited);
  if (isSame(after, withoutEndMarks(item.text))) return { proposals: [], notices: [] };
  const edit = { kind: 'replace', row: item.row, contents: contents(item, after, context, false) } as const;
  return { proposals: [offered(item, edit, after, place)], notices: [] };
}

export function removedItem(item: ListedItem, place: string): Findings {
  return { proposals: [offered(item, { kind: 'remove', row: item.row }, '', place)], notices: [] };
}

/** `beside`: the item before it, or the first one. */
export function addedItem(
  beside: ListedItem,
  isBefore: boolean,
  edited: string,
  place: string,
  context: EditContext,
): Findings {
  const after = bare(edited);
  if (after === '') return { proposals: [], notices: [] };
  const edit = {
    kind: 'insert',
    after: isBefore ? null : beside.row,
    contents: contents(beside, after, context, true),
  } as const;
  return { proposals: [offered(beside, edit, after, place, '')], notices: [] };
}

interface ListInSentence {
  readonly before: readonly Segment[];
  readonly items: readonly ListedItem[];
  readonly after: readonly Segment[];
}

/** A sentence with a list of several organs: what stands before and behind the list. */
export function listInSentence(segments: readonly Segment[]): ListInSentence | null {
  const items = segments.map(itemOf);
  const first = items.findIndex((item) => item !== null);
  const last = items.length - 1 - [...items].reverse().findIndex((item) => item !== null);
  const found = items.filter((item) => item !== null);
  const sheets = new Set(found.map(({ sheet }) => sheet));
  if (found.length < 2 || sheets.size !== 1) return null;
  const between = segments.slice(first, last + 1);
  if (between.some((segment) => segment.kind !== 'words' && !isItem(segment))) return null;
  return { before: segments.slice(0, first), items: found, after: segments.slice(last + 1) };
}

function isItem(segment: Segment): segment is EnteredSegment {
  return itemOf(segment) !== null;
}

function anyNumbers(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`).replace(/\d+/gu, String.raw`\d+`);
}

/** The edited items between words that stand; `null`: other words have changed, too. */
function editedItems({ before, after }: ListInSentence, edited: string): readonly string[] | null {
  const lead = withoutBlanks(textOf(before)).replace(TRAILING_NUMBER, '');
  const tail = withoutBlanks(textOf(after));
  // A count of the items follows them.
  const [, inner] =
    new RegExp(`^${anyNumbers(lead)}(.*)${anyNumbers(tail)}$`, 'su').exec(withoutBlanks(edited)) ?? [];
  if (inner === undefined) return null;
  return inner
    .replace(NUMBERS, '、')
    .split(/[、，；\n]/u)
    .map(bare)
    .filter((item) => item !== '');
}

/** `null`: the sentence has changed beside its list. */
export function changedList(
  segments: readonly Segment[],
  edited: string,
  place: string,
  context: EditContext,
): Findings | null {
  const list = listInSentence(segments);
  const texts = list === null ? null : editedItems(list, edited);
  if (list === null || texts === null || texts.length === 0) return null;
  const { items } = list;
  const pieces = (all: readonly string[]) =>
    all.map((text) => ({ plain: withoutBlanks(text), paragraph: 0 }));
  const matches = align(
    pieces(items.map(({ text }) => text)),
    pieces(texts),
    { ins: [...items.keys()], outs: [...texts.keys()] },
    { mayMatch: () => true, isMarked: () => false },
  );
  const ofEdited = new Map(matches.flatMap((match) => match.edited.map((other) => [other, match] as const)));
  const kept = new Set(matches.flatMap((match) => match.expected));
  const proposals: EditProposal[] = [];
  for (const [index, item] of items.entries())
    if (!kept.has(index)) for (const one of removedItem(item, place).proposals) proposals.push(one);
  let before: ListedItem | null = null;
  for (const [index, text] of texts.entries()) {
    const match = ofEdited.get(index);
    const item: ListedItem | null = match === undefined ? null : at(items, at(match.expected, 0));
    const found: Findings =
      item === null
        ? addedItem(before ?? at(items, 0), before === null, text, place, context)
        : changedItem(item, text, place, context);
    for (const one of found.proposals) proposals.push(one);
    before = item ?? before;
  }
  return { proposals, notices: [] };
}
