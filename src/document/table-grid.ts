/** Turns a drawn table into rows of cells for a page: header, body, and what each row is. */
import type { Area } from '../grid/area';
import { at } from '../money/at';
import type { FilledTable } from '../rollup/rollup';
import { drawTableInSlices } from '../sheets/draw/draw-table';
import type { DrawnTable } from '../sheets/draw/drawn-table';
import { asPrinted } from '../sheets/draw/figure-content';
import { frameRowIds } from '../sheets/draw/page-frame';
import type { PlannedCell, SheetPlan } from '../sheets/plan/plan';
import { atOnce, mapped, type Sliced } from '../slices/slices';
import type { RowRole } from '../tables/table';
import type { TableCell } from './document';

export interface GridCell extends TableCell {
  readonly isFigure: boolean;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Index of the row that names the unit of this one, and is repeated above it on a new page. */
  readonly under: number | null;
  /** Names the rows below, so it does not end a page. */
  readonly isGroup: boolean;
}

export interface TableGrid {
  /** In characters of the sheet's font: the widths' proportions. */
  readonly naturalWidths: readonly number[];
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
}

type Roles = (row: number, column: number) => RowRole | null;

/** The role of the row at a place of the body; blocks side by side have rows of their own. */
function rolesOf(filled: FilledTable, drawn: DrawnTable): Roles {
  if (filled.kind === 'form') return () => null;
  const blockAt = drawn.columnIds.map((id) => filled.blocks.find(({ key }) => id.startsWith(`${key}/`)));
  return (row, column) => at(blockAt, column)?.rows[row]?.role ?? null;
}

function textOf(cell: PlannedCell | undefined): string {
  const content = cell?.content;
  if (content === undefined) return '';
  if (content.kind !== 'text') throw new Error('Figures of a document are drawn as text.');
  return content.text;
}

interface Merges {
  /** By row and column of the first cell. */
  readonly starts: ReadonlyMap<string, Area>;
  readonly covered: ReadonlySet<string>;
}

function placeKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function mergesOf({ merges }: SheetPlan): Merges {
  const starts = new Map<string, Area>();
  const covered = new Set<string>();
  for (const area of merges) {
    starts.set(placeKey(area.firstRow, area.firstColumn), area);
    for (let row = area.firstRow; row <= area.lastRow; row += 1)
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
        if (row !== area.firstRow || column !== area.firstColumn) covered.add(placeKey(row, column));
  }
  return { starts, covered };
}

interface Reading {
  readonly plan: SheetPlan;
  readonly merges: Merges;
  readonly figures: ReadonlySet<string>;
  /** Of the body: headers have a style of their own. */
  readonly firstRow: number;
}

function cellsOf(row: number, { plan, merges, figures, firstRow }: Reading): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < plan.columnWidths.length; column += 1) {
    const key = placeKey(row, column);
    if (merges.covered.has(key)) continue;
    const merge = merges.starts.get(key);
    const planned = at(plan.rows, row)[column];
    cells.push({
      column,
      columns: merge === undefined ? 1 : merge.lastColumn - column + 1,
      rows: merge === undefined ? 1 : merge.lastRow - row + 1,
      text: textOf(planned),
      align: planned?.style.horizontal ?? 'left',
      // A figure has the padding of its cell.
      indent: planned?.style.horizontal === 'right' ? NO_INDENT : (planned?.style.indent ?? NO_INDENT),
      bold: row >= firstRow && planned?.style.font.bold === true,
      isFigure: figures.has(key),
    });
  }
  return cells;
}

const NO_INDENT = 0;

/** Units above their projects: what stands below them is theirs. */
function isNested(filled: FilledTable): boolean {
  return filled.kind === 'grid' && filled.table.blocks.some(({ identity }) => identity.kind === 'nested');
}

const ROWS_AT_ONCE = 200;

/** Pauses after each portion of rows. */
export function* tableGridInSlices(filled: FilledTable): Sliced<TableGrid> {
  const drawn = yield* drawTableInSlices(filled, asPrinted);
  yield;
  const { plan, body } = drawn;
  const roleAt = rolesOf(filled, drawn);
  const reading: Reading = {
    plan,
    merges: mergesOf(plan),
    figures: new Set(drawn.figures.map(({ row, column }) => placeKey(row, column))),
    firstRow: body.firstRow,
  };
  const nested = isNested(filled);
  let group: number | null = null;
  yield;
  const rows = yield* mapped(plan.rows, ROWS_AT_ONCE, (_, row) => cellsOf(row, reading));
  const bodyRows = rows.slice(body.firstRow, body.lastRow + 1).map((cells, index): GridRow => {
    const isGroup = nested && roleAt(index, 0) === 'group';
    const under = isGroup ? null : group;
    if (isGroup) group = index;
    return { cells, under, isGroup };
  });
  return {
    naturalWidths: plan.columnWidths,
    header: rows
      .slice(frameRowIds(filled.frame).length, body.firstRow)
      .map((cells) => ({ cells, under: null, isGroup: false })),
    body: bodyRows,
  };
}

/** The same in one go. */
export function tableGrid(filled: FilledTable): TableGrid {
  return atOnce(tableGridInSlices(filled));
}
