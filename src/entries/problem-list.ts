/**
 * Collects problems. Above a limit it only counts those of one kind on one sheet, so a bad file stays
 * readable.
 */
import { problem, type EntryProblem, type ProblemDetails, type ProblemPlace } from './problem';
import { PROBLEM_KINDS, type ProblemCode, type ProblemSeverity } from './problem-kinds';
import { quote } from './quote';

/** Per kind and sheet. A person reads no longer list. */
export const MOST_NAMED = 50;

const REMEDIES: Readonly<Record<ProblemSeverity, string>> = {
  blocking: '请一并改正。',
  excluded: '请一并改正，改正前不计入汇总。',
  confirm: '请一并核实。',
  normalized: '无需处理。',
};

/** The number of problems of one kind on one sheet, and the places of the unlisted ones. */
interface Tally {
  readonly code: ProblemCode;
  readonly sheet: string;
  named: number;
  further: number;
  firstRow: number;
  lastRow: number;
}

function rowsWords({ firstRow, lastRow }: Tally): string {
  if (!Number.isFinite(firstRow)) return '';
  return firstRow === lastRow ? `第${String(firstRow)}行` : `第${String(firstRow)}行至第${String(lastRow)}行`;
}

function furtherProblem(tally: Tally): EntryProblem {
  const { code, sheet, further } = tally;
  const { severity, title, expected } = PROBLEM_KINDS[code];
  const where = `“${quote(sheet)}”${rowsWords(tally)}`;
  return {
    code,
    severity,
    sheet,
    found: '',
    expected,
    message: `${where}另有${String(further)}处“${title}”，没有逐一列出。${REMEDIES[severity]}`,
    further,
  };
}

/** Collects problems in the order of reading. */
export class ProblemList {
  private readonly named: EntryProblem[] = [];
  private readonly tallies = new Map<string, Tally>();

  /** Evaluates `details` only when it lists the problem. */
  add(code: ProblemCode, place: ProblemPlace, details: ProblemDetails | (() => ProblemDetails) = {}): void {
    if (this.isListed(code, place.sheet, place.row))
      this.named.push(problem(code, place, typeof details === 'function' ? details() : details));
  }

  addAll(problems: Iterable<EntryProblem>): void {
    for (const one of problems) {
      if (one.further !== undefined || this.isListed(one.code, one.sheet, one.row)) this.named.push(one);
    }
  }

  /** Returns the first problems, then one sentence per kind and sheet with more problems. */
  get problems(): readonly EntryProblem[] {
    const counted = [...this.tallies.values()].filter(({ further }) => further > 0).map(furtherProblem);
    return [...this.named, ...counted];
  }

  private isListed(code: ProblemCode, sheet: string, row: number | undefined): boolean {
    const key = `${code} ${sheet}`;
    const tally = this.tallies.get(key) ?? {
      code,
      sheet,
      named: 0,
      further: 0,
      firstRow: Infinity,
      lastRow: -Infinity,
    };
    this.tallies.set(key, tally);
    if (tally.named < MOST_NAMED) {
      tally.named += 1;
      return true;
    }
    tally.further += 1;
    if (row !== undefined) {
      tally.firstRow = Math.min(tally.firstRow, row);
      tally.lastRow = Math.max(tally.lastRow, row);
    }
    return false;
  }
}

/** Merges the problems of several readers and counts those above the limit. */
export function counted(problems: Iterable<EntryProblem>): readonly EntryProblem[] {
  const list = new ProblemList();
  list.addAll(problems);
  return list.problems;
}
