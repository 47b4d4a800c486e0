/** What a kind of problem is: how grave, and the words for it. */

/**
 * - `blocking`: the input cannot be used, nothing is made;
 * - `excluded`: this row is not counted in the tables until it is mended;
 * - `confirm`: counted as it stands, a person has to look at it;
 * - `normalized`: read in a cleaned form, for the record.
 */
export type ProblemSeverity = 'blocking' | 'excluded' | 'confirm' | 'normalized';

export interface ProblemKind {
  readonly severity: ProblemSeverity;
  readonly title: string;
  readonly what: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Closes the remedy of every problem that keeps a row out of the tables. */
export const NOT_COUNTED = '本行暂未计入汇总。';

export const SEVERITY_TITLES: Readonly<Record<ProblemSeverity, string>> = {
  blocking: '无法使用',
  excluded: '未计入',
  confirm: '请核实',
  normalized: '已规范',
};
