/**
 * A table as it stands in somebody's sheet, whoever made it: rows and columns under the keys of the declaration,
 * every cell with its place and what was found in it. `src/published` reads it; the checks know nothing else.
 */
import type { RawCell } from '../entries/raw-workbook';
import type { AmountStyle } from '../money/amount-style';
import type { AmountLeaf } from '../tables/header';
import type { RowIdentity } from '../tables/identity';
import type { CellPath, RowRole, Table, TableId } from '../tables/table';
import type { Level } from '../tables/table-set';
import type { Figure } from './figure';

/** Row and column are zero-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface PublishedText {
  readonly text: string;
  readonly place: Place;
}

export interface PublishedCell {
  readonly path: CellPath;
  readonly place: Place;
  readonly raw: RawCell;
  readonly figure: Figure;
}

export interface PublishedRow {
  /** Unique within its block: a second row that says the same gets `key#2`. */
  readonly key: string;
  /** The key without `#2`: what the row is about. */
  readonly subject: string;
  readonly role: RowRole;
  /** By key of the text column; blank texts are left out. */
  readonly texts: ReadonlyMap<string, PublishedText>;
  /** By key of the amount column; blank cells included. */
  readonly cells: ReadonlyMap<string, PublishedCell>;
  /** What the row is called: its name, else its code. */
  readonly label: string;
  /** The name that the declaration gives the row, where it gives one. */
  readonly declared?: string;
  /** Where the row begins. */
  readonly place: Place;
  readonly hidden: boolean;
  /** No row is printed below the header: the table says that there is no money. */
  readonly implied?: true;
}

interface FormIdentity {
  readonly kind: 'form';
}

export interface PublishedBlock {
  readonly key: string;
  /** How its rows were recognized; a form's figures and indicators stand under labels. */
  readonly identity: RowIdentity | FormIdentity;
  /** The amount columns that were found, in the order of the declaration. */
  readonly columns: readonly AmountLeaf[];
  readonly rows: readonly PublishedRow[];
}

export interface PublishedTable {
  readonly id: TableId;
  readonly declaration: Table;
  /** Names of the sheets it stands on. */
  readonly sheets: readonly string[];
  readonly title: PublishedText | null;
  /** Whether it is understood, but not the title that is laid down. */
  readonly hasOtherTitle: boolean;
  /** The number that the title names. */
  readonly year: number | null;
  /** 预算nn表. */
  readonly number: PublishedText | null;
  readonly departmentName: PublishedText | null;
  readonly unitLabel: PublishedText | null;
  /** How its figures are printed, in the unit that the sheet names. */
  readonly amounts: AmountStyle;
  readonly notes: readonly PublishedText[];
  readonly blocks: readonly PublishedBlock[];
}

/** Something of a sheet that has no place in any table: reported, never dropped. */
export interface Unplaced {
  readonly kind: 'row' | 'column' | 'missing-column' | 'no-header' | 'extra-sheet';
  readonly table: TableId;
  readonly place: Place;
  readonly found: string;
  /** Of a row: how the rows around it are recognized. */
  readonly identity?: PublishedBlock['identity']['kind'];
  /** How many figures stand in it. */
  readonly figures: number;
}

export interface PublishedWorkbook {
  /** Who publishes it. */
  readonly level: Level;
  /** In the order of the table set. */
  readonly tables: readonly PublishedTable[];
  readonly unplaced: readonly Unplaced[];
  /** Sheets with figures that are no table of the set, nor ours. */
  readonly otherSheets: readonly string[];
  /** Titles listed on a sheet 目录, by table. */
  readonly contents: ReadonlyMap<TableId, PublishedText>;
  /** Names of hidden sheets. */
  readonly hiddenSheets: readonly string[];
}

/** A path as one string: the key of indexes over cells. */
export function pathKey({ table, block, row, column }: CellPath): string {
  return `${table}/${block}/${row}/${column}`;
}
