/**
 * Finds the single wrong cell: its correction keeps all relations that hold, and repairs the most broken
 * ones. A wrong figure breaks its row and its column, so the common cell is the wrong one.
 */
import { stepOf } from '../../money/amount-style';
import { fen } from '../../money/fen';
import type { CheckContext } from '../context';
import { figuresAfter, type Figures } from '../figures';
import { withContent } from '../../published/published-table';
import { fenOf } from '../../published/figure';
import { outcomeOf, termsOf, type Relation } from './relation';
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
  readonly cell: string;
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
  cell: string,
  start: Violation,
  around: readonly Violation[],
  figures: Figures,
): Candidate | null {
  const found = figures(cell);
  const value = found === undefined ? null : fenOf(found.figure);
  if (value === null) return null;
  const first = needed(start, cell, value);
  if (first === null) return null;
  let range: Range = first;
  let repaired = 1;
  for (const other of around) {
    const correct = other === start ? null : needed(other, cell, value);
    const both = correct === null ? null : overlap(range, correct);
    if (both === null) continue;
    range = both;
    repaired += 1;
  }
  return { cell, repaired, range };
}

/** Whether relations around a cell that hold now also hold with another value. */
function breaksNothing(
  cell: string,
  value: number,
  relations: readonly Relation[],
  figures: Figures,
  context: CheckContext,
): boolean {
  const found = figures(cell);
  if (found === undefined) return false;
  const changed = withContent(found, found.raw, {
    kind: 'figure',
    fen: fen(value),
    excess: false,
    asText: false,
  });
  const after = figuresAfter(figures, new Map([[cell, changed]]));
  return relations.every(
    (relation) =>
      outcomeOf(relation, after, context).kind !== 'broken' ||
      outcomeOf(relation, figures, context).kind !== 'kept',
  );
}

export interface Surroundings {
  readonly figures: Figures;
  readonly context: CheckContext;
  /** Relations that use a cell. */
  readonly relationsAt: (cell: string) => readonly Relation[];
  /** Broken relations that use a cell. */
  readonly violationsAt: (cell: string) => readonly Violation[];
}

/** If more cells explain a difference, nothing can single one out. */
const MOST_CANDIDATES = 40;

function candidatesOf(violation: Violation, { figures, violationsAt }: Surroundings): readonly Candidate[] {
  return termsOf(violation.relation)
    .filter(({ cell, optional }) => optional !== true || figures(cell)?.figure.kind !== 'blank')
    .flatMap(({ cell }) => candidate(cell, violation, violationsAt(cell), figures) ?? [])
    .sort((a, b) => b.repaired - a.repaired);
}

/** Returns `null` if several cells explain the difference equally well. */
export function suspectOf(violation: Violation, around: Surroundings): Suspect | null {
  const { figures, context, relationsAt } = around;
  const nearest = ({ cell, range }: Candidate): number => {
    const table = figures(cell)?.path.table;
    return middle(range, table === undefined ? 1 : stepOf(context.style(table)));
  };
  let rest = candidatesOf(violation, around);
  while (rest.length > 0) {
    const most = rest[0]?.repaired;
    const level = rest.filter(({ repaired }) => repaired === most);
    if (level.length > MOST_CANDIDATES) return null;
    const fitting = level.filter((one) =>
      breaksNothing(one.cell, nearest(one), relationsAt(one.cell), figures, context),
    );
    const [only] = fitting;
    if (only !== undefined) {
      const { least, most: greatest } = only.range;
      if (fitting.length > 1) return null;
      return { cell: only.cell, value: least === greatest ? least : null, near: nearest(only) };
    }
    rest = rest.slice(level.length);
  }
  return null;
}
