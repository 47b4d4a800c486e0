/** Sends steps in one request and finds out how far Excel came when it stops half-way. */
import type { OfficeError } from './office-error';
import { openWorkbook, type OpenWorkbook } from './open-workbook';
import { isAnswered, request } from './request';

/**
 * Cells or calls that a person would see arrive one by one. From so many on the screen is held still until the request
 * is through. Excel redraws its whole window afterwards, which flickers where it happens often (documentation of
 * `suspendScreenUpdatingUntilNextSync`).
 */
const MANY = 200;

export interface StepQueue<Step, Read> {
  /** Queues the calls of one step. */
  readonly queue: (open: OpenWorkbook, step: Step) => Read;
  /** Cells and calls that all steps draw. */
  readonly drawn: number;
  /** Whether Excel recalculates after the request only. */
  readonly holdsCalculation?: boolean;
}

export type StepsSent<Read> =
  | { readonly kind: 'done'; readonly reads: readonly Read[] }
  | {
      readonly kind: 'stopped';
      readonly officeError: OfficeError;
      /** How many steps were finished; the next one was refused. `null`: not known. */
      readonly finished: number | null;
    };

export async function sendSteps<Step, Read>(
  steps: readonly Step[],
  { queue, drawn, holdsCalculation = false }: StepQueue<Step, Read>,
): Promise<StepsSent<Read>> {
  const reply = await request((context) => {
    const open = openWorkbook(context);
    // Both hold until the next request only.
    if (drawn >= MANY) context.application.suspendScreenUpdatingUntilNextSync();
    if (holdsCalculation) context.application.suspendApiCalculationUntilNextSync();
    // A count behind each step: the answers that arrive tell how many were finished.
    return steps.map((step) => ({
      read: queue(open, step),
      count: open.workbook.worksheets.getCount(),
    }));
  });
  if (reply.kind === 'done') return { kind: 'done', reads: reply.value.map(({ read }) => read) };
  const { officeError, sent } = reply;
  const finished =
    sent === null || officeError.progressed !== 'up-to-an-action'
      ? null
      : sent.filter(({ count }) => isAnswered(() => count.value)).length;
  return { kind: 'stopped', officeError, finished };
}
