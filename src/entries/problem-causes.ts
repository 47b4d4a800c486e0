/** Groups problems of entries that have the same cause: the same kind, column and content in many rows. */
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

/** Keeps the order of the problems. A problem without a row is a cause of its own. */
export function problemCauses(problems: readonly EntryProblem[]): readonly ProblemCause[] {
  const causes = new Map<string, EntryProblem[]>();
  for (const [index, problem] of problems.entries()) {
    const words = causeWords(problem);
    const key = problem.row === undefined ? `${String(index)} ${words}` : `${problem.code} ${words}`;
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [problem]);
    else known.push(problem);
  }
  return [...causes.values()].flatMap((own) =>
    own.slice(0, 1).map((first) => ({ words: causeWords(first), problems: own })),
  );
}

/** The row and cell of a problem, within a group of one cause. */
export function rowWords({ row, address, message }: EntryProblem): string {
  if (row === undefined) return message;
  return `第${String(row)}行${address === undefined ? '' : `（${address}）`}`;
}
