/** Inserted and deleted rows, and contents of existing cells → instructions. */
import type { CellWrite, RowEdit, SheetChange } from '../../sheets/plan/change';
import type { Sliced } from '../../slices/slices';
import { areaAddress, rowsAddress } from '../../grid/address';
import { cellWrites } from './cell-writes';
import { writeRows } from './draw-sheet';
import { PLAIN_FORMAT, type KnownFormats } from '../known-formats';
import { styleGrid } from './style-grid';
import { paintStyles } from './paint-styles';
import type { SheetInstruction } from './instruction';
import { rowHeights } from './sizes';

export type EditChange = Extract<SheetChange, { kind: 'edit' }>;

function* insertRows(edit: Extract<RowEdit, { kind: 'insert' }>): Sliced<readonly SheetInstruction[]> {
  const { at, rows, heights, merges } = edit;
  if (rows.length === 0) return [];
  const inPlan = merges.map((area) => ({
    ...area,
    firstRow: area.firstRow - at,
    lastRow: area.lastRow - at,
  }));
  const styles = paintStyles(styleGrid({ rows, merges: inPlan }, at));
  const writes = yield* writeRows(rows, at);
  return [
    { kind: 'insert-rows', address: rowsAddress(at, at + rows.length - 1) },
    ...merges.map((area) => ({ kind: 'merge' as const, address: areaAddress(area) })),
    ...styles,
    ...writes,
    ...rowHeights(heights, at),
  ];
}

/** Each edit counts its places after the edits before it. */
export function* editRows(edit: RowEdit): Sliced<readonly SheetInstruction[]> {
  if (edit.kind === 'insert') return yield* insertRows(edit);
  if (edit.count === 0) return [];
  return [{ kind: 'delete-rows', address: rowsAddress(edit.at, edit.at + edit.count - 1) }];
}

/** Errors: when the format of a cell is unknown, which the caller has to read first. */
function formatOf({ row, column, content }: CellWrite, formats: KnownFormats): string {
  if (content === undefined) return PLAIN_FORMAT;
  const format = formats.at(row, column);
  if (format === null) throw new Error(`The format of the cell in row ${String(row)} was not looked up.`);
  return format;
}

export function editCells(edit: EditChange, formats: KnownFormats): readonly SheetInstruction[] {
  return cellWrites(
    edit.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      content: cell.content,
      format: formatOf(cell, formats),
    })),
  );
}

export function editSettings({ printArea, onePage, breaks }: EditChange): readonly SheetInstruction[] {
  if (printArea === undefined) return [];
  const fit = onePage === undefined ? {} : { onePage };
  return [
    { kind: 'print-area', address: areaAddress(printArea), ...fit },
    ...(breaks === undefined ? [] : [{ kind: 'row-breaks' as const, rows: breaks }]),
  ];
}
