/**
 * Finds which pieces of an edited text are which pieces of the expected one: equal pieces that stand once hold, between
 * them the most alike in order, joined or divided ones included; what is left over is looked for elsewhere.
 */
import { at } from '../money/at';
import { TextLikeness } from './likeness';

export interface Piece {
  /** Without blanks. */
  readonly plain: string;
  /** Number of its paragraph. */
  readonly paragraph: number;
}

/** Indexes of pieces, in their order. */
export interface Match {
  readonly expected: readonly number[];
  readonly edited: readonly number[];
  /** Found at another place of the text. */
  readonly moved: boolean;
}

export interface AlignRules {
  /** Whether the pieces may be the same at all. */
  readonly mayMatch: (expected: number, edited: number) => boolean;
  /** Whether a bookmark says that they are the same. */
  readonly isMarked: (expected: number, edited: number) => boolean;
}

const ALIKE = 0.45;
const ALIKE_ELSEWHERE = 0.6;
/** Shorter pieces are alike by chance. */
const SHORTEST_ELSEWHERE = 4;
/** So many pieces may be joined into one. */
const MOST_JOINED = 4;
/** In cells; larger parts have little in common, and take long. */
const LARGEST_TABLE = 160_000;

interface Pieces {
  readonly expected: readonly Piece[];
  readonly edited: readonly Piece[];
  readonly rules: AlignRules;
  readonly likeness: TextLikeness;
}

/** Places of the texts that stand once. */
function single(pieces: readonly Piece[], indexes: readonly number[]): ReadonlyMap<string, number> {
  const places = new Map<string, number | null>();
  for (const index of indexes) {
    const { plain } = at(pieces, index);
    places.set(plain, places.has(plain) ? null : index);
  }
  const found = new Map<string, number>();
  for (const [plain, index] of places) if (index !== null) found.set(plain, index);
  return found;
}

type Pair = readonly [expected: number, edited: number];

/** The longest series of pairs in the order of both texts. */
function longestInOrder(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, edited]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(pairs, at(ends, middle))[1] < edited) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : at(ends, low - 1));
    ends[low] = index;
  }
  const found: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = at(before, index)) found.push(at(pairs, index));
  return found.reverse();
}

/** Pieces that are the same without a doubt. */
function anchors(
  { expected, edited, rules }: Pieces,
  ins: readonly number[],
  outs: readonly number[],
): readonly Pair[] {
  const there = single(edited, outs);
  const pairs = [...single(expected, ins)].flatMap(([plain, one]): readonly Pair[] => {
    const other = there.get(plain);
    return other !== undefined && rules.mayMatch(one, other) ? [[one, other]] : [];
  });
  return longestInOrder(pairs);
}

function joinedText(pieces: readonly Piece[], indexes: readonly number[]): string {
  return indexes.map((index) => at(pieces, index).plain).join('');
}

function isOneParagraph(pieces: readonly Piece[], indexes: readonly number[]): boolean {
  return new Set(indexes.map((index) => at(pieces, index).paragraph)).size === 1;
}

/** Gain of taking these for the same; 0: they are not alike. */
function gain(
  { expected, edited, rules, likeness }: Pieces,
  ins: readonly number[],
  outs: readonly number[],
): number {
  if (!ins.every((one) => outs.every((other) => rules.mayMatch(one, other)))) return 0;
  if (ins.length > 1 && !isOneParagraph(expected, ins)) return 0;
  const [one, other] = [joinedText(expected, ins), joinedText(edited, outs)];
  const isMarked = ins.length === 1 && outs.length === 1 && rules.isMarked(at(ins, 0), at(outs, 0));
  const alike = Math.max(likeness.of(one, other), isMarked ? ALIKE : 0);
  // Joined pieces have to be better than one of them alone.
  const effort = 1 - 0.01 * (ins.length + outs.length - 2);
  return alike < ALIKE ? 0 : alike * effort * (one.length + other.length);
}

const MOVES: readonly (readonly [number, number])[] = [
  [1, 1],
  ...Array.from({ length: MOST_JOINED - 1 }, (_, index) => [index + 2, 1] as const),
  ...Array.from({ length: MOST_JOINED - 1 }, (_, index) => [1, index + 2] as const),
];

/** Between two anchors. */
function alikeInOrder(pieces: Pieces, ins: readonly number[], outs: readonly number[]): readonly Match[] {
  const width = outs.length + 1;
  if (ins.length === 0 || outs.length === 0 || (ins.length + 1) * width > LARGEST_TABLE) return [];
  const best = new Float64Array((ins.length + 1) * width);
  /** Index of the move that leads here; −1: a piece of the expected text is left out; −2: one of the edited. */
  const moves = new Int8Array(best.length);
  const offer = (cell: number, value: number, move: number): void => {
    if (value <= at(best, cell)) return;
    best[cell] = value;
    moves[cell] = move;
  };
  for (let row = 0; row <= ins.length; row += 1)
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      moves[cell] = row > 0 ? -1 : -2;
      if (row > 0) best[cell] = at(best, cell - width);
      if (column > 0) offer(cell, at(best, cell - 1), -2);
      for (const [index, [down, right]] of MOVES.entries()) {
        if (row < down || column < right) continue;
        const won = gain(pieces, ins.slice(row - down, row), outs.slice(column - right, column));
        if (won > 0) offer(cell, at(best, cell - down * width - right) + won, index);
      }
    }
  const matches: Match[] = [];
  let [row, column] = [ins.length, outs.length];
  while (row > 0 || column > 0) {
    const move = at(moves, row * width + column);
    if (move === -1) row -= 1;
    else if (move === -2) column -= 1;
    else {
      const [down, right] = at(MOVES, move);
      matches.push({
        expected: ins.slice(row - down, row),
        edited: outs.slice(column - right, column),
        moved: false,
      });
      row -= down;
      column -= right;
    }
  }
  return matches.reverse();
}

function elsewhere(pieces: Pieces, ins: readonly number[], outs: readonly number[]): readonly Match[] {
  const { expected, edited, rules, likeness } = pieces;
  const free = new Set(outs);
  return ins.flatMap((one): readonly Match[] => {
    const { plain } = at(expected, one);
    let best: { readonly other: number; readonly alike: number } | null = null;
    for (const other of free) {
      const there = at(edited, other).plain;
      if (!rules.mayMatch(one, other) || Math.min(plain.length, there.length) < SHORTEST_ELSEWHERE) continue;
      const alike = rules.isMarked(one, other) ? 1 : likeness.of(plain, there);
      if (alike >= ALIKE_ELSEWHERE && alike > (best === null ? 0 : best.alike)) best = { other, alike };
    }
    if (best === null) return [];
    free.delete(best.other);
    return [{ expected: [one], edited: [best.other], moved: true }];
  });
}

/** `ins`, `outs`: indexes of the pieces to match, in order. */
export function align(
  expected: readonly Piece[],
  edited: readonly Piece[],
  { ins, outs }: { readonly ins: readonly number[]; readonly outs: readonly number[] },
  rules: AlignRules,
): readonly Match[] {
  const pieces: Pieces = { expected, edited, rules, likeness: new TextLikeness() };
  const found: Match[] = [];
  let [fromIn, fromOut] = [0, 0];
  const fixed = anchors(pieces, ins, outs);
  for (const [one, other] of [...fixed, null].map((pair) => pair ?? ([-1, -1] as const))) {
    const toIn = one < 0 ? ins.length : ins.indexOf(one);
    const toOut = other < 0 ? outs.length : outs.indexOf(other);
    for (const match of alikeInOrder(pieces, ins.slice(fromIn, toIn), outs.slice(fromOut, toOut)))
      found.push(match);
    if (one >= 0) found.push({ expected: [one], edited: [other], moved: false });
    [fromIn, fromOut] = [toIn + 1, toOut + 1];
  }
  const [matchedIn, matchedOut] = [
    new Set(found.flatMap((match) => match.expected)),
    new Set(found.flatMap((match) => match.edited)),
  ];
  const moved = elsewhere(
    pieces,
    ins.filter((one) => !matchedIn.has(one)),
    outs.filter((one) => !matchedOut.has(one)),
  );
  return [...found, ...moved];
}
