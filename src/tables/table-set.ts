/** A table set (口径): the tables a province or city asks for, in their order. */
import type { Table } from './table';

export interface TableSet {
  /** Kept in workbooks; never shown. */
  readonly id: string;
  /** As chosen in 设置. */
  readonly label: string;
  readonly tables: readonly Table[];
}

/** Who publishes: a department with all its units, or one unit by itself (单位预算公开). */
export type Level = 'department' | 'unit';
