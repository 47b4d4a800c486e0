/**
 * Describes a problem of the entries. The reader drops no unusable input and reads none as zero: it reports a problem.
 */
import { composeProblem, type EntryProblem, type ProblemDetails, type ProblemPlace } from './compose-problem';
import { PROBLEM_KINDS, type ProblemCode } from './problem-kinds';

export { placeWords, type EntryProblem, type ProblemDetails, type ProblemPlace } from './compose-problem';

export function problem(code: ProblemCode, place: ProblemPlace, details: ProblemDetails = {}): EntryProblem {
  return composeProblem(code, PROBLEM_KINDS[code], place, details);
}
