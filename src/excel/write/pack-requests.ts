/** Steps → requests, each below what Excel accepts; within a request, steps for the same sheet together. */
import { atOnce, type Sliced } from '../../slices/slices';
import { batchesOf, fitsIntoRequest } from '../request/batch';
import { FRAME_BYTES } from '../request/cost';
import type { Step } from './change-steps';
import { stepBytes } from './step-bytes';

/** Steps in a row that change the same sheet. Adding, removing and renaming it are apart from what is drawn on it. */
export interface StepGroup {
  readonly touches: string | null;
  readonly steps: readonly Step[];
}

export interface PlannedRequest {
  readonly groups: readonly StepGroup[];
  /** An estimate, not less than what is sent. */
  readonly bytes: number;
}

interface SizedStep {
  readonly step: Step;
  readonly bytes: number;
  readonly halves: () => readonly [SizedStep, SizedStep] | null;
}

/** Cuts an array of contents in two; `null` for what cannot be cut. */
function halvesOf(step: Step): readonly [SizedStep, SizedStep] | null {
  if (step.on !== 'sheet' || step.instruction.kind !== 'contents') return null;
  const { instruction } = step;
  const { area, cells } = instruction;
  const half = Math.floor(cells.length / 2);
  if (half === 0) return null;
  const firstRow = area.firstRow + half;
  const upper = { ...instruction, area: { ...area, lastRow: firstRow - 1 }, cells: cells.slice(0, half) };
  const lower = { ...instruction, area: { ...area, firstRow }, cells: cells.slice(half) };
  return [sized({ ...step, instruction: upper }), sized({ ...step, instruction: lower })];
}

function sized(step: Step): SizedStep {
  return { step, bytes: stepBytes(step), halves: () => halvesOf(step) };
}

function belongsTo(group: StepGroup, step: Step): boolean {
  return group.touches === step.touches && group.steps[0]?.on === step.on;
}

function grouped(steps: readonly SizedStep[]): readonly StepGroup[] {
  const groups: { touches: string | null; steps: Step[] }[] = [];
  for (const { step } of steps) {
    const group = groups.at(-1);
    if (group !== undefined && belongsTo(group, step)) group.steps.push(step);
    else groups.push({ touches: step.touches, steps: [step] });
  }
  return groups;
}

function planned(steps: readonly SizedStep[]): PlannedRequest {
  return { groups: grouped(steps), bytes: steps.reduce((sum, { bytes }) => sum + bytes, FRAME_BYTES) };
}

/** `null`: some step is too large for any request. Stops after each step, since some hold thousands of cells. */
export function* packRequestsInSlices(steps: readonly Step[]): Sliced<readonly PlannedRequest[] | null> {
  const items: SizedStep[] = [];
  for (const step of steps) {
    yield;
    items.push(sized(step));
  }
  const batches = batchesOf(items);
  return batches.every((batch) => batch.every(fitsIntoRequest)) ? batches.map(planned) : null;
}

/** The same in one go. */
export function packRequests(steps: readonly Step[]): readonly PlannedRequest[] | null {
  return atOnce(packRequestsInSlices(steps));
}
