/** What 审核报告 says: what was checked before publishing, what was answered, what the files are. Never published. */
import { message, type Finding } from '../checks/finding';
import { SEVERITY_LABELS } from '../checks/rule';
import { textMessage, type TextFinding } from '../narrative/rules/text-finding';
import type { ReportSection } from './report-sections';
import { obstacleWords, type AnsweredQuestion, type Obstacle } from './readiness';

export interface PublishedFile {
  readonly name: string;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

export interface Audit {
  readonly publisher: string;
  readonly year: number;
  readonly setLabel: string;
  readonly version: string;
  /** `2023-02-01`; `null`: not entered, which only a draft may lack. */
  readonly publishedOn: string | null;
  /** Empty: not a draft. Why it may not be published. */
  readonly draft: readonly Obstacle[];
  readonly findings: readonly Finding[];
  readonly textFindings: readonly TextFinding[];
  readonly answered: readonly AnsweredQuestion[];
  /** What was checked, how often, and what was not checked, in sentences. */
  readonly coverage: readonly string[];
  /** The pages of the document, and tables whose last page is almost empty, in sentences. */
  readonly pages: { readonly counted: readonly string[]; readonly warnings: readonly string[] };
  /** How it differs from what was published earlier in the year, in sentences; empty: not compared. */
  readonly earlier: readonly string[];
  /** What reading the files again has compared, in sentences. */
  readonly compared: readonly string[];
}

export const DRAFT_WORDS = '草稿（不得公开）';

export function isDraft({ draft }: Pick<Audit, 'draft'>): boolean {
  return draft.length > 0;
}

export function auditTitle(audit: Audit): string {
  const title = `${String(audit.year)}年${audit.publisher}预算公开审核报告`;
  return isDraft(audit) ? `${title}——${DRAFT_WORDS}` : title;
}

function overview(audit: Audit, files: readonly PublishedFile[]): ReportSection {
  const { publisher, year, setLabel, version, publishedOn, coverage, compared } = audit;
  return {
    name: '审核概况',
    headers: ['项目', '内容'],
    widths: [36, 100],
    rows: [
      ...(isDraft(audit) ? [['草稿', '这一套文件是草稿，不得公开；原因见“不能公开的原因”。']] : []),
      ['部门或单位', publisher],
      ['预算年度', `${String(year)}年`],
      ['表样', setLabel],
      ['程序版本', version],
      ['公开日期', publishedOn ?? '没有填写'],
      ...coverage.map((sentence) => ['核对范围', sentence]),
      ...compared.map((sentence) => ['读回核对', sentence]),
      ...audit.pages.counted.map((sentence) => ['页数', sentence]),
      ...audit.pages.warnings.map((sentence) => ['版面提醒', sentence]),
      ...files.map(({ name, hash }) => [`文件 ${name}`, `SHA-256 ${hash}`]),
    ],
    none: '',
  };
}

function against({ draft }: Audit): readonly ReportSection[] {
  if (draft.length === 0) return [];
  return [
    {
      name: '不能公开的原因',
      headers: ['序号', '原因和处理办法'],
      widths: [8, 120],
      rows: draft.map((obstacle, index) => [String(index + 1), obstacleWords(obstacle)]),
      none: '',
    },
  ];
}

function found({ findings, textFindings }: Audit): ReportSection {
  return {
    name: '核对结果',
    headers: ['级别', '表', '位置', '问题和处理办法'],
    widths: [12, 16, 24, 100],
    rows: [
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
    ],
    none: '没有发现问题。',
  };
}

function answers({ answered }: Audit): ReportSection {
  return {
    name: '审核说明',
    headers: ['需要核实的内容', '说明或决定', '时间'],
    widths: [90, 50, 22],
    rows: answered.map(({ question, answer }) => [question.message, answer.text, answer.at]),
    none: '没有需要说明的内容。',
  };
}

function changes({ earlier }: Audit): readonly ReportSection[] {
  if (earlier.length === 0) return [];
  return [
    {
      name: '与原公开内容的差别',
      headers: ['序号', '差别'],
      widths: [8, 120],
      rows: earlier.map((sentence, index) => [String(index + 1), sentence]),
      none: '',
    },
  ];
}

export function auditSections(audit: Audit, files: readonly PublishedFile[]): readonly ReportSection[] {
  return [overview(audit, files), ...against(audit), found(audit), answers(audit), ...changes(audit)];
}
