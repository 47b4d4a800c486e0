/** Which of many conditions does a group of lines meet? Answered by look-up, not by trying each condition. */
import { meets, restricted, type Dimension, type Where } from '../tables/where';
import type { Cube } from './cube';
import type { DimensionColumn } from './ledger';

/** A condition with the number of the row or column that has it. */
export interface NumberedCondition {
  readonly number: number;
  readonly where: Where;
}

/** Conditions on the same dimensions, found by the key of the values they name. */
interface ConditionFamily {
  readonly dimensions: readonly Dimension[];
  readonly numbers: Map<number, number[]>;
}

/** Codes of the values that meet one of the patterns. */
function codesMeeting(column: DimensionColumn, patterns: readonly string[]): readonly number[] {
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith('*')) {
      const code = column.indexOf.get(pattern);
      return code === undefined ? [] : [code];
    }
    return [...column.values.keys()].filter((code) => meets(column.values[code] ?? '', pattern));
  });
}

function keysOf(cube: Cube, dimensions: readonly Dimension[], where: Where): readonly number[] {
  let keys: readonly number[] = [0];
  for (const dimension of dimensions) {
    const column = cube.ledger.column(dimension);
    const codes = codesMeeting(column, where[dimension] ?? []);
    keys = keys.flatMap((key) => codes.map((code) => key * column.values.length + code));
  }
  return keys;
}

function applies(cube: Cube, where: Where): boolean {
  return where.source === undefined || where.source.includes(cube.ledger.source);
}

/**
 * The numbers of the conditions that each group of the cube meets. The cube must hold every dimension that the
 * conditions look at.
 */
export function matchConditions(
  cube: Cube,
  conditions: readonly NumberedCondition[],
): (group: number) => readonly number[] {
  const families = new Map<string, ConditionFamily>();
  for (const { number, where } of conditions) {
    if (!applies(cube, where)) continue;
    const dimensions = restricted(where);
    const signature = dimensions.join();
    const family = families.get(signature) ?? { dimensions, numbers: new Map<number, number[]>() };
    families.set(signature, family);
    for (const key of keysOf(cube, dimensions, where)) {
      const numbers = family.numbers.get(key);
      if (numbers === undefined) family.numbers.set(key, [number]);
      else numbers.push(number);
    }
  }
  const all = [...families.values()];
  return (group) =>
    all.flatMap(({ dimensions, numbers }) => {
      let key = 0;
      for (const dimension of dimensions) {
        key = key * cube.ledger.column(dimension).values.length + cube.code(group, dimension);
      }
      return numbers.get(key) ?? [];
    });
}
