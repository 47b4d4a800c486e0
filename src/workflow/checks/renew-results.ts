/**
 * Updates the list in 核对结果 in place: deletes rows of vanished findings and inserts new ones. What a clerk wrote
 * beside, between and below them stays with its rows.
 */
import type { Area } from '../../grid/area';
import type { CellWrite, RowEdit, SheetChange } from '../../sheets/plan/change';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../sheets/plan/plan';
import { holds } from '../../sheets/written/written-sheet';
import { columnOf, findingKey, type ResultRow, type ResultsSheet } from './results-sheet';
import { at } from '../../money/at';

/** State of a row kept for the clerk's own text. */
const GONE = '已不在结果中';

/** A row of the new list: its cells and its identity. */
interface TargetRow {
  readonly cells: readonly (PlannedCell | undefined)[];
  readonly height: number | undefined;
  readonly key: string;
  readonly message: string;
}

type FinalRow =
  | { readonly kind: 'kept'; readonly row: number; readonly target: TargetRow | null }
  | { readonly kind: 'new'; readonly target: TargetRow };

function words(content: PlannedContent | undefined): string {
  if (content === undefined) return '';
  if (content.kind === 'text') return content.text;
  return String(content.kind === 'number' ? content.value : content.result);
}

function targetRows(plan: SheetPlan): readonly TargetRow[] {
  return plan.rows.slice(1).map((cells, index) => {
    const at = (column: number): string => words(cells[column]?.content);
    return {
      cells,
      height: plan.rowHeights[index + 1],
      key: findingKey(at(2), at(3), at(4)),
      message: at(5),
    };
  });
}

/** Matches findings by equal messages first, then by the same rule at the same cell, whatever the figures. */
export function matchRows(
  rows: readonly ResultRow[],
  targets: readonly { readonly key: string; readonly message: string }[],
): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const pass = (idOf: (one: { readonly key: string; readonly message: string }) => string): void => {
    const free = new Map<string, number[]>();
    for (const [index, one] of targets.entries())
      if (!taken.has(index)) free.set(idOf(one), [...(free.get(idOf(one)) ?? []), index]);
    for (const one of rows) {
      const index = matches.has(one.row) ? undefined : free.get(idOf(one))?.shift();
      if (index === undefined) continue;
      matches.set(one.row, index);
      taken.add(index);
    }
  };
  pass(({ key, message }) => `${key}\n${message}`);
  pass(({ key }) => key);
  return matches;
}

function finalRows(
  { found, places, rows }: ResultsSheet,
  targets: readonly TargetRow[],
  matches: ReadonlyMap<number, number>,
  isKept: (row: ResultRow) => boolean,
): { readonly final: readonly FinalRow[]; readonly deleted: readonly number[] } {
  const gone = new Set(rows.filter((row) => !matches.has(row.row) && !isKept(row)).map(({ row }) => row));
  const final: FinalRow[] = [...found.rows.keys()]
    .filter((row) => !gone.has(row))
    .map((row) => {
      const match = matches.get(row);
      return { kind: 'kept', row, target: match === undefined ? null : at(targets, match) };
    });
  let place = final.findIndex((one) => one.kind === 'kept' && one.row === places.headerRow);
  const present = new Set(matches.values());
  for (const [index, one] of targets.entries()) {
    if (present.has(index)) place = final.findIndex((row) => row.target === one);
    else {
      place += 1;
      final.splice(place, 0, { kind: 'new', target: one });
    }
  }
  return { final, deleted: [...gone].sort((a, b) => b - a) };
}

function insertions({ places }: ResultsSheet, final: readonly FinalRow[]): readonly RowEdit[] {
  const width = places.columns.reduce((last, column) => Math.max(last, column), 0) + 1;
  return final.flatMap((one, at): readonly RowEdit[] => {
    if (one.kind !== 'new') return [];
    const cells = Array.from(
      { length: width },
      (_, column) => one.target.cells[places.columns.indexOf(column)],
    );
    return [{ kind: 'insert', at, rows: [cells], heights: [one.target.height], merges: [] }];
  });
}

/** Lists the contents to write. `keepsText`: the row's 审核说明 is the clerk's and stays. */
function writes(
  { found, places }: ResultsSheet,
  final: readonly FinalRow[],
  rows: ReadonlyMap<number, ResultRow>,
  keepsText: (row: ResultRow) => boolean,
): readonly CellWrite[] {
  return final.flatMap((one, row): readonly CellWrite[] => {
    if (one.kind === 'new') return [];
    const before = rows.get(one.row);
    if (before === undefined) return [];
    if (one.target === null) {
      const content: PlannedContent = { kind: 'text', text: GONE };
      return [{ row, column: columnOf(places, '状态'), content }];
    }
    const { cells } = one.target;
    return places.columns.flatMap((column, index): readonly CellWrite[] => {
      const content = cells[index]?.content;
      const isClerks = column === columnOf(places, '审核说明') && keepsText(before);
      return isClerks || holds(found, one.row, column, content) ? [] : [{ row, column, content }];
    });
  });
}

function printArea({ places }: ResultsSheet, lastRow: number): Area {
  return {
    firstRow: places.headerRow,
    firstColumn: places.columns.reduce((first, column) => Math.min(first, column)),
    lastRow: Math.max(lastRow, places.headerRow),
    lastColumn: places.columns.reduce((last, column) => Math.max(last, column), 0),
  };
}

export interface RenewedResults {
  readonly change: SheetChange;
  /** Number of rows of vanished findings, kept for the clerk's own text. */
  readonly spared: number;
}

/** Updates the list. `isClerks`: the text in 审核说明 of this row was typed there. */
export function renewResults(
  sheet: ResultsSheet,
  plan: SheetPlan,
  isClerks: (row: ResultRow) => boolean,
): RenewedResults {
  const targets = targetRows(plan);
  const matches = matchRows(sheet.rows, targets);
  const isKept = (row: ResultRow): boolean => row.hasNotes || isClerks(row);
  const { final, deleted } = finalRows(sheet, targets, matches, isKept);
  const rows: readonly RowEdit[] = [
    ...deleted.map((at): RowEdit => ({ kind: 'delete', at, count: 1 })),
    ...insertions(sheet, final),
  ];
  const lastRow = sheet.rows.reduce((most, { row }) => Math.max(most, row), sheet.places.headerRow);
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  return {
    change: {
      kind: 'edit',
      sheetId: sheet.found.id,
      name: sheet.found.name,
      rows,
      cells: writes(sheet, final, byRow, isClerks),
      ...(rows.length === 0 ? {} : { printArea: printArea(sheet, final.length - 1) }),
      ...(rows.length === 0 ? {} : { printedBefore: { printArea: printArea(sheet, lastRow) } }),
    },
    spared: sheet.rows.filter((row) => !matches.has(row.row) && isKept(row)).length,
  };
}
