/** The rows of a declaration that come from no line: fixed lists, for a budget year. */
import type { Entries } from '../entries/entries';
import { accountNames } from '../tables/account-names';
import type { Block, Facts, Row } from '../tables/table';
import type { ReadingProfile } from './profile';

/** Facts of a department without lines. */
export function factsOfYear(profile: ReadingProfile, year: number): Facts {
  const names = {
    projects: new Map<string, string>(),
    functions: new Map<string, string>(),
    departmental: new Map<string, string>(),
    governmental: new Map<string, string>(),
  };
  const entries: Entries = {
    settings: {
      departmentCode: '',
      departmentName: '',
      budgetYear: year,
      tableSet: profile.set.id,
      amountUnit: '元',
    },
    units: [],
    income: [],
    expenditure: [],
    projectIndicators: [],
    overall: [],
    priorYear: [],
    names,
  };
  return { entries, distinct: () => [], accountNames: accountNames(names) };
}

export function declaredRows(profile: ReadingProfile, block: Block, year: number): readonly Row[] {
  return block.rows(factsOfYear(profile, year));
}
