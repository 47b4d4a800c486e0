/** Reads one worksheet: its cells by place, formulas, merges and hidden rows. Ignores everything else. */
import { isOn } from './boolean-attribute';
import { cellKey } from '../../grid/cell-key';
import { at } from '../../money/at';
import type { Area } from '../../grid/area';
import type { ColumnSpan, RawCell, RawSheet } from '../../entries/raw-workbook';
import { AlikeRows } from './alike-rows';
import {
  areaOfReference,
  columnOfPlace,
  MOST_COLUMNS,
  MOST_ROWS,
  placeNumber,
  rowOfPlace,
} from './cell-place';
import { cellValue, numberValue, type CellContext, type StoredCell } from './cell-value';
import { damaged } from './file-damage';
import type { PackageParts } from './package-parts';
import { NOT_USUAL } from './plain-bytes';
import { NO_TEXT, PlainRow } from './plain-rows';
import { ALTERNATE_CONTENT, type Attributes, type XmlVisitor } from './read-xml';
import type { ReadingBudget } from './reading-budget';
import { isTextOfItem, sharedText } from './shared-strings';
import type { SheetEntry } from './workbook-part';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface WorksheetReading {
  readonly sheet: RawSheet;
  /** Formulas with a stored 0, which may mean "not calculated". */
  readonly zeroFormulas: readonly CellPlace[];
  /** Whether a formula has a result other than 0. */
  readonly hasResults: boolean;
}

/** Shared by all rows without cells. */
const EMPTY_ROW: readonly RawCell[] = [];

/** Holds the present cell: one object for all, since a workbook has millions. */
class OpenCell implements StoredCell {
  isOpen = false;
  row = -1;
  column = -1;
  type = 'n';
  format: string | undefined = undefined;
  hasFormula = false;
  value: string | null = null;
  textNumber = NO_TEXT;
  /** NaN: the value is not read as a number yet, or none. */
  number = NaN;
  inline = '';

  constructor(private readonly part: string) {}

  open(type: string | undefined, format: string | undefined): void {
    this.isOpen = true;
    this.type = type ?? 'n';
    this.format = format;
    this.hasFormula = false;
    this.value = null;
    this.textNumber = NO_TEXT;
    this.number = NaN;
    this.inline = '';
  }

  readonly where = (): string => `${this.part} row ${String(this.row + 1)} column ${String(this.column + 1)}`;
}

/** Reads the rows of one sheet, one after the other. */
export class WorksheetReader {
  /** `undefined`: no stored cell. */
  private readonly rows: ((RawCell | undefined)[] | undefined)[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: ColumnSpan[] = [];
  private readonly formulas = new Set<string>();
  private readonly merges = new Map<string, Area>();
  private readonly zeroFormulas: CellPlace[] = [];
  private hasResults = false;
  private hasData = false;
  private readonly cell: OpenCell;
  private readonly plain = new PlainRow();
  private readonly alike = new AlikeRows();

  constructor(
    private readonly entry: SheetEntry,
    private readonly context: CellContext,
    private readonly budget: ReadingBudget,
  ) {
    this.cell = new OpenCell(entry.part);
  }

  readonly visitor: XmlVisitor = {
    enter: (path, attributes) => {
      if (path[1] === 'sheetData') this.enterData(path, attributes);
      else if (path.length === 3 && path[1] === 'mergeCells' && path[2] === 'mergeCell')
        this.addMerge(attributes);
      else if (path.length === 3 && path[1] === 'cols' && path[2] === 'col') this.addColumns(attributes);
    },
    text: (path, piece) => {
      const { cell } = this;
      if (!cell.isOpen || path.length < 5) return;
      if (path.length === 5 && path[4] === 'v') cell.value = `${cell.value ?? ''}${piece}`;
      else if (path[4] === 'is' && isTextOfItem(path, 5)) cell.inline += piece;
    },
    leave: (path) => {
      if (path.length === 4 && this.cell.isOpen && this.closeCell()) this.budget.spend('cells');
    },
    item: (bytes, start, isBound) => {
      const { plain, alike } = this;
      const behind = alike.behind(bytes, start);
      if (behind >= 0) {
        plain.row += 1;
        this.takeRow(plain);
        return behind;
      }
      alike.forget();
      const end = plain.read(bytes, start, isBound);
      if (end < 0 || plain.row > MOST_ROWS) return NOT_USUAL;
      if (plain.isWithoutValues()) alike.remember(bytes.subarray(start, end), plain.row);
      this.takeRow(plain);
      return end;
    },
  };

  private takeRow(plain: PlainRow): void {
    const { cell } = this;
    const { row, isHidden, count, columns, types, formats, hasFormula, values, textNumbers, numbers } = plain;
    cell.row = row - 1;
    if (isHidden) this.hiddenRows.add(cell.row);
    let stored = 0;
    for (let index = 0; index < count; index += 1) {
      cell.column = at(columns, index);
      cell.open(types[index], formats[index]);
      cell.hasFormula = hasFormula[index] === true;
      cell.value = values[index] ?? null;
      cell.textNumber = at(textNumbers, index);
      cell.number = at(numbers, index);
      if (this.closeCell()) stored += 1;
    }
    this.budget.spend('cells', stored);
  }

  private enterData(path: readonly string[], attributes: Attributes): void {
    const name = path[path.length - 1];
    // Programs choose differently among alternatives, so no figure would be reliable.
    if (name === ALTERNATE_CONTENT) throw damaged(`${this.entry.part} has alternatives among its cells`);
    if (path.length === 2) {
      if (this.hasData) throw damaged(`${this.entry.part} has two lists of rows`);
      this.hasData = true;
    } else if (path.length === 3 && name === 'row') this.enterRow(attributes);
    else if (path.length === 4 && path[2] === 'row' && name === 'c') this.enterCell(attributes);
    else if (path.length === 5 && this.cell.isOpen) this.enterContent(name);
    else if (path.length === 6 && path[4] === 'v')
      throw damaged(`${this.cell.where()} has a value with elements in it`);
  }

  private enterContent(name: string | undefined): void {
    const { cell } = this;
    if (name === 'f') cell.hasFormula = true;
    if (name !== 'v') return;
    if (cell.value !== null) throw damaged(`${cell.where()} has two values`);
    cell.value = '';
  }

  /** A row or cell without its place follows the one before. */
  private enterRow({ plain }: Attributes): void {
    const { cell } = this;
    const stated = plain('r');
    cell.row = stated === undefined ? cell.row + 1 : /^\d{1,7}$/u.test(stated) ? Number(stated) - 1 : -1;
    cell.column = -1;
    if (cell.row < 0 || cell.row >= MOST_ROWS)
      throw damaged(`${this.entry.part} has a row ${(stated ?? 'too many').slice(0, 20)}`);
    if (isOn(plain('hidden'))) this.hiddenRows.add(cell.row);
  }

  private enterCell({ plain }: Attributes): void {
    const { cell } = this;
    const stated = plain('r');
    if (stated === undefined) cell.column += 1;
    else this.goTo(stated);
    if (cell.column >= MOST_COLUMNS) throw damaged(`${cell.where()} is beyond the sheet`);
    cell.open(plain('t'), plain('s'));
  }

  private goTo(reference: string): void {
    const place = placeNumber(reference);
    if (place < 0 || rowOfPlace(place) !== this.cell.row)
      throw damaged(`${this.cell.where()} is followed by ${reference.slice(0, 20)}`);
    this.cell.column = columnOfPlace(place);
  }

  /** Returns whether the cell takes room. */
  private closeCell(): boolean {
    const { cell } = this;
    cell.isOpen = false;
    const value = this.valueOf(cell);
    if (cell.hasFormula) this.noteFormula(value);
    return this.put(value);
  }

  private valueOf(cell: OpenCell): RawCell {
    const { context } = this;
    if (cell.textNumber !== NO_TEXT) return sharedText(context.texts, cell.textNumber, cell.where);
    return Number.isNaN(cell.number)
      ? cellValue(cell, context)
      : numberValue(cell.number, cell.format, context);
  }

  private noteFormula(value: RawCell): void {
    const { row, column } = this.cell;
    this.formulas.add(cellKey(row, column));
    const isUncalculated = typeof value === 'object' && value?.kind === 'uncalculated';
    if (value === 0) this.zeroFormulas.push({ row, column });
    else if (!isUncalculated) this.hasResults = true;
  }

  private put(value: RawCell): boolean {
    const { row, column, where } = this.cell;
    const cells = this.rows[row];
    if (cells !== undefined && cells[column] !== undefined) throw damaged(`${where()} is there twice`);
    // A cell with only a style needs no room.
    if (value === null && column >= (cells?.length ?? 0)) return false;
    const into = cells ?? this.addRow(row);
    if (column > into.length) this.budget.spend('gaps', column - into.length);
    while (into.length < column) into.push(undefined);
    into[column] = value;
    return true;
  }

  private addRow(row: number): (RawCell | undefined)[] {
    if (row > this.rows.length) this.budget.spend('gaps', row - this.rows.length);
    while (this.rows.length < row) this.rows.push(undefined);
    const cells: (RawCell | undefined)[] = [];
    this.rows[row] = cells;
    return cells;
  }

  private addColumns({ plain }: Attributes): void {
    const [first, last] = [Number(plain('min')), Number(plain('max'))];
    const isSpan = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last >= first;
    if (!isSpan || !isOn(plain('hidden'))) return;
    this.budget.spend('columns');
    this.hiddenColumns.push({ first: first - 1, last: last - 1 });
  }

  private addMerge({ plain }: Attributes): void {
    const reference = plain('ref') ?? '';
    const area = areaOfReference(reference);
    if (area === null) throw damaged(`${this.entry.part} merges ${reference.slice(0, 40)}`);
    if (this.merges.has(reference)) return;
    this.budget.spend('merges');
    this.merges.set(reference, area);
  }

  finished(): WorksheetReading {
    return {
      sheet: {
        name: this.entry.name,
        hidden: this.entry.hidden,
        rows: this.rows.map((row) => row?.map((cell) => cell ?? null) ?? EMPTY_ROW),
        hiddenRows: this.hiddenRows,
        hiddenColumns: this.hiddenColumns,
        merges: [...this.merges.values()],
        formulas: this.formulas,
      },
      zeroFormulas: this.zeroFormulas,
      hasResults: this.hasResults,
    };
  }
}

/** Errors: FileDamage. */
export function readWorksheet(
  parts: PackageParts,
  entry: SheetEntry,
  context: CellContext,
  budget: ReadingBudget,
): WorksheetReading {
  const reader = new WorksheetReader(entry, context, budget);
  parts.read(entry.part, 'main', 'worksheet', reader.visitor, ['worksheet', 'sheetData']);
  return reader.finished();
}
