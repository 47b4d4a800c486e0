/**
 * Lists 支出经济分类科目: what money is spent on. 类 has 3 digits, 款 has 5; lines use 款, called items here.
 */
import { accountRecords } from './account-data';
import { accountList } from './account-list';
import departmental from './data/departmental-economic-accounts.json';
import governmental from './data/governmental-economic-accounts.json';
import mapping from './data/economic-mapping.json';
import { UNIT_TYPES, type UnitType } from './unit-types';

const LEVELS = { 3: 'class', 5: 'item' } as const;

/** 部门预算支出经济分类. */
export const DEPARTMENTAL_ACCOUNTS = accountList(accountRecords(departmental), LEVELS);

/** 政府预算支出经济分类. */
export const GOVERNMENTAL_ACCOUNTS = accountList(accountRecords(governmental), LEVELS);

export type GovernmentalMapping =
  | { readonly kind: 'mapped'; readonly code: string }
  /** The departmental item has no governmental item on this side, e.g. 30107 绩效工资 for 机关. */
  | { readonly kind: 'not-for-this-unit-type' }
  | { readonly kind: 'unknown-item' };

interface MappingRow {
  readonly departmental: string;
  readonly administrative?: string;
  readonly institutional?: string;
}

const MAPPING: ReadonlyMap<string, MappingRow> = new Map(
  (mapping as readonly MappingRow[]).map((row) => [row.departmental, row]),
);

/**
 * Finds the governmental item of a departmental item for a type of unit (财预〔2017〕98号, table of
 * correspondences).
 */
export function governmentalFor(departmentalCode: string, unitType: UnitType): GovernmentalMapping {
  const row = MAPPING.get(departmentalCode);
  if (row === undefined) return { kind: 'unknown-item' };
  const code = row[UNIT_TYPES[unitType].side];
  return code === undefined ? { kind: 'not-for-this-unit-type' } : { kind: 'mapped', code };
}
