/**
 * Describes a worksheet without any host: `src/xlsx` writes it as a file, `src/excel` into a live sheet. Rows and
 * columns are zero-based; widths are in characters of the default font, heights in points.
 */
import type { Area } from '../../grid/area';

export interface FontPlan {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  /** Six hexadecimal digits, RRGGBB. */
  readonly color?: string;
}

/** The style of a cell. Equal styles should be the same object: writers intern by identity first. */
export interface CellStyle {
  readonly font: FontPlan;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  readonly indent?: number;
  /** Thin lines on all four sides. */
  readonly bordered: boolean;
  /** Six hexadecimal digits, RRGGBB. */
  readonly fill?: string;
  /** Excel number format; `@` makes the cell text. */
  readonly numberFormat: string;
  /** Whether the cell is locked once the sheet is protected. */
  readonly locked: boolean;
}

/** Text is written as text whatever it resembles: `01` stays `01`, `=1+1` is no formula. */
export type PlannedContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `formula` without the leading `=`; `result` is cached until the host calculates. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | string };

export interface PlannedCell {
  readonly style: CellStyle;
  /** Absent: an empty cell with a style. */
  readonly content?: PlannedContent;
}

export type ValidationPlan = {
  readonly area: Area;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
  /** `warning` lets the clerk keep the value after a question. */
  readonly strictness: 'stop' | 'warning';
} & (
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'prompt' }
);

export interface PageSetupPlan {
  readonly orientation: 'portrait' | 'landscape';
  /** Absent: A4. */
  readonly paper?: 'A3';
  /** Rows repeated at the top of each printed page, zero-based. */
  readonly repeatedRows?: { readonly first: number; readonly last: number };
  readonly printArea: Area;
  /** In inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Printed on one page, smaller where it must be; absent: one page wide, as many tall as needed. */
  readonly onePage?: true;
  /** Rows that begin a printed page, zero-based, in order; further breaks are the host's. */
  readonly breaks?: readonly number[];
  /** Header or footer in Excel's code, e.g. `第 &P 页，共 &N 页`. */
  readonly footer?: string;
}

/** A note beside a cell, shown when the mouse points at it. */
export interface CellNotePlan {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Bars of one series: a row of the sheet each. */
export interface ChartSeriesPlan {
  readonly name: string;
  /** Cells of this sheet, in one column. */
  readonly values: Area;
  /** Six hexadecimal digits, RRGGBB; dark beside light, so that they differ in black and white. */
  readonly color: string;
}

/** Horizontal bars over cells of the same sheet. */
export interface ChartPlan {
  /** Unlike those of the other charts on the sheet; a live workbook finds the chart again by it. */
  readonly name: string;
  readonly title: string;
  /** In words, for people who do not see it; empty: none. Files only: Office.js sets none for charts. */
  readonly altText: string;
  readonly categories: Area;
  readonly series: readonly ChartSeriesPlan[];
  readonly numberFormat: string;
  /** The cells that it covers. */
  readonly place: Area;
}

/** Rows below the others that are alike but for their formulas, which are those of the first one filled down. */
export interface PreparedRows {
  readonly count: number;
  readonly height: number | undefined;
  /** Cells of the first row: empty ones, and formulas without references to other sheets or whole rows. */
  readonly cells: readonly (PlannedCell | undefined)[];
}

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly (PlannedCell | undefined)[])[];
  /** For files only. */
  readonly prepared?: PreparedRows;
  readonly columnWidths: readonly number[];
  /** Styles of a column's cells without one of their own (entry sheets: below the last row). */
  readonly columnStyles?: readonly (CellStyle | undefined)[];
  readonly rowHeights: readonly (number | undefined)[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter?: Area;
  readonly page: PageSetupPlan;
  readonly showGridLines: boolean;
  readonly hidden?: boolean;
  /** Six hexadecimal digits, RRGGBB. */
  readonly tabColor?: string;
  /** Protects the sheet without a password; filter, sort, insert and delete row and format columns stay free. */
  readonly protected?: boolean;
  /** The same object is in many workbooks, so that a file's writer keeps what it made of it. */
  readonly common?: true;
  /** For files sent to others; a live workbook marks its cells in another way. */
  readonly cellNotes?: readonly CellNotePlan[];
  readonly charts?: readonly ChartPlan[];
}

export interface DefinedNamePlan {
  readonly name: string;
  /** A reference with absolute sheet address, e.g. `'支出录入'!$N:$N`. */
  readonly refersTo: string;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedNamePlan[];
  /** Custom document properties, e.g. the template id and version. */
  readonly properties: Readonly<Record<string, string>>;
  /** `2023-02-01`, in place of the time of writing; absent: the clock. */
  readonly day?: string;
}
