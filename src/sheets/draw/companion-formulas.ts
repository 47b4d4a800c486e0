/** Writes formulas that fill in the name of a code and the governmental item of a departmental one. */
import { indexIn } from '../../money/at';
import { idsOf } from '../../classification/labels';
import { UNIT_TYPES } from '../../classification/unit-types';
import type { Column, Columns, Companion } from '../../entries/column';
import { columnLetters } from '../../grid/address';
import { lookupFormula, ROSTER_RANGES } from './list-sheets';

/** Returns the address of the cell in a named column of the same row. */
type CellOf = (key: string) => string;

const ADMINISTRATIVE_LABELS = idsOf(UNIT_TYPES)
  .filter((type) => UNIT_TYPES[type].side === 'administrative')
  .map((type) => UNIT_TYPES[type].label);

const NAME_LOOKUPS = {
  unit: { codes: ROSTER_RANGES.codes, names: ROSTER_RANGES.names },
  function: { codes: '科目_功能编码', names: '科目_功能名称' },
  departmental: { codes: '科目_部门经济编码', names: '科目_部门经济名称' },
  governmental: { codes: '科目_政府经济编码', names: '科目_政府经济名称' },
} as const;

/** Chooses by the type of the unit: 行政 and 参公 take the 机关 item, others the 事业 one. */
function governmentalCode(cellOf: CellOf): string {
  const unit = cellOf('unit');
  const departmental = cellOf('departmental');
  const type = `INDEX(${ROSTER_RANGES.types},MATCH(${unit}&"",${ROSTER_RANGES.codes},0))`;
  const isAdministrative = `OR(${ADMINISTRATIVE_LABELS.map((label) => `${type}="${label}"`).join(',')})`;
  const match = `MATCH(${departmental}&"",科目_部门经济编码,0)`;
  const target = `IF(${isAdministrative},INDEX(科目_行政对应,${match}),INDEX(科目_事业对应,${match}))`;
  return `IF(OR(${unit}="",${departmental}=""),"",IFERROR(${target}&"",""))`;
}

function formulaOf(companion: Companion, cellOf: CellOf): string {
  if (companion.kind === 'governmental-code') return governmentalCode(cellOf);
  const { codes, names } = NAME_LOOKUPS[companion.of];
  return lookupFormula(cellOf(companion.of), codes, names);
}

/** Returns the formula of a companion column in a zero-based row; `null` for a column that is entered by hand. */
export function companionFormula(columns: Columns, column: Column<unknown>, row: number): string | null {
  if (column.companion === undefined) return null;
  const keys = Object.keys(columns);
  return formulaOf(column.companion, (key) => `$${columnLetters(indexIn(keys, key))}${String(row + 1)}`);
}
