/** Gathers what only undo steps need: packing them, and comparing them with the workbook. Loaded before the first step. */
import { recordOfStep, restoredSteps } from './step-record';
import { memoryAfterUndoInSlices, openUndo } from './undone-by-excel';

export const UNDO_WORK = { recordOfStep, restoredSteps, memoryAfterUndoInSlices, openUndo };

export type UndoWork = typeof UNDO_WORK;
