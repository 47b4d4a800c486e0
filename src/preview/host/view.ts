/** What there is to draw of the workbook: for the preview's grid, and for saving it. */
import type { Area } from './model/area';
import { intersection } from './model/area';
import { CellError, type CellValue } from './model/cell';
import { displayed } from './model/displayed-text';
import type { Look } from './model/look';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT, type Sheet } from './model/sheet';
import type { Workbook } from './model/workbook';

export interface SheetTabView {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isActive: boolean;
  readonly isProtected: boolean;
  /** `#RRGGBB`, or empty. */
  readonly tabColor: string;
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  /** As displayed. */
  readonly text: string;
  /** A colour that the number format asks for, in Excel's word: `Red`. */
  readonly formatColor?: string;
  readonly kind: 'empty' | 'text' | 'number' | 'logical' | 'error';
  readonly look: Look;
  /** With the leading `=`. */
  readonly formula?: string;
}

export interface RowView {
  readonly index: number;
  /** In points. */
  readonly height: number;
  readonly isHidden: boolean;
}

export interface ColumnView {
  readonly index: number;
  /** In points. */
  readonly width: number;
  readonly isHidden: boolean;
}

export interface PromptView {
  readonly title: string;
  readonly message: string;
  /** What a drop-down offers, when it is written out in the rule. */
  readonly listSource: string | null;
}

export class WorkbookView {
  private readonly book: Workbook;

  constructor(book: Workbook) {
    this.book = book;
  }

  /** In the order of the tabs, hidden ones too. */
  tabs(): readonly SheetTabView[] {
    return this.book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      isHidden: sheet.visibility !== 'Visible',
      isActive: sheet === this.book.active,
      isProtected: sheet.protection !== null,
      tabColor: sheet.tabColor,
    }));
  }

  active(): SheetView {
    return new SheetView(this.book.active);
  }

  /** By id or name; `null` when there is none. */
  sheet(key: string): SheetView | null {
    const sheet = this.book.findSheet(key);
    return sheet === undefined ? null : new SheetView(sheet);
  }
}

export class SheetView {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  get selection(): Area {
    return this.sheet.selection;
  }

  get merges(): readonly Area[] {
    return this.sheet.merges;
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.sheet.frozen ?? { rows: 0, columns: 0 };
  }

  get filter(): Area | null {
    return this.sheet.filter?.area ?? null;
  }

  /** The block with contents or looks; `null` on an empty sheet. */
  used(): Area | null {
    return this.sheet.used(false);
  }

  row(index: number): RowView {
    const row = this.sheet.grid.rows.get(index);
    return { index, height: row?.height ?? STANDARD_ROW_HEIGHT, isHidden: row?.hidden ?? false };
  }

  column(index: number): ColumnView {
    const column = this.sheet.grid.columns.get(index);
    return { index, width: column?.width ?? STANDARD_COLUMN_WIDTH, isHidden: column?.hidden ?? false };
  }

  cell(row: number, column: number): CellView {
    const cell = this.sheet.grid.cell(row, column);
    const look = this.sheet.grid.look(row, column);
    const value = cell?.value ?? null;
    const { text, color } = displayed(value, look.numberFormat);
    return {
      row,
      column,
      text,
      ...(color === undefined ? {} : { formatColor: color }),
      kind: kindOf(value),
      look,
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    };
  }

  /** What Excel shows beside a selected cell with a rule; `null` when there is nothing. */
  prompt(row: number, column: number): PromptView | null {
    const place = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const validation = this.sheet.validations.find(({ areas }) =>
      areas.some((area) => intersection(area, place) !== null),
    );
    if (validation === undefined) return null;
    const { title = '', message = '' } = validation.prompt;
    const { list } = validation.rule;
    const source = typeof list === 'object' && list !== null && 'source' in list ? list.source : null;
    return {
      title: String(title),
      message: String(message),
      listSource: typeof source === 'string' ? source : null,
    };
  }
}

function kindOf(value: CellValue): CellView['kind'] {
  if (value === null || value === '') return 'empty';
  if (value instanceof CellError) return 'error';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'logical';
}
