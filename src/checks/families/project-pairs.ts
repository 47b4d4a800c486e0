/** Projects of tables 10 and 12 matched by unit and name. */
import { comparable } from '../../entries/text';
import type { CheckContext } from '../context';
import type { PrintedRow } from '../printed-table';
import { textOf } from './row-drafts';
import { rowsOf } from './selections';

/** A project of table 12 with the unit it stands under. */
export interface ListedProject {
  readonly row: PrintedRow;
  readonly unit: PrintedRow | null;
  /** Further lines of its indicators. */
  readonly more: readonly PrintedRow[];
}

/** The projects of table 12 in their order. */
export function listedProjects(context: CheckContext): readonly ListedProject[] {
  const projects: { row: PrintedRow; unit: PrintedRow | null; more: PrintedRow[] }[] = [];
  let unit: PrintedRow | null = null;
  for (const row of rowsOf(context, '12', 'projects')) {
    if (row.role === 'group') unit = row;
    if (row.role === 'detail') projects.push({ row, unit, more: [] });
    if (row.role === 'continuation') projects.at(-1)?.more.push(row);
  }
  return projects;
}

export interface PairedProject {
  readonly listed: ListedProject;
  /** The rows of table 10: one for each kind of project expenditure. */
  readonly planned: readonly PrintedRow[];
}

export interface ProjectPairs {
  readonly pairs: readonly PairedProject[];
  /** Rows of table 10 without targets in table 12. */
  readonly plannedOnly: readonly PrintedRow[];
}

function plannedRows(context: CheckContext): readonly PrintedRow[] {
  return rowsOf(context, '10', 'projects').filter(({ role }) => role === 'detail');
}

function name(row: PrintedRow, key: string): string {
  return comparable(textOf(row, key));
}

/** By unit and name; a name that stands once only is found whatever its unit is called. */
export function pairProjects(context: CheckContext): ProjectPairs {
  const rows = plannedRows(context);
  const free = new Set(rows);
  const byName = new Map<string, PrintedRow[]>();
  for (const row of rows) {
    const key = name(row, 'project');
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [row]);
    else known.push(row);
  }
  const pairs = listedProjects(context).map((listed): PairedProject => {
    const wanted = name(listed.row, 'name');
    const named = (byName.get(wanted) ?? []).filter((row) => free.has(row));
    const ofUnit = named.filter(
      (row) => listed.unit !== null && name(row, 'unit') === name(listed.unit, 'name'),
    );
    const units = new Set(named.map((row) => name(row, 'unit')));
    const planned = ofUnit.length > 0 ? ofUnit : units.size === 1 ? named : [];
    for (const row of planned) free.delete(row);
    return { listed, planned };
  });
  return { pairs, plannedOnly: [...free] };
}
