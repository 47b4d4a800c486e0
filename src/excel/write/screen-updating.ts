/**
 * When the screen is held still until a request is through. Excel redraws its whole window afterwards, which flickers
 * where it happens often (documentation of `suspendScreenUpdatingUntilNextSync`): so only for what draws a lot.
 */
import type { Step } from './change-steps';

/** Cells or calls that a person would see arrive one by one. */
export const MANY = 200;

function drawnBy(step: Step): number {
  if (step.on === 'workbook') return 0;
  const { instruction } = step;
  return instruction.kind === 'contents' ? instruction.cells.reduce((sum, row) => sum + row.length, 0) : 1;
}

export function drawsMany(steps: readonly Step[]): boolean {
  return steps.reduce((sum, step) => sum + drawnBy(step), 0) >= MANY;
}
