/** Problems as they are found: beyond a number those of one kind on one sheet are counted, so that no file is too bad. */
import { problem, type EntryProblem, type ProblemDetails, type ProblemPlace } from './problem';
import { PROBLEM_KINDS, type ProblemCode, type ProblemSeverity } from './problem-kinds';
import { quote } from './quote';

/** Of each kind on each sheet; a person works through no more of them one by one. */
export const MOST_NAMED = 50;

const REMEDIES: Readonly<Record<ProblemSeverity, string>> = {
  blocking: '请一并改正。',
  excluded: '请一并改正，改正前不计入汇总。',
  confirm: '请一并核实。',
  normalized: '无需处理。',
};

/** How many there are of one kind on one sheet, and where those are that are not listed. */
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

/** Takes problems in the order in which they are found. */
export class ProblemList {
  private readonly named: EntryProblem[] = [];
  private readonly tallies = new Map<string, Tally>();

  /** `details` are worked out only when the problem is listed. */
  add(code: ProblemCode, place: ProblemPlace, details: ProblemDetails | (() => ProblemDetails) = {}): void {
    if (this.isListed(code, place.sheet, place.row))
      this.named.push(problem(code, place, typeof details === 'function' ? details() : details));
  }

  addAll(problems: Iterable<EntryProblem>): void {
    for (const one of problems) {
      if (one.further !== undefined || this.isListed(one.code, one.sheet, one.row)) this.named.push(one);
    }
  }

  /** The first ones, then a sentence for each kind and sheet of which there are more. */
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

/** Problems that several readers found, with those beyond the number counted. */
export function counted(problems: Iterable<EntryProblem>): readonly EntryProblem[] {
  const list = new ProblemList();
  list.addAll(problems);
  return list.problems;
}
