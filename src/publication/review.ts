/** What 审核意见表 says: every finding with its rule, what to do and what was answered. For the office, never published. */
import type { AnswerStanding, ExplainableFinding } from '../checks/explanations';
import { causeAndRemedy } from '../checks/finding';
import { SEVERITY_LABELS, type Severity } from '../checks/rule';
import { statementText } from '../checks/statement';
import type { DisclosureDocument } from '../document/document';
import type { TextFinding } from '../narrative/rules/text-finding';
import { knownSet } from '../sets';
import { ruleFacts, strictnessWords } from '../sets/rule-facts';
import type { WorkbookPlan } from '../sheets/plan/plan';
import { sectionsDocument, sectionsWorkbook, type ReportSection } from './report-sections';

export interface ReviewedText extends AnswerStanding {
  readonly finding: TextFinding;
}

/** Plain data, so that a worker can make the files. */
export interface Review {
  /** Empty: the tables name nobody. */
  readonly publisher: string;
  /** `null`: not known. */
  readonly year: number | null;
  /** `null`: not known any more. */
  readonly setId: string | null;
  /** When it was checked, in words. */
  readonly checkedAt: string;
  readonly coverage: readonly string[];
  readonly findings: readonly ExplainableFinding[];
  readonly textFindings: readonly ReviewedText[];
}

const STATES: Readonly<Record<AnswerStanding['status'], string>> = {
  open: '待处理',
  explained: '已说明',
  reopened: '内容已变，需重新说明',
};

export function reviewTitle({ publisher, year }: Pick<Review, 'publisher' | 'year'>): string {
  return `${year === null ? '' : `${String(year)}年`}${publisher}预算公开审核意见表`;
}

function counted(all: readonly { readonly severity: Severity }[]): string {
  const count = (severity: Severity): string => String(all.filter((one) => one.severity === severity).length);
  return `必须改正${count('E')}条，核实或说明${count('X')}条，提示${count('I')}条`;
}

function overview(review: Review): ReportSection {
  const { publisher, year, setId, checkedAt, coverage, findings, textFindings } = review;
  return {
    name: '核对概况',
    headers: ['项目', '内容'],
    widths: [20, 100],
    rows: [
      ...(publisher === '' ? [] : [['部门或单位', publisher]]),
      ...(year === null ? [] : [['预算年度', `${String(year)}年`]]),
      ...(setId === null ? [] : [['表样', knownSet(setId).label]]),
      ['核对时间', checkedAt],
      ['公开表', counted(findings.map(({ finding }) => finding))],
      ...(textFindings.length === 0
        ? []
        : [['说明文字', counted(textFindings.map(({ finding }) => finding))]]),
      ...coverage.map((sentence) => ['核对范围', sentence]),
    ],
    none: '',
  };
}

const HEADERS = [
  '序号',
  '级别',
  '规则',
  '表或章节',
  '位置',
  '问题',
  '原因和处理办法',
  '状态',
  '审核说明',
] as const;

type Row = readonly string[];

/** The compared places side by side, each with what stands there. */
function placesOf({ cells }: ExplainableFinding['finding']): string {
  return cells
    .map(({ tableLabel, address, value }) => `${tableLabel} ${address}${value === '' ? '' : `（${value}）`}`)
    .join('；');
}

function answerWords({ status, explanation }: AnswerStanding): readonly [string, string] {
  return [STATES[status], explanation === null ? '' : explanation.text];
}

function tableRow(reported: ExplainableFinding): Row {
  const { finding } = reported;
  return [
    SEVERITY_LABELS[finding.severity],
    finding.rule,
    finding.tableLabel,
    placesOf(finding),
    `${statementText(finding.statement)}。`,
    causeAndRemedy(finding),
    ...answerWords(reported),
  ];
}

function textRow(reviewed: ReviewedText): Row {
  const { finding } = reviewed;
  const { section, paragraph, sentence, quotation } = finding.place;
  return [
    SEVERITY_LABELS[finding.severity],
    finding.rule,
    section === '' ? '说明文字' : `说明文字“${section}”`,
    paragraph === 0 ? '全文' : `第${String(paragraph)}段第${String(sentence)}句「${quotation}」`,
    `${finding.statement}。`,
    `${finding.remedy}。`,
    ...answerWords(reviewed),
  ];
}

function opinions({ findings, textFindings }: Review): ReportSection {
  const rows = [...findings.map(tableRow), ...textFindings.map(textRow)];
  return {
    name: '审核意见',
    headers: HEADERS,
    widths: [6, 12, 8, 18, 36, 60, 48, 12, 40],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
    none: '没有发现问题。',
  };
}

function rulesUsed({ setId, findings, textFindings }: Review): ReportSection {
  const ids = [...findings, ...textFindings].map(({ finding }) => finding.rule);
  const known = [...new Set(ids)].flatMap((id) => ruleFacts(setId, id) ?? []);
  return {
    name: '规则说明',
    headers: ['规则', '名称', '要求', '依据', '宽严', '举例'],
    widths: [8, 22, 60, 20, 40, 70],
    rows: known.map(({ rule, example }) => [
      rule.id,
      rule.title,
      `${rule.statement}。`,
      rule.basis ?? '',
      strictnessWords(rule),
      example ?? '',
    ]),
    none: '没有用到的规则。',
  };
}

function sectionsOf(review: Review): readonly ReportSection[] {
  return [overview(review), opinions(review), rulesUsed(review)];
}

export function reviewWorkbook(review: Review): WorkbookPlan {
  return sectionsWorkbook(reviewTitle(review), sectionsOf(review));
}

export function reviewDocument(review: Review): DisclosureDocument {
  return sectionsDocument(reviewTitle(review), sectionsOf(review));
}
