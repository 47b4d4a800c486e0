/** Limits a department's entries to one unit that publishes by itself (单位预算公开). */
import type { Entries, ExpenditureLine, Unit } from './entries';
import { NO_TEXT } from './text-entries';

function own<Line extends { readonly unit: string }>(lines: readonly Line[], code: string): readonly Line[] {
  return lines.filter(({ unit }) => unit === code);
}

function projectNames(lines: readonly ExpenditureLine[], names: Entries['names']): Map<string, string> {
  const projects = new Set(lines.map(({ project }) => project));
  return new Map([...names.projects].filter(([code]) => projects.has(code)));
}

/**
 * Puts the unit in the department's place. Overall goals, last year's figures and most of the text belong to the
 * department only.
 */
export function entriesOfUnit(entries: Entries, { code, name, type }: Unit): Entries {
  const expenditure = own(entries.expenditure, code);
  return {
    settings: { ...entries.settings, departmentCode: code, departmentName: name },
    units: [{ code, name, type }],
    income: own(entries.income, code),
    expenditure,
    projectIndicators: own(entries.projectIndicators, code),
    overall: [],
    priorYear: [],
    text: { ...NO_TEXT, unitFacts: own(entries.text.unitFacts, code) },
    names: { ...entries.names, projects: projectNames(expenditure, entries.names) },
  };
}
