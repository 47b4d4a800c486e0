/** What sheets have in common that commands write for people to look at: what somebody typed there is kept apart. */
import { cellAddress } from '../grid/address';
import type { CellWrite, SheetChange } from '../sheets/plan/change';
import { oldTabName } from '../sheets/plan/old-tab';
import type { SheetPlan } from '../sheets/plan/plan';
import type { FoundSheet } from '../sheets/plan/snapshot';
import { foundValue, type WrittenSheet, type WrittenValue } from '../sheets/written/written-sheet';
import { decodeMemory, encodeMemory, type Memory } from './memory';
import type { PreparedCommand } from './perform/prepared';
import type { WorkbookState } from './reading/workbook-state';

const MOST_ADDRESSES = 12;

/** Places of the longer of two rows; a missing row has none. */
function columnsOf(...rows: readonly (readonly unknown[] | undefined)[]): readonly number[] {
  const width = rows.reduce((most, row) => (row === undefined ? most : Math.max(most, row.length)), 0);
  return Array.from({ length: width }, (_, column) => column);
}

/** Addresses of cells that differ from what was written: a person typed there. */
export function typedCells(
  found: FoundSheet,
  { cells }: WrittenSheet,
  /** Whether Excel itself may have changed a cell's formula, which it does when rows move. */
  isShifted: (row: number, column: number) => boolean = () => false,
): readonly string[] {
  const height = Math.max(found.rows.length, cells.length);
  return Array.from({ length: height }, (_, row) => {
    const written = cells[row];
    return columnsOf(found.rows[row], written).flatMap((column) => {
      const before = written?.[column];
      const isSame = foundValue(found, row, column) === (before === undefined ? null : before);
      return isSame || isShifted(row, column) ? [] : [cellAddress(row, column)];
    });
  }).flat();
}

/** The cells that are to hold something else now. */
export function editedCells(
  found: FoundSheet,
  plan: SheetPlan,
  valueAt: (row: number, column: number) => WrittenValue,
): readonly CellWrite[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): readonly CellWrite[] =>
      foundValue(found, row, column) === valueAt(row, column)
        ? []
        : [{ row, column, content: cell?.content }],
    ),
  );
}

export interface KeptApart {
  readonly sheets: readonly SheetChange[];
  /** Begins a sentence: which cells were typed, and where they are now. */
  readonly words: string;
}

/** What a person typed stays on the old sheet under another name; a new one takes its place. */
export function keptApart(
  { snapshot }: WorkbookState,
  found: FoundSheet,
  plan: SheetPlan,
  typed: readonly string[],
): KeptApart {
  const taken = new Set(snapshot.tabs.map(({ name }) => name.toLowerCase()));
  const to = oldTabName(found.name, taken);
  const shown = typed.slice(0, MOST_ADDRESSES).join('、');
  const cells = typed.length > MOST_ADDRESSES ? `${shown}等${String(typed.length)}格` : shown;
  return {
    sheets: [
      { kind: 'rename', sheetId: found.id, name: found.name, to },
      { kind: 'add', plan: { ...plan, name: found.name }, after: to },
    ],
    words: `“${found.name}”表中${cells}是手工填写的，原表已改名为“${to}”，原样保留。`,
  };
}

export interface OutputUpdate {
  /** Name of the tab. */
  readonly name: string;
  readonly sheets: readonly SheetChange[];
  readonly remembered: (memory: Memory) => Memory;
}

/** Adds the update of such a sheet to a change of the tables that it follows. */
export function withFollower(
  { memory }: WorkbookState,
  made: Extract<PreparedCommand, { kind: 'change' | 'nothing' }>,
  { name, sheets, remembered }: OutputUpdate,
  title: string,
): PreparedCommand {
  if (made.kind === 'nothing')
    return {
      kind: 'change',
      change: { title, sheets, names: [], removedNames: [], memory: encodeMemory(remembered(memory)) },
      summary: `已按录入更新“${name}”表。`,
      details: [],
      figures: [],
    };
  const { change, details } = made;
  const before = change.memory === undefined ? memory : decodeMemory(change.memory);
  return {
    ...made,
    change: { ...change, sheets: [...change.sheets, ...sheets], memory: encodeMemory(remembered(before)) },
    details: [...details, `“${name}”表已一起更新。`],
  };
}

/** Says that a sheet was left as it is: renaming one is more than a clerk expects of a filling. */
export function withUnfollowed(made: PreparedCommand, words: string): PreparedCommand {
  return made.kind === 'change' ? { ...made, details: [...made.details, words] } : made;
}
