/** Lists every kind of problem that the reader can report. */
import { CELL_PROBLEMS } from './problems/cell-problems';
import { CONTENT_PROBLEMS } from './problems/content-problems';
import { RETURN_PROBLEMS } from './problems/return-problems';
import { STRUCTURE_PROBLEMS } from './problems/structure-problems';
import { TEXT_PROBLEMS } from './problems/text-problems';

export { SEVERITY_TITLES, type ProblemKind, type ProblemSeverity } from './problems/problem-kind';

export const PROBLEM_KINDS = {
  ...STRUCTURE_PROBLEMS,
  ...CELL_PROBLEMS,
  ...CONTENT_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...RETURN_PROBLEMS,
};

export type ProblemCode = keyof typeof PROBLEM_KINDS;
