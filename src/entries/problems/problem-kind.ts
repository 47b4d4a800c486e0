/** Declares a kind of problem: its severity and its words. */

/**
 * - `blocking`: the input is unusable, so the program makes no tables;
 * - `excluded`: this row does not count in the tables until the clerk corrects it;
 * - `confirm`: the row counts unchanged, and a person must check it;
 * - `normalized`: the reader cleaned the value and records that.
 */
export type ProblemSeverity = 'blocking' | 'excluded' | 'confirm' | 'normalized';

export interface ProblemKind {
  readonly severity: ProblemSeverity;
  readonly title: string;
  readonly what: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Ends the remedy of every problem that excludes a row from the tables. */
export const NOT_COUNTED = '本行暂未计入汇总。';

export const SEVERITY_TITLES: Readonly<Record<ProblemSeverity, string>> = {
  blocking: '无法使用',
  excluded: '未计入',
  confirm: '请核实',
  normalized: '已规范',
};
