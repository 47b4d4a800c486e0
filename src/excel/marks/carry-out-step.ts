/** Steps said in Office.js, and what they add to a request. Nothing is sent here: calls queue until the request goes. */
import type { OpenWorkbook } from '../write/carry-out-on-workbook';
import type { MarkStep } from './mark-step';
import { FILLS, markerFormula } from './marker';
import { bytesOfCalls } from '../packs';
import { ALWAYS } from './questions';

type Of<K extends MarkStep['kind']> = Extract<MarkStep, { kind: K }>;

type Carrier<K extends MarkStep['kind']> = (open: OpenWorkbook, step: Of<K>) => void;

/**
 * A new format stands above all others; the clerk's still apply to everything but the fill. The formula comes first, as
 * in all samples of Microsoft: nobody says whether Excel formats one without a rule.
 */
function addHighlight({ sheet }: OpenWorkbook, { sheetId, addresses, style }: Of<'highlight'>): void {
  const format = sheet(sheetId).getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = markerFormula(style);
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

export function carryOutStep<K extends MarkStep['kind']>(
  open: OpenWorkbook,
  step: Of<K> & { readonly kind: K },
): void {
  const carrier: Carrier<K> = CARRIERS[step.kind];
  carrier(open, step);
}

interface Effort {
  readonly objects: number;
  readonly actions: number;
}

/** Besides the sheet itself, which may be looked up for it. */
const EFFORTS: { readonly [K in MarkStep['kind']]: Effort } = {
  'remove-comment': { objects: 2, actions: 1 },
  'remove-note': { objects: 2, actions: 1 },
  'remove-prompt': { objects: 2, actions: 1 },
  'remove-highlight': { objects: 3, actions: 1 },
  highlight: { objects: 7, actions: 3 },
  note: { objects: 2, actions: 0 },
  comment: { objects: 3, actions: 0 },
  prompt: { objects: 2, actions: 2 },
};

/** With the count that is asked for behind each step. */
export function stepBytes(step: MarkStep): number {
  const { objects, actions } = EFFORTS[step.kind];
  return bytesOfCalls(objects + 1, actions + 1, step);
}
