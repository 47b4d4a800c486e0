/** The checks of one session: what was found, kept up to date with edits, marked in the cells, explained, repaired. */
import type { Check } from '../../checks/check-tables';
import type { Finding } from '../../checks/finding';
import type { Severity } from '../../checks/rule';
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
import type { CheckResult } from './checking';
import { markedCells } from './marked-cells';
import { REPAIR_TITLE, repairFinding } from './repair-finding';
import { RESULTS_TITLE, writeResults } from './write-results';

const CHECK_TITLE = '检查';

/** What was checked, and with what result. */
interface Checked {
  readonly check: Check;
  readonly findings: readonly Finding[];
  readonly entries: CheckReport['entries'];
  readonly at: string;
  readonly outdated: boolean;
}

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

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  const marksOf = (findings: readonly Finding[]): string =>
    findings
      .map((finding) => finding.fingerprint)
      .sort()
      .join('\n');
  return marksOf(a) === marksOf(b);
}

/** Loaded when the first check is asked for. */
const checking = () => import('./checking');

export class CheckDesk {
  private checked: Checked | null = null;
  private marked = false;
  private known: CheckReport | null = null;

  constructor(
    private readonly tools: SessionTools,
    private readonly holder: SessionHolder,
  ) {}

  report(): CheckReport | null {
    return this.known;
  }

  private tell(): void {
    const { checked, marked } = this;
    const memory = this.holder.state?.memory;
    this.known =
      checked === null || memory === undefined
        ? null
        : {
            at: checked.at,
            findings: reported(checked.findings, memory.explanations),
            tables: checked.check.context.workbook.tables.length,
            entries: checked.entries,
            marked,
            outdated: checked.outdated,
          };
    this.holder.tell();
  }

  private take({ check, findings }: CheckResult, entries: CheckReport['entries']): void {
    const at = this.tools.now().toISOString();
    this.checked = { check, findings, entries, at, outdated: false };
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
    this.take(result, result.entries);
    return this.known;
  }

  private async mark(): Promise<Outcome | null> {
    const shown = await this.tools.marking.showMarks(markedCells(this.known?.findings ?? []));
    if (shown.kind === 'failed') return failedOutcome('标记单元格', shown.trouble, [], []);
    this.marked = true;
    this.tell();
    return null;
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
    return failure ?? done(summary(report));
  }

  /** After an edit: the rules that see it again, or a word that the report is out of date. */
  async afterEdit(before: WorkbookState, { state, tables }: EditedState): Promise<void> {
    const { checked } = this;
    if (checked === null) return;
    if (tables === null) {
      this.checked = { ...checked, outdated: true };
      this.tell();
      return;
    }
    const { recheckSnapshot } = await checking();
    const again = recheckSnapshot(checked.check, before.snapshot, state.snapshot, tables);
    if (again?.check === checked.check) return;
    if (again === null) await this.checkState(state);
    else this.take(again, checked.entries);
    if (this.marked) await this.mark();
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
    const failure = this.marked ? await this.mark() : null;
    return failure ?? done(text.trim() === '' ? '已撤回说明。' : '已保存说明。');
  }

  async repair(fingerprint: string): Promise<Outcome> {
    const finding = this.findingOf(fingerprint);
    const { checked } = this;
    if (finding?.repair == null || checked === null)
      return { kind: 'refused', message: '这条结果没有可以直接采用的建议值。', items: [] };
    const { check } = checked;
    const { checkSnapshot } = await checking();
    const isAsChecked = ({ snapshot }: WorkbookState): boolean =>
      !checked.outdated && sameFindings(checkSnapshot(snapshot, this.year)?.findings ?? [], checked.findings);
    const prepare = (state: WorkbookState): Prepared =>
      isAsChecked(state)
        ? repairFinding(state, finding, check)
        : refused('检查之后表格又有改动。请重新检查。');
    const outcome = await perform(this.tools, this.holder, REPAIR_TITLE, prepare, {});
    if (outcome.kind !== 'done' || this.holder.state === null) return outcome;
    await this.checkState(this.holder.state);
    const failure = this.marked ? await this.mark() : null;
    return failure ?? outcome;
  }

  async clearMarks(): Promise<Outcome> {
    const shown = await this.tools.marking.showMarks([]);
    if (shown.kind === 'failed') return failedOutcome('去除标记', shown.trouble, [], []);
    this.marked = false;
    this.tell();
    return done('已去除全部标记，表格恢复原样。');
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
    clearMarks: () => inTurn('去除标记', () => desk.clearMarks()),
    writeResults: () => inTurn(RESULTS_TITLE, () => desk.writeResults()),
  };
}
