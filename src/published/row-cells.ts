/**
 * Holds the amount cells of one sheet row. A workbook has hundreds of thousands, nearly all of them right: what
 * the cells of a row share is kept once, and a path, a key or a place is made when a rule asks for it.
 */
import type { RawCell } from '../entries/raw-workbook';
import type { AmountStyle } from '../money/amount-style';
import type { CellPath, TableId } from '../tables/table';
import { figureOf, type Figure } from './figure';
import type { SheetGrid } from './grid';
import type { FoundColumns } from './match-columns';
import type { LastYearCell, PublishedCell, PublishedRow, SheetPlace } from './published-table';

/** What the cells of one sheet row share. The row gets its key when all rows of its block are read. */
export class RowOfCells {
  private named: string | null = null;

  constructor(
    readonly table: TableId,
    readonly block: string,
    readonly sheet: string,
    readonly index: number,
  ) {}

  /** Throws Error before the row has a key. */
  get key(): string {
    if (this.named === null) throw new Error('The row has no key yet.');
    return this.named;
  }

  set key(key: string) {
    this.named = key;
  }
}

export class RowCell implements PublishedCell {
  private made: string | null = null;

  constructor(
    private readonly of: RowOfCells,
    private readonly leaf: string,
    private readonly column: number,
    readonly raw: RawCell,
    readonly figure: Figure,
  ) {}

  get path(): CellPath {
    const { table, block, key } = this.of;
    return { table, block, row: key, column: this.leaf };
  }

  get key(): string {
    return (this.made ??= `${this.of.table}/${this.of.block}/${this.of.key}/${this.leaf}`);
  }

  get place(): SheetPlace {
    return { sheet: this.of.sheet, row: this.of.index, column: this.column };
  }
}

/** The amount cells of a sheet row, by key of the column. */
export interface AmountCells {
  readonly of: RowOfCells;
  readonly cells: ReadonlyMap<string, PublishedCell>;
}

/** Whether a row has anything in its amount cells but blanks and signs for no money. */
export function holdsFigures(cells: ReadonlyMap<string, PublishedCell>): boolean {
  for (const { figure } of cells.values()) if (figure.kind !== 'blank') return true;
  return false;
}

interface FoundColumn {
  readonly key: string;
  readonly column: number;
}

/** The columns of one block on a page. */
export interface BlockColumns {
  readonly amounts: readonly FoundColumn[];
  readonly texts: readonly FoundColumn[];
  /** Columns that compare with last year. */
  readonly compared: readonly FoundColumn[];
}

/** Selects the columns of a block; the same for every row of a page. */
export function columnsOfBlock(block: string, { places }: FoundColumns): BlockColumns {
  const of = [...places].filter(([column]) => column.block === block);
  const named = (...kinds: readonly string[]): readonly FoundColumn[] =>
    of.flatMap(([{ leaf }, column]) => (kinds.includes(leaf.kind) ? [{ key: leaf.key, column }] : []));
  return { amounts: named('amount'), texts: named('text'), compared: named('prior', 'derived') };
}

/** Reads the amount cells of one sheet row. `blank`: as if they were empty. */
export function rowCells(
  of: RowOfCells,
  grid: SheetGrid,
  { amounts }: BlockColumns,
  style: AmountStyle,
  blank = false,
): AmountCells {
  const cells = new Map<string, PublishedCell>();
  for (const { key, column } of amounts) {
    const raw = blank ? null : grid.cell(of.index, column);
    cells.set(key, new RowCell(of, key, column, raw, figureOf(raw, style)));
  }
  return { of, cells };
}

/** Reads the columns that compare with last year, blank cells too; `undefined`: the sheet has none of them. */
export function comparedCells(
  { sheet, index }: RowOfCells,
  grid: SheetGrid,
  { compared }: BlockColumns,
): PublishedRow['compared'] {
  if (compared.length === 0) return undefined;
  const cells = new Map<string, LastYearCell>();
  for (const { key, column } of compared)
    cells.set(key, { raw: grid.cell(index, column), place: { sheet, row: index, column } });
  return cells;
}
