/** Lists the declared rows that do not depend on entered lines: fixed lists of a budget year. */
import type { Entries } from '../entries/entries';
import { functionClasses } from '../classification/functional-accounts';
import { accountNames } from '../tables/account-names';
import type { Block, Facts, Row } from '../tables/table';
import type { TableSet } from '../tables/table-set';
import type { ListedRow } from './listed-rows';
import { NO_TEXT } from '../entries/text-entries';

interface OfSet {
  readonly set: TableSet;
}

/** Returns the facts of a department without lines. */
export function factsOfYear({ set }: OfSet, year: number): Facts {
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
      tableSet: set.id,
      amountUnit: '元',
    },
    units: [],
    income: [],
    expenditure: [],
    projectIndicators: [],
    overall: [],
    priorYear: [],
    text: NO_TEXT,
    names,
  };
  return { entries, distinct: () => [], accountNames: accountNames(names), functionClasses };
}

export function declaredRows(profile: OfSet, block: Block, year: number): readonly Row[] {
  return block.rows(factsOfYear(profile, year));
}

/** Returns the classes that a list prints if they have money. */
function classRows(year: number): readonly ListedRow[] {
  return functionClasses(year).map(({ code, name }) => ({ key: code, role: 'detail', name }));
}

/** Returns the rows that a list may print; none for a block that is no list. */
export function listedRows({ identity, rows }: Block, facts: Facts): readonly ListedRow[] {
  if (identity.kind !== 'listed') return [];
  const { name: key, classes } = identity;
  const declared = rows(facts).flatMap(({ key: row, role, texts }): readonly ListedRow[] => {
    const name = texts[key];
    return name === undefined ? [] : [{ key: row, role, name }];
  });
  return classes === true ? [...declared, ...classRows(facts.entries.settings.budgetYear)] : declared;
}
