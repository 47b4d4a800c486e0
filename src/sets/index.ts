/** All table sets there are. */
import type { TableSet } from '../tables/table-set';
import { HENAN_2023 } from './henan-2023';
import { SHANGHAI } from './shanghai';

export const TABLE_SETS: readonly TableSet[] = [HENAN_2023, SHANGHAI];

/** What a new workbook names until somebody chooses. */
export const USUAL_SET: TableSet = HENAN_2023;

export function tableSetById(id: string): TableSet | undefined {
  return TABLE_SETS.find((set) => set.id === id);
}

/** Errors: for an id that reading of settings refuses. */
export function knownSet(id: string): TableSet {
  const set = tableSetById(id);
  if (set === undefined) throw new RangeError(`There is no table set ${id}.`);
  return set;
}
