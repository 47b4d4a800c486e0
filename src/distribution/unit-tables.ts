/** Makes the tables that one unit publishes (单位预算公开) from the department's entries. */
import type { Entries } from '../entries/entries';
import { rollUp } from '../rollup/rollup';
import type { WorkbookPlan } from '../sheets/plan/plan';
import { tablesWorkbook } from '../sheets/draw/workbook-plans';
import { tableSetById } from '../sets';
import type { ChartDeclaration } from '../tables/chart';
import { atLevel, type TableSet } from '../tables/table-set';

export type UnitSet =
  | { readonly kind: 'set'; readonly set: TableSet }
  /** `message`: the whole sentence. */
  | { readonly kind: 'none'; readonly message: string };

/** Returns the unit's variant of the chosen set. */
export function unitSetOf({ settings }: Pick<Entries, 'settings'>): UnitSet {
  const set = tableSetById(settings.tableSet);
  if (set === undefined) return { kind: 'none', message: `没有“${settings.tableSet}”这种表样。` };
  return set.forUnit === null
    ? { kind: 'none', message: `${set.label}没有单位公开的表样，没有生成文件。` }
    : { kind: 'set', set: atLevel(set, 'unit') };
}

/** `entries`: of this unit alone. Errors: if the set does not declare what a unit publishes. */
export function unitTablesWorkbook(
  entries: Entries,
  fill: 'values' | 'formulas',
  charts: readonly ChartDeclaration[] = [],
): WorkbookPlan {
  const chosen = unitSetOf(entries);
  if (chosen.kind === 'none') throw new Error(chosen.message);
  return tablesWorkbook(entries, rollUp(entries, chosen.set), fill, [], charts).plan;
}
