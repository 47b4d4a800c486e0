/** Declares a table set (口径): the tables that a province or city requires, in order. */
import type { EntryForm } from '../entries/entry-form';
import type { Level } from './level';
import type { TableSeries } from './series';
import type { RowRole, Table, TableId } from './table';

/** What every table of a set has around its figures. */
export interface FrameStyle {
  /** The line below the title with the table's number; `null`: the table or the whole set has none. */
  readonly number: ((id: TableId) => string | null) | null;
  /** The words before the publisher's name: 部门名称：. */
  readonly publisher: Readonly<Record<Level, string>>;
  /** Rows that are printed in bold, in workbooks and documents. */
  readonly emphasized: readonly RowRole[];
}

/** A table set. `id` is stored in workbooks and never shown; `label` appears in 设置. */
export interface TableSet extends EntryForm {
  readonly level: Level;
  readonly frame: FrameStyle;
  readonly tables: readonly Table[];
  /** Tables whose number depends on the entries; they follow the others. */
  readonly series: readonly TableSeries[];
  /** The tables of a unit's own publication; `null`: the set does not define them. */
  readonly forUnit: readonly Table[] | null;
}

/** Returns the printed number of a table; `null` where it has none. */
export function numberOfTable({ frame }: TableSet, id: TableId): string | null {
  return frame.number === null ? null : frame.number(id);
}

/** Returns the set as that level publishes it. Errors: when the set defines no tables of a unit. */
export function atLevel(set: TableSet, level: Level): TableSet {
  if (set.level === level) return set;
  if (level === 'department' || set.forUnit === null)
    throw new Error(`${set.label} defines no tables of the level ${level}.`);
  return { ...set, level, tables: set.forUnit };
}

/** Keeps the sets: what follows from their tables is computed once for each (checks/arithmetic/once.ts). */
const readOfUnit = new WeakMap<TableSet, TableSet>();

function withDepartmentTables(set: TableSet, forUnit: readonly Table[]): TableSet {
  const own = new Set(forUnit.map(({ id }) => id));
  return { ...set, level: 'unit', tables: [...forUnit, ...set.tables.filter(({ id }) => !own.has(id))] };
}

/**
 * Returns the set for reading published tables of that level. It includes the department's tables, which some units
 * print too. A set without tables of units is read as the department's.
 */
export function readAtLevel(set: TableSet, level: Level): TableSet {
  if (level === set.level || level === 'department' || set.forUnit === null) return set;
  const made = readOfUnit.get(set) ?? withDepartmentTables(set, set.forUnit);
  readOfUnit.set(set, made);
  return made;
}

/** Returns the tables that the set requires of that level; `null`: it does not define them. */
export function askedOf({ tables, forUnit }: TableSet, level: Level): readonly Table[] | null {
  return level === 'unit' ? forUnit : tables;
}
