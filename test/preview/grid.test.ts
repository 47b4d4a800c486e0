/** Tests the grid without a screen: sizes, windows, movement, clipboard. */
import { parseClipboard, writeClipboard } from '../../src/preview/sheet-view/clipboard-text';
import { DIRECTIONS, leap, select, selectedArea, step } from '../../src/preview/sheet-view/movement';
import {
  columnTrack,
  extentOf,
  indexAt,
  rowTrack,
  span,
  visibleRows,
} from '../../src/preview/sheet-view/sizes';
import { Sheet } from '../../src/excel-host/model/sheet';

function sheet(): Sheet {
  return new Sheet('1', '预算03表');
}

const BOUNDS = { rows: 60, columns: 16 };

describe('sizes', () => {
  test('include standard, given and hidden ones', () => {
    const subject = sheet();
    subject.grid.makeRow(1).height = 30;
    subject.grid.makeRow(2).hidden = true;
    subject.grid.makeColumn(0).width = 108;
    const extent = extentOf(subject);
    expect(extent).toEqual(BOUNDS);
    expect(rowTrack(subject, extent).starts.slice(0, 5)).toEqual([0, 19, 59, 59, 78]);
    expect(columnTrack(subject, extent).sizes.slice(0, 2)).toEqual([144, 72]);
    expect(span(rowTrack(subject, extent), 0, 1)).toBe(59);
  });

  test('leave room after the used cells', () => {
    const subject = sheet();
    subject.grid.makeCell(999, 20).value = 1;
    expect(extentOf(subject)).toEqual({ rows: 1029, columns: 24 });
  });

  test('give positions by offset, also on the edge', () => {
    const rows = rowTrack(sheet(), BOUNDS);
    expect([0, 18, 19, 20, 38, 1_000_000].map((offset) => indexAt(rows, offset))).toEqual([
      0, 0, 1, 1, 2, 59,
    ]);
  });

  test('draw short sheets whole, and long ones as far as visible', () => {
    expect(visibleRows(rowTrack(sheet(), BOUNDS), 500, 400)).toEqual({ first: 0, last: 59 });
    const long = rowTrack(sheet(), { rows: 10_000, columns: 1 });
    expect(visibleRows(long, 19 * 5000, 190)).toEqual({ first: 4988, last: 5022 });
    expect(visibleRows(long, 19 * 9999, 190).last).toBe(9999);
  });
});

describe('movement', () => {
  test('steps out of a merged cell and over hidden rows', () => {
    const subject = sheet();
    subject.merges = [{ firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 }];
    subject.grid.makeRow(3).hidden = true;
    expect(step(subject, { row: 0, column: 0 }, DIRECTIONS.down, BOUNDS)).toEqual({ row: 4, column: 0 });
    expect(step(subject, { row: 1, column: 0 }, DIRECTIONS.right, BOUNDS)).toEqual({ row: 1, column: 2 });
    expect(step(subject, { row: 1, column: 1 }, DIRECTIONS.up, BOUNDS)).toEqual({ row: 1, column: 1 });
  });

  test('leaps to the end of a run, to the start of the next, or to the edge', () => {
    const subject = sheet();
    for (const row of [2, 3, 4, 8]) subject.grid.makeCell(row, 0).value = 1;
    const down = (row: number) => leap(subject, { row, column: 0 }, DIRECTIONS.down, BOUNDS).row;
    expect([0, 2, 4, 8, 59].map(down)).toEqual([2, 4, 8, 59, 59]);
  });

  test('never cuts a merged cell by a selection', () => {
    const subject = sheet();
    subject.merges = [
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 4 },
      { firstRow: 1, lastRow: 3, firstColumn: 5, lastColumn: 5 },
    ];
    const selection = { active: { row: 0, column: 0 }, end: { row: 1, column: 1 } };
    expect(selectedArea(subject, selection)).toEqual({
      firstRow: 0,
      lastRow: 1,
      firstColumn: 0,
      lastColumn: 4,
    });
    expect(selectedArea(subject, { ...selection, end: { row: 1, column: 5 } }).lastRow).toBe(3);
    expect(selectedArea(subject, select({ row: 1, column: 2 }))).toMatchObject({
      firstColumn: 1,
      lastColumn: 4,
    });
  });
});

describe('clipboard', () => {
  test('parses rows and columns; the last line end begins no row', () => {
    expect(parseClipboard('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(parseClipboard('单')).toEqual([['单']]);
    expect(parseClipboard('a\n\nb')).toEqual([['a'], [''], ['b']]);
  });

  test('parses tabs, line ends and quotes in quoted cells', () => {
    expect(parseClipboard('"a\n""b"""\t5"\t"x"y')).toEqual([['a\n"b"', '5"', '"x"y']]);
  });

  test('reads back what it writes', () => {
    const rows = [
      ['甲\n乙', '"引', ''],
      ['1,234.50', 'a\tb', '末'],
    ];
    expect(parseClipboard(writeClipboard(rows))).toEqual(rows);
  });
});
