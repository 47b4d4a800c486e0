/** Reads the tables of a Word document: rows of cells with their texts; an inner table is text of its cell. */
import type { Area } from '../../grid/area';
import type { Attributes } from '../read/read-xml';
import { numberIn, valueIn } from './numbering-part';

export interface DocumentCell {
  /** Zero-based. */
  readonly column: number;
  readonly text: string;
}

export interface DocumentTable {
  /** Number of paragraphs before it, blank ones included. */
  readonly after: number;
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Cells over several rows or columns. */
  readonly merges: readonly Area[];
}

interface ReadTable extends DocumentTable {
  /** Number of tables within its cells. */
  readonly inner: number;
}

const SENTENCE = /[。；]/u;

/** One column with sentences: it has no figures side by side, only a border around text. */
export function isFrame({ rows }: DocumentTable): boolean {
  const cells = rows.flat();
  return cells.every(({ column }) => column === 0) && cells.some(({ text }) => SENTENCE.test(text));
}

interface OpenCell {
  readonly column: number;
  columns: number;
  /** Covered by the cell above. */
  continues: boolean;
  readonly pieces: string[];
}

interface OpenArea extends Area {
  lastRow: number;
}

interface OpenTable {
  readonly after: number;
  readonly rows: DocumentCell[][];
  readonly areas: OpenArea[];
  column: number;
  cell: OpenCell | null;
  inner: number;
}

function isMerged({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
  return lastRow > firstRow || lastColumn > firstColumn;
}

/** A cell that continues belongs to the one above it. */
function takeArea({ rows, areas }: OpenTable, { column, columns, continues }: OpenCell): void {
  const row = rows.length - 1;
  const above = [...areas].reverse().find(({ firstColumn }) => firstColumn === column);
  if (continues && above !== undefined) above.lastRow = row;
  else areas.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column + columns - 1 });
}

export class TableReader {
  readonly tables: ReadTable[] = [];
  private depth = 0;
  private table: OpenTable | null = null;

  enter(name: string, parent: string, attributes: Attributes, paragraphs: number): void {
    if (name === 'tbl') {
      this.depth += 1;
      if (this.depth === 1)
        this.table = { after: paragraphs, rows: [], areas: [], column: 0, cell: null, inner: 0 };
      if (this.depth === 2 && this.table !== null) this.table.inner += 1;
    }
    const { table } = this;
    if (table === null || this.depth > 1) return;
    if (name === 'tr') {
      table.rows.push([]);
      table.column = 0;
    }
    if (name === 'tc') table.cell = { column: table.column, columns: 1, continues: false, pieces: [] };
    if (parent === 'trPr' && name === 'gridBefore') table.column += numberIn(valueIn(attributes)) ?? 0;
    const { cell } = table;
    if (parent !== 'tcPr' || cell === null) return;
    if (name === 'gridSpan') cell.columns = numberIn(valueIn(attributes)) ?? 1;
    if (name === 'vMerge') cell.continues = valueIn(attributes) !== 'restart';
  }

  add(text: string): void {
    this.table?.cell?.pieces.push(text);
  }

  leave(name: string): void {
    const { table } = this;
    if (table === null) return;
    if (name === 'tc' && this.depth === 1) this.closeCell(table);
    if (name !== 'tbl') return;
    this.depth -= 1;
    if (this.depth > 0) return;
    const merges = table.areas.filter((area) => isMerged(area)).map((area): Area => ({ ...area }));
    this.tables.push({ after: table.after, rows: table.rows, merges, inner: table.inner });
    this.table = null;
  }

  private closeCell(table: OpenTable): void {
    const { cell } = table;
    if (cell === null) return;
    table.column = cell.column + cell.columns;
    takeArea(table, cell);
    if (!cell.continues) table.rows.at(-1)?.push({ column: cell.column, text: cell.pieces.join('').trim() });
    table.cell = null;
  }
}
