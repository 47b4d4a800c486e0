/** Keeps what is known of the marks in Excel: whether cells are marked, and whether they are those of the findings. */
import type { ExplainableFinding } from '../../checks/explanations';
import type { ExcelAnswer } from '../port';
import type { CheckRecord } from './check-record';
import type { CheckReport } from './check-report';
import { marksBefore, NO_MARKS, type LastCheck, type Marks } from './last-check';
import { MARKS_BEHIND, notMarkedWords, type NotMarked } from './mark-words';
import type { MarkedCell, MarkingPort, MarksShown } from './marking-port';
import { isSameMarks, markedCells, MarksOfReports } from './same-cell';

export class ShownMarks {
  private known = NO_MARKS;
  /** The marked cells; `null`: unknown. */
  private cells: readonly MarkedCell[] | null = null;
  /** True from a restored record until its findings are reported: these are what is marked. */
  private isRestored = false;
  private readonly marks = new MarksOfReports();

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

  /** Adds to a report that the marks are not of its findings. `explanations`: as stored in the workbook. */
  compared(report: CheckReport, { findings }: LastCheck, explanations: string | null): CheckReport {
    const cells = this.marks.of(findings, explanations, report.findings);
    if (this.isRestored) this.cells = cells;
    this.isRestored = false;
    const isBehind = report.marked && this.cells !== null && !isSameMarks(this.cells, cells);
    return isBehind ? { ...report, markError: report.markError ?? MARKS_BEHIND } : report;
  }

  /** Marks the cells of open findings. `null`: done; otherwise the reason. After a failure earlier marks may remain. */
  async show(findings: readonly ExplainableFinding[]): Promise<NotMarked | null> {
    const cells = markedCells(findings);
    const answer = await this.send(cells, (given) => {
      if (given.kind !== 'done') return { ...this.known, excelError: notMarkedWords(given) };
      this.cells = cells;
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
