/** Creates or updates the sheet 核对结果 (写出核对结果); typed explanations are imported or stay. */
import { RESULTS_TITLE } from '../command-titles';
import { fingerprint } from '../../entries/fingerprint';
import { message, type Finding } from '../../checks/finding';
import { findingSheet, freeFindingName } from '../../sheets/draw/finding-sheet';
import type { SheetChange } from '../../sheets/plan/change';
import type { SheetPlan } from '../../sheets/plan/plan';
import { encodeMemory } from '../memory';
import type { PreparedCommand } from '../perform/prepared';
import type { WorkbookState } from '../reading/workbook-state';
import type { ExplainableFinding } from '../../checks/explanations';
import type { CheckReport } from './check-report';
import { matchRows, renewResults } from './renew-results';
import { findingKey, resultsSheet, type ResultRow } from './results-sheet';
import { at } from '../../money/at';

const STATES: Readonly<Record<ExplainableFinding['status'], string>> = {
  open: '待处理',
  explained: '已说明',
  reopened: '内容已变，需重新说明',
};

/** Recognizes the list's own texts; any other text in 审核说明 is the clerk's. */
function isTyped(written: ReadonlySet<string>): (row: ResultRow) => boolean {
  return ({ explanation }) => explanation !== '' && !written.has(fingerprint(explanation));
}

/** Returns fingerprints of what a list of these findings writes into 审核说明. */
function writtenExplanations(findings: readonly ExplainableFinding[]): readonly string[] {
  const texts = findings.flatMap(({ explanation }) => (explanation === null ? [] : [explanation.text]));
  return [...new Set(texts.map(fingerprint))];
}

function identityOf({ finding }: ExplainableFinding): { readonly key: string; readonly message: string } {
  const { tableLabel, rule, cells } = finding;
  const [main] = cells;
  return {
    key: findingKey(tableLabel, main === undefined ? '' : main.address, rule),
    message: message(finding),
  };
}

export interface TypedExplanation {
  readonly finding: Finding;
  readonly text: string;
}

/** Returns texts typed into 审核说明 beside findings with unchanged figures: they explain these findings. */
export function typedExplanations(state: WorkbookState, report: CheckReport): readonly TypedExplanation[] {
  const sheet = resultsSheet(state.snapshot);
  if (sheet === null) return [];
  const matches = matchRows(sheet.rows, report.findings.map(identityOf));
  return sheet.rows
    .filter(isTyped(state.memory.results))
    .flatMap(({ row, message: written, explanation }) => {
      const match = matches.get(row);
      if (match === undefined) return [];
      const reported = at(report.findings, match);
      if (message(reported.finding) !== written) return [];
      return reported.explanation?.text !== explanation && reported.finding.severity === 'X'
        ? [{ finding: reported.finding, text: explanation }]
        : [];
    });
}

function plannedSheet(report: CheckReport): SheetPlan {
  return findingSheet(
    report.findings.map(({ finding, status, explanation }) => ({
      finding,
      state: STATES[status],
      explanation: explanation === null ? '' : explanation.text,
    })),
  );
}

interface Written {
  readonly change: SheetChange;
  readonly name: string;
  readonly details: readonly string[];
}

function written(state: WorkbookState, report: CheckReport, accepted: ReadonlySet<string>): Written {
  const plan = plannedSheet(report);
  const sheet = resultsSheet(state.snapshot);
  if (sheet === null) {
    const name = freeFindingName(state.snapshot.tabs.map((tab) => tab.name));
    const details =
      name === plan.name ? [] : [`“${plan.name}”是您自己的表，没有改动；核对结果写在“${name}”表。`];
    return { change: { kind: 'add', plan: { ...plan, name } }, name, details };
  }
  const { change, spared } = renewResults(sheet, plan, isTyped(accepted));
  const details =
    spared === 0
      ? []
      : [`有${String(spared)}行的问题已不在结果中，但行内有手工填写的内容，予以保留，请核对。`];
  return { change, name: sheet.found.name, details };
}

/** Prepares the sheet. `taken`: the number of typed explanations imported before. */
export function writeResults(state: WorkbookState, report: CheckReport, taken: number): PreparedCommand {
  const accepted = new Set([...state.memory.results, ...writtenExplanations(report.findings)]);
  const { change, name, details } = written(state, report, accepted);
  return {
    kind: 'change',
    change: {
      title: RESULTS_TITLE,
      sheets: [change],
      names: [],
      removedNames: [],
      memory: encodeMemory({ ...state.memory, results: accepted }),
      activate: name,
    },
    summary: `已写出${String(report.findings.length)}条结果到“${name}”表。`,
    details: [
      ...(taken === 0 ? [] : [`表中填写的${String(taken)}条审核说明已收下。`]),
      ...details,
      `“${name}”表供内部核对使用，公开前请删除。`,
    ],
    figures: [],
  };
}
