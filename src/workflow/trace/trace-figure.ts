/** Finds the figure at a place of the workbook and the entered lines behind it. */
import { figureKey } from '../tables/figures-at';
import type { Area } from '../../grid/area';
import { cellAddress } from '../../grid/address';
import { shown } from '../../entries/cell-reading';
import { sumFen } from '../../money/fen';
import type { TracedLine } from '../../rollup/ledger';
import type { FilledTable } from '../../rollup/rollup';
import type { DrawnFigure } from '../../sheets/draw/drawn-table';
import { figureLabels } from '../../sheets/draw/figure-labels';
import type { Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import type { WorkbookPlace } from '../port';
import { compareTable, placedCells, type TableComparison } from '../tables/compare-table';
import { lineGroups } from './line-groups';
import type { Trace } from './trace';
import type { WorkbookState } from '../reading/workbook-state';

const NO_TABLE = '所选单元格不在公开表中。请选中一张公开表里的数字。';
const NO_FIGURE = '所选单元格没有汇总数字。请选中表中的一个金额。';
const NO_ENTRIES = '录入表还不能使用，无法追溯。请先在“录入”中处理问题。';

function none(message: string): Trace {
  return { kind: 'none', message };
}

/** Finds the table of this sheet. */
function tableOfSheet(state: WorkbookState, place: WorkbookPlace): FilledTable | null {
  const isHere = (id: string): boolean => {
    const sheet = state.sheetOf(id);
    return sheet !== null && (sheet.id === place.sheetId || sheet.name === place.sheetName);
  };
  return state.filled()?.find((filled) => isHere(filled.table.id)) ?? null;
}

/** Returns the first cell of the merge over a cell, or the cell itself. */
function anchor(merges: readonly Area[], row: number, column: number): { row: number; column: number } {
  const merge = merges.find(
    (area) =>
      row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );
  return merge === undefined ? { row, column } : { row: merge.firstRow, column: merge.firstColumn };
}

interface FigureHere {
  readonly figure: DrawnFigure;
  readonly row: number;
  readonly column: number;
  readonly isTyped: boolean;
}

function figureAt(comparison: TableComparison, area: Area): FigureHere | null {
  const { found, figures, basis, alignment, typed } = comparison;
  const { row, column } = anchor(found.merges, area.firstRow, area.firstColumn);
  const cell = placedCells(basis, alignment).find((place) => place.row === row && place.column === column);
  if (cell === undefined) return null;
  const figure = figures.get(figureKey(cell.rowId, cell.columnId));
  if (figure === undefined) return null;
  return { figure, row, column, isTyped: typed.some((one) => one.row === row && one.column === column) };
}

function linesOf(filled: FilledTable, path: CellPath): readonly TracedLine[] {
  const block = filled.blocks.find((candidate) => candidate.key === path.block);
  if (block === undefined) return [];
  const row = block.rows.findIndex((candidate) => candidate.key === path.row);
  const column = block.columns.findIndex((candidate) => candidate.key === path.column);
  return row < 0 || column < 0 ? [] : block.lines(row, column);
}

/** Stops after each portion of the table's rows. */
export function* traceFigure(state: WorkbookState, place: WorkbookPlace): Sliced<Trace> {
  const { reading } = state;
  if (reading.kind === 'unusable') return none(NO_ENTRIES);
  const filled = tableOfSheet(state, place);
  if (filled === null) return none(NO_TABLE);
  const found = state.sheetOf(filled.table.id);
  if (found === null) return none(NO_TABLE);
  const { memory } = state;
  const drawn = yield* state.draw(filled, memory.lastFill?.as ?? 'values');
  const written = memory.tables.get(filled.table.id)?.written ?? null;
  const here = figureAt(yield* compareTable(drawn, found, written), place.area);
  if (here === null) return none(NO_FIGURE);
  const lines = linesOf(filled, here.figure.path);
  return {
    kind: 'figure',
    path: here.figure.path,
    label: figureLabels(filled)(here.figure.path),
    address: cellAddress(here.row, here.column),
    amount: sumFen(lines.map((traced) => traced.line.amount)),
    style: filled.table.amounts,
    typedOver: here.isTyped ? shown(found.rows[here.row]?.[here.column]) : null,
    groups: lineGroups(state, reading.entries, lines),
  };
}
