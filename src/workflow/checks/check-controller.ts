/**
 * Controls the checks of one session: keeps findings up to date, marks cells, stores explanations, applies repairs.
 */
import { EXPLAIN_TITLE, REPAIR_TITLE, RESULTS_TITLE } from '../command-titles';
import type { Finding } from '../../checks/finding';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { loadOnce } from '../../slices/load-once';
import { inSlices, type SlicedAnswer } from '../../slices/slices';
import { cancelledOutcome } from '../failure-outcomes';
import type { EditedState } from '../reading/follow-edits';
import type { CommandOutcome } from '../outcome';
import { done, notRead, perform } from '../perform/perform';
import { readNow } from '../reading/read-now';
import type { Queue } from '../queue';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';
import type { WorkbookState } from '../reading/workbook-state';
import { refused, type PreparedCommand } from '../perform/prepared';
import type { CheckReport, Checks } from './check-report';
import { contentsCheckedInSlices } from './check-record';
import { checkedBefore, recordOf, reportOf, summaryWords } from './last-check';
import type { LastCheck } from './last-check';
import { checkedSheets, hasChanged, withSheetsOf } from './sheets-of-check';
import type { CheckResult, NotJudged } from './check-engine';
import { notMarked, unmarkedWords, withMarksLeft, type NotMarked } from './mark-words';
import { ShownMarks } from './shown-marks';
import type { MarkWish } from './marking-port';
import type { CommandOptions } from '../port';

const CHECK_TITLE = '检查';
const MARK_TITLE = '标记单元格';
const UNMARK_TITLE = '去除标记';

/** Finished tables may be on a sheet of any name. */
const EVERYWHERE = { reach: 'all-tables' } as const;

const CHANGED: CommandOutcome = { kind: 'refused', message: '这条结果已经变化。请重新检查。', items: [] };
const NO_TABLES: CommandOutcome = {
  kind: 'refused',
  message: '工作簿中还没有公开表可以检查。请先生成表样并填充汇总。',
  items: [],
};
const NOTHING_SUGGESTED: CommandOutcome = {
  kind: 'refused',
  message: '这条结果没有可以直接采用的建议值。',
  items: [],
};

/** The reason why nothing was checked. */
interface Refused {
  readonly refused: CommandOutcome;
}

function notJudged(result: NotJudged): CommandOutcome {
  return result.kind === 'no-tables' ? NO_TABLES : { kind: 'refused', message: result.words, items: [] };
}

/** The check engine, loaded at the first check. */
const checking = loadOnce(() => import('./check-engine'));

/** Keeping a result and acting on its findings, loaded with the first of them. */
const commands = loadOnce(() => import('./check-commands'));

export class CheckController implements Checks {
  private checked: LastCheck | null = null;
  private readonly marks: ShownMarks;
  private lastReport: CheckReport | null = null;
  /** The workbook that `lastReport` was last compared with. */
  private seen: WorkbookSnapshot | null = null;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
  ) {
    this.marks = new ShownMarks(ports.marking, () => {
      this.renewReport();
    });
    // After every reading and command the report shows whether it is still valid.
    store.subscribe(() => {
      if (store.state?.snapshot !== this.seen) this.lastReport = this.reportNow();
    });
  }

  get markWish(): MarkWish | null {
    return this.ports.marking.wish ?? null;
  }

  readonly report = (): CheckReport | null => this.lastReport;

  readonly check = (options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(CHECK_TITLE, () => this.checkNow(options));

  readonly explain = (
    fingerprint: string,
    text: string,
    others: readonly string[] = [],
  ): Promise<CommandOutcome> =>
    this.queue.command(EXPLAIN_TITLE, () => this.explainNow([fingerprint, ...others], text));

  readonly repair = (fingerprint: string): Promise<CommandOutcome> =>
    this.queue.command(REPAIR_TITLE, () => this.repairNow(fingerprint));

  readonly clearMarks = (): Promise<CommandOutcome> =>
    this.queue.command(UNMARK_TITLE, () => this.clearMarksNow());

  readonly writeResults = (): Promise<CommandOutcome> =>
    this.queue.command(RESULTS_TITLE, () => this.writeResultsNow());

  private reportNow(): CheckReport | null {
    const { state } = this.store;
    // The first reading shows the findings of an earlier pane.
    const record = this.seen === null ? (state?.memory.check ?? null) : null;
    this.seen = state?.snapshot ?? null;
    if (state !== null && record !== null && this.checked === null) {
      this.checked = checkedBefore(record, state);
      this.marks.restore(record);
    }
    if (this.checked === null || state === null) return null;
    return this.marks.compared(reportOf(this.checked, this.marks.current, state));
  }

  private renewReport(): void {
    this.lastReport = this.reportNow();
    this.store.notify();
  }

  private take(
    { check, findings }: CheckResult,
    { entries, coverage }: Pick<CheckReport, 'entries' | 'coverage'>,
    snapshot: WorkbookSnapshot,
  ): void {
    const at = this.ports.now().toISOString();
    const tables = check.context.workbook.tables.length;
    this.checked = { check, findings, unlisted: null, tables, entries, coverage, at, snapshot };
    this.renewReport();
  }

  /** Stores the result in the workbook for the next pane. */
  private async keep(): Promise<void> {
    const { checked, lastReport } = this;
    if (checked?.snapshot != null) await inSlices(contentsCheckedInSlices(checked.snapshot));
    const record =
      checked === null || lastReport === null ? null : recordOf(lastReport, checked, this.marks.current);
    if (record !== null) await (await commands()).keepCheck(this.store, this.ports, record);
  }

  private get year(): number {
    return this.ports.now().getFullYear();
  }

  /** Checks a reading; returns an outcome where it has no table to check. */
  private async checkState(
    { snapshot }: WorkbookState,
    signal?: AbortSignal,
  ): Promise<SlicedAnswer<{ report: CheckReport | null } | Refused>> {
    // Both parts before the work: a check whose result could not be kept would end half done.
    const [{ checkSnapshot }] = await Promise.all([checking(), commands()]);
    const answer = await checkSnapshot(snapshot, this.year, signal);
    if (answer.kind === 'cancelled') return answer;
    const result = answer.value;
    if (result.kind !== 'checked') return { kind: 'done', value: { refused: notJudged(result) } };
    this.take(result, result, snapshot);
    return { kind: 'done', value: { report: this.lastReport } };
  }

  /** Marks the cells of the report. `null`: done; otherwise the reason. */
  private mark(): Promise<NotMarked | null> {
    return this.marks.show(this.lastReport?.findings ?? []);
  }

  /** Checks within the turn of another command. */
  async checkNow({ onProgress, signal }: CommandOptions): Promise<CommandOutcome> {
    const options = {
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    };
    // Reads for a change: tables need their merged headers, and the marks are written anyway.
    const read = await readNow(this.store, this.ports, 'change', options, EVERYWHERE);
    if (read.kind !== 'done') return notRead(read, CHECK_TITLE);
    const checked = await this.checkState(read.value, signal);
    if (checked.kind === 'cancelled') return cancelledOutcome(CHECK_TITLE, []);
    if ('refused' in checked.value) return checked.value.refused;
    const { report } = checked.value;
    if (report === null) return NO_TABLES;
    const failure = await this.mark();
    await this.keep();
    return failure === null
      ? done(summaryWords(report), unmarkedWords(this.marks.current.skipped))
      : notMarked(MARK_TITLE, failure);
  }

  /**
   * Evaluates the rules that an edit of tables affects; anything else waits for the next check. It writes nothing:
   * marks and record follow with the next check, otherwise Ctrl+Z would not undo what was just typed.
   */
  async afterEdit({ state, tables }: EditedState): Promise<void> {
    const { checked } = this;
    if (checked?.snapshot == null || tables === null) return;
    const snapshot = withSheetsOf(checked.snapshot, state.snapshot, tables);
    if (hasChanged(snapshot, state.snapshot)) return;
    const again = await this.checkedAgain(checked, state.snapshot, tables);
    if (again !== null) this.take(again, checked, snapshot);
  }

  /** Checks the edits; `null`: they change nothing, or need a check that the clerk starts. */
  private async checkedAgain(
    { check, snapshot: before }: LastCheck,
    now: WorkbookSnapshot,
    tables: ReadonlySet<string>,
  ): Promise<CheckResult | null> {
    const { checkSnapshot, recheckSnapshot } = await checking();
    const again = check === null || before === null ? null : recheckSnapshot(check, before, now, tables);
    if (again !== null) return again.check === check ? null : again;
    // Tables need their merged headers, which only a check reads from Excel.
    if (checkedSheets(now).some((sheet) => sheet.mergesUnknown)) return null;
    const answer = await checkSnapshot(now, this.year);
    return answer.kind === 'done' && answer.value.kind === 'checked' ? answer.value : null;
  }

  private findingOf(fingerprint: string): Finding | undefined {
    return this.checked?.findings.find((finding) => finding.fingerprint === fingerprint);
  }

  private async explainNow(fingerprints: readonly string[], text: string): Promise<CommandOutcome> {
    const findings = fingerprints.flatMap((one) => this.findingOf(one) ?? []);
    if (findings.length < fingerprints.length || this.store.state === null) return CHANGED;
    if (findings.some(({ severity }) => severity !== 'X'))
      return { kind: 'refused', message: '这条结果不能用说明代替改正。请改正后重新检查。', items: [] };
    const words = text.trim();
    const explained = findings.map((finding) => ({ finding, text: words }));
    const { keepExplanations } = await commands();
    const failure = await keepExplanations(this.store, this.ports, explained);
    if (failure !== null) return failure;
    this.renewReport();
    const notShown = this.marks.current.shown ? await this.mark() : null;
    await this.keep();
    const count = findings.length === 1 ? '' : `${String(findings.length)}条`;
    return withMarksLeft(done(words === '' ? `已撤回${count}说明。` : `已保存${count}说明。`), notShown);
  }

  /** Repeats a check known only from the workbook's memory before acting on it. */
  private async followUp(): Promise<CommandOutcome | null> {
    if (this.checked === null || this.checked.check !== null) return null;
    const read = await readNow(this.store, this.ports, 'change', {}, EVERYWHERE);
    if (read.kind !== 'done') return notRead(read, REPAIR_TITLE);
    const checked = await this.checkState(read.value);
    return checked.kind === 'done' && 'refused' in checked.value ? checked.value.refused : null;
  }

  private async repairNow(fingerprint: string): Promise<CommandOutcome> {
    const failure = await this.followUp();
    if (failure !== null) return failure;
    const finding = this.findingOf(fingerprint);
    const { check, snapshot } = this.checked ?? { check: null, snapshot: null };
    if (finding?.repair == null || check === null || snapshot === null) return NOTHING_SUGGESTED;
    const { repairFinding } = await commands();
    const prepare = (state: WorkbookState): PreparedCommand =>
      !hasChanged(snapshot, state.snapshot)
        ? repairFinding(state, finding)
        : refused('检查之后表格又有改动。请重新检查。');
    const outcome = await perform(this.store, this.ports, REPAIR_TITLE, prepare, {});
    return outcome.kind === 'done' ? withMarksLeft(outcome, await this.checkAgain()) : outcome;
  }

  /** Checks again after figures of the report were written; `null`: checked, and marked where marks were shown. */
  async checkAgain(): Promise<NotMarked | null> {
    const { state } = this.store;
    if (this.checked === null || state === null) return null;
    await this.checkState(state);
    const notShown = this.marks.current.shown ? await this.mark() : null;
    await this.keep();
    return notShown;
  }

  /** Marks again after a redraw: a redrawn sheet loses its marks, but the findings are still valid. */
  async keepMarks(outcome: CommandOutcome): Promise<CommandOutcome> {
    if (outcome.kind !== 'done' || !this.marks.current.shown || this.lastReport?.outdated !== false)
      return outcome;
    return withMarksLeft(outcome, await this.mark());
  }

  private async clearMarksNow(): Promise<CommandOutcome> {
    const answer = await this.marks.clear();
    if (answer.kind !== 'done') return notMarked(UNMARK_TITLE, answer);
    const { skipped } = answer.value;
    await this.keep();
    if (skipped.length === 0) return done('已去除全部标记，表格恢复原样。');
    return {
      kind: 'refused',
      message: '以下工作表受保护，上面的标记没有去除。请撤销工作表保护，再去除标记。',
      items: skipped,
    };
  }

  /** Records explanations typed into 核对结果 before it is written again, so that none is overwritten. */
  private async takeTyped(): Promise<number> {
    const { state } = this.store;
    const { lastReport } = this;
    const { keepExplanations, typedExplanations } = await commands();
    const typed = state === null || lastReport === null ? [] : typedExplanations(state, lastReport);
    if (typed.length === 0) return 0;
    const failure = await keepExplanations(this.store, this.ports, typed);
    if (failure !== null) return 0;
    this.renewReport();
    if (this.marks.current.shown) await this.mark();
    return typed.length;
  }

  private async writeResultsNow(): Promise<CommandOutcome> {
    if (this.lastReport === null)
      return { kind: 'refused', message: '还没有检查。请先检查，再写出核对结果。', items: [] };
    if (this.lastReport.unlisted !== null)
      return {
        kind: 'refused',
        message: '上次的结果没有全部保存在工作簿里。请重新检查，再写出核对结果。',
        items: [],
      };
    const read = await readNow(this.store, this.ports, 'change');
    if (read.kind !== 'done') return notRead(read, RESULTS_TITLE);
    const taken = await this.takeTyped();
    const report = this.lastReport;
    const prepare = async (state: WorkbookState): Promise<PreparedCommand> =>
      (await commands()).writeResults(state, report, taken);
    return perform(this.store, this.ports, RESULTS_TITLE, prepare, {});
  }
}
