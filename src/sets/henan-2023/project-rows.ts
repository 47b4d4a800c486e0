/** Lists the projects of tables 10 and 12: units by code, projects by code. */
import type { SpendingKind } from '../../classification/spending-kinds';
import { and, PROJECTS } from '../../tables/conditions';
import type { Facts } from '../../tables/table';

export interface ProjectOfUnit {
  readonly unit: string;
  readonly unitName: string;
  readonly project: string;
  readonly projectName: string;
  readonly kind: SpendingKind;
}

function isSpendingKind(text: string): text is SpendingKind {
  return text === 'otherOperation' || text === 'specificTarget';
}

/** Returns one entry per unit, project and spending kind with project expenditure. */
export function projectsOfUnits(facts: Facts): readonly ProjectOfUnit[] {
  const unitNames = new Map(facts.entries.units.map((unit) => [unit.code, unit.name]));
  return facts
    .distinct(['unit', 'project', 'kind'], and(PROJECTS, { source: ['expenditure'] }))
    .flatMap(([unit = '', project = '', kind = '']) =>
      isSpendingKind(kind)
        ? [
            {
              unit,
              unitName: unitNames.get(unit) ?? '',
              project,
              projectName: facts.entries.names.projects.get(project) ?? '',
              kind,
            },
          ]
        : [],
    );
}
