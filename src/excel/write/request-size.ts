/**
 * How many bytes a step adds to a request, never fewer than it will: what the Office.js client makes of it was read off
 * its requests. Each object is a path and an instantiation, each call and each property an action; texts go as UTF-8.
 */
import type { SheetInstruction } from './sheet-instruction';
import type { Step } from './change-steps';
import type { WorkbookInstruction } from './workbook-instruction';

/** `"123456":{"Id":…,"ObjectPathType":3,"Name":"GetRangeByIndexes",…},{"Id":…,"ActionType":1,…}` and its release. */
const OBJECT_BYTES = 270;
/** `{"Id":…,"ActionType":4,"Name":"HorizontalAlignment","ObjectPathId":…,"ArgumentInfo":{"Arguments":[…]}}`. */
const ACTION_BYTES = 150;

interface Effort {
  readonly objects: number;
  readonly actions: number;
}

const BORDER_ACTIONS = 3;

const SHEET_EFFORT: { readonly [K in SheetInstruction['kind']]: Effort } = {
  reset: { objects: 6, actions: 10 },
  'insert-rows': { objects: 2, actions: 2 },
  'delete-rows': { objects: 1, actions: 1 },
  'number-format': { objects: 1, actions: 1 },
  look: { objects: 3, actions: 1 },
  borders: { objects: 3, actions: 0 },
  contents: { objects: 1, actions: 1 },
  size: { objects: 2, actions: 1 },
  merge: { objects: 1, actions: 1 },
  validation: { objects: 2, actions: 4 },
  freeze: { objects: 2, actions: 1 },
  filter: { objects: 1, actions: 1 },
  page: { objects: 3, actions: 8 },
  'print-area': { objects: 1, actions: 1 },
  view: { objects: 0, actions: 2 },
  hide: { objects: 0, actions: 1 },
  protect: { objects: 1, actions: 1 },
  unprotect: { objects: 1, actions: 1 },
};

const WORKBOOK_EFFORT: { readonly [K in WorkbookInstruction['kind']]: Effort } = {
  'add-sheet': { objects: 2, actions: 1 },
  'rename-sheet': { objects: 1, actions: 1 },
  'remove-sheet': { objects: 1, actions: 1 },
  'define-name': { objects: 2, actions: 1 },
  'remove-name': { objects: 2, actions: 1 },
  'still-there': { objects: 1, actions: 1 },
  remember: { objects: 2, actions: 1 },
  activate: { objects: 1, actions: 1 },
};

const encoder = new TextEncoder();

function partsOf(instruction: WorkbookInstruction): number {
  if (instruction.kind === 'still-there') return instruction.parts.length;
  return instruction.kind === 'remember' ? instruction.replacedParts.length : 0;
}

function effortOf(step: Step): Effort {
  if (step.on === 'workbook') {
    const { instruction } = step;
    const effort = WORKBOOK_EFFORT[instruction.kind];
    const parts = partsOf(instruction);
    return { objects: effort.objects + parts, actions: effort.actions + parts };
  }
  const { instruction } = step;
  const effort = SHEET_EFFORT[instruction.kind];
  const edges = instruction.kind === 'borders' ? instruction.edges.length : 0;
  return { objects: effort.objects + edges, actions: effort.actions + edges * BORDER_ACTIONS };
}

export function stepBytes(step: Step): number {
  const { objects, actions } = effortOf(step);
  const payload = encoder.encode(JSON.stringify(step.instruction)).length;
  return payload + objects * OBJECT_BYTES + actions * ACTION_BYTES;
}
