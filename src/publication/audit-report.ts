/** Plans 审核报告 as a workbook and as a document, for the file. */
import type { DisclosureDocument } from '../document/document';
import { dayOfDraft } from './clean-workbook';
import type { WorkbookPlan } from '../sheets/plan/plan';
import { auditSections, auditTitle, type Audit, type PublishedFile } from './audit';
import { sectionsDocument, sectionsWorkbook } from './report-sections';

export function auditWorkbook(audit: Audit, files: readonly PublishedFile[]): WorkbookPlan {
  return sectionsWorkbook(
    auditTitle(audit),
    auditSections(audit, files),
    audit.publishedOn ?? dayOfDraft(audit.year),
  );
}

export function auditDocument(audit: Audit, files: readonly PublishedFile[]): DisclosureDocument {
  return sectionsDocument(auditTitle(audit), auditSections(audit, files));
}
