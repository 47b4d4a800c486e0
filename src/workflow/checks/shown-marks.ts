/** Keeps what is known of the marks in Excel: whether cells are marked, and whether they are those of the findings. */
import type { ExplainableFinding } from '../../checks/explanations';
import type { ExcelAnswer } from '../port';
import type { CheckRecord } from './check-record';
import type { CheckReport } from './check-report';
import { marksBefore, NO_MARKS, type Marks } from './last-check';
import { MARKS_BEHIND, notMarkedWords, type NotMarked } from './mark-words';
import type { MarkedCell, MarkingPort, MarksShown } from './marking-port';
import { isMarkedAlike, markedCells } from './same-cell';

export class ShownMarks {
  private known = NO_MARKS;
  /** The findings whose cells are marked; `null`: unknown. */
  private marked: readonly ExplainableFinding[] | null = null;
  /** True from a restored record until its findings are reported: these are what is marked. */
  private isRestored = false;

  /** `changed` is called whenever the marks or what is known of them change. */
  constructor(
    private readonly port: MarkingPort,
    private readonly changed: () => void,
  ) {}

  get current(): Marks {
    return this.known;
  }

  /** Takes over the marks of an earlier pane. */
  restore(record: CheckRecord): void {
    this.known = marksBefore(record);
    this.isRestored = true;
  }

  /** Adds to a report that the marks are not of its findings. */
  compared(report: CheckReport): CheckReport {
    const { findings } = report;
    if (this.isRestored) this.marked = findings;
    this.isRestored = false;
    const isBehind = report.marked && this.marked !== null && !isMarkedAlike(this.marked, findings);
    return isBehind ? { ...report, markError: report.markError ?? MARKS_BEHIND } : report;
  }

  /** Marks the cells of open findings. `null`: done; otherwise the reason. After a failure earlier marks may remain. */
  async show(findings: readonly ExplainableFinding[]): Promise<NotMarked | null> {
    const cells = markedCells(findings);
    const answer = await this.send(cells, (given) => {
      if (given.kind !== 'done') return { ...this.known, excelError: notMarkedWords(given) };
      this.marked = findings;
      return { shown: true, skipped: given.value.skipped, excelError: null };
    });
    return answer.kind === 'done' ? null : answer;
  }

  /** Removes all marks; those on protected sheets remain and are named. */
  async clear(): Promise<ExcelAnswer<MarksShown>> {
    return this.send([], (given) => {
      if (given.kind !== 'done') return this.known;
      const { skipped } = given.value;
      return { shown: skipped.length > 0, skipped, excelError: null };
    });
  }

  /** Changes the marks in Excel; until it has answered, they are known to be changing. */
  private async send(
    cells: readonly MarkedCell[],
    after: (answer: ExcelAnswer<MarksShown>) => Omit<Marks, 'changing'>,
  ): Promise<ExcelAnswer<MarksShown>> {
    this.know({ ...this.known, changing: true });
    try {
      const answer = await this.port.showMarks(cells);
      this.known = { ...after(answer), changing: true };
      return answer;
    } finally {
      this.know({ ...this.known, changing: false });
    }
  }

  private know(marks: Marks): void {
    this.known = marks;
    this.changed();
  }
}
