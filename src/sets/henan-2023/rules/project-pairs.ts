/** Matches projects of tables 10 and 12 by unit and name. */
import { remembered } from '../../../collections/remembered';
import { comparable } from '../../../entries/text';
import { onceForWorkbook } from '../../../checks/arithmetic/once';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow } from '../../../published/published-table';
import { textOf } from '../../../checks/rules/row-findings';
import { rowsOf } from './selections';

/** A project of table 12 with its unit. */
export interface ListedProject {
  readonly row: PublishedRow;
  readonly unit: PublishedRow | null;
  /** Further lines with its indicators. */
  readonly more: readonly PublishedRow[];
}

/** Returns the projects of table 12 in their order. */
export const listedProjects = onceForWorkbook((context): readonly ListedProject[] => {
  const projects: { row: PublishedRow; unit: PublishedRow | null; more: PublishedRow[] }[] = [];
  let unit: PublishedRow | null = null;
  for (const row of rowsOf(context, '12', 'projects')) {
    if (row.role === 'group') unit = row;
    if (row.role === 'detail') projects.push({ row, unit, more: [] });
    if (row.role === 'continuation') projects.at(-1)?.more.push(row);
  }
  return projects;
});

/**
 * Projects with one unit and name: only those two tell projects apart, so namesakes are compared together.
 */
export interface PairedProjects {
  /** From table 12. */
  readonly listed: readonly ListedProject[];
  /** The rows of table 10: one per project and kind of project expenditure. */
  readonly planned: readonly PublishedRow[];
}

export interface ProjectPairs {
  readonly pairs: readonly PairedProjects[];
  /** Rows of table 10 without targets in table 12. */
  readonly plannedOnly: readonly PublishedRow[];
}

function plannedRows(context: CheckContext): readonly PublishedRow[] {
  return rowsOf(context, '10', 'projects').filter(({ role }) => role === 'detail');
}

function name(row: PublishedRow, key: string): string {
  return comparable(textOf(row, key));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

/** Pairs by unit and name. A unique name is enough even if the unit's name differs. */
export const pairProjects = onceForWorkbook((context): ProjectPairs => {
  const rows = plannedRows(context);
  const free = new Set(rows);
  const byName = grouped(rows, (row) => name(row, 'project'));
  const nameOfUnit = remembered((unit: PublishedRow) => name(unit, 'name'));
  const unitOf = ({ unit }: ListedProject): string | null => (unit === null ? null : nameOfUnit(unit));
  const namesakes = grouped(listedProjects(context), (project) =>
    JSON.stringify([unitOf(project), name(project.row, 'name')]),
  );
  const pairs = [...namesakes.values()].flatMap((listed): readonly PairedProjects[] => {
    const [first] = listed;
    if (first === undefined) return [];
    const named = (byName.get(name(first.row, 'name')) ?? []).filter((row) => free.has(row));
    const unit = unitOf(first);
    const ofUnit = named.filter((row) => unit !== null && name(row, 'unit') === unit);
    const units = new Set(named.map((row) => name(row, 'unit')));
    const planned = ofUnit.length > 0 ? ofUnit : units.size === 1 ? named : [];
    for (const row of planned) free.delete(row);
    return [{ listed, planned }];
  });
  return { pairs, plannedOnly: [...free] };
});

/** Returns the smallest possible number of projects: a project has one row per kind. */
function fewest(rows: readonly PublishedRow[]): number {
  const kinds = [...grouped(rows, (row) => name(row, 'kind')).values()];
  return kinds.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Counts the projects of table 10. It prints no codes, so namesakes count as in table 12 where possible. */
export function plannedCount(context: CheckContext): number {
  const { pairs, plannedOnly } = pairProjects(context);
  const paired = pairs.map(({ listed, planned }) =>
    Math.min(planned.length, Math.max(fewest(planned), listed.length)),
  );
  const alone = grouped(plannedOnly, (row) => JSON.stringify([name(row, 'unit'), name(row, 'project')]));
  return [...paired, ...[...alone.values()].map(fewest)].reduce((sum, count) => sum + count, 0);
}
