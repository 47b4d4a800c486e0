/** The requests of a change, one after the other; when one fails, how far it came. */
import type { ApplyAnswer, WorkOptions } from '../../workflow/port';
import type { OfficeFailure } from '../office-failure';
import { isAnswered, request } from '../request';
import { excelErrorOf } from '../excel-error-of-failure';
import { carryOutOnSheet } from './carry-out-on-sheet';
import { carryOutOnWorkbook, openWorkbook, type OpenWorkbook } from './carry-out-on-workbook';
import type { Step } from './change-steps';
import { drawsMany } from './screen-updating';
import type { PlannedRequest, StepGroup } from './pack-requests';

function carryOut(step: Step, open: OpenWorkbook): void {
  if (step.on === 'workbook') carryOutOnWorkbook(open, step.instruction);
  else carryOutOnSheet(open.sheet(step.sheet), step.instruction);
}

interface QueuedRequest {
  /** After each group of steps a count is asked for: the answers tell how many groups were finished. */
  readonly marks: readonly OfficeExtension.ClientResult<number>[];
}

function queueRequest(context: Excel.RequestContext, groups: readonly StepGroup[]): QueuedRequest {
  const open = openWorkbook(context);
  const steps = groups.flatMap((group) => group.steps);
  // Both hold until the next request only.
  if (drawsMany(steps)) context.application.suspendScreenUpdatingUntilNextSync();
  if (steps.some(({ on }) => on === 'sheet')) context.application.suspendApiCalculationUntilNextSync();
  const marks = groups.map((group) => {
    for (const step of group.steps) carryOut(step, open);
    return open.workbook.worksheets.getCount();
  });
  return { marks };
}

interface Extent {
  /** Groups that may have changed something. */
  readonly begun: readonly StepGroup[];
  /** The one that Excel refused, when that is known. */
  readonly refused: StepGroup | undefined;
}

const NOTHING: Extent = { begun: [], refused: undefined };

/** Where Excel refuses before the sheet that the step is about has been changed, or even found. */
const UNBEGUN: readonly string[] = [
  'WorksheetCollection.add',
  'WorksheetCollection.getItem',
  'Worksheet.name',
  'Worksheet.delete',
  'CustomXmlPartCollection.getItem',
];

function extentOf(failure: OfficeFailure, groups: readonly StepGroup[], { marks }: QueuedRequest): Extent {
  switch (failure.progressed) {
    case 'nothing':
      return NOTHING;
    case 'up-to-an-action': {
      const finished = marks.filter((mark) => isAnswered(() => mark.value)).length;
      const isBegun = failure.location === null || !UNBEGUN.includes(failure.location);
      return { begun: groups.slice(0, isBegun ? finished + 1 : finished), refused: groups[finished] };
    }
    case 'everything':
    case 'unknown':
      return { begun: groups, refused: undefined };
  }
}

function touchedBy(groups: readonly StepGroup[]): readonly string[] {
  return groups.flatMap(({ touches }) => (touches === null ? [] : [touches]));
}

function stageOf(groups: readonly StepGroup[], title: string): string {
  const [name] = touchedBy(groups);
  return name === undefined ? title : `写入${name}`;
}

/** What one request did: `null` when all of it was done. */
interface Failed {
  readonly failure: OfficeFailure;
  readonly extent: Extent;
}

async function sendOne(groups: readonly StepGroup[]): Promise<Failed | null> {
  const reply = await request((context) => queueRequest(context, groups));
  if (reply.kind === 'done') return null;
  const { failure, sent } = reply;
  return { failure, extent: sent === null ? NOTHING : extentOf(failure, groups, sent) };
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
    const failed = await sendOne(groups);
    for (const name of touchedBy(failed?.extent.begun ?? groups)) touched.add(name);
    if (failed !== null) {
      const sheet = failed.extent.refused?.touches ?? undefined;
      return { kind: 'failed', excelError: excelErrorOf(failed.failure, sheet), touched: [...touched] };
    }
  }
  onProgress?.({ stage: title, done: requests.length, total: requests.length });
  return { kind: 'done' };
}
