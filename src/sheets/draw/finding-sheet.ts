/** Plans 核对结果: the findings with links to their cells and their explanations; never published. */
import { FINDING_SHEET_NAME } from '../../entries/own-sheet-names';
import { message, type Finding } from '../../checks/finding';
import { SEVERITY_LABELS } from '../../checks/rule';
import { quotedSheetName } from '../../grid/address';
import { Canvas } from './canvas';
import { ENTRY_STYLES } from './entry-styles';
import { FINDING_HEADERS, LINK, SEVERITY_STYLES } from './finding-styles';
import { freeTabName } from '../plan/free-tab';
import type { PlannedContent, SheetPlan } from '../plan/plan';
import { reportSheet } from './report-sheet';

/** Returns the first name for the sheet that no tab has. */
export function freeFindingName(tabs: readonly string[]): string {
  return freeTabName(FINDING_SHEET_NAME, tabs);
}

/** A finding with its explanation. */
export interface ListedFinding {
  readonly finding: Finding;
  /** The state on screen: 待处理, 已说明, … */
  readonly state: string;
  readonly explanation: string;
}

const WIDTHS = [12, 10, 12, 10, 10, 90, 40] as const;
/** The sheet lists so many findings; it only counts the rest. */
export const MOST_FINDING_ROWS = 5_000;

const NO_FINDINGS = '没有发现问题。';

function unlistedWords(count: number): string {
  return `另有${String(count)}条未列出。`;
}

/** Recognizes the list's own words, which belong to no finding. */
export function isListWords(words: string): boolean {
  return words === NO_FINDINGS || /^另有\d+条未列出。$/u.test(words);
}

function text(words: string): PlannedContent | undefined {
  return words === '' ? undefined : { kind: 'text', text: words };
}

/** Links by formula, which survives a renamed file, though not a renamed sheet. */
function link(finding: Finding): PlannedContent | undefined {
  const [first] = finding.cells;
  if (first === undefined) return undefined;
  const target = `#${quotedSheetName(first.place.sheet)}!${first.address}`.replaceAll('"', '""');
  return { kind: 'formula', formula: `HYPERLINK("${target}","${first.address}")`, result: first.address };
}

/** Lists the findings in the given order, gravest first. */
export function findingSheet(findings: readonly ListedFinding[]): SheetPlan {
  const canvas = new Canvas(WIDTHS);
  for (const [column, header] of FINDING_HEADERS.entries())
    canvas.putAt(0, column, ENTRY_STYLES.header, { kind: 'text', text: header });
  for (const [index, { finding, state, explanation }] of findings.slice(0, MOST_FINDING_ROWS).entries()) {
    const row = index + 1;
    canvas.putAt(row, 0, SEVERITY_STYLES[finding.severity], text(SEVERITY_LABELS[finding.severity]));
    canvas.putAt(row, 1, ENTRY_STYLES.wrapped, text(state));
    canvas.putAt(row, 2, ENTRY_STYLES.wrapped, text(finding.tableLabel));
    canvas.putAt(row, 3, LINK, link(finding));
    canvas.putAt(row, 4, ENTRY_STYLES.wrapped, text(finding.rule));
    canvas.putAt(row, 5, ENTRY_STYLES.wrapped, text(message(finding)));
    canvas.putAt(row, 6, ENTRY_STYLES.wrapped, text(explanation));
  }
  if (findings.length === 0) canvas.putAt(1, 5, ENTRY_STYLES.wrapped, text(NO_FINDINGS));
  if (findings.length > MOST_FINDING_ROWS)
    canvas.putAt(
      MOST_FINDING_ROWS + 1,
      5,
      ENTRY_STYLES.wrapped,
      text(unlistedWords(findings.length - MOST_FINDING_ROWS)),
    );
  return reportSheet(FINDING_SHEET_NAME, canvas);
}
