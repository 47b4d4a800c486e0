/**
 * Acts as a person with mouse and keyboard. Events follow as in Excel. Errors, where Excel shows a message box: an
 * `ApiError` such as AccessDenied on a protected sheet, or an `InputRefused` by the rules of a cell.
 */
import { clearCells } from './edits/clear';
import { hideRows, paintStyles, setColumnWidth } from './edits/change-styles';
import { clearFilter, filterRows, setFilter } from './edits/filter';
import { requireAllowed } from './edits/guard';
import { mergeCells } from './edits/merge';
import { protectSheet, unprotectSheet } from './edits/protect';
import { deleteRows, insertRows } from './edits/row-edits';
import { selectCells } from './edits/select';
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from './edits/sheets';
import { sortRows, type SortOrder } from './edits/sort';
import { checkTyped } from './edits/validate-input';
import { writeInputs } from './edits/write-cells';
import { parseAddress } from './model/a1';
import { cellArea, overlaps, rowCount, type Area } from './model/area';
import { displayed } from './model/displayed-text';
import { styleChange, type StylePatch } from './model/style';
import type { Sheet, Visibility } from './model/sheet';
import type { Workbook } from './model/workbook';
import type { JsonRecord } from './model/validation';
import { ApiError } from './protocol/api-error';
import type { Faults } from './faults';
import type { UndoStack } from './undo/undo-stack';

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (area === null) throw new ApiError('InvalidArgument', `${address} is no address.`);
  return area;
}

/** The Excel that the person sees. */
export interface Screen {
  readonly act: (action: (workbook: Workbook) => void) => void;
  readonly undoStack: Pick<UndoStack, 'undo'>;
  readonly faults: Pick<Faults, 'isCellEdited'>;
}

/** Names sheets by their tabs and places by their addresses. */
export class User {
  private readonly screen: Screen;

  constructor(screen: Screen) {
    this.screen = screen;
  }

  private onSheet(name: string, action: (book: Workbook, sheet: Sheet) => void): void {
    this.screen.act((book) => {
      action(book, book.sheet(name));
    });
  }

  private onCells(
    name: string,
    address: string,
    action: (book: Workbook, sheet: Sheet, area: Area) => void,
  ): void {
    this.onSheet(name, (book, sheet) => {
      action(book, sheet, areaOf(address));
    });
  }

  /** Types into one cell and presses Enter. Undoes a value that the cell's rules refuse. */
  type(sheetName: string, address: string, text: string): void {
    this.onCells(sheetName, address, (book, sheet, { firstRow, firstColumn }) => {
      const cell = cellArea(firstRow, firstColumn);
      const before = { ...sheet.grid.cell(firstRow, firstColumn) };
      const journal = [...book.journal];
      writeInputs(book, sheet, cell, () => text);
      try {
        checkTyped(book, sheet, firstRow, firstColumn);
      } catch (error) {
        sheet.grid.makeRow(firstRow).cells.set(firstColumn, { value: null, ...before });
        book.journal = journal;
        throw error;
      }
    });
  }

  /** Pastes texts from outside Excel: read as if typed, but without the cells' rules. */
  paste(sheetName: string, address: string, rows: readonly (readonly string[])[]): void {
    this.onCells(sheetName, address, (book, sheet, { firstRow, firstColumn }) => {
      const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
      const area = {
        firstRow,
        firstColumn,
        lastRow: firstRow + rows.length - 1,
        lastColumn: firstColumn + width - 1,
      };
      writeInputs(book, sheet, area, (row, column) => rows[row]?.[column] ?? '');
    });
  }

  /** Presses the Delete key. */
  clear(sheetName: string, address: string): void {
    this.onCells(sheetName, address, (book, sheet, area) => {
      clearCells(book, sheet, area, 'Contents');
    });
  }

  /** Selects an `address` such as `B2:C3`, or with the Ctrl key `B2,D4:E5`. */
  select(sheetName: string, address: string): void {
    this.onSheet(sheetName, (book, sheet) => {
      const [first = '', ...others] = address.split(',');
      activateSheet(book, sheet);
      selectCells(book, sheet, areaOf(first), others.map(areaOf));
    });
  }

  /** Clicks on a chart or a picture, so that no cell is selected. */
  selectChart(): void {
    this.screen.act((book) => {
      book.isObjectSelected = true;
      book.record({ kind: 'selection', actor: book.actor, sheet: book.active, areas: [] });
    });
  }

  addSheet(name: string): void {
    this.screen.act((book) => {
      activateSheet(book, addSheet(book, name));
    });
  }

  renameSheet(sheetName: string, to: string): void {
    this.onSheet(sheetName, (book, sheet) => {
      renameSheet(book, sheet, to);
    });
  }

  /** `position` counts from 0. */
  moveSheet(sheetName: string, position: number): void {
    this.onSheet(sheetName, (book, sheet) => {
      moveSheet(book, sheet, position);
    });
  }

  deleteSheet(sheetName: string): void {
    this.onSheet(sheetName, deleteSheet);
  }

  setSheetVisibility(sheetName: string, visibility: Visibility): void {
    this.onSheet(sheetName, (book, sheet) => {
      setVisibility(book, sheet, visibility);
    });
  }

  protectSheet(sheetName: string, options: JsonRecord = {}, password: string | null = null): void {
    this.onSheet(sheetName, (book, sheet) => {
      protectSheet(book, sheet, options, password);
    });
  }

  unprotectSheet(sheetName: string, password: string | null = null): void {
    this.onSheet(sheetName, (book, sheet) => {
      unprotectSheet(book, sheet, password);
    });
  }

  protectStructure(password = ''): void {
    this.screen.act((book) => {
      book.structurePassword = password;
    });
  }

  unprotectStructure(): void {
    this.screen.act((book) => {
      book.structurePassword = null;
    });
  }

  /** Inserts `rows` such as `5:6`: two new rows, the first of which becomes row 5. */
  insertRows(sheetName: string, rows: string): void {
    this.onCells(sheetName, rows, (book, sheet, area) => {
      insertRows(book, sheet, area.firstRow, rowCount(area));
    });
  }

  deleteRows(sheetName: string, rows: string): void {
    this.onCells(sheetName, rows, (book, sheet, area) => {
      deleteRows(book, sheet, area.firstRow, rowCount(area));
    });
  }

  /** Sorts the rows of a block, given without its header. */
  sort(sheetName: string, address: string, order: SortOrder): void {
    this.onCells(sheetName, address, (book, sheet, area) => {
      sortRows(book, sheet, area, order);
    });
  }

  /** Adds filter arrows above a block without them. Keeps the rows whose text in a column is among `texts`. */
  filter(sheetName: string, address: string, column: number, texts: readonly string[]): void {
    this.onCells(sheetName, address, (book, sheet, area) => {
      requireAllowed(sheet, 'allowAutoFilter');
      if (sheet.filter === null) setFilter(sheet, area);
      filterRows(book, sheet, (row) => texts.includes(shownText(sheet, row, area.firstColumn + column)));
    });
  }

  clearFilter(sheetName: string): void {
    this.onSheet(sheetName, (book, sheet) => {
      requireAllowed(sheet, 'allowAutoFilter');
      clearFilter(book, sheet);
    });
  }

  hideRows(sheetName: string, rows: string, hidden = true): void {
    this.onCells(sheetName, rows, (book, sheet, area) => {
      hideRows(book, sheet, area, hidden);
    });
  }

  merge(sheetName: string, address: string): void {
    this.onCells(sheetName, address, mergeCells);
  }

  /** Presses Ctrl+T: nothing in the table can be merged from then on. */
  makeTable(sheetName: string, address: string): void {
    this.onCells(sheetName, address, (_, sheet, area) => {
      if (sheet.merges.some((merge) => overlaps(merge, area))) throw new ApiError('InvalidOperation');
      sheet.tables = [...sheet.tables, area];
    });
  }

  /** Sets colours, fonts, alignment. */
  format(sheetName: string, address: string, patch: StylePatch): void {
    this.onCells(sheetName, address, (book, sheet, area) => {
      requireAllowed(sheet, 'allowFormatCells');
      paintStyles(book, sheet, area, styleChange(patch));
    });
  }

  /** `width` in points. */
  setColumnWidth(sheetName: string, columns: string, width: number): void {
    this.onCells(sheetName, columns, (_, sheet, area) => {
      setColumnWidth(sheet, area, width);
    });
  }

  /** Presses Ctrl+Z several times. Undoes contents of cells, by the undo stack of this Excel. */
  undo(times = 1): void {
    for (let time = 0; time < times; time += 1) {
      this.screen.act((book) => {
        this.screen.undoStack.undo(book);
      });
    }
  }

  /** Begins typing into a cell without finishing: until then Excel refuses all requests of the add-in. */
  startEditing(): void {
    this.screen.faults.isCellEdited = true;
  }

  stopEditing(): void {
    this.screen.faults.isCellEdited = false;
  }
}

function shownText(sheet: Sheet, row: number, column: number): string {
  return displayed(sheet.grid.cell(row, column)?.value ?? null, sheet.grid.style(row, column).numberFormat)
    .text;
}
