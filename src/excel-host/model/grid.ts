/** Holds the cells, rows and columns of a sheet that have contents or a style. */
import {
  cellCount,
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
import { PLAIN_STYLE, type Style, type StyleChange } from './style';
import { apart, MANY_CELLS, MOST_WAITING, type AreaChange } from './waiting-styles';

export interface Row {
  readonly cells: Map<number, Cell>;
  style?: Style;
  /** In points; absent: standard. */
  height?: number;
  hidden?: boolean;
}

export interface Column {
  style?: Style;
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
  private ownRows = new Map<number, Row>();
  private readonly ownColumns = new Map<number, Column>();
  private waiting: AreaChange[] = [];

  get rows(): Map<number, Row> {
    if (this.waiting.length > 0) this.settle();
    return this.ownRows;
  }

  get columns(): Map<number, Column> {
    if (this.waiting.length > 0) this.settle();
    return this.ownColumns;
  }

  /** Applies the changes of styles that wait. */
  private settle(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const { area, change } of apart(waiting)) this.changeCellStyles(area, change);
  }

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

  style(row: number, column: number): Style {
    const existing = this.rows.get(row);
    return (
      existing?.cells.get(column)?.style ?? existing?.style ?? this.columns.get(column)?.style ?? PLAIN_STYLE
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

  /** Lists the cells with a formula. Most of a million cells have none: this looks at each without a step of a generator. */
  formulaCells(): readonly Cell[] {
    const found: Cell[] = [];
    for (const { cells } of this.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) found.push(cell);
    }
    return found;
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
  distinctStyles(area: Area): ReadonlySet<Style> {
    const styles = new Set<Style>();
    let rows = 0;
    for (const [index, row] of this.rowsIn(area)) {
      rows += 1;
      for (const [column, { style }] of row.cells)
        if (style !== undefined && isInside(area, index, column)) styles.add(style);
      this.addUncovered(styles, area, row);
    }
    if (rows < rowCount(area)) this.addUncovered(styles, area, { cells: new Map() });
    return styles;
  }

  /** Adds the styles of cells without their own: from their row, otherwise from their columns. */
  private addUncovered(styles: Set<Style>, area: Area, row: Row): void {
    const hasOwn = (column: number): boolean => row.cells.get(column)?.style !== undefined;
    const columns = columnCount(area);
    if (columns > WIDE) {
      const styled = [...this.columnsIn(area)].filter(([, { style }]) => style !== undefined);
      if (row.style !== undefined) styles.add(row.style);
      else
        for (const [column, { style }] of styled)
          if (style !== undefined && !hasOwn(column)) styles.add(style);
      if (row.style === undefined && styled.length + row.cells.size < columns) styles.add(PLAIN_STYLE);
      return;
    }
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (!hasOwn(column)) styles.add(row.style ?? this.columns.get(column)?.style ?? PLAIN_STYLE);
    }
  }

  changeStyles(area: Area, change: StyleChange): void {
    if (isWholeColumns(area)) this.changeColumnStyles(area, change);
    else if (isWholeRows(area)) this.changeRowStyles(area, change);
    else if (this.waiting.length === 0 && cellCount(area) < MANY_CELLS) this.changeCellStyles(area, change);
    else {
      this.waiting.push({ area, change });
      if (this.waiting.length >= MOST_WAITING) this.settle();
    }
  }

  private changeCellStyles(area: Area, change: StyleChange): void {
    const { columns } = this;
    for (let index = area.firstRow; index <= area.lastRow; index += 1) {
      const row = this.makeRow(index);
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        const cell = row.cells.get(column);
        const style = cell?.style ?? row.style ?? columns.get(column)?.style ?? PLAIN_STYLE;
        if (cell === undefined) row.cells.set(column, { value: null, style: change(style) });
        else cell.style = change(style);
      }
    }
  }

  private changeColumnStyles(area: Area, change: StyleChange): void {
    for (const [index, row] of this.rows) {
      if (row.style === undefined) continue;
      if (isWholeRows(area)) row.style = change(row.style);
      // A row's style has precedence over a column's, so the crossing cells get their own.
      else this.changeCellStyles({ ...area, firstRow: index, lastRow: index }, change);
    }
    this.changeOwnStyles(area, change);
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const target = this.makeColumn(column);
      target.style = change(target.style ?? PLAIN_STYLE);
    }
  }

  private changeRowStyles(area: Area, change: StyleChange): void {
    for (let index = area.firstRow; index <= area.lastRow; index += 1) {
      const row = this.makeRow(index);
      if (row.style === undefined) {
        for (const [column, { style }] of this.columns) {
          if (style !== undefined) this.makeCell(index, column).style ??= style;
        }
      }
      row.style = change(row.style ?? PLAIN_STYLE);
    }
    this.changeOwnStyles(area, change);
  }

  private changeOwnStyles(area: Area, change: StyleChange): void {
    for (const { cell } of this.cellsIn(area)) {
      if (cell.style !== undefined) cell.style = change(cell.style);
    }
  }

  clearContents(area: Area): void {
    for (const { row, column, cell } of this.cellsIn(area)) {
      cell.value = null;
      delete cell.formula;
      delete cell.keepsResult;
      if (cell.style === undefined) this.rows.get(row)?.cells.delete(column);
    }
  }

  clearStyles(area: Area): void {
    for (const { row, column, cell } of this.cellsIn(area)) {
      delete cell.style;
      if (isEmptyCell(cell)) this.rows.get(row)?.cells.delete(column);
    }
    if (isWholeRows(area)) for (const [, row] of this.rowsIn(area)) delete row.style;
    if (isWholeColumns(area)) for (const [, column] of this.columnsIn(area)) delete column.style;
    this.keepPlain(area);
  }

  /** Gives plain cells their own style where the row or column has one. */
  private keepPlain(area: Area): void {
    for (const [column, { style }] of this.columnsIn(area)) {
      if (style === undefined) continue;
      for (let row = area.firstRow; row <= area.lastRow; row += 1)
        this.makeCell(row, column).style = PLAIN_STYLE;
    }
    for (const [row, { style }] of this.rowsIn(area)) {
      if (style === undefined) continue;
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        this.makeCell(row, column).style = PLAIN_STYLE;
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
    this.ownRows = shifted;
  }

  deleteRows(at: number, count: number): void {
    const shifted = new Map<number, Row>();
    for (const [index, row] of this.rows) {
      if (index >= at && index < at + count) continue;
      shifted.set(index < at ? index : index - count, row);
    }
    this.ownRows = shifted;
  }

  /**
   * Returns the smallest block around all cells with contents (with `valuesOnly` false, also with a style), or `null`.
   */
  used(valuesOnly: boolean, within: Area): Area | null {
    const used = { firstRow: ROWS, firstColumn: COLUMNS, lastRow: -1, lastColumn: -1 };
    for (const [index, { cells }] of this.rowsIn(within)) {
      for (const [column, cell] of cells) {
        if (column < within.firstColumn || column > within.lastColumn) continue;
        if (isEmptyCell(cell) && (valuesOnly || cell.style === undefined)) continue;
        if (index < used.firstRow) used.firstRow = index;
        if (index > used.lastRow) used.lastRow = index;
        if (column < used.firstColumn) used.firstColumn = column;
        if (column > used.lastColumn) used.lastColumn = column;
      }
    }
    return used.lastRow < 0 ? null : used;
  }
}
