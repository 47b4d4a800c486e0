/**
 * The steps, in as few requests as their size allows. One thing may go wrong and be worked around: Excel refuses a
 * comment where a note of the clerk's stands that the client cannot see. That cell keeps its highlight only, and what
 * comes behind it is sent again.
 */
import type { WorkOptions } from '../../workflow/port';
import type { ExcelError } from '../../workflow/excel-error';
import { isAnswered, request } from '../request';
import { excelErrorOf } from '../excel-error-of-failure';
import { openWorkbook } from '../write/carry-out-on-workbook';
import { MANY } from '../write/screen-updating';
import { carryOutStep, stepBytes } from './carry-out-step';
import type { MarkStep } from './mark-step';
import { firstPack } from '../packs';

export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly excelError: ExcelError }
  | { readonly kind: 'cancelled' }
  /** Messages of this kind are not to be had in this workbook. */
  | { readonly kind: 'messages-refused' };

interface SizedStep {
  readonly step: MarkStep;
  readonly bytes: number;
}

/** So many cells may be refused their message before another kind of message is tried. */
const MOST_REFUSALS = 5;

/** A count asked for after each step: the answers tell how many were finished. */
type Finished = OfficeExtension.ClientResult<number>;

function queue(context: Excel.RequestContext, steps: readonly SizedStep[]): readonly Finished[] {
  const open = openWorkbook(context);
  if (steps.length >= MANY) context.application.suspendScreenUpdatingUntilNextSync();
  return steps.map(({ step }) => {
    carryOutStep(open, step);
    return context.workbook.worksheets.getCount();
  });
}

interface FailedStep {
  readonly excelError: ExcelError;
  /** The step that Excel refused, counted within its request; `null`: not known. */
  readonly index: number | null;
}

async function send(steps: readonly SizedStep[]): Promise<FailedStep | null> {
  const reply = await request((context) => queue(context, steps));
  if (reply.kind === 'done') return null;
  const { failure, sent } = reply;
  const index =
    sent === null || failure.progressed !== 'up-to-an-action'
      ? null
      : sent.filter((finished) => isAnswered(() => finished.value)).length;
  return { excelError: excelErrorOf(failure), index };
}

/** Whether Excel has just refused this one message, or messages at all. */
function isRefusedMessage({ excelError, index }: FailedStep, steps: readonly SizedStep[]): boolean {
  const kind = index === null ? undefined : steps[index]?.step.kind;
  return (
    (kind === 'comment' || kind === 'note') &&
    (excelError.kind === 'unexpected' || excelError.kind === 'not-supported')
  );
}

export async function sendSteps(
  steps: readonly MarkStep[],
  { onProgress, signal }: WorkOptions,
): Promise<Sent> {
  let waiting: readonly SizedStep[] = steps.map((step) => ({ step, bytes: stepBytes(step) }));
  for (let refusals = 0; waiting.length > 0;) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    onProgress?.({ stage: '标记单元格', done: steps.length - waiting.length, total: steps.length });
    const pack = firstPack(waiting);
    const failed = await send(pack);
    if (failed === null) {
      waiting = waiting.slice(pack.length);
      continue;
    }
    const { excelError, index } = failed;
    if (index === null || !isRefusedMessage(failed, pack)) return { kind: 'failed', excelError };
    refusals += 1;
    if (excelError.kind === 'not-supported' || refusals > MOST_REFUSALS) return { kind: 'messages-refused' };
    waiting = waiting.slice(index + 1);
  }
  return { kind: 'done' };
}
