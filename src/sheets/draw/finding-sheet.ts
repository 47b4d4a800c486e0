/** Plans 核对结果: the findings with links to their cells and their explanations; never published. */
import { FINDING_SHEET_NAME } from '../../entries/own-sheet-names';
import { message, type Finding } from '../../checks/finding';
import { SEVERITY_LABELS, type Severity } from '../../checks/rule';
import { quotedSheetName } from '../../grid/address';
import { Canvas } from './canvas';
import { ENTRY_STYLES } from './entry-styles';
import { freeTabName } from '../plan/free-tab';
import type { CellStyle, PlannedContent, SheetPlan } from '../plan/plan';
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

export const FINDING_HEADERS = [
  '级别',
  '状态',
  '表',
  '单元格',
  '规则',
  '问题和处理办法',
  '审核说明',
] as const;
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

const LINK: CellStyle = {
  ...ENTRY_STYLES.wrapped,
  font: { name: '宋体', size: 11, color: '0563C1' },
  numberFormat: 'General',
};

const SEVERITIES: readonly Severity[] = ['E', 'X', 'I'];

const SEVERITY_STYLES: Readonly<Record<Severity, CellStyle>> = {
  E: { ...ENTRY_STYLES.wrapped, fill: 'FBE3E1' },
  X: { ...ENTRY_STYLES.wrapped, fill: 'FFF4D6' },
  I: { ...ENTRY_STYLES.wrapped, fill: 'E3EEFB' },
};

/** Returns the style of a cell written into the list again: a level has its colour, links are blue. */
export function findingStyle(header: string, words: string): CellStyle {
  if (header === FINDING_HEADERS[3]) return LINK;
  const [severity] = SEVERITIES.filter((one) => SEVERITY_LABELS[one] === words);
  return header === FINDING_HEADERS[0] && severity !== undefined
    ? SEVERITY_STYLES[severity]
    : ENTRY_STYLES.wrapped;
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
