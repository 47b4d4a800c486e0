/** Updates one table: creates it when missing, edits it in place where possible, otherwise draws it anew. */
import type { FilledTable } from '../../rollup/rollup';
import type { PrintedRows, SheetChange } from '../../sheets/plan/change';
import type { DrawnTable } from '../../sheets/draw/drawn-table';
import { figureLabels } from '../../sheets/draw/figure-labels';
import type { DefinedNamePlan } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { bodyName } from '../../sheets/draw/body-name';
import { writtenSheetInSlices, type WrittenSheet } from '../../sheets/written/written-sheet';
import type { Sliced } from '../../slices/slices';
import type { PrintedMemory, TableMemory } from '../memory';
import type { FigureChange, HandTyped } from '../status/workbook-status';
import { compareTable, type TableComparison } from './compare-table';
import { editTable, isRestructured } from './edit-table';
import { figureKey } from './figures-at';
import { figureDifferences } from './figure-differences';
import { isEmptySheet, isOfAnotherYear, isTableSheet } from './own-sheet';
import { printedBefore, printedMemory } from './printed-rows';
import { redrawTable, type CellWithoutPlace } from './redraw-table';

export interface RefreshOptions {
  /**
   * `fill`: writes computed figures, in place where possible. `lay-out`: draws the standard layout with the existing
   * figures.
   */
  readonly purpose: 'fill' | 'lay-out';
  /** Whether hand-typed figures stay. */
  readonly typedFigures: 'keep' | 'replace';
}

export interface TableRefresh {
  readonly filled: FilledTable;
  readonly changes: readonly SheetChange[];
  readonly names: readonly DefinedNamePlan[];
  readonly written: WrittenSheet;
  readonly printed: PrintedMemory;
  readonly figures: readonly FigureChange[];
  readonly typed: readonly HandTyped[];
  /** Number of rows without lines, kept for what a person typed there. */
  readonly spared: number;
  readonly redrawn: boolean;
  /** True where a sheet of the clerk's own has the table's name: it is kept untouched under another name. */
  readonly isNameTaken: boolean;
  /** Hand-typed contents without a place in the new drawing; they stay on the old sheet. */
  readonly lost: readonly CellWithoutPlace[];
}

function* addedTable(filled: FilledTable, drawn: DrawnTable, after: string | null): Sliced<TableRefresh> {
  const plan = drawn.plan;
  return {
    filled,
    changes: [{ kind: 'add', plan, ...(after === null ? {} : { after }) }],
    names: [bodyName(drawn)],
    written: yield* writtenSheetInSlices(drawn),
    printed: printedMemory(drawn, drawn),
    figures: [],
    typed: [],
    spared: 0,
    redrawn: false,
    isNameTaken: false,
    lost: [],
  };
}

/** Creates the table's sheet without reading the one that has its name. */
function* insteadOf(filled: FilledTable, { drawn, found }: TableComparison): Sliced<TableRefresh> {
  const plan = { ...drawn.plan, name: found.name };
  return {
    ...(yield* addedTable(filled, drawn, null)),
    changes: [{ kind: 'redraw', sheetId: found.id, name: found.name, plan }],
    names: [bodyName({ ...drawn, plan })],
    isNameTaken: true,
  };
}

const NOTHING_REPLACED: ReadonlySet<string> = new Set();

function replacedKeys(comparison: TableComparison, options: RefreshOptions): ReadonlySet<string> {
  if (options.typedFigures === 'keep') return NOTHING_REPLACED;
  const keys = comparison.typed.map((cell) => figureKey(cell.rowId, cell.columnId));
  return new Set(keys.filter((key) => comparison.figures.has(key)));
}

function printedOf(printed: PrintedRows | null): { readonly printedBefore?: PrintedRows } {
  return printed === null ? {} : { printedBefore: printed };
}

function* refreshed(
  filled: FilledTable,
  comparison: TableComparison,
  printed: PrintedMemory | undefined,
  options: RefreshOptions,
): Sliced<TableRefresh> {
  const { drawn, found } = comparison;
  const before = printedBefore(comparison, printed);
  const replaced = replacedKeys(comparison, options);
  const naming = { labelOf: figureLabels(filled), style: filled.table.amounts };
  const { changes: figures, typed } = yield* figureDifferences(comparison, naming, replaced);
  const common = { filled, typed, figures: options.purpose === 'fill' ? figures : [] };
  const edit = options.purpose === 'fill' ? yield* editTable(comparison, replaced, before) : null;
  if (edit !== null) {
    const moved = { ...drawn, plan: { ...drawn.plan, name: found.name }, body: edit.body };
    return {
      ...common,
      changes: edit.change === null ? [] : [edit.change],
      names: [bodyName(moved)],
      written: edit.written,
      printed: edit.printed,
      spared: edit.spared.length,
      redrawn: false,
      isNameTaken: false,
      lost: [],
    };
  }
  const { plan, written, lost } = yield* redrawTable(comparison, {
    keepFigures: options.purpose === 'lay-out',
    replaced,
  });
  return {
    ...common,
    changes: [{ kind: 'redraw', sheetId: found.id, name: found.name, plan, ...printedOf(before) }],
    names: [bodyName({ ...drawn, plan })],
    written,
    printed: printedMemory(drawn, drawn),
    spared: 0,
    redrawn: true,
    isNameTaken: false,
    lost,
  };
}

/** Whether the sheet is the table's, or empty; otherwise it is the clerk's own. */
function isToUpdate(comparison: TableComparison, remembered: TableMemory | null): boolean {
  const isOurs = isTableSheet(comparison) && (remembered !== null || !isOfAnotherYear(comparison));
  return isOurs || isEmptySheet(comparison);
}

/** What filling would change in a table. The status needs no more, and needs it after every edit. */
export interface TableDifferences {
  readonly figures: readonly FigureChange[];
  readonly typed: readonly HandTyped[];
  /** Whether rows would be inserted or deleted, or the sheet drawn anew. */
  readonly isRestructured: boolean;
}

/** Compares as `refreshTable` does to fill, without what it would write; `null`: the sheet is the clerk's own. */
export function* tableDifferences(
  filled: FilledTable,
  drawn: DrawnTable,
  found: FoundSheet,
  remembered: TableMemory | null,
): Sliced<TableDifferences | null> {
  const comparison = yield* compareTable(drawn, found, remembered?.written ?? null);
  if (!isToUpdate(comparison, remembered)) return null;
  const naming = { labelOf: figureLabels(filled), style: filled.table.amounts };
  const { changes: figures, typed } = yield* figureDifferences(comparison, naming, NOTHING_REPLACED);
  return { figures, typed, isRestructured: yield* isRestructured(comparison) };
}

/** Updates in slices of rows. `found`: its sheet, `null` when there is none; `after`: the tab before a new sheet. */
export function* refreshTable(
  filled: FilledTable,
  drawn: DrawnTable,
  sheet: {
    readonly found: FoundSheet | null;
    /** `null`: the workbook has no memory of it. */
    readonly remembered: TableMemory | null;
    readonly after: string | null;
  },
  options: RefreshOptions,
): Sliced<TableRefresh> {
  if (sheet.found === null) return yield* addedTable(filled, drawn, sheet.after);
  const { remembered } = sheet;
  const comparison = yield* compareTable(drawn, sheet.found, remembered?.written ?? null);
  return isToUpdate(comparison, remembered)
    ? yield* refreshed(filled, comparison, remembered?.printed, options)
    : yield* insteadOf(filled, comparison);
}
