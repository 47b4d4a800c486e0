/** The checks of one session: what was found, kept up to date with edits, marked in the cells, explained, repaired. */
import type { Check } from '../../checks/check-tables';
import type { Finding } from '../../checks/finding';
import type { Severity } from '../../checks/rule';
import type { WorkbookSnapshot } from '../../sheets/snapshot';
import type { EditedState } from '../follow-edits';
import { failedOutcome } from '../failure-outcomes';
import { encodeMemory, type Memory } from '../memory';
import type { Outcome } from '../outcome';
import { done, notRead, perform } from '../perform';
import { readWorkbookState } from '../read-workbook-state';
import type { CommandOptions } from '../session';
import type { SessionHolder } from '../session-holder';
import type { SessionTools } from '../session-tools';
import type { WorkbookState } from '../workbook-state';
import { refused, type Prepared } from '../prepared';
import type { CheckReport, CheckWork, ReportedFinding } from './check-work';
import { explained, reported } from './explanations';
import { hasChanged, withSheetsOf } from './checked-sheets';
import type { CheckResult } from './checking';
import { notMarked, notMarkedWords, unmarkedWords } from './mark-words';
import { markedCells } from './marked-cells';
import { REPAIR_TITLE, repairFinding } from './repair-finding';
import { RESULTS_TITLE, writeResults } from './write-results';

const CHECK_TITLE = '检查';
const MARK_TITLE = '标记单元格';
const UNMARK_TITLE = '去除标记';

/** What was checked, and with what result. */
interface Checked {
  readonly check: Check;
  readonly findings: readonly Finding[];
  readonly entries: CheckReport['entries'];
  readonly at: string;
  /** The workbook as it was checked. */
  readonly snapshot: WorkbookSnapshot;
}

interface Marks {
  readonly shown: boolean;
  readonly skipped: readonly string[];
  readonly trouble: string | null;
}

const NO_MARKS: Marks = { shown: false, skipped: [], trouble: null };

function count(findings: readonly ReportedFinding[], severity: Severity): number {
  return findings.filter(({ finding, status }) => finding.severity === severity && status !== 'explained')
    .length;
}

function summary(report: CheckReport): string {
  const { findings, tables } = report;
  const explainedCount = findings.filter(({ status }) => status === 'explained').length;
  const counts = `必须改正${String(count(findings, 'E'))}条，需要核实或说明${String(count(findings, 'X'))}条，提示${String(count(findings, 'I'))}条`;
  return `已检查${String(tables)}张表：${counts}${explainedCount > 0 ? `，已说明${String(explainedCount)}条` : ''}。`;
}

/** Loaded when the first check is asked for. */
const checking = () => import('./checking');

export class CheckDesk {
  private checked: Checked | null = null;
  private marks = NO_MARKS;
  private known: CheckReport | null = null;
  /** The workbook that `known` was last held against. */
  private seen: WorkbookSnapshot | null = null;

  constructor(
    private readonly tools: SessionTools,
    private readonly holder: SessionHolder,
  ) {
    // Whatever has been read or done: the report says whether it still holds.
    holder.subscribe(() => {
      if (holder.state?.snapshot !== this.seen) this.known = this.reportNow();
    });
  }

  report(): CheckReport | null {
    return this.known;
  }

  private reportNow(): CheckReport | null {
    const { checked, marks } = this;
    const { state } = this.holder;
    this.seen = state?.snapshot ?? null;
    if (checked === null || state === null) return null;
    return {
      at: checked.at,
      findings: reported(checked.findings, state.memory.explanations),
      tables: checked.check.context.workbook.tables.length,
      entries: checked.entries,
      marked: marks.shown,
      unmarkedSheets: marks.skipped,
      markTrouble: marks.trouble,
      outdated: hasChanged(checked.snapshot, state.snapshot),
    };
  }

  private tell(): void {
    this.known = this.reportNow();
    this.holder.tell();
  }

  private take(
    { check, findings }: CheckResult,
    entries: CheckReport['entries'],
    snapshot: WorkbookSnapshot,
  ): void {
    this.checked = { check, findings, entries, at: this.tools.now().toISOString(), snapshot };
    this.tell();
  }

  private get year(): number {
    return this.tools.now().getFullYear();
  }

  /** Checks a reading; `null` when there is no table in it. */
  private async checkState({ snapshot }: WorkbookState): Promise<CheckReport | null> {
    const { checkSnapshot } = await checking();
    const result = checkSnapshot(snapshot, this.year);
    if (result === null) return null;
    this.take(result, result.entries, snapshot);
    return this.known;
  }

  /** `null`: the cells are marked; else why not. What was marked before may stand there still. */
  private async mark(): Promise<Outcome | null> {
    const shown = await this.tools.marking.showMarks(markedCells(this.known?.findings ?? []));
    if (shown.kind === 'done') {
      this.marks = { shown: true, skipped: shown.value.skipped, trouble: null };
      this.tell();
      return null;
    }
    const words = notMarkedWords(shown);
    this.marks = { ...this.marks, trouble: words };
    this.tell();
    return notMarked(MARK_TITLE, shown, words);
  }

  async check({ onProgress, signal }: CommandOptions): Promise<Outcome> {
    const options = {
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    };
    const read = await readWorkbookState(this.tools.port, options);
    if (read.kind !== 'done') return notRead(read, CHECK_TITLE);
    this.holder.take(read.value);
    const report = await this.checkState(read.value);
    if (report === null) {
      return {
        kind: 'refused',
        message: '工作簿中还没有公开表可以检查。请先生成表样并填充汇总。',
        items: [],
      };
    }
    const failure = await this.mark();
    return failure ?? done(summary(report), unmarkedWords(this.marks.skipped));
  }

  /** After an edit of tables the rules that see it are evaluated again; anything else waits until the clerk asks. */
  async afterEdit({ state, tables }: EditedState): Promise<void> {
    const { checked } = this;
    if (checked === null || tables === null) return;
    const snapshot = withSheetsOf(checked.snapshot, state.snapshot, tables);
    if (hasChanged(snapshot, state.snapshot)) return;
    const { recheckSnapshot } = await checking();
    const again = recheckSnapshot(checked.check, checked.snapshot, state.snapshot, tables);
    if (again?.check === checked.check) return;
    if (again === null) await this.checkState(state);
    else this.take(again, checked.entries, snapshot);
    if (this.marks.shown) await this.mark();
  }

  private findingOf(fingerprint: string): Finding | undefined {
    return this.checked?.findings.find((finding) => finding.fingerprint === fingerprint);
  }

  async explain(fingerprint: string, text: string): Promise<Outcome> {
    const finding = this.findingOf(fingerprint);
    const { state } = this.holder;
    if (finding === undefined || state === null)
      return { kind: 'refused', message: '这条结果已经变化。请重新检查。', items: [] };
    if (finding.severity !== 'X')
      return { kind: 'refused', message: '这条结果不能用说明代替改正。请改正后重新检查。', items: [] };
    const explanations = explained(
      state.memory.explanations,
      finding,
      text.trim(),
      this.tools.now().toISOString(),
    );
    if (explanations === null)
      return {
        kind: 'refused',
        message: '工作簿中的审核说明由更新版本的加载项写入，这个版本不能修改。请更新加载项后再写。',
        items: [],
      };
    const memory: Memory = { ...state.memory, pane: this.holder.pane, explanations };
    const encoded = encodeMemory(memory);
    const applied = await this.tools.port.apply({
      title: '审核说明',
      sheets: [],
      names: [],
      removedNames: [],
      memory: encoded,
    });
    if (applied.kind === 'failed') return failedOutcome('审核说明', applied.trouble, [], []);
    this.holder.remember(encoded);
    this.tell();
    const failure = this.marks.shown ? await this.mark() : null;
    return failure ?? done(text.trim() === '' ? '已撤回说明。' : '已保存说明。');
  }

  async repair(fingerprint: string): Promise<Outcome> {
    const finding = this.findingOf(fingerprint);
    const { checked } = this;
    if (finding?.repair == null || checked === null)
      return { kind: 'refused', message: '这条结果没有可以直接采用的建议值。', items: [] };
    const { check } = checked;
    const prepare = (state: WorkbookState): Prepared =>
      !hasChanged(checked.snapshot, state.snapshot)
        ? repairFinding(state, finding, check)
        : refused('检查之后表格又有改动。请重新检查。');
    const outcome = await perform(this.tools, this.holder, REPAIR_TITLE, prepare, {});
    if (outcome.kind !== 'done') return outcome;
    return (await this.checkAgain()) ?? outcome;
  }

  /** After figures were written that a report speaks of; `null`: checked, and marked where marks were shown. */
  async checkAgain(): Promise<Outcome | null> {
    const { state } = this.holder;
    if (this.checked === null || state === null) return null;
    await this.checkState(state);
    return this.marks.shown ? this.mark() : null;
  }

  async clearMarks(): Promise<Outcome> {
    const shown = await this.tools.marking.showMarks([]);
    if (shown.kind !== 'done') return notMarked(UNMARK_TITLE, shown, notMarkedWords(shown));
    const { skipped } = shown.value;
    this.marks = { shown: skipped.length > 0, skipped, trouble: null };
    this.tell();
    if (skipped.length === 0) return done('已去除全部标记，表格恢复原样。');
    return {
      kind: 'refused',
      message: '以下工作表受保护，上面的标记没有去除。请撤销工作表保护，再去除标记。',
      items: skipped,
    };
  }

  async writeResults(): Promise<Outcome> {
    const report = this.known;
    if (report === null)
      return { kind: 'refused', message: '还没有检查。请先检查，再写出核对结果。', items: [] };
    const prepare = (state: WorkbookState): Prepared => writeResults(state, report);
    return perform(this.tools, this.holder, RESULTS_TITLE, prepare, {});
  }
}

type Guard = (title: string, work: () => Promise<Outcome>) => Promise<Outcome>;

/** The desk as the pane sees it: one piece of work at a time. */
export function checkWork(desk: CheckDesk, inTurn: Guard): CheckWork {
  return {
    report: () => desk.report(),
    check: (options = {}) => inTurn(CHECK_TITLE, () => desk.check(options)),
    explain: (fingerprint, text) => inTurn('审核说明', () => desk.explain(fingerprint, text)),
    repair: (fingerprint) => inTurn(REPAIR_TITLE, () => desk.repair(fingerprint)),
    clearMarks: () => inTurn(UNMARK_TITLE, () => desk.clearMarks()),
    writeResults: () => inTurn(RESULTS_TITLE, () => desk.writeResults()),
  };
}
