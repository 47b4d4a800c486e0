/** Estimates how many bytes a step adds to a request, from the calls that it makes. */
import { bytesOfCalls, type Calls } from '../request/cost';
import type { SheetInstruction } from './instruction';
import type { Step } from './change-steps';
import type { WorkbookInstruction } from './instruction';

const BORDER_ACTIONS = 3;

const SHEET_CALLS: { readonly [K in SheetInstruction['kind']]: Calls } = {
  reset: { objects: 6, actions: 10 },
  'insert-rows': { objects: 2, actions: 2 },
  'delete-rows': { objects: 1, actions: 1 },
  'number-format': { objects: 1, actions: 1 },
  style: { objects: 3, actions: 1 },
  borders: { objects: 3, actions: 0 },
  contents: { objects: 1, actions: 1 },
  size: { objects: 2, actions: 1 },
  merge: { objects: 1, actions: 1 },
  validation: { objects: 2, actions: 4 },
  freeze: { objects: 2, actions: 1 },
  filter: { objects: 1, actions: 1 },
  page: { objects: 3, actions: 9 },
  'print-area': { objects: 1, actions: 2 },
  'row-breaks': { objects: 1, actions: 1 },
  charts: { objects: 1, actions: 0 },
  view: { objects: 0, actions: 2 },
  hide: { objects: 0, actions: 1 },
  protect: { objects: 1, actions: 1 },
  unprotect: { objects: 1, actions: 1 },
};

const WORKBOOK_CALLS: { readonly [K in WorkbookInstruction['kind']]: Calls } = {
  'add-sheet': { objects: 2, actions: 1 },
  'rename-sheet': { objects: 1, actions: 1 },
  'remove-sheet': { objects: 1, actions: 1 },
  'define-name': { objects: 2, actions: 1 },
  'remove-name': { objects: 2, actions: 1 },
  'still-there': { objects: 1, actions: 1 },
  remember: { objects: 2, actions: 1 },
  activate: { objects: 1, actions: 1 },
};

function partsOf(instruction: WorkbookInstruction): number {
  if (instruction.kind === 'still-there') return instruction.parts.length;
  return instruction.kind === 'remember' ? instruction.replacedParts.length : 0;
}

/** A chart's title, legend, axes and position; a series' name, cells, fill and labels. */
const CHART_CALLS: Calls = { objects: 11, actions: 10 };
const SERIES_CALLS: Calls = { objects: 6, actions: 11 };

/** What an instruction calls as often as it lists something. */
function furtherCalls(instruction: SheetInstruction): Calls {
  switch (instruction.kind) {
    case 'borders':
      return { objects: instruction.edges.length, actions: instruction.edges.length * BORDER_ACTIONS };
    case 'row-breaks':
      return { objects: instruction.rows.length, actions: 0 };
    case 'charts': {
      const { removed, charts } = instruction;
      const series = charts.reduce((sum, chart) => sum + chart.series.length, 0);
      return {
        objects: removed.length + charts.length * CHART_CALLS.objects + series * SERIES_CALLS.objects,
        actions: removed.length + charts.length * CHART_CALLS.actions + series * SERIES_CALLS.actions,
      };
    }
    default:
      return { objects: 0, actions: 0 };
  }
}

function callsOf(step: Step): Calls {
  if (step.on === 'workbook') {
    const { instruction } = step;
    const calls = WORKBOOK_CALLS[instruction.kind];
    const parts = partsOf(instruction);
    return { objects: calls.objects + parts, actions: calls.actions + parts };
  }
  const { instruction } = step;
  const calls = SHEET_CALLS[instruction.kind];
  const { objects, actions } = furtherCalls(instruction);
  return { objects: calls.objects + objects, actions: calls.actions + actions };
}

export function stepBytes(step: Step): number {
  return bytesOfCalls(callsOf(step), step.instruction);
}
