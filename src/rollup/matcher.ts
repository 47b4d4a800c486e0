/** Finds the conditions that a group of lines meets, by look-up instead of trying each condition. */
import { at, nothingAt } from '../money/at';
import { meets, restricted, restrictions, type Dimension, type Where } from '../tables/where';
import type { Cube } from './cube';
import type { DimensionColumn } from './ledger';

/** A condition with the number of its row or column. */
export interface NumberedCondition {
  readonly number: number;
  readonly where: Where;
}

/** By group: the numbers of the conditions it meets, among conditions on the same dimensions. */
export type ConditionHits = readonly (readonly number[])[];

const NONE: readonly number[] = [];

/** Returns the codes of the values that meet one of the patterns. */
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

/** Returns the mixed-radix keys of all combinations of values that a condition allows. */
function keysOf(cube: Cube, where: Where): readonly number[] {
  let keys: readonly number[] = [0];
  for (const [dimension, patterns] of restrictions(where)) {
    const column = cube.ledger.column(dimension);
    const codes = codesMeeting(column, patterns);
    const longer: number[] = [];
    for (const key of keys) for (const code of codes) longer.push(key * column.values.length + code);
    keys = longer;
  }
  return keys;
}

/** Maps the keys of allowed values to the numbers of a group of conditions on the same dimensions. */
function numbersByKey(
  cube: Cube,
  conditions: readonly NumberedCondition[],
): ReadonlyMap<number, readonly number[]> {
  const byKey = new Map<number, number[]>();
  for (const { number, where } of conditions) {
    for (const key of keysOf(cube, where)) {
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
): ConditionHits {
  const byKey = numbersByKey(cube, conditions);
  const parts = dimensions.map((dimension) => ({
    codes: cube.codes(dimension),
    radix: cube.ledger.column(dimension).values.length,
  }));
  const hits: (readonly number[])[] = [];
  for (let group = 0; group < cube.size; group += 1) {
    let key = 0;
    for (const { codes, radix } of parts) key = key * radix + (codes[group] ?? nothingAt(codes, group));
    hits.push(byKey.get(key) ?? NONE);
  }
  return hits;
}

/**
 * Finds the conditions that each group of the cube meets, one `Hits` for each set of dimensions in conditions. The
 * cube must make every distinction that the conditions make.
 */
export function matchConditions(
  cube: Cube,
  conditions: readonly NumberedCondition[],
): readonly ConditionHits[] {
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

/** Lists the groups that meet a condition. The cube must keep the values of the condition's dimensions apart. */
export function groupsMeeting(cube: Cube, where: Where): Int32Array {
  const { ledger, size } = cube;
  if (where.source?.includes(ledger.source) === false) return new Int32Array(0);
  let groups = new Int32Array(size).map((_, group) => group);
  for (const [dimension, patterns] of restrictions(where)) {
    const column = ledger.column(dimension);
    const isAllowed = new Uint8Array(column.values.length);
    for (const code of codesMeeting(column, patterns)) isAllowed[code] = 1;
    const codes = cube.codes(dimension);
    groups = groups.filter((group) => at(isAllowed, at(codes, group)) === 1);
  }
  return groups;
}

/** Whether a group meets the condition of this number. */
export function isHit(hits: readonly ConditionHits[], group: number, number: number): boolean {
  return hits.some((family) => at(family, group).includes(number));
}

/** Returns the numbers of all conditions that a group meets. */
export function numbersHit(hits: readonly ConditionHits[], group: number): readonly number[] {
  let numbers: readonly number[] = NONE;
  for (const family of hits) {
    const more = family[group] ?? nothingAt(family, group);
    if (more.length > 0) numbers = numbers.length === 0 ? more : [...numbers, ...more];
  }
  return numbers;
}
