/**
 * Groups problems of entries: those of the same cause, with the same kind, column and content in many rows, and those
 * that are alike, where only the content differs.
 */
import { placeWords, type EntryProblem } from './problem';

export interface ProblemCause {
  /** The sentence without its row: sheet, column, problem and remedy. */
  readonly words: string;
  readonly problems: readonly EntryProblem[];
}

function causeWords(problem: EntryProblem): string {
  const { message, sheet, column, address } = problem;
  const stated = placeWords(problem, address);
  if (!message.startsWith(stated)) return message;
  const place = placeWords({ sheet, ...(column === undefined ? {} : { column }) }, undefined);
  return `${place}${message.slice(stated.length)}`;
}

/** The words of the cause without the content of the cell. */
function alikeWords(problem: EntryProblem): string {
  return causeWords(problem).replace(`：“${problem.found}”。`, '。');
}

function groupedBy(
  problems: readonly EntryProblem[],
  wordsOf: (problem: EntryProblem) => string,
): readonly ProblemCause[] {
  const causes = new Map<string, EntryProblem[]>();
  for (const [index, problem] of problems.entries()) {
    const words = wordsOf(problem);
    const key = problem.row === undefined ? `${String(index)} ${words}` : `${problem.code} ${words}`;
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [problem]);
    else known.push(problem);
  }
  return [...causes.values()].flatMap((own) =>
    own.slice(0, 1).map((first) => ({ words: wordsOf(first), problems: own })),
  );
}

/** Keeps the order of the problems. A problem without a row is a cause of its own. */
export function problemCauses(problems: readonly EntryProblem[]): readonly ProblemCause[] {
  return groupedBy(problems, causeWords);
}

/** Groups as `problemCauses` does, with problems of different contents together. */
export function alikeProblems(problems: readonly EntryProblem[]): readonly ProblemCause[] {
  return groupedBy(problems, alikeWords);
}

/** The row, cell and content of a problem, within a group of alike ones. */
export function contentWords(problem: EntryProblem): string {
  const { row, found } = problem;
  return row === undefined || found === '' ? rowWords(problem) : `${rowWords(problem)}：“${found}”`;
}

/** The row and cell of a problem, within a group of one cause. */
export function rowWords({ row, address, message }: EntryProblem): string {
  if (row === undefined) return message;
  return `第${String(row)}行${address === undefined ? '' : `（${address}）`}`;
}
