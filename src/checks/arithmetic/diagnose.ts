/**
 * Finds the single wrong cell: its correction keeps all relations that hold, and repairs the most broken
 * ones. A wrong figure breaks its row and its column, so the common cell is the wrong one.
 */
import { stepOf } from '../../money/amount-style';
import { fen } from '../../money/fen';
import type { CheckContext } from '../context';
import { figuresAfter, type Figures } from '../figures';
import { withContent, type PublishedCell } from '../../published/published-table';
import { fenOf } from '../../published/figure';
import { outcomeOf, readCellOf, termsOf, type Relation } from './relation';
import { needed, type Violation } from './violation';

export interface Suspect {
  readonly cell: string;
  /** The correct value; `null` when rounding allows several. */
  readonly value: number | null;
  /** Any value that repairs the relations. */
  readonly near: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

interface Candidate {
  /** As read. */
  readonly cell: PublishedCell;
  readonly repaired: number;
  readonly range: Range;
}

function overlap(a: Range, b: Range): Range | null {
  const least = Math.max(a.least, b.least);
  const most = Math.min(a.most, b.most);
  return least <= most ? { least, most } : null;
}

/** Rounds to a value that the cell's table can show. */
function middle({ least, most }: Range, step: number): number {
  return Math.round((least + most) / 2 / step) * step;
}

/** Finds the value range that repairs the most broken relations around a cell. */
function candidate(
  cell: PublishedCell,
  start: Violation,
  around: readonly Violation[],
  figures: Figures,
): Candidate | null {
  const value = fenOf(figures.now(cell).figure);
  if (value === null) return null;
  const first = needed(start, cell, value, figures);
  if (first === null) return null;
  let range: Range = first;
  let repaired = 1;
  for (const other of around) {
    const correct = other === start ? null : needed(other, cell, value, figures);
    const both = correct === null ? null : overlap(range, correct);
    if (both === null) continue;
    range = both;
    repaired += 1;
  }
  return { cell, repaired, range };
}

/** Whether relations around a cell that hold now also hold with another value. One that does not hold needs no sum. */
function breaksNothing(
  cell: PublishedCell,
  value: number,
  { figures, context, relationsAt, isBroken }: Surroundings,
): boolean {
  const found = figures.now(cell);
  const changed = withContent(found, found.raw, {
    kind: 'figure',
    fen: fen(value),
    excess: false,
    asText: false,
  });
  const after = figuresAfter(figures, new Map([[cell.key, changed]]));
  return relationsAt(cell.key).every(
    (relation) => isBroken(relation) || outcomeOf(relation, after, context).kind !== 'broken',
  );
}

export interface Surroundings {
  readonly figures: Figures;
  readonly context: CheckContext;
  /** Relations that use a cell. */
  readonly relationsAt: (cell: string) => readonly Relation[];
  readonly isBroken: (relation: Relation) => boolean;
  /** Broken relations that use a cell as read. */
  readonly violationsAt: (cell: PublishedCell) => readonly Violation[];
}

/** If more cells explain a difference, nothing can single one out. */
const MOST_CANDIDATES = 40;

/** Returns the cells of a relation that hold a figure or could hold one, as read. */
function cellsToSuspect({ relation }: Violation, figures: Figures): readonly PublishedCell[] {
  const cells: PublishedCell[] = [];
  for (const term of termsOf(relation)) {
    const read = readCellOf(term, figures);
    if (read === undefined) continue;
    if (term.optional !== true || figures.now(read).figure.kind !== 'blank') cells.push(read);
  }
  return cells;
}

/**
 * Groups the candidates by the number of relations that they repair, the most first. Of the thousands of cells of a
 * column nearly all have no other broken relation; they are looked at last, and no more than can still be singled out.
 */
function* levelsOf(violation: Violation, around: Surroundings): Generator<readonly Candidate[]> {
  const { figures, violationsAt } = around;
  const cells = cellsToSuspect(violation, figures);
  const shared = cells.filter((cell) => violationsAt(cell).length > 1);
  const found = shared.flatMap((cell) => candidate(cell, violation, violationsAt(cell), figures) ?? []);
  const counts = [...new Set(found.map(({ repaired }) => repaired))].sort((a, b) => b - a);
  for (const count of counts) if (count > 1) yield found.filter(({ repaired }) => repaired === count);
  const alone = found.filter(({ repaired }) => repaired === 1);
  for (const cell of cells) {
    if (alone.length > MOST_CANDIDATES) break;
    if (violationsAt(cell).length > 1) continue;
    const one = candidate(cell, violation, [], figures);
    if (one !== null) alone.push(one);
  }
  yield alone;
}

/** Returns `null` if several cells explain the difference equally well. */
export function suspectOf(violation: Violation, around: Surroundings): Suspect | null {
  const { context } = around;
  const nearest = ({ cell, range }: Candidate): number =>
    middle(range, stepOf(context.style(cell.path.table)));
  for (const level of levelsOf(violation, around)) {
    if (level.length > MOST_CANDIDATES) return null;
    const [only, ...others] = level.filter((one) => breaksNothing(one.cell, nearest(one), around));
    if (only === undefined) continue;
    if (others.length > 0) return null;
    const { least, most } = only.range;
    return { cell: only.cell.key, value: least === most ? least : null, near: nearest(only) };
  }
  return null;
}
