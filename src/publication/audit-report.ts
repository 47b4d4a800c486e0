/** Plans 审核报告: what was checked before publishing and what was found. For the file; never published. */
import { message, type Finding } from '../checks/finding';
import { SEVERITY_LABELS } from '../checks/rule';
import { textMessage, type TextFinding } from '../narrative/rules/text-finding';
import { Canvas } from '../sheets/draw/canvas';
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import { reportSheet } from '../sheets/draw/report-sheet';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import type { SensitiveWord } from './sensitive-words';

export interface PublishedFile {
  readonly name: string;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

export interface Audit {
  readonly department: string;
  readonly year: number;
  readonly setLabel: string;
  readonly version: string;
  readonly publishedOn: string;
  readonly findings: readonly Finding[];
  readonly textFindings: readonly TextFinding[];
  readonly sensitive: readonly SensitiveWord[];
  /** What was checked, how often, and what was not checked, in sentences. */
  readonly coverage: readonly string[];
  readonly files: readonly PublishedFile[];
}

function sheetOf(
  name: string,
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): SheetPlan {
  const canvas = new Canvas(widths);
  for (const [row, texts] of [headers, ...rows].entries())
    for (const [column, text] of texts.entries())
      canvas.putAt(row, column, row === 0 ? ENTRY_STYLES.header : ENTRY_STYLES.wrapped, {
        kind: 'text',
        text,
      });
  return reportSheet(name, canvas);
}

function overview(audit: Audit): readonly (readonly string[])[] {
  const { department, year, setLabel, version, publishedOn, coverage, files } = audit;
  return [
    ['部门', department],
    ['预算年度', `${String(year)}年`],
    ['表样', setLabel],
    ['程序版本', version],
    ['公开日期', publishedOn],
    ...coverage.map((sentence) => ['核对范围', sentence]),
    ...files.map(({ name, hash }) => [`文件 ${name}`, `SHA-256 ${hash}`]),
  ];
}

const NOTHING = [['', '', '', '没有发现问题。']];

function found({ findings, textFindings, sensitive }: Audit): readonly (readonly string[])[] {
  const rows = [
    ...findings.map((finding) => [
      SEVERITY_LABELS[finding.severity],
      finding.tableLabel,
      finding.cells.map(({ address }) => address).join('、'),
      message(finding),
    ]),
    ...textFindings.map((finding) => [
      SEVERITY_LABELS[finding.severity],
      '说明文字',
      finding.place.section,
      textMessage(finding),
    ]),
    ...sensitive.map(({ what, words }) => [
      SEVERITY_LABELS.X,
      '说明文字',
      '',
      `文中有“${words}”，像是${what}，请核对能否公开。`,
    ]),
  ];
  return rows.length === 0 ? NOTHING : rows;
}

export function auditReport(audit: Audit): WorkbookPlan {
  return {
    title: `${String(audit.year)}年${audit.department}部门预算公开审核报告`,
    sheets: [
      sheetOf('审核概况', ['项目', '内容'], [36, 100], overview(audit)),
      sheetOf('核对结果', ['级别', '表', '位置', '问题和处理办法'], [12, 16, 24, 100], found(audit)),
    ],
    names: [],
    properties: {},
    day: audit.publishedOn,
  };
}
