/**
 * Turns an edited sentence into segments: what still stands keeps its segment, hence stays live; a number in the place of
 * a figure is the figure, changed; everything else is words of a person.
 */
import { at } from '../money/at';
import type { Segment } from '../narrative/segment';

interface Token {
  readonly text: string;
  readonly isNumber: boolean;
}

const TOKENS = /[-−－]?\d+(?:[,，]\d{3})*(?:[.．]\d+)?[%％]?|[\s\S]/gu;
const DIGIT = /\d/u;

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKENS)].map(([token]) => ({ text: token, isNumber: DIGIT.test(token) }));
}

interface OwnToken extends Token {
  readonly segment: number;
}

function ownTokens(segments: readonly Segment[]): readonly OwnToken[] {
  return segments.flatMap((segment, index) =>
    segment.kind === 'figure'
      ? [{ text: segment.text, isNumber: true, segment: index }]
      : tokensOf(segment.text).map((token) => ({ ...token, segment: index })),
  );
}

/** For each token of `one` its place in `other`, by the longest common series; −1: none. */
function places(one: readonly Token[], other: readonly Token[]): readonly number[] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      lengths[cell] =
        at(one, row).text === at(other, column).text
          ? at(lengths, cell + width + 1) + 1
          : Math.max(at(lengths, cell + width), at(lengths, cell + 1));
    }
  const found: number[] = [];
  let [row, column] = [0, 0];
  while (row < one.length) {
    const cell = row * width + column;
    if (column < other.length && at(one, row).text === at(other, column).text) {
      found.push(column);
      [row, column] = [row + 1, column + 1];
    } else if (column < other.length && at(lengths, cell + 1) >= at(lengths, cell + width)) column += 1;
    else {
      found.push(-1);
      row += 1;
    }
  }
  return found;
}

export interface ChangedFigure {
  /** Index of the segment. */
  readonly segment: number;
  readonly printed: string;
}

export interface KeptSegments {
  readonly segments: readonly Segment[];
  readonly changed: readonly ChangedFigure[];
  /** Numbers in words of a person: they do not follow the tables. */
  readonly ownNumbers: readonly string[];
}

/** Figures whose number was changed: as many unmatched figures as numbers between two tokens that stand. */
function changedFigures(
  segments: readonly Segment[],
  own: readonly OwnToken[],
  edited: readonly Token[],
  placed: readonly number[],
): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  let [fromOwn, fromEdited] = [0, 0];
  const close = (toOwn: number, toEdited: number): void => {
    const figures = own
      .slice(fromOwn, toOwn)
      .filter(({ segment }) => at(segments, segment).kind === 'figure');
    const numbers = Array.from({ length: toEdited - fromEdited }, (_, index) => fromEdited + index).filter(
      (index) => at(edited, index).isNumber,
    );
    if (figures.length === numbers.length)
      for (const [index, { segment }] of figures.entries()) changed.set(at(numbers, index), segment);
  };
  for (const [index, place] of placed.entries()) {
    if (place < 0) continue;
    close(index, place);
    [fromOwn, fromEdited] = [index + 1, place + 1];
  }
  close(own.length, edited.length);
  return changed;
}

/** Place in `edited` where a segment that stands whole begins, by its index. */
function wholeSegments(own: readonly OwnToken[], placed: readonly number[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  const broken = new Set<number>();
  const last = new Map<number, number>();
  for (const [index, { segment }] of own.entries()) {
    const place = at(placed, index);
    const before = last.get(segment);
    if (place < 0 || (before !== undefined && place !== before + 1)) broken.add(segment);
    if (before === undefined) starts.set(segment, place);
    last.set(segment, place);
  }
  for (const segment of broken) starts.delete(segment);
  return starts;
}

export function keptSegments(segments: readonly Segment[], text: string): KeptSegments {
  const own = ownTokens(segments);
  const edited = tokensOf(text);
  const placed = places(own, edited);
  const changed = changedFigures(segments, own, edited, placed);
  const byPlace = new Map([...wholeSegments(own, placed)].map(([segment, start]) => [start, segment]));
  const result: Segment[] = [];
  const ownNumbers: string[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') result.push({ kind: 'words', text: literal });
    literal = '';
  };
  let place = 0;
  while (place < edited.length) {
    const segment = byPlace.get(place) ?? changed.get(place);
    const token = at(edited, place);
    if (segment === undefined) {
      literal += token.text;
      if (token.isNumber && !placed.includes(place)) ownNumbers.push(token.text);
      place += 1;
      continue;
    }
    flush();
    result.push(at(segments, segment));
    place += byPlace.has(place) ? own.filter((one) => one.segment === segment).length : 1;
  }
  flush();
  return {
    segments: result,
    changed: [...changed].map(([index, segment]) => ({ segment, printed: at(edited, index).text })),
    ownNumbers,
  };
}

/** Divides words that stand for several sentences where the next one begins in them. */
export function divided(texts: readonly string[], edited: string): readonly string[] {
  const own = texts.flatMap((text, index) => tokensOf(text).map((token) => ({ ...token, index })));
  const tokens = tokensOf(edited);
  const placed = places(own, tokens);
  const starts = texts.map((_, index) => {
    const first = own.findIndex((token) => token.index === index && at(placed, own.indexOf(token)) >= 0);
    return index === 0 ? 0 : first < 0 ? null : at(placed, first);
  });
  return texts.map((_, index) => {
    const from = starts[index];
    if (from === undefined || from === null) return '';
    const next = starts.slice(index + 1).find((start) => start !== null);
    return tokens
      .slice(from, next)
      .map(({ text }) => text)
      .join('');
  });
}
