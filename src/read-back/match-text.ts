/** Matches the pieces of an edited text with those of the expected one: by intact bookmarks, then by order and likeness. */
import { readSentenceMark, withoutBlanks, type SentenceMark } from '../document/sentence-marks';
import { at } from '../money/at';
import { align, type Match, type Piece } from './align';
import type { EditedParagraph } from './edited-document';
import type { ExpectedUnit } from './expected';
import { editedPieces, expectedPieces, type EditedPiece, type ExpectedPiece } from './pieces';

const NUMBERED = /\.\d+$/u;

interface Marked {
  readonly mark: SentenceMark;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

function marksIn(paragraphs: readonly EditedParagraph[]): readonly Marked[] {
  return paragraphs.flatMap(({ bookmarks }, paragraph) =>
    bookmarks.flatMap(({ name, start, end }): readonly Marked[] => {
      const mark = readSentenceMark(name);
      return mark === null ? [] : [{ mark, paragraph, start, end }];
    }),
  );
}

export interface MatchedText {
  readonly expected: readonly ExpectedPiece[];
  readonly edited: readonly EditedPiece[];
  readonly matches: readonly Match[];
  /** Indexes of edited pieces whose words are as the document was written, whatever would be written now. */
  readonly untouched: ReadonlySet<number>;
  /** Part of the sentences that the document has in the same or in like words. */
  readonly alike: number;
}

/** Pieces that a bookmark holds whole. */
function within({ paragraph, start, end }: Marked, edited: readonly EditedPiece[]): readonly number[] {
  return [...edited.keys()].filter((index) => {
    const piece = at(edited, index);
    return piece.paragraph === paragraph && piece.start < end && piece.end > start;
  });
}

function isWhole({ start, end }: Marked, pieces: readonly EditedPiece[], text: string): boolean {
  const from = at(pieces, 0).start;
  const to = at(pieces, pieces.length - 1).end;
  return (
    withoutBlanks(text.slice(Math.min(from, start), Math.max(from, start))) === '' &&
    withoutBlanks(text.slice(Math.min(to, end), Math.max(to, end))) === ''
  );
}

/** Pieces of the sentence in the paragraph with these words; of all its paragraphs where it has one. */
function piecesFor(
  own: readonly number[],
  inside: readonly number[],
  expected: readonly ExpectedPiece[],
  edited: readonly EditedPiece[],
): readonly number[] {
  if (new Set(own.map((index) => at(expected, index).unit)).size < 2) return own;
  const words = inside.map((index) => at(edited, index).plain).join('');
  const units = [...new Set(own.map((index) => at(expected, index).unit))];
  const unit = units.find(
    (one) =>
      words ===
      own
        .filter((index) => at(expected, index).unit === one)
        .map((index) => at(expected, index).plain)
        .join(''),
  );
  return own.filter((index) => at(expected, index).unit === unit);
}

type Cut = Pick<MatchedText, 'expected' | 'edited' | 'untouched'>;

function grouped(
  indexes: readonly number[],
  keyOf: (index: number) => number,
): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}

/** In order, the last one with all that remains. */
function inTurn(ins: readonly (readonly number[])[], outs: readonly (readonly number[])[]): readonly Match[] {
  return ins.slice(0, outs.length).map((expected, index, all) => ({
    expected,
    edited:
      index === all.length - 1 && all.length === ins.length ? outs.slice(index).flat() : at(outs, index),
    moved: false,
  }));
}

/** What is left of both texts between the same neighbours: sentences that were typed anew. */
function retyped(
  units: readonly ExpectedUnit[],
  { expected, edited, untouched }: Cut,
  found: readonly Match[],
): readonly Match[] {
  const inOrder = found.filter(({ moved }) => !moved);
  const matchOf = new Map(inOrder.flatMap((match) => match.edited.map((index) => [index, match] as const)));
  const usedIns = new Set(found.flatMap((match) => match.expected));
  const usedOuts = new Set(found.flatMap((match) => match.edited));
  const result: Match[] = [];
  let [before, run]: [number, number[]] = [-1, []];
  const close = (after: number): void => {
    const ins = [...expected.keys()].filter(
      (index) =>
        index > before &&
        index < after &&
        !usedIns.has(index) &&
        at(units, at(expected, index).unit).kind === 'sentence',
    );
    if (run.length > 0 && ins.length > 0) {
      const isOneEach =
        new Set(ins.map((index) => at(expected, index).paragraph)).size === 1 &&
        new Set(run.map((index) => at(edited, index).paragraph)).size === 1;
      const outs = isOneEach
        ? run.map((index) => [index])
        : grouped(run, (index) => at(edited, index).paragraph);
      for (const match of inTurn(
        grouped(ins, (index) => at(expected, index).unit),
        outs,
      ))
        result.push(match);
    }
    run = [];
  };
  for (const index of edited.keys()) {
    const match = matchOf.get(index);
    if (match === undefined) {
      if (!usedOuts.has(index) && !untouched.has(index)) run.push(index);
      continue;
    }
    close(at(match.expected, 0));
    before = Math.max(before, at(match.expected, match.expected.length - 1));
  }
  close(expected.length);
  return result;
}

/** Indexes of the pieces of each sentence. */
function bySentence(
  units: readonly ExpectedUnit[],
  expected: readonly ExpectedPiece[],
): ReadonlyMap<string, readonly number[]> {
  const pieces = new Map<string, number[]>();
  for (const [index, { unit }] of expected.entries()) {
    const one = at(units, unit);
    if (one.kind !== 'sentence') continue;
    const known = pieces.get(one.sentence.id);
    if (known === undefined) pieces.set(one.sentence.id, [index]);
    else known.push(index);
  }
  return pieces;
}

interface Intact {
  readonly fixed: readonly Match[];
  readonly untouched: ReadonlySet<number>;
}

function wordsOf(indexes: readonly number[], pieces: readonly Piece[]): string {
  return indexes.map((index) => at(pieces, index).plain).join('');
}

/** Words that stand as they were written, by their bookmarks. */
function intact(
  marks: ReadonlyMap<Marked, string>,
  paragraphs: readonly EditedParagraph[],
  { expected, edited }: Pick<MatchedText, 'expected' | 'edited'>,
  sentences: ReadonlyMap<string, readonly number[]>,
): Intact {
  const fixed: Match[] = [];
  const untouched = new Set<number>();
  const taken = new Set<number>();
  for (const [marked, id] of marks) {
    const { text } = at(paragraphs, marked.paragraph);
    const inside = within(marked, edited);
    if (inside.length === 0 || inside.some((index) => untouched.has(index))) continue;
    const pieces = inside.map((index) => at(edited, index));
    if (!marked.mark.isIntact(text.slice(marked.start, marked.end)) || !isWhole(marked, pieces, text))
      continue;
    for (const index of inside) untouched.add(index);
    // A copy of the sentence elsewhere is an addition.
    const own = piecesFor(sentences.get(id) ?? [], inside, expected, edited).filter(
      (index) => !taken.has(index),
    );
    // Items of a list are numbered anew when one is added or removed.
    if (own.length === 0 || (NUMBERED.test(id) && wordsOf(own, expected) !== wordsOf(inside, edited)))
      continue;
    for (const index of own) taken.add(index);
    fixed.push({ expected: own, edited: inside, moved: false });
  }
  return { fixed, untouched };
}

function namedMarks(
  paragraphs: readonly EditedParagraph[],
  sentences: readonly string[],
): ReadonlyMap<Marked, string> {
  return new Map(
    marksIn(paragraphs).flatMap((marked) => {
      const id = sentences.find((one) => marked.mark.isOf(one));
      return id === undefined ? [] : [[marked, id] as const];
    }),
  );
}

export function matchText(
  units: readonly ExpectedUnit[],
  paragraphs: readonly EditedParagraph[],
): MatchedText {
  const lines = new Set(units.flatMap(({ kind, text }) => (kind === 'line' ? [withoutBlanks(text)] : [])));
  const expected = expectedPieces(units);
  const edited = editedPieces(paragraphs, (plain) => lines.has(plain));
  const sentences = bySentence(units, expected);
  const marks = namedMarks(paragraphs, [...sentences.keys()]);
  const { fixed, untouched } = intact(marks, paragraphs, { expected, edited }, sentences);
  const marksAt = new Map<number, Set<string>>();
  for (const [marked, id] of marks)
    for (const index of within(marked, edited)) marksAt.set(index, (marksAt.get(index) ?? new Set()).add(id));
  const left = (pieces: readonly Piece[], side: 'expected' | 'edited'): readonly number[] => {
    const used = new Set(fixed.flatMap((match) => match[side]));
    return [...pieces.keys()].filter((index) => !used.has(index));
  };
  const aligned = align(
    expected,
    edited,
    { ins: left(expected, 'expected'), outs: left(edited, 'edited') },
    {
      mayMatch: (one, other) =>
        at(units, at(expected, one).unit).kind === 'sentence' || at(edited, other).whole,
      isMarked: (one, other) => {
        const unit = at(units, at(expected, one).unit);
        return unit.kind === 'sentence' && marksAt.get(other)?.has(unit.sentence.id) === true;
      },
    },
  );
  const found = [...fixed, ...aligned];
  return {
    expected,
    edited,
    matches: [...found, ...retyped(units, { expected, edited, untouched }, found)],
    untouched,
    alike: alikePart(units, expected, found),
  };
}

function alikePart(
  units: readonly ExpectedUnit[],
  expected: readonly ExpectedPiece[],
  found: readonly Match[],
): number {
  const matched = new Set(found.flatMap((match) => match.expected));
  const sentences = [...expected.keys()].filter(
    (index) => at(units, at(expected, index).unit).kind === 'sentence',
  );
  const alike = sentences.filter((index) => matched.has(index)).length;
  return sentences.length === 0 ? 1 : alike / sentences.length;
}
