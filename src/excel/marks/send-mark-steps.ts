/**
 * Sends the steps in as few requests as their sizes allow. Excel may refuse a comment where the clerk has a note that
 * the client cannot see. That cell keeps its highlight only, and the steps behind it are sent again.
 */
import type { ExcelError } from '../../workflow/excel-error';
import type { WorkOptions } from '../../workflow/port';
import { firstBatch } from '../request/batch';
import { bytesOfCalls, type Calls } from '../request/cost';
import { excelErrorOf } from '../request/excel-error-of';
import type { OpenWorkbook } from '../request/open-workbook';
import { sendSteps } from '../request/send-steps';
import { ALWAYS } from './mark-queries';
import type { MarkStep } from './mark-steps';
import { FILLS, ownMarkFormula } from './own-marks';

type Of<K extends MarkStep['kind']> = Extract<MarkStep, { kind: K }>;

type Carrier<K extends MarkStep['kind']> = (open: OpenWorkbook, step: Of<K>) => void;

/**
 * Adds a format above all others; the clerk's formats still apply to everything but the fill. The formula comes first,
 * as in all samples of Microsoft: whether Excel formats one without a rule is not documented.
 */
function addHighlight({ sheet }: OpenWorkbook, { sheetId, addresses, style }: Of<'highlight'>): void {
  const format = sheet(sheetId).getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = ownMarkFormula(style);
  format.custom.format.fill.color = FILLS[style.severity];
  format.stopIfTrue = false;
}

function setPrompt({ sheet }: OpenWorkbook, { sheetId, address, words }: Of<'prompt'>): void {
  const { dataValidation } = sheet(sheetId).getRange(address);
  dataValidation.rule = { custom: { formula: ALWAYS } };
  dataValidation.prompt = { showPrompt: true, ...words };
}

const CARRIERS: { readonly [K in MarkStep['kind']]: Carrier<K> } = {
  'remove-comment': ({ workbook }, { id }) => {
    workbook.comments.getItem(id).delete();
  },
  'remove-note': ({ sheet }, { sheetId, address }) => {
    sheet(sheetId).notes.getItemOrNullObject(address).delete();
  },
  'remove-prompt': ({ sheet }, { sheetId, address }) => {
    sheet(sheetId).getRange(address).dataValidation.clear();
  },
  'remove-highlight': ({ sheet }, { sheetId, id }) => {
    sheet(sheetId).getRange().conditionalFormats.getItem(id).delete();
  },
  highlight: addHighlight,
  note: ({ sheet }, { sheetId, address, text }) => {
    sheet(sheetId).notes.add(address, text);
  },
  // Given as a range, an address needs no name of its sheet.
  comment: ({ workbook, sheet }, { sheetId, address, text }) => {
    workbook.comments.add(sheet(sheetId).getRange(address), text);
  },
  prompt: setPrompt,
};

function carryOut<K extends MarkStep['kind']>(open: OpenWorkbook, step: Of<K> & { readonly kind: K }): void {
  const carrier: Carrier<K> = CARRIERS[step.kind];
  carrier(open, step);
}

/** Besides the sheet itself, which may be looked up for the step. */
const CALLS: { readonly [K in MarkStep['kind']]: Calls } = {
  'remove-comment': { objects: 2, actions: 1 },
  'remove-note': { objects: 2, actions: 1 },
  'remove-prompt': { objects: 2, actions: 1 },
  'remove-highlight': { objects: 3, actions: 1 },
  highlight: { objects: 7, actions: 3 },
  note: { objects: 2, actions: 0 },
  comment: { objects: 3, actions: 0 },
  prompt: { objects: 2, actions: 2 },
};

interface SizedStep {
  readonly step: MarkStep;
  readonly bytes: number;
}

/** Includes the sheet and the count behind the step. */
function sized(step: MarkStep): SizedStep {
  const { objects, actions } = CALLS[step.kind];
  return { step, bytes: bytesOfCalls({ objects: objects + 1, actions: actions + 1 }, step) };
}

export type MarkStepsSent =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly excelError: ExcelError }
  | { readonly kind: 'cancelled' }
  /** This workbook accepts no messages of this kind. */
  | { readonly kind: 'messages-refused' };

/** After so many cells refused their message, another channel is tried. */
const MOST_REFUSALS = 5;

/** Whether Excel refused this one message, or messages at all. */
function isRefusedMessage(step: MarkStep | undefined, { kind }: ExcelError): boolean {
  const isMessage = step?.kind === 'comment' || step?.kind === 'note';
  return isMessage && (kind === 'unexpected' || kind === 'not-supported');
}

export async function sendMarkSteps(
  steps: readonly MarkStep[],
  { onProgress, signal }: WorkOptions,
): Promise<MarkStepsSent> {
  let waiting = steps.map(sized);
  for (let refusals = 0; waiting.length > 0;) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    onProgress?.({ stage: '标记单元格', done: steps.length - waiting.length, total: steps.length });
    const batch = firstBatch(waiting).map(({ step }) => step);
    const sent = await sendSteps(batch, { queue: carryOut, drawn: batch.length });
    if (sent.kind === 'done') {
      waiting = waiting.slice(batch.length);
      continue;
    }
    const excelError = excelErrorOf(sent.officeError);
    const { finished } = sent;
    if (finished === null || !isRefusedMessage(batch[finished], excelError))
      return { kind: 'failed', excelError };
    refusals += 1;
    if (excelError.kind === 'not-supported' || refusals > MOST_REFUSALS) return { kind: 'messages-refused' };
    waiting = waiting.slice(finished + 1);
  }
  return { kind: 'done' };
}
