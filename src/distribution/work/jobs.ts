/**
 * Declares the heavy work on files as jobs for a worker, with plain data as input and output. Requesting a job loads
 * none of its code (`do-job.ts`).
 */
import type { Entries, Settings, Unit } from '../../entries/entries';
import type { ReadReturn } from '../returns-overview';
import type { ReturnDepartment } from '../returns/department';
import type { ReturnFile } from '../returns/inspect-return';
import type { ReturnReading } from '../returns/return-reading';
import type { UnitLines } from '../unit-lines';
import type { EditedReading } from '../../xlsx/docx/read-edited';
import type { TextReading } from '../../xlsx/docx/read-text';
import type { Review } from '../../publication/review';
import type { ReviewFormat } from '../../publication/review-file';
import type { DocumentJob, DocumentMade } from '../public-document';
import type { PublicationJob, PublicationMade } from '../publication-files';
import type { EditedDocument } from '../../read-back/edited-document';
import type { UnitComparison } from '../unit-documents';
import type { FileMade } from './try-to-write';

interface Jobs {
  /** Makes the .xlsx of a unit for distribution. */
  readonly 'unit-file': {
    readonly job: { readonly settings: Settings; readonly unit: Unit; readonly lines: UnitLines };
    readonly result: Exclude<FileMade, { kind: 'nothing' }>;
  };
  /** Makes the .xlsx of the tables that a unit publishes; `entries`: its own. */
  readonly 'unit-tables': {
    readonly job: { readonly entries: Entries };
    readonly result: Exclude<FileMade, { kind: 'nothing' }>;
  };
  /** Makes the .docx that a department or a unit publishes: text and tables. */
  readonly document: { readonly job: DocumentJob; readonly result: DocumentMade };
  /** Makes the .xlsx or .docx of 审核意见表. */
  readonly review: {
    readonly job: { readonly review: Review; readonly format: ReviewFormat };
    readonly result: Exclude<FileMade, { kind: 'nothing' }>;
  };
  /** Makes, reads again and checks all files that a department publishes. */
  readonly publication: { readonly job: PublicationJob; readonly result: PublicationMade };
  readonly 'read-return': {
    readonly job: { readonly file: ReturnFile; readonly department: ReturnDepartment };
    readonly result: ReturnReading;
  };
  /** Makes the .xlsx of a 退回意见. */
  readonly 'return-notice': {
    readonly job: { readonly returned: ReadReturn; readonly settings: Settings };
    readonly result: FileMade;
  };
  /** Reads a Word document or a text file. */
  readonly 'read-text': {
    readonly job: { readonly bytes: Uint8Array };
    readonly result: TextReading;
  };
  /** Reads a Word document that people edited, with its tables. */
  readonly 'read-edited': {
    readonly job: { readonly bytes: Uint8Array };
    readonly result: EditedReading;
  };
  /** Compares such a document with the entries of its unit. */
  readonly 'compare-unit-document': {
    readonly job: { readonly entries: Entries; readonly document: EditedDocument };
    readonly result: UnitComparison;
  };
}

export type JobKind = keyof Jobs;
export type JobOf<Kind extends JobKind> = { readonly kind: Kind } & Jobs[Kind]['job'];
export type JobResult<Kind extends JobKind> = Jobs[Kind]['result'];
export type Job = { [Kind in JobKind]: JobOf<Kind> }[JobKind];

/** Time limits: a unit's workbook takes about a second on an old machine; the rest is for unusual ones. */
export const JOB_SECONDS: Readonly<Record<JobKind, number>> = {
  'unit-file': 60,
  'unit-tables': 60,
  document: 60,
  review: 60,
  publication: 180,
  'read-return': 60,
  'return-notice': 60,
  'read-text': 60,
  'read-edited': 60,
  'compare-unit-document': 60,
};

/** Runs jobs. */
export interface WorkerPool {
  /** The number of jobs at the same time. */
  readonly concurrency: number;
  /** Runs a job. Rejects with the job's own error, with JobStopped, or when the worker pool closes meanwhile. */
  readonly perform: <Kind extends JobKind>(job: JobOf<Kind>) => Promise<JobResult<Kind>>;
  /** Drops all unfinished jobs. */
  readonly close: () => void;
}

/** Opens a worker pool. Rejects when that is impossible. */
export type OpenWorkerPool = () => Promise<WorkerPool>;
