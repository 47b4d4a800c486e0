/** Which of many conditions does a group of lines meet? Answered by look-up, not by trying each condition. */
import { meets, restricted, type Dimension, type Where } from '../tables/where';
import type { Cube } from './cube';
import type { DimensionColumn } from './ledger';

/** A condition with the number of the row or column that has it. */
export interface NumberedCondition {
  readonly number: number;
  readonly where: Where;
}

/** By group, the numbers of the conditions it meets among those that look at the same dimensions. */
export type Hits = readonly (readonly number[] | undefined)[];

/** Codes of the values that meet one of the patterns. */
function codesMeeting(column: DimensionColumn, patterns: readonly string[]): readonly number[] {
  const codes: number[] = [];
  for (const pattern of patterns) {
    if (pattern.endsWith('*')) {
      for (const [code, value] of column.values.entries()) if (meets(value, pattern)) codes.push(code);
    } else {
      const code = column.indexOf.get(pattern);
      if (code !== undefined) codes.push(code);
    }
  }
  return codes;
}

/** Mixed-radix keys of all combinations of values that a condition allows. */
function keysOf(cube: Cube, dimensions: readonly Dimension[], where: Where): readonly number[] {
  let keys: readonly number[] = [0];
  for (const dimension of dimensions) {
    const column = cube.ledger.column(dimension);
    const codes = codesMeeting(column, where[dimension] ?? []);
    const longer: number[] = [];
    for (const key of keys) for (const code of codes) longer.push(key * column.values.length + code);
    keys = longer;
  }
  return keys;
}

/** Numbers of the conditions of a family by the key of the values they allow. */
function numbersByKey(
  cube: Cube,
  dimensions: readonly Dimension[],
  conditions: readonly NumberedCondition[],
): ReadonlyMap<number, readonly number[]> {
  const byKey = new Map<number, number[]>();
  for (const { number, where } of conditions) {
    for (const key of keysOf(cube, dimensions, where)) {
      const numbers = byKey.get(key);
      if (numbers === undefined) byKey.set(key, [number]);
      else numbers.push(number);
    }
  }
  return byKey;
}

function hitsOf(
  cube: Cube,
  dimensions: readonly Dimension[],
  conditions: readonly NumberedCondition[],
): Hits {
  const byKey = numbersByKey(cube, dimensions, conditions);
  const codes = dimensions.map((dimension) => cube.codes(dimension));
  const radixes = dimensions.map((dimension) => cube.ledger.column(dimension).values.length);
  const hits: (readonly number[] | undefined)[] = [];
  for (let group = 0; group < cube.size; group += 1) {
    let key = 0;
    for (const [index, radix] of radixes.entries()) key = key * radix + (codes[index]?.[group] ?? 0);
    hits.push(byKey.get(key));
  }
  return hits;
}

/**
 * Which conditions each group of the cube meets, one `Hits` for each set of dimensions that conditions look at. The
 * cube must tell apart whatever the conditions tell apart.
 */
export function matchConditions(cube: Cube, conditions: readonly NumberedCondition[]): readonly Hits[] {
  const families = new Map<string, { dimensions: readonly Dimension[]; conditions: NumberedCondition[] }>();
  for (const condition of conditions) {
    const { source } = condition.where;
    if (source !== undefined && !source.includes(cube.ledger.source)) continue;
    const dimensions = restricted(condition.where);
    const signature = dimensions.join();
    const family = families.get(signature);
    if (family === undefined) families.set(signature, { dimensions, conditions: [condition] });
    else family.conditions.push(condition);
  }
  return [...families.values()].map((family) => hitsOf(cube, family.dimensions, family.conditions));
}

const NONE: readonly number[] = [];

/** The numbers that a group hits in any of the families. */
export function numbersHit(hits: readonly Hits[], group: number): readonly number[] {
  let numbers: readonly number[] = NONE;
  for (const family of hits) {
    const more = family[group];
    if (more !== undefined) numbers = numbers.length === 0 ? more : [...numbers, ...more];
  }
  return numbers;
}
