/**
 * A change of the workbook → steps in the order that Excel needs: sheets are added and removed, rows inserted, names
 * defined, then cells written, whose validations and formulas use the names.
 */
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';
import { atOnce, type Sliced } from '../../slices/slices';
import { foldName } from '../facts';
import { drawContents, drawSettings } from './draw-sheet';
import { editCells, editRows, editSettings } from './edit-sheet';
import type { SheetKey } from '../request/open-workbook';
import type { ChangeContext } from './examine-change';
import { memoryXml } from '../memory-xml';
import type { SheetInstruction } from './instruction';
import type { WorkbookInstruction } from './instruction';

/** `touches`: name of the sheet that changes, as the clerk sees it. */
export interface SheetStep {
  readonly on: 'sheet';
  readonly sheet: SheetKey;
  readonly instruction: SheetInstruction;
  readonly touches: string;
}

export type Step =
  | SheetStep
  /** `touches`: `null` where no sheet changes. */
  | {
      readonly on: 'workbook';
      readonly instruction: WorkbookInstruction;
      readonly touches: string | null;
    };

function onWorkbook(instruction: WorkbookInstruction, touches: string | null = null): Step {
  return { on: 'workbook', instruction, touches };
}

function onSheet(
  sheet: SheetKey,
  touches: string,
  instructions: readonly SheetInstruction[],
): readonly SheetStep[] {
  return instructions.map((instruction) => ({ on: 'sheet', sheet, instruction, touches }));
}

/** Adds, removes and renames sheets. */
function tabSteps(change: SheetChange, { positions, removed }: ChangeContext): readonly Step[] {
  switch (change.kind) {
    case 'add': {
      const { name } = change.plan;
      return [onWorkbook({ kind: 'add-sheet', name, position: positions.get(name) ?? null }, name)];
    }
    case 'rename':
      return [onWorkbook({ kind: 'rename-sheet', sheet: change.sheetId, to: change.to }, change.name)];
    case 'remove': {
      const sheet = removed.get(change.name);
      return sheet === undefined ? [] : [onWorkbook({ kind: 'remove-sheet', sheet }, change.name)];
    }
    case 'redraw':
    case 'edit':
      return [];
  }
}

/** Stops after each portion of rows: a hundred thousand rows come in portions of some thousands. */
function* rowSteps(change: SheetChange): Sliced<readonly Step[]> {
  if (change.kind !== 'edit') return [];
  const steps: (readonly Step[])[] = [];
  for (const edit of change.rows) {
    yield;
    steps.push(onSheet(change.sheetId, change.name, yield* editRows(edit)));
  }
  return steps.flat();
}

function* cellSteps(change: SheetChange, { formats }: ChangeContext): Sliced<readonly Step[]> {
  switch (change.kind) {
    case 'add':
      return onSheet(change.plan.name, change.plan.name, yield* drawContents(change.plan));
    case 'redraw': {
      const contents = yield* drawContents(change.plan);
      return onSheet(change.sheetId, change.name, [{ kind: 'reset' }, ...contents]);
    }
    case 'edit': {
      const known = formats.get(change.sheetId);
      return known === undefined ? [] : onSheet(change.sheetId, change.name, editCells(change, known));
    }
    case 'rename':
    case 'remove':
      return [];
  }
}

function removedCharts({
  chartsBefore = [],
}: Extract<SheetChange, { kind: 'redraw' }>): readonly SheetInstruction[] {
  const removed = chartsBefore.map(({ name }) => name);
  return removed.length === 0 ? [] : [{ kind: 'charts', removed, charts: [] }];
}

function settingsOf(change: SheetChange): readonly SheetStep[] {
  switch (change.kind) {
    case 'add':
      return onSheet(change.plan.name, change.plan.name, drawSettings(change.plan));
    case 'redraw': {
      // Takes back what the old sheet had, even where the new one has nothing of the kind.
      const before: readonly SheetInstruction[] = [
        { kind: 'freeze', rows: 0, columns: 0 },
        { kind: 'row-breaks', rows: [] },
        ...removedCharts(change),
      ];
      return onSheet(change.sheetId, change.name, [...before, ...drawSettings(change.plan)]);
    }
    case 'edit':
      return onSheet(change.sheetId, change.name, editSettings(change));
    case 'rename':
    case 'remove':
      return [];
  }
}

function nameSteps({ names, removedNames }: WorkbookChange, context: ChangeContext): readonly Step[] {
  const exists = (name: string): boolean => context.names.has(foldName(name));
  return [
    ...removedNames.filter(exists).map((name) => onWorkbook({ kind: 'remove-name', name })),
    ...names.map(({ name, refersTo }) =>
      onWorkbook({ kind: 'define-name', name, refersTo, exists: exists(name) }),
    ),
  ];
}

/** Comes first: Excel refuses the request where a co-author has replaced the memory behind this change. */
function guardSteps({ memoryBefore }: WorkbookChange, { memoryParts }: ChangeContext): readonly Step[] {
  const isGuarded = memoryBefore !== undefined && memoryParts.length > 0;
  return isGuarded ? [onWorkbook({ kind: 'still-there', parts: memoryParts })] : [];
}

/** An empty text is no memory: the parts that hold one are only removed. */
function memorySteps(memory: string | undefined, { memoryParts }: ChangeContext): readonly Step[] {
  if (memory === undefined) return [];
  const xml = memory === '' ? null : memoryXml(memory);
  return [onWorkbook({ kind: 'remember', xml, replacedParts: memoryParts })];
}

function activation({ shown }: ChangeContext): readonly Step[] {
  return shown === null ? [] : [onWorkbook({ kind: 'activate', sheet: shown })];
}

/** All steps but the settings of sheets. Stops after each sheet and each portion of rows, and around the memory. */
export function* changeStepsInSlices(
  change: WorkbookChange,
  context: ChangeContext,
): Sliced<readonly Step[]> {
  const rows: (readonly Step[])[] = [];
  for (const one of change.sheets) rows.push(yield* rowSteps(one));
  const cells: (readonly Step[])[] = [];
  for (const one of change.sheets) {
    yield;
    cells.push(yield* cellSteps(one, context));
  }
  yield;
  const memory = memorySteps(change.memory, context);
  yield;
  return [
    ...guardSteps(change, context),
    ...change.sheets.flatMap((one) => tabSteps(one, context)),
    ...rows.flat(),
    ...nameSteps(change, context),
    ...cells.flat(),
    ...memory,
    ...activation(context),
  ];
}

/** The same in one go. */
export function changeSteps(change: WorkbookChange, context: ChangeContext): readonly Step[] {
  return atOnce(changeStepsInSlices(change, context));
}

/** Sent behind everything else; Excel may refuse each without harm to the contents. */
export function settingSteps(change: WorkbookChange): readonly SheetStep[] {
  return change.sheets.flatMap(settingsOf);
}
