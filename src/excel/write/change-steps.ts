/**
 * A change of the workbook → steps in the order in which Excel needs them: sheets come and go, rows are put in, names
 * are pointed at where things will stand, then cells are written, whose validations and formulas use the names.
 */
import type { SheetChange, WorkbookChange } from '../../sheets/change';
import { atOnce, type Sliced } from '../../slices/slices';
import { foldName } from '../facts';
import { drawContents, drawSettings } from './draw-sheet';
import { editCells, editRows, editSettings } from './edit-sheet';
import type { SheetKey } from '../request/open-workbook';
import type { ChangeGround } from './examine-change';
import { memoryXml } from '../memory-xml';
import type { SheetInstruction } from './instruction';
import type { WorkbookInstruction } from './instruction';

/** `touches`: name of the sheet that changes, as people know it. */
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

/** Sheets that come, go or are called otherwise. */
function tabSteps(change: SheetChange, { positions, keys }: ChangeGround): readonly Step[] {
  switch (change.kind) {
    case 'add': {
      const { name } = change.plan;
      return [onWorkbook({ kind: 'add-sheet', name, position: positions.get(name) ?? null }, name)];
    }
    case 'rename':
      return [onWorkbook({ kind: 'rename-sheet', sheet: change.sheetId, to: change.to }, change.name)];
    case 'remove': {
      const sheet = keys.get(change.name);
      return sheet === undefined ? [] : [onWorkbook({ kind: 'remove-sheet', sheet }, change.name)];
    }
    case 'redraw':
    case 'edit':
      return [];
  }
}

/** Stops after each portion of rows: a hundred thousand come in portions of some thousands. */
function* rowSteps(change: SheetChange): Sliced<readonly Step[]> {
  if (change.kind !== 'edit') return [];
  const steps: (readonly Step[])[] = [];
  for (const edit of change.rows) {
    yield;
    steps.push(onSheet(change.sheetId, change.name, editRows(edit)));
  }
  return steps.flat();
}

function cellSteps(change: SheetChange, { formats }: ChangeGround): readonly Step[] {
  switch (change.kind) {
    case 'add':
      return onSheet(change.plan.name, change.plan.name, drawContents(change.plan));
    case 'redraw':
      return onSheet(change.sheetId, change.name, [{ kind: 'reset' }, ...drawContents(change.plan)]);
    case 'edit': {
      const known = formats.get(change.sheetId);
      return known === undefined ? [] : onSheet(change.sheetId, change.name, editCells(change, known));
    }
    case 'rename':
    case 'remove':
      return [];
  }
}

function settingsOf(change: SheetChange): readonly SheetStep[] {
  switch (change.kind) {
    case 'add':
      return onSheet(change.plan.name, change.plan.name, drawSettings(change.plan));
    case 'redraw': {
      // What stands frozen goes with the old sheet, even where the new one freezes nothing.
      const letGo: SheetInstruction = { kind: 'freeze', rows: 0, columns: 0 };
      return onSheet(change.sheetId, change.name, [letGo, ...drawSettings(change.plan)]);
    }
    case 'edit':
      return onSheet(change.sheetId, change.name, editSettings(change));
    case 'rename':
    case 'remove':
      return [];
  }
}

function nameSteps({ names, removedNames }: WorkbookChange, ground: ChangeGround): readonly Step[] {
  const exists = (name: string): boolean => ground.names.has(foldName(name));
  return [
    ...removedNames.filter(exists).map((name) => onWorkbook({ kind: 'remove-name', name })),
    ...names.map(({ name, refersTo }) =>
      onWorkbook({ kind: 'define-name', name, refersTo, exists: exists(name) }),
    ),
  ];
}

/** First of all: nothing is done where somebody else has replaced what this change was worked out from. */
function guardSteps({ memoryBefore }: WorkbookChange, { memoryParts }: ChangeGround): readonly Step[] {
  const isAsked = memoryBefore !== undefined && memoryParts.length > 0;
  return isAsked ? [onWorkbook({ kind: 'still-there', parts: memoryParts })] : [];
}

/** An empty text is no memory: the parts that hold one are only taken away. */
function memorySteps(memory: string | undefined, { memoryParts }: ChangeGround): readonly Step[] {
  if (memory === undefined) return [];
  const xml = memory === '' ? null : memoryXml(memory);
  return [onWorkbook({ kind: 'remember', xml, replacedParts: memoryParts })];
}

function activation(name: string | undefined, { keys }: ChangeGround): readonly Step[] {
  const sheet = name === undefined ? undefined : keys.get(name);
  return sheet === undefined ? [] : [onWorkbook({ kind: 'activate', sheet })];
}

/** All but the settings of sheets. Stops after each sheet and each portion of rows. */
export function* changeStepsInSlices(change: WorkbookChange, ground: ChangeGround): Sliced<readonly Step[]> {
  const rows: (readonly Step[])[] = [];
  for (const one of change.sheets) rows.push(yield* rowSteps(one));
  const cells: (readonly Step[])[] = [];
  for (const one of change.sheets) {
    yield;
    cells.push(cellSteps(one, ground));
  }
  return [
    ...guardSteps(change, ground),
    ...change.sheets.flatMap((one) => tabSteps(one, ground)),
    ...rows.flat(),
    ...nameSteps(change, ground),
    ...cells.flat(),
    ...memorySteps(change.memory, ground),
    ...activation(change.activate, ground),
  ];
}

/** The same in one go. */
export function changeSteps(change: WorkbookChange, ground: ChangeGround): readonly Step[] {
  return atOnce(changeStepsInSlices(change, ground));
}

/** Done when everything else stands; each may be refused without harm to it. */
export function settingSteps(change: WorkbookChange): readonly SheetStep[] {
  return change.sheets.flatMap(settingsOf);
}
