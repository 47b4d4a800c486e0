/** Holds the cells, rows and columns of a sheet that have contents or a style. */
import {
  columnCount,
  COLUMNS,
  isInside,
  isWholeColumns,
  isWholeRows,
  rowCount,
  ROWS,
  type Area,
} from './area';
import { isEmptyCell, type Cell } from './cell';
import { PLAIN_LOOK, type Look, type LookChange } from './look';

export interface Row {
  readonly cells: Map<number, Cell>;
  look?: Look;
  /** In points; absent: standard. */
  height?: number;
  hidden?: boolean;
}

export interface Column {
  look?: Look;
  /** In points; absent: standard. */
  width?: number;
  hidden?: boolean;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Wider blocks are not examined column by column. */
const WIDE = 256;

export class Grid {
  rows = new Map<number, Row>();
  readonly columns = new Map<number, Column>();

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  makeRow(row: number): Row {
    const existing = this.rows.get(row);
    if (existing !== undefined) return existing;
    const made: Row = { cells: new Map() };
    this.rows.set(row, made);
    return made;
  }

  makeColumn(column: number): Column {
    const existing = this.columns.get(column);
    if (existing !== undefined) return existing;
    const made: Column = {};
    this.columns.set(column, made);
    return made;
  }

  makeCell(row: number, column: number): Cell {
    const { cells } = this.makeRow(row);
    const existing = cells.get(column);
    if (existing !== undefined) return existing;
    const made: Cell = { value: null };
    cells.set(column, made);
    return made;
  }

  look(row: number, column: number): Look {
    const existing = this.rows.get(row);
    return (
      existing?.cells.get(column)?.look ?? existing?.look ?? this.columns.get(column)?.look ?? PLAIN_LOOK
    );
  }

  /** Lists cells with contents or their own style. The order of rows is not defined. */
  *cellsIn(area: Area): Generator<PlacedCell> {
    for (const [rowIndex, row] of this.rowsIn(area)) {
      for (const [column, cell] of row.cells) {
        if (isInside(area, rowIndex, column)) yield { row: rowIndex, column, cell };
      }
    }
  }

  *rowsIn(area: Area): Generator<readonly [number, Row]> {
    if (area.lastRow - area.firstRow < this.rows.size) {
      for (let index = area.firstRow; index <= area.lastRow; index += 1) {
        const row = this.rows.get(index);
        if (row !== undefined) yield [index, row];
      }
      return;
    }
    for (const [index, row] of this.rows) {
      if (index >= area.firstRow && index <= area.lastRow) yield [index, row];
    }
  }

  /** Lists all styles in the area. */
  distinctLooks(area: Area): ReadonlySet<Look> {
    const looks = new Set<Look>();
    let rows = 0;
    for (const [index, row] of this.rowsIn(area)) {
      rows += 1;
      for (const [column, { look }] of row.cells)
        if (look !== undefined && isInside(area, index, column)) looks.add(look);
      this.addUncovered(looks, area, row);
    }
    if (rows < rowCount(area)) this.addUncovered(looks, area, { cells: new Map() });
    return looks;
  }

  /** Adds the styles of cells without their own: from their row, otherwise from their columns. */
  private addUncovered(looks: Set<Look>, area: Area, row: Row): void {
    const hasOwn = (column: number): boolean => row.cells.get(column)?.look !== undefined;
    const columns = columnCount(area);
    if (columns > WIDE) {
      const styled = [...this.columnsIn(area)].filter(([, { look }]) => look !== undefined);
      if (row.look !== undefined) looks.add(row.look);
      else
        for (const [column, { look }] of styled) if (look !== undefined && !hasOwn(column)) looks.add(look);
      if (row.look === undefined && styled.length + row.cells.size < columns) looks.add(PLAIN_LOOK);
      return;
    }
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (!hasOwn(column)) looks.add(row.look ?? this.columns.get(column)?.look ?? PLAIN_LOOK);
    }
  }

  changeLooks(area: Area, change: LookChange): void {
    if (isWholeColumns(area)) this.changeColumnLooks(area, change);
    else if (isWholeRows(area)) this.changeRowLooks(area, change);
    else this.changeCellLooks(area, change);
  }

  private changeCellLooks(area: Area, change: LookChange): void {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        this.makeCell(row, column).look = change(this.look(row, column));
      }
    }
  }

  private changeColumnLooks(area: Area, change: LookChange): void {
    for (const [index, row] of this.rows) {
      if (row.look === undefined) continue;
      if (isWholeRows(area)) row.look = change(row.look);
      // A row's style has precedence over a column's, so the crossing cells get their own.
      else this.changeCellLooks({ ...area, firstRow: index, lastRow: index }, change);
    }
    this.changeOwnLooks(area, change);
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const target = this.makeColumn(column);
      target.look = change(target.look ?? PLAIN_LOOK);
    }
  }

  private changeRowLooks(area: Area, change: LookChange): void {
    for (let index = area.firstRow; index <= area.lastRow; index += 1) {
      const row = this.makeRow(index);
      if (row.look === undefined) {
        for (const [column, { look }] of this.columns) {
          if (look !== undefined) this.makeCell(index, column).look ??= look;
        }
      }
      row.look = change(row.look ?? PLAIN_LOOK);
    }
    this.changeOwnLooks(area, change);
  }

  private changeOwnLooks(area: Area, change: LookChange): void {
    for (const { cell } of this.cellsIn(area)) {
      if (cell.look !== undefined) cell.look = change(cell.look);
    }
  }

  clearContents(area: Area): void {
    for (const { row, column, cell } of this.cellsIn(area)) {
      cell.value = null;
      delete cell.formula;
      if (cell.look === undefined) this.rows.get(row)?.cells.delete(column);
    }
  }

  clearLooks(area: Area): void {
    for (const { row, column, cell } of this.cellsIn(area)) {
      delete cell.look;
      if (isEmptyCell(cell)) this.rows.get(row)?.cells.delete(column);
    }
    if (isWholeRows(area)) for (const [, row] of this.rowsIn(area)) delete row.look;
    if (isWholeColumns(area)) for (const [, column] of this.columnsIn(area)) delete column.look;
    this.keepPlain(area);
  }

  /** Gives plain cells their own style where the row or column has one. */
  private keepPlain(area: Area): void {
    for (const [column, { look }] of this.columnsIn(area)) {
      if (look === undefined) continue;
      for (let row = area.firstRow; row <= area.lastRow; row += 1)
        this.makeCell(row, column).look = PLAIN_LOOK;
    }
    for (const [row, { look }] of this.rowsIn(area)) {
      if (look === undefined) continue;
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        this.makeCell(row, column).look = PLAIN_LOOK;
      }
    }
  }

  private *columnsIn(area: Area): Generator<readonly [number, Column]> {
    for (const [index, column] of this.columns) {
      if (index >= area.firstColumn && index <= area.lastColumn) yield [index, column];
    }
  }

  insertRows(at: number, count: number): void {
    const shifted = new Map<number, Row>();
    for (const [index, row] of this.rows) {
      const moved = index < at ? index : index + count;
      if (moved < ROWS) shifted.set(moved, row);
    }
    this.rows = shifted;
  }

  deleteRows(at: number, count: number): void {
    const shifted = new Map<number, Row>();
    for (const [index, row] of this.rows) {
      if (index >= at && index < at + count) continue;
      shifted.set(index < at ? index : index - count, row);
    }
    this.rows = shifted;
  }

  /**
   * Returns the smallest block around all cells with contents (with `valuesOnly` false, also with a style), or `null`.
   */
  used(valuesOnly: boolean, within: Area): Area | null {
    const used = { firstRow: ROWS, firstColumn: COLUMNS, lastRow: -1, lastColumn: -1 };
    for (const [index, { cells }] of this.rowsIn(within)) {
      for (const [column, cell] of cells) {
        if (column < within.firstColumn || column > within.lastColumn) continue;
        if (isEmptyCell(cell) && (valuesOnly || cell.look === undefined)) continue;
        if (index < used.firstRow) used.firstRow = index;
        if (index > used.lastRow) used.lastRow = index;
        if (column < used.firstColumn) used.firstColumn = column;
        if (column > used.lastColumn) used.lastColumn = column;
      }
    }
    return used.lastRow < 0 ? null : used;
  }
}
