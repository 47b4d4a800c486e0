/** Declares the contents of a cell. */
import type { Style } from './style';

/** Represents an error value such as `#N/A`. */
export class CellError {
  readonly text: string;
  private constructor(text: string) {
    this.text = text;
  }
  static readonly notAvailable = new CellError('#N/A');
  static readonly division = new CellError('#DIV/0!');
  static readonly value = new CellError('#VALUE!');
  static readonly name = new CellError('#NAME?');
  static readonly reference = new CellError('#REF!');
  static readonly number = new CellError('#NUM!');
  static readonly null = new CellError('#NULL!');
  static readonly all: readonly CellError[] = [
    CellError.notAvailable,
    CellError.division,
    CellError.value,
    CellError.name,
    CellError.reference,
    CellError.number,
    CellError.null,
  ];
}

/** `null` is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  value: CellValue;
  /** With the leading `=`. */
  formula?: string;
  /** The formula of an opened file has functions that are not calculated here: its result stays. */
  keepsResult?: true;
  /** Absent: the style of the row or column applies. */
  style?: Style;
}

export function isEmptyCell(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}
