/**
 * Derives relations between tables from conditions, row by row. Examples: a function has one figure in two
 * tables; a 类 is the sum of its items; a wages column is the sum of 301.
 */
import { at } from '../../money/at';
import { atOnce, type Sliced } from '../../slices/slices';
import type { CodeName } from '../../tables/identity';
import type { LineSelection } from '../../tables/line-selection';
import type { CheckedSet } from '../checked-set';
import { atomsOf, compositionsOf, isWithin, signatureOf, type AtomSet } from './atoms';
import { atomRules, impliedSums } from './compositions';
import { fixedCells, type FixedCell } from './copies';
import { seriesOf, withoutCode, type Series } from './series';

/** The whole: a column, row by row, or one cell with codes in its condition. */
export type RelationWhole =
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'cell'; readonly cell: FixedCell; readonly patterns: readonly string[] };

export interface ImpliedBetween {
  readonly whole: RelationWhole;
  readonly comparison: '=' | '≥' | '≤';
  /** The addends; this code matches their rows. */
  readonly parts: readonly Series[];
  readonly code: CodeName;
  /** Without money in these cells, the inequality becomes an equation. */
  readonly equalWithout: readonly string[] | null;
}

const CODES: readonly CodeName[] = ['function', 'departmental', 'governmental'];

function placeOf({ table, block }: { readonly table: string; readonly block: string }): string {
  return `${table}/${block}`;
}

/** Selects cells of whole tables whose conditions name only source, fund, period and kind. */
function plainCells(cells: readonly FixedCell[]): readonly FixedCell[] {
  return cells.filter(({ selection }) =>
    selection.every((where) =>
      Object.keys(where).every((key) => ['source', 'fund', 'period', 'kind'].includes(key)),
    ),
  );
}

/**
 * Finds the difference between some selections and others, and cells that can prove the difference to be
 * empty.
 */
class Universe {
  private readonly sets: ReadonlyMap<LineSelection, AtomSet>;
  private readonly plain: readonly { readonly key: string; readonly set: AtomSet }[];
  private readonly sourceless: ReadonlyMap<LineSelection, AtomSet>;

  constructor(
    selections: readonly LineSelection[],
    cells: readonly FixedCell[],
    profile: CheckedSet,
    year: number,
  ) {
    const all = [...selections, ...cells.map(({ selection }) => selection)];
    const { sets, sourceless } = atomsOf(all, atomRules(profile, year));
    this.sets = new Map(selections.map((selection, index) => [selection, at(sets, index)]));
    this.sourceless = new Map(selections.map((selection, index) => [selection, at(sourceless, index)]));
    this.plain = cells.map(({ key }, index) => ({ key, set: at(sourceless, selections.length + index) }));
  }

  of(selection: LineSelection): AtomSet {
    const set = this.sets.get(selection);
    if (set === undefined) throw new RangeError('The universe does not contain this selection.');
    return set;
  }

  private sourcelessOf(selection: LineSelection): AtomSet {
    const set = this.sourceless.get(selection);
    if (set === undefined) throw new RangeError('The universe does not contain this selection.');
    return set;
  }

  /**
   * Finds cells that cover the whole without its parts, and nothing of the parts; `null` if there are none.
   */
  cellsBeyond(whole: LineSelection, parts: readonly LineSelection[]): readonly string[] | null {
    const inside = new Set(parts.flatMap((part) => this.sourcelessOf(part)));
    let missing = this.sourcelessOf(whole).filter((atom) => !inside.has(atom));
    const usable = this.plain.filter(({ set }) => set.length > 0 && !set.some((atom) => inside.has(atom)));
    const chosen: string[] = [];
    while (missing.length > 0) {
      const uncovered = new Set(missing);
      const [best] = usable
        .map(({ key, set }) => ({ key, set, hits: set.filter((atom) => uncovered.has(atom)).length }))
        .filter(({ hits }) => hits > 0)
        .sort((a, b) => b.hits - a.hits || a.set.length - b.set.length);
      if (best === undefined) return null;
      const taken = new Set(best.set);
      chosen.push(best.key);
      missing = missing.filter((atom) => !taken.has(atom));
    }
    return chosen;
  }
}

function isDisjoint(sets: readonly AtomSet[]): boolean {
  const count = sets.reduce((sum, set) => sum + set.length, 0);
  return new Set(sets.flat()).size === count;
}

/** Sorts by detail, the most detailed first; equal ones keep the order of the tables. */
function byDetail(series: readonly Series[], code: CodeName): readonly Series[] {
  const digits = (one: Series): number => one.digits.get(code) ?? -1;
  return [...series].sort((a, b) => b.digits.size - a.digits.size || digits(b) - digits(a));
}

/** Whether the part's rows can match every code of the whole. */
function canMatch(whole: Series, part: Series): boolean {
  return [...whole.digits].every(([code, digits]) => {
    const own = part.digits.get(code);
    return own !== undefined && own >= digits;
  });
}

interface Classed {
  readonly series: Series;
  readonly set: AtomSet;
}

/** Derives the relations of one column to the columns of other tables. */
function relationsOf(
  one: Classed,
  all: readonly Classed[],
  code: CodeName,
  universe: Universe,
): readonly ImpliedBetween[] {
  const whole: RelationWhole = { kind: 'series', series: one.series };
  const signature = signatureOf(one.set);
  const same = all.filter(({ set }) => signatureOf(set) === signature);
  const [anchor] = byDetail(
    same.map(({ series }) => series),
    code,
  );
  if (anchor !== undefined && anchor !== one.series) {
    if (placeOf(anchor) === placeOf(one.series) || !canMatch(one.series, anchor)) return [];
    return [{ whole, comparison: '=', parts: [anchor], code, equalWithout: null }];
  }
  // A coarser table with the same figure cannot replace the comparison of rows.
  const near = new Set(
    same.filter(({ series }) => canMatch(one.series, series)).map(({ series }) => placeOf(series)),
  );
  const within = all.filter(({ series, set }) => near.has(placeOf(series)) && set.length < one.set.length);
  const others = all.filter(
    ({ series, set }) =>
      !near.has(placeOf(series)) &&
      canMatch(one.series, series) &&
      set.length < one.set.length &&
      isWithin(set, one.set) &&
      // A column of the same table takes precedence over it.
      !within.some((other) => isWithin(other.set, one.set) && isWithin(set, other.set)),
  );
  const sets = [one.set, ...others.map(({ set }) => set)];
  return compositionsOf(0, sets).flatMap(({ kind, parts }): readonly ImpliedBetween[] => {
    const chosen = parts.map((index) => at(others, index - 1));
    const series = chosen.map((part) => part.series);
    if (kind === 'sum') return [{ whole, comparison: '=', parts: series, code, equalWithout: null }];
    const groups = isDisjoint(chosen.map(({ set }) => set)) ? [series] : series.map((part) => [part]);
    return groups.map((own) => ({
      whole,
      comparison: '≥',
      parts: own,
      code,
      equalWithout: universe.cellsBeyond(
        one.series.selection,
        own.map(({ selection }) => selection),
      ),
    }));
  });
}

/** Stops after each column. */
function* betweenSeries(
  code: CodeName,
  series: readonly Series[],
  cells: readonly FixedCell[],
  profile: CheckedSet,
  year: number,
): Sliced<readonly ImpliedBetween[]> {
  const own = series.filter(({ digits }) => digits.has(code));
  const universe = new Universe(
    own.map(({ selection }) => selection),
    plainCells(cells),
    profile,
    year,
  );
  const all = own
    .map((one) => ({ series: one, set: universe.of(one.selection) }))
    .filter(({ set }) => set.length > 0);
  const implied: (readonly ImpliedBetween[])[] = [];
  for (const one of all) {
    yield;
    implied.push(relationsOf(one, all, code, universe));
  }
  return implied.flat();
}

interface Named {
  readonly cell: FixedCell;
  readonly patterns: readonly string[];
  readonly rest: LineSelection;
}

/** Selects cells limited to some codes of a list, and removes that limit from their conditions. */
function cellsNaming(code: CodeName, cells: readonly FixedCell[]): readonly Named[] {
  const seen = new Set<string>();
  return cells.flatMap((cell) => {
    const [first, ...more] = cell.selection.map((where) => where[code]);
    if (first === undefined || more.some((one) => String(one) !== String(first))) return [];
    const signature = JSON.stringify(cell.selection);
    // Another rule compares copies of this cell.
    if (seen.has(signature)) return [];
    seen.add(signature);
    return [{ cell, patterns: first, rest: cell.selection.map((where) => withoutCode(where, code)) }];
  });
}

function canFind({ patterns }: Named, part: Series, code: CodeName): boolean {
  const digits = part.digits.get(code);
  return digits !== undefined && patterns.every((pattern) => pattern.replace('*', '').length <= digits);
}

/** Derives the relations of a cell with codes to the rows of these codes. */
function ofCell(
  one: Named,
  series: readonly Series[],
  code: CodeName,
  universe: Universe,
): readonly ImpliedBetween[] {
  const whole: RelationWhole = { kind: 'cell', cell: one.cell, patterns: one.patterns };
  const own = universe.of(one.rest);
  const possible = byDetail(series, code)
    .filter((part) => placeOf(part) !== placeOf(one.cell) && canFind(one, part, code))
    .map((part) => ({ series: part, set: universe.of(part.selection) }));
  const same = possible.find(({ set }) => signatureOf(set) === signatureOf(own));
  const made = { whole, code };
  if (same !== undefined) return [{ ...made, comparison: '=', parts: [same.series], equalWithout: null }];
  const [larger] = possible
    .filter(({ set }) => isWithin(own, set))
    .sort((a, b) => a.set.length - b.set.length);
  const smaller = possible.filter(({ set }) => set.length > 0 && isWithin(set, own));
  const [largest] = [...smaller].sort((a, b) => b.set.length - a.set.length);
  return [
    ...(larger === undefined
      ? []
      : [{ ...made, comparison: '≤' as const, parts: [larger.series], equalWithout: null }]),
    ...(largest === undefined
      ? []
      : [
          {
            ...made,
            comparison: '≥' as const,
            parts: [largest.series],
            equalWithout: universe.cellsBeyond(one.rest, [largest.series.selection]),
          },
        ]),
  ];
}

function ofCells(
  code: CodeName,
  series: readonly Series[],
  cells: readonly FixedCell[],
  profile: CheckedSet,
  year: number,
): readonly ImpliedBetween[] {
  const named = cellsNaming(code, withoutWholes(cells, profile, year));
  const own = series.filter(({ digits }) => digits.has(code));
  const selections = [...named.map(({ rest }) => rest), ...own.map(({ selection }) => selection)];
  const universe = new Universe(selections, plainCells(cells), profile, year);
  return named.flatMap((one) => ofCell(one, own, code, universe));
}

/** Removes cells that are sums within their block: other rules check such a sum by its parts. */
function withoutWholes(cells: readonly FixedCell[], profile: CheckedSet, year: number): readonly FixedCell[] {
  const wholes = new Set(
    impliedSums(profile, year)
      .filter(({ kind }) => kind === 'sum')
      .map((one) => `${placeOf(one)} ${one.axis} ${one.whole}`),
  );
  return cells.filter(
    (cell) =>
      !wholes.has(`${placeOf(cell)} columns ${cell.column}`) &&
      !wholes.has(`${placeOf(cell)} rows ${cell.row}`),
  );
}

/** Removes relations that repeat one with another list of codes. */
function distinct(all: readonly ImpliedBetween[]): readonly ImpliedBetween[] {
  const seen = new Set<string>();
  return all.filter(({ whole, comparison, parts }) => {
    if (whole.kind === 'cell') return true;
    const signature = [whole.series, ...parts].map((one) => `${placeOf(one)}/${one.column}`).join(' ');
    const isNew = !seen.has(`${comparison} ${signature}`);
    seen.add(`${comparison} ${signature}`);
    return isNew;
  });
}

const known = new WeakMap<CheckedSet['set']['tables'], Map<number, readonly ImpliedBetween[]>>();

/** Computes the relations once per table set and year. */
export function* impliedBetweenInSlices(
  profile: CheckedSet,
  year: number,
): Sliced<readonly ImpliedBetween[]> {
  const ofYears = known.get(profile.set.tables) ?? new Map<number, readonly ImpliedBetween[]>();
  known.set(profile.set.tables, ofYears);
  const before = ofYears.get(year);
  if (before !== undefined) return before;
  const series = seriesOf(profile, year);
  const cells = fixedCells(profile, year);
  const all: (readonly ImpliedBetween[])[] = [];
  for (const code of CODES) {
    all.push(yield* betweenSeries(code, series, cells, profile, year));
    yield;
    all.push(ofCells(code, series, cells, profile, year));
  }
  const made = distinct(all.flat());
  ofYears.set(year, made);
  return made;
}

export function impliedBetween(profile: CheckedSet, year: number): readonly ImpliedBetween[] {
  return atOnce(impliedBetweenInSlices(profile, year));
}
