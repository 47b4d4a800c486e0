/** Does a job, wherever this is loaded: in a worker of the browser, in a test. */
import { writeWorkbook } from '../../xlsx/write-workbook';
import { opinionWorkbook } from '../opinion-workbook';
import { readReturn } from '../returns/read-return';
import { unitWorkbookOf } from '../unit-workbook';
import type { JobKind, JobOf, JobResult } from './jobs';

type Doers = { readonly [Kind in JobKind]: (job: JobOf<Kind>) => Promise<JobResult<Kind>> };

const DOERS: Doers = {
  'unit-file': ({ settings, unit, lines }) => writeWorkbook(unitWorkbookOf(settings, unit, lines)),
  'read-return': ({ file, department }) => readReturn(file, department),
  'opinion-file': async ({ returned, settings }) => {
    const plan = opinionWorkbook(returned, settings);
    return plan === null ? null : writeWorkbook(plan);
  },
};

/** Errors: those of the job. */
export function doJob<Kind extends JobKind>(job: JobOf<Kind>): Promise<JobResult<Kind>> {
  return DOERS[job.kind](job);
}
