/** The entered lines, numbered and grouped: the tables are filled from them, and the text asks them for more. */
import type { Entries } from '../entries/entries';
import { fen, type Fen } from '../money/fen';
import { at } from '../money/at';
import type { Sliced } from '../slices/slices';
import type { Facts } from '../tables/table';
import { restricted, type Where } from '../tables/where';
import type { Cube } from './cube';
import { cubesInSlices, type Cubes } from './cubes';
import { factsOf } from './facts';
import { ledgersInSlices, type Ledger, type TracedLine } from './ledger';
import { groupsMeeting } from './matcher';

export interface GroupedLines {
  /** The entries that the lines are from. */
  readonly entries: Entries;
  readonly ledgers: readonly Ledger[];
  readonly cubes: Cubes;
  readonly facts: Facts;
}

/** Errors: RangeError when the amounts exceed exact addition. */
export function* groupLinesInSlices(entries: Entries): Sliced<GroupedLines> {
  const ledgers = yield* ledgersInSlices(entries);
  yield;
  const cubes = yield* cubesInSlices(ledgers);
  yield;
  return { entries, ledgers, cubes, facts: factsOf(entries, ledgers, cubes) };
}

/** The lines that meet a condition, and their sum. */
export interface LinesMeeting {
  readonly amount: Fen;
  readonly lines: () => readonly TracedLine[];
}

interface Met {
  readonly cube: Cube;
  readonly groups: Int32Array;
}

/** Answers each condition once: a text asks for the same figures again and again. */
export function linesMeeting({ ledgers, cubes }: GroupedLines): (where: Where) => LinesMeeting {
  const met = (where: Where): readonly Met[] =>
    ledgers.map((ledger) => {
      const cube = cubes.fineCube(ledger, restricted(where));
      return { cube, groups: groupsMeeting(cube, where) };
    });
  const answer = (where: Where): LinesMeeting => {
    let sum = 0;
    for (const { cube, groups } of met(where)) for (const group of groups) sum += at(cube.sums, group);
    return {
      amount: fen(sum),
      // Looked for again: few ask, and the groups of all answers together take much memory.
      lines: () =>
        met(where).flatMap(({ cube, groups }) =>
          Array.from(groups, (group) => cube.lines(group).map(cube.ledger.line)).flat(),
        ),
    };
  };
  const known = new Map<string, LinesMeeting>();
  return (where) => {
    const question = JSON.stringify(where);
    const answered = known.get(question) ?? answer(where);
    known.set(question, answered);
    return answered;
  };
}
