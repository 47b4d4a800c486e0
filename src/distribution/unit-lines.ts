/** Selects the entries of one unit from those of a department. */
import type {
  EnteredNames,
  Entries,
  ExpenditureLine,
  IncomeLine,
  ProjectIndicator,
} from '../entries/entries';
import type { UnitFact } from '../entries/text-entries';

/** The lines of one unit. */
export interface UnitLines {
  readonly income: readonly IncomeLine[];
  readonly expenditure: readonly ExpenditureLine[];
  readonly indicators: readonly ProjectIndicator[];
  /** Of 单位事项. */
  readonly facts: readonly UnitFact[];
  /** Names entered beside codes: of the unit's own projects, and of accounts. */
  readonly names: EnteredNames;
}

const NO_NAMES: EnteredNames = {
  projects: new Map(),
  functions: new Map(),
  departmental: new Map(),
  governmental: new Map(),
};

export const NO_LINES: UnitLines = {
  income: [],
  expenditure: [],
  indicators: [],
  facts: [],
  names: NO_NAMES,
};

export function countOfLines({ income, expenditure, indicators, facts }: UnitLines): number {
  return income.length + expenditure.length + indicators.length + facts.length;
}

export function hasLines(lines: UnitLines): boolean {
  return countOfLines(lines) > 0;
}

/** Whether there is anything for the tables: facts alone fill none. */
export function hasTableLines(lines: UnitLines): boolean {
  return countOfLines(lines) > lines.facts.length;
}

function grouped<Line extends { readonly unit: string }>(lines: readonly Line[]): Map<string, Line[]> {
  const byUnit = new Map<string, Line[]>();
  for (const line of lines) {
    const known = byUnit.get(line.unit);
    if (known === undefined) byUnit.set(line.unit, [line]);
    else known.push(line);
  }
  return byUnit;
}

function projectNames(expenditure: readonly ExpenditureLine[], names: Entries['names']): Map<string, string> {
  const projects = new Map<string, string>();
  for (const { project } of expenditure) {
    const name = names.projects.get(project);
    if (project !== '' && name !== undefined) projects.set(project, name);
  }
  return projects;
}

/** Groups all lines by the unit's code, in one pass. */
export function linesByUnit(entries: Entries): (unit: string) => UnitLines {
  const income = grouped(entries.income);
  const expenditure = grouped(entries.expenditure);
  const indicators = grouped(entries.projectIndicators);
  const facts = grouped(entries.text.unitFacts);
  return (unit) => {
    const own = expenditure.get(unit) ?? [];
    return {
      income: income.get(unit) ?? [],
      expenditure: own,
      indicators: indicators.get(unit) ?? [],
      facts: facts.get(unit) ?? [],
      names: { ...entries.names, projects: projectNames(own, entries.names) },
    };
  };
}
