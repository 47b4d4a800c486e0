/** Lists all table sets. */
import type { TableSet } from '../tables/table-set';
import { HENAN_2023 } from './henan-2023';
import { SHANGHAI } from './shanghai';

export const TABLE_SETS: readonly TableSet[] = [HENAN_2023, SHANGHAI];

/** The table set of a new workbook. */
export const USUAL_SET: TableSet = HENAN_2023;

export function tableSetById(id: string): TableSet | undefined {
  return TABLE_SETS.find((set) => set.id === id);
}

/** Finds a set. Throws for an unknown id; reading the settings refuses such an id before. */
export function knownSet(id: string): TableSet {
  const set = tableSetById(id);
  if (set === undefined) throw new RangeError(`Unknown table set ${id}.`);
  return set;
}
