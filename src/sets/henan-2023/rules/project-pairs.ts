/** Projects of tables 10 and 12 matched by unit and name. */
import { comparable } from '../../../entries/text';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow } from '../../../published/published-table';
import { textOf } from '../../../checks/rules/row-findings';
import { rowsOf } from './selections';

/** A project of table 12 with the unit it stands under. */
export interface ListedProject {
  readonly row: PublishedRow;
  readonly unit: PublishedRow | null;
  /** Further lines of its indicators. */
  readonly more: readonly PublishedRow[];
}

/** The projects of table 12 in their order. */
export function listedProjects(context: CheckContext): readonly ListedProject[] {
  const projects: { row: PublishedRow; unit: PublishedRow | null; more: PublishedRow[] }[] = [];
  let unit: PublishedRow | null = null;
  for (const row of rowsOf(context, '12', 'projects')) {
    if (row.role === 'group') unit = row;
    if (row.role === 'detail') projects.push({ row, unit, more: [] });
    if (row.role === 'continuation') projects.at(-1)?.more.push(row);
  }
  return projects;
}

/** Projects that are reported apart by unit and name only: two of one name in a unit are compared together. */
export interface PairedProjects {
  /** Of table 12. */
  readonly listed: readonly ListedProject[];
  /** The rows of table 10: one for each project and kind of project expenditure. */
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

/** By unit and name; a name that stands once only is found whatever its unit is called. */
export function pairProjects(context: CheckContext): ProjectPairs {
  const rows = plannedRows(context);
  const free = new Set(rows);
  const byName = grouped(rows, (row) => name(row, 'project'));
  const unitOf = ({ unit }: ListedProject): string | null => (unit === null ? null : name(unit, 'name'));
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
}

/** Fewest projects that rows of one unit and name can be: of one project there is a row for each kind. */
function fewest(rows: readonly PublishedRow[]): number {
  const kinds = [...grouped(rows, (row) => name(row, 'kind')).values()];
  return kinds.reduce((most, { length }) => Math.max(most, length), 0);
}

/** How many projects table 10 has. It prints no codes: namesakes count as many as table 12 has, where they can be. */
export function plannedCount(context: CheckContext): number {
  const { pairs, plannedOnly } = pairProjects(context);
  const paired = pairs.map(({ listed, planned }) =>
    Math.min(planned.length, Math.max(fewest(planned), listed.length)),
  );
  const alone = grouped(plannedOnly, (row) => JSON.stringify([name(row, 'unit'), name(row, 'project')]));
  return [...paired, ...[...alone.values()].map(fewest)].reduce((sum, count) => sum + count, 0);
}
