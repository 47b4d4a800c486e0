/** Steps → requests, each below what Excel takes; within a request, steps for the same sheet together. */
import { MOST_BYTES } from '../limits';
import { atOnce, type Sliced } from '../../slices/slices';
import type { Step } from './change-steps';
import { stepBytes } from './request-size';

/** Steps in a row that change the same sheet; its coming, going and being renamed apart from what is drawn on it. */
export interface StepGroup {
  readonly touches: string | null;
  readonly steps: readonly Step[];
}

export interface PlannedRequest {
  readonly groups: readonly StepGroup[];
  /** An estimate, not less than what is sent. */
  readonly bytes: number;
}

/** What a request has besides its steps: suspending, looking up sheets, counting how far it came. */
const FRAME_BYTES = 20_000;
const ROOM = MOST_BYTES - FRAME_BYTES;

/** An array that alone is too large, in halves; `null` for what cannot be cut. */
function halves(step: Step): readonly [Step, Step] | null {
  if (step.on !== 'sheet' || step.instruction.kind !== 'contents') return null;
  const { instruction } = step;
  const { area, cells } = instruction;
  const half = Math.floor(cells.length / 2);
  if (half === 0) return null;
  const firstRow = area.firstRow + half;
  return [
    {
      ...step,
      instruction: { ...instruction, area: { ...area, lastRow: firstRow - 1 }, cells: cells.slice(0, half) },
    },
    { ...step, instruction: { ...instruction, area: { ...area, firstRow }, cells: cells.slice(half) } },
  ];
}

interface SizedStep {
  readonly step: Step;
  readonly bytes: number;
}

function sized(step: Step): readonly SizedStep[] {
  const bytes = stepBytes(step);
  const cut = bytes > ROOM ? halves(step) : null;
  return cut === null ? [{ step, bytes }] : cut.flatMap(sized);
}

function belongsTo(group: StepGroup, step: Step): boolean {
  return group.touches === step.touches && group.steps[0]?.on === step.on;
}

function grouped(steps: readonly Step[]): readonly StepGroup[] {
  const groups: { touches: string | null; steps: Step[] }[] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    if (group !== undefined && belongsTo(group, step)) group.steps.push(step);
    else groups.push({ touches: step.touches, steps: [step] });
  }
  return groups;
}

/** Stops after each step, of which some hold thousands of cells. */
function* allSized(steps: readonly Step[]): Sliced<readonly SizedStep[]> {
  const all: (readonly SizedStep[])[] = [];
  for (const step of steps) {
    yield;
    all.push(sized(step));
  }
  return all.flat();
}

/** `null`: something in it is too large for any request. */
export function* packRequestsInSlices(steps: readonly Step[]): Sliced<readonly PlannedRequest[] | null> {
  const requests: { steps: Step[]; bytes: number }[] = [];
  for (const { step, bytes } of yield* allSized(steps)) {
    if (bytes > ROOM) return null;
    const request = requests.at(-1);
    if (request === undefined || request.bytes + bytes > ROOM) requests.push({ steps: [step], bytes });
    else {
      request.steps.push(step);
      request.bytes += bytes;
    }
  }
  return requests.map(({ steps: ofOne, bytes }) => ({ groups: grouped(ofOne), bytes: bytes + FRAME_BYTES }));
}

/** The same in one go. */
export function packRequests(steps: readonly Step[]): readonly PlannedRequest[] | null {
  return atOnce(packRequestsInSlices(steps));
}
