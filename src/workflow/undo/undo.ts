/** Declares the undo of the last command: its inverse, and the sheets it applies to. */
import type { ExplanationChange } from '../../checks/explanations';
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { namesBefore } from './changed-names';

/** The undo step of the last command. */
export interface Undo {
  readonly title: string;
  /** ISO date and time. */
  readonly at: string;
  readonly change: WorkbookChange;
  /** The touched sheets, as the command left them. */
  readonly expected: WorkbookSnapshot;
  /** The same sheets before the command: a broken-off undo may already have restored some. */
  readonly target: WorkbookSnapshot;
  /** What the step changed in 审核说明; `null`: nothing. */
  readonly explanations: readonly ExplanationChange[] | null;
  /** The step packed for the workbook's memory; `null`: it is too large to be kept. */
  readonly record: string | null;
  /** The undo step of the command before. */
  readonly earlier: Undo | null;
}

/** A step of the history: what was done, and what it changed. */
export interface PastStep {
  readonly title: string;
  /** ISO date and time. */
  readonly at: string;
  /** Names of the changed sheets, as the command left them. */
  readonly sheets: readonly string[];
}

/** A step that can be undone now. */
export interface UndoableStep extends PastStep {
  /** Whether it can be undone after the workbook was closed too. */
  readonly isKept: boolean;
}

/** The last step first. */
export function pastSteps(undo: Undo | null): readonly UndoableStep[] {
  return keptSteps(undo, []).map(({ title, at, sheets, record }) => ({
    title,
    at,
    sheets,
    isKept: record !== null,
  }));
}

/** A step in the workbook's memory. */
export interface KeptStep extends PastStep {
  /** The packed step; `null`: it is only known by name and cannot be undone. */
  readonly record: string | null;
}

/** In characters, of all kept steps: every command writes the whole memory. */
const MOST_KEPT = 200_000;

/** Returns the steps to store: the newest as they fit; the first that does not fit and all before it by name. */
export function keptSteps(undo: Undo | null, forgotten: readonly PastStep[]): readonly KeptStep[] {
  const kept: KeptStep[] = [];
  let left = MOST_KEPT;
  for (let step = undo; step !== null; step = step.earlier) {
    left = step.record === null ? -1 : left - step.record.length;
    const { title, at, change } = step;
    kept.push({ title, at, sheets: namesBefore(change), record: left < 0 ? null : step.record });
  }
  return [...kept, ...forgotten.map((step) => ({ ...step, record: null }))].slice(0, MOST_STEPS);
}

/** In cells of the kept sheets: old steps of a large workbook make way. */
const MOST_CELLS = 2_000_000;
const MOST_STEPS = 20;

function cellsOf({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { rows }) => rows.reduce((cells, row) => cells + row.length, sum), 0);
}

/** Puts a step on top of the earlier ones; the newest always stays. */
export function onTop(undo: Undo, earlier: Undo | null): Undo {
  const limited = (step: Undo | null, steps: number, cells: number): Undo | null => {
    if (step === null || steps === 0) return null;
    const left = cells - cellsOf(step.expected) - cellsOf(step.target);
    return left < 0 ? null : { ...step, earlier: limited(step.earlier, steps - 1, left) };
  };
  const left = MOST_CELLS - cellsOf(undo.expected) - cellsOf(undo.target);
  return { ...undo, earlier: limited(earlier, MOST_STEPS - 1, left) };
}
