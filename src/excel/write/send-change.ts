/** Sends the requests of a change one after the other; when one fails, finds out how far it came. */
import type { ApplyAnswer, WorkOptions } from '../../workflow/port';
import { excelErrorOf } from '../request/excel-error-of';
import type { OfficeError } from '../request/office-error';
import type { OpenWorkbook } from '../request/open-workbook';
import { sendSteps } from '../request/send-steps';
import { carryOutOnSheet } from './carry-out-on-sheet';
import { carryOutOnWorkbook } from './carry-out-on-workbook';
import type { Step } from './change-steps';
import type { PlannedRequest, StepGroup } from './pack-requests';

function carryOut(open: OpenWorkbook, step: Step): void {
  if (step.on === 'workbook') carryOutOnWorkbook(open, step.instruction);
  else carryOutOnSheet(open.sheet(step.sheet), step.instruction);
}

function drawnBy(step: Step): number {
  if (step.on === 'workbook') return 0;
  const { instruction } = step;
  return instruction.kind === 'contents' ? instruction.cells.reduce((sum, row) => sum + row.length, 0) : 1;
}

/** Places at which Excel refuses a step before its sheet has been changed, or even found. */
const UNBEGUN: readonly string[] = [
  'WorksheetCollection.add',
  'WorksheetCollection.getItem',
  'Worksheet.name',
  'Worksheet.delete',
  'CustomXmlPartCollection.getItem',
];

/** How many groups may have changed something; `finished`: see `StepsSent`. */
function begunOf({ progressed, location }: OfficeError, groups: number, finished: number | null): number {
  if (progressed === 'nothing') return 0;
  if (finished === null) return groups;
  return location !== null && UNBEGUN.includes(location) ? finished : finished + 1;
}

function touchedBy(groups: readonly StepGroup[]): readonly string[] {
  return groups.flatMap(({ touches }) => (touches === null ? [] : [touches]));
}

function stageOf(groups: readonly StepGroup[], title: string): string {
  const [name] = touchedBy(groups);
  return name === undefined ? title : `写入${name}`;
}

interface Failed {
  readonly officeError: OfficeError;
  /** The groups that may have changed something. */
  readonly begun: readonly StepGroup[];
  /** The sheet of the group that Excel refused, when that is known. */
  readonly sheet: string | undefined;
}

/** `null`: all groups are done. */
async function sendRequest(groups: readonly StepGroup[]): Promise<Failed | null> {
  const steps = groups.flatMap((group) => group.steps);
  const sent = await sendSteps(groups, {
    queue: (open, group) => {
      for (const step of group.steps) carryOut(open, step);
    },
    drawn: steps.reduce((sum, step) => sum + drawnBy(step), 0),
    holdsCalculation: steps.some(({ on }) => on === 'sheet'),
  });
  if (sent.kind === 'done') return null;
  const { officeError, finished } = sent;
  const refused = finished === null ? undefined : groups[finished];
  return {
    officeError,
    begun: groups.slice(0, begunOf(officeError, groups.length, finished)),
    sheet: refused?.touches ?? undefined,
  };
}

export async function sendChange(
  title: string,
  requests: readonly PlannedRequest[],
  { onProgress, signal }: WorkOptions,
): Promise<ApplyAnswer> {
  const touched = new Set<string>();
  for (const [index, { groups }] of requests.entries()) {
    if (signal?.aborted === true) return { kind: 'cancelled', touched: [...touched] };
    onProgress?.({ stage: stageOf(groups, title), done: index, total: requests.length });
    const failed = await sendRequest(groups);
    for (const name of touchedBy(failed?.begun ?? groups)) touched.add(name);
    if (failed !== null) {
      const excelError = excelErrorOf(failed.officeError, failed.sheet);
      return { kind: 'failed', excelError, touched: [...touched] };
    }
  }
  onProgress?.({ stage: title, done: requests.length, total: requests.length });
  return { kind: 'done' };
}
