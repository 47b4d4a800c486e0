/** The department of the benchmarks of returns: about 500 expenditure lines a unit, with income, projects, indicators. */
import type { Entries } from '../../src/entries/entries';
import { fixedDepartment, withItemsOfUnits } from '../support/departments';

export const LINES_PER_UNIT = 500;

/** File of the department that has nothing but its roster, beside the returns. */
export const DEPARTMENT = 'department.xlsx';

export function department(units: number): Entries {
  return withItemsOfUnits(fixedDepartment({ units, lines: units * LINES_PER_UNIT, seed: units }));
}
