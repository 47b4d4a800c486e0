/**
 * Declares a table found in a sheet of any origin: rows and columns under the declared keys, each cell with
 * its place and its content. `src/published` reads it; the checks see nothing else.
 */
import type { ColumnSpan, RawCell, UnseenContents } from '../entries/raw-workbook';
import type { AmountStyle } from '../money/amount-style';
import type { AmountLeaf } from '../tables/header';
import type { RowIdentity } from '../tables/identity';
import type { CellPath, RowRole, Table, TableId } from '../tables/table';
import type { Level } from '../tables/level';
import type { Figure } from './figure';

/** Zero-based row and column. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface PublishedText {
  readonly text: string;
  readonly place: SheetPlace;
}

/** A cell makes its path, key and place when asked, so that a copy by spreading lacks them. */
export interface PublishedCell {
  readonly path: CellPath;
  /** The path as one string. */
  readonly key: string;
  readonly place: SheetPlace;
  readonly raw: RawCell;
  readonly figure: Figure;
}

/** Returns the cell with another content. */
export function withContent(
  { path, key, place }: PublishedCell,
  raw: RawCell,
  figure: Figure,
): PublishedCell {
  return { path, key, place, raw, figure };
}

/** A cell of a column that compares with last year, as found. */
export interface LastYearCell {
  readonly raw: RawCell;
  readonly place: SheetPlace;
}

export interface PublishedRow {
  /** Unique within its block: a second row with equal texts gets `key#2`. */
  readonly key: string;
  /** The subject of the row: the key without `#2`. */
  readonly subject: string;
  readonly role: RowRole;
  /** By key of the text column; without blank texts. */
  readonly texts: ReadonlyMap<string, PublishedText>;
  /** By key of the amount column; with blank cells. */
  readonly cells: ReadonlyMap<string, PublishedCell>;
  /** By key of the columns that compare with last year, where there are any. */
  readonly compared?: ReadonlyMap<string, LastYearCell>;
  /** The name of the row, or its code. */
  readonly label: string;
  /** The declared name of the row, if any. */
  readonly declared?: string;
  /** The first cell of the row. */
  readonly place: SheetPlace;
  readonly hidden: boolean;
  /** Whether the sheet prints no row below the header: the table then declares that there is no money. */
  readonly implied?: true;
}

interface FormIdentity {
  readonly kind: 'form';
}

export interface PublishedBlock {
  readonly key: string;
  /** How its rows were identified; a form has figures and indicators under labels. */
  readonly identity: RowIdentity | FormIdentity;
  /** The amount columns found, in declared order. */
  readonly columns: readonly AmountLeaf[];
  readonly rows: readonly PublishedRow[];
}

export interface PublishedTable {
  readonly id: TableId;
  readonly declaration: Table;
  /** Names of its sheets. */
  readonly sheets: readonly string[];
  readonly title: PublishedText | null;
  /** Whether its title is understood, but is not a declared title. */
  readonly hasOtherTitle: boolean;
  /** The year in the title. */
  readonly year: number | null;
  /** 预算nn表. */
  readonly number: PublishedText | null;
  readonly departmentName: PublishedText | null;
  readonly unitLabel: PublishedText | null;
  /** Names a unit of money that is not read: 十万元, 美元. */
  readonly unreadUnit: PublishedText | null;
  /** How the table prints its figures, in the unit on the sheet. */
  readonly amounts: AmountStyle;
  readonly notes: readonly PublishedText[];
  readonly blocks: readonly PublishedBlock[];
}

/** A part of a sheet without a place in any table. The check reports it and never drops it. */
export interface UnplacedPart {
  /** `broken-name`: a name that stands in several rows; its row has it whole. */
  readonly kind: 'row' | 'broken-name' | 'column' | 'missing-column' | 'no-header' | 'extra-sheet';
  readonly table: TableId;
  readonly place: SheetPlace;
  readonly found: string;
  /** For a row: how the rows around it are identified. */
  readonly identity?: PublishedBlock['identity']['kind'];
  /** Number of figures in it. */
  readonly figures: number;
}

export interface PublishedWorkbook {
  /** The publisher: department or unit. */
  readonly level: Level;
  /** The year in most titles, or else the year that the workbook is read for; `null` for tables from entries. */
  readonly budgetYear: number | null;
  /** In the order of the table set. */
  readonly tables: readonly PublishedTable[];
  readonly unplaced: readonly UnplacedPart[];
  /** Sheets with figures that are neither a table of the set nor our own sheets. */
  readonly otherSheets: readonly string[];
  /** Titles on a sheet 目录, by table. */
  readonly contents: ReadonlyMap<TableId, PublishedText>;
  /** Names of hidden sheets. */
  readonly hiddenSheets: readonly string[];
  /** By sheet; without those that are not read. */
  readonly hiddenColumns: ReadonlyMap<string, readonly ColumnSpan[]>;
  /** `null`: not read. */
  readonly unseen: UnseenContents | null;
}

/** Joins a path to one string, the key of cell indexes. */
export function pathKey({ table, block, row, column }: CellPath): string {
  return `${table}/${block}/${row}/${column}`;
}

/** Joins the place of a row to one string, the beginning of its cells' keys. */
export function keyOfRow(table: TableId, block: string, row: string): string {
  return `${table}/${block}/${row}`;
}

/** Returns the keys of a row's cells. */
export function keysOf({ cells }: PublishedRow): readonly string[] {
  return Array.from(cells.values(), ({ key }) => key);
}
