/**
 * Holds numbers in rows and columns, 0 at first. A place outside of the grid is an error: a missing amount is no zero.
 */
export class NumberGrid {
  private readonly numbers: Float64Array;

  constructor(
    readonly height: number,
    readonly width: number,
  ) {
    this.numbers = new Float64Array(height * width);
  }

  /** Errors: RangeError outside of the grid, where a flat index would reach the next row. */
  private place(row: number, column: number): number {
    if (row >= 0 && row < this.height && column >= 0 && column < this.width) return row * this.width + column;
    throw new RangeError(
      `No place ${String(row)}, ${String(column)} in ${String(this.height)} by ${String(this.width)}.`,
    );
  }

  at(row: number, column: number): number {
    const number = this.numbers[this.place(row, column)];
    if (number === undefined) throw new RangeError('A place of the grid without a number.');
    return number;
  }

  set(row: number, column: number, number: number): void {
    this.numbers[this.place(row, column)] = number;
  }

  add(row: number, column: number, number: number): void {
    this.set(row, column, this.at(row, column) + number);
  }
}
