/** Rewords problems of entries for a live workbook, where the clerk can create a missing sheet at once. */
import type { EntryProblem } from '../../entries/problem';
import type { ProblemCode } from '../../entries/problem-kinds';

const WORDS: Partial<Readonly<Record<ProblemCode, string>>> = {
  'missing-sheet': '工作表没有找到。请在“录入”中补建缺少的录入表；如已改名，请改回原名。',
  'missing-optional-sheet':
    '工作表没有找到，与它有关的内容留空。如需填列，请在“录入”中补建缺少的录入表；如已改名，请改回原名。',
};

export function liveProblem(problem: EntryProblem): EntryProblem {
  const words = WORDS[problem.code];
  return words === undefined ? problem : { ...problem, message: `“${problem.sheet}”${words}` };
}
