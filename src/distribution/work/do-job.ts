/** Does a job, in a worker of the browser or in a test. */
import { readEditedDocument } from '../../xlsx/docx/read-edited';
import { readTextDocument } from '../../xlsx/docx/read-text';
import { publicDocument } from '../public-document';
import { publicationFiles } from '../publication-files';
import { returnNoticeWorkbook } from '../return-notice';
import { reviewFile } from '../review-file';
import { readReturn } from '../returns/read-return';
import { comparedUnitDocument } from '../unit-documents';
import { unitTablesWorkbook } from '../unit-tables';
import { unitWorkbookOf } from '../unit-workbook';
import { tryToWrite } from './try-to-write';
import type { JobKind, JobOf, JobResult } from './jobs';

type Doers = { readonly [Kind in JobKind]: (job: JobOf<Kind>) => Promise<JobResult<Kind>> };

const DOERS: Doers = {
  'unit-file': ({ settings, unit, lines }) => tryToWrite(() => unitWorkbookOf(settings, unit, lines)),
  'unit-tables': ({ entries }) => tryToWrite(() => unitTablesWorkbook(entries, 'values')),
  document: (job) => publicDocument(job),
  review: ({ review, format }) => reviewFile(review, format),
  publication: (job) => publicationFiles(job),
  'read-return': ({ file, department }) => readReturn(file, department),
  'return-notice': ({ returned, settings }) => tryToWrite(() => returnNoticeWorkbook(returned, settings)),
  'read-text': ({ bytes }) => Promise.resolve(readTextDocument(bytes)),
  'read-edited': ({ bytes }) => Promise.resolve(readEditedDocument(bytes)),
  'compare-unit-document': ({ entries, document }) =>
    Promise.resolve(comparedUnitDocument(entries, document)),
};

/** Does the job. Errors: those of the job. */
export function doJob<Kind extends JobKind>(job: JobOf<Kind>): Promise<JobResult<Kind>> {
  return DOERS[job.kind](job);
}
