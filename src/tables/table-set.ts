/** A table set (口径): the tables a province or city asks for, in their order. */
import type { EntryForm } from '../entries/entry-form';
import type { Table, TableId } from './table';

/** Who publishes: a department with all its units, or one unit by itself (单位预算公开). */
export type Level = 'department' | 'unit';

/** What stands around every table of a set. */
export interface FrameStyle {
  /** The line below the title with the table's number; `null`: the set numbers no tables. */
  readonly number: ((id: TableId) => string) | null;
  /** What stands before the name of who publishes: 部门名称：. */
  readonly publisher: Readonly<Record<Level, string>>;
}

/** `id` is kept in workbooks and never shown; `label` is chosen in 设置. */
export interface TableSet extends EntryForm {
  readonly level: Level;
  readonly frame: FrameStyle;
  readonly tables: readonly Table[];
  /** The tables when one unit publishes its own; `null`: the set does not say. */
  readonly forUnit: readonly Table[] | null;
}

/** The set as that level publishes it. Errors: when the set does not say what a unit publishes. */
export function atLevel(set: TableSet, level: Level): TableSet {
  if (set.level === level) return set;
  if (level === 'department' || set.forUnit === null)
    throw new Error(`${set.label} does not say what the level ${level} publishes.`);
  return { ...set, level, tables: set.forUnit };
}

/**
 * The set by which somebody's tables of that level are read: what only the department publishes is read where a unit
 * prints it, too. A set that says nothing of units is read as the department's.
 */
export function readAtLevel(set: TableSet, level: Level): TableSet {
  if (level === set.level || level === 'department' || set.forUnit === null) return set;
  const own = new Set(set.forUnit.map(({ id }) => id));
  return { ...set, level, tables: [...set.forUnit, ...set.tables.filter(({ id }) => !own.has(id))] };
}

/** The tables that the set asks of that level; `null`: it does not say. */
export function askedOf({ tables, forUnit }: TableSet, level: Level): readonly Table[] | null {
  return level === 'unit' ? forUnit : tables;
}
