/** Lists of addresses and sizes as Office.js takes them. */
import { addressLists, groupBy } from '../../src/excel/address-lists';
import { columnPoints, columnWidths, rowHeights } from '../../src/excel/write/sizes';

describe('lists of addresses', () => {
  test('stay below what getRanges takes, and lose nothing', () => {
    const addresses = Array.from({ length: 3_000 }, (_, row) => `A${String(2 * row + 1)}`);
    const lists = addressLists(addresses);
    expect(lists.length).toBe(3);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8_192);
    expect(lists.flatMap((list) => list.split(','))).toEqual(addresses);
  });

  test('groups keep the order in which their keys come', () => {
    const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (n) => (n % 2 === 0 ? 'even' : 'odd'));
    expect([...groups]).toEqual([
      ['odd', [3, 1, 1, 5, 9]],
      ['even', [4, 2, 6]],
    ]);
  });
});

describe('sizes', () => {
  // A column of 8.38 characters in a workbook whose font is 宋体 11 is 9 in the file and 72 pixels wide.
  test.each([
    [9, 54],
    [10, 60],
    [0, 0],
    [20.5, 123],
    [22.06, 132],
  ])('%d characters are %d points', (width, points) => {
    expect(columnPoints(width)).toBe(points);
  });

  test('equal widths and heights go together', () => {
    expect(columnWidths([10, 10, 20, 10])).toEqual([
      { kind: 'size', address: 'A:B,D:D', dimension: 'columnWidth', points: 60 },
      { kind: 'size', address: 'C:C', dimension: 'columnWidth', points: 120 },
    ]);
    expect(rowHeights([32, 18, 18, undefined, 18.5, 18], 10)).toEqual([
      { kind: 'size', address: '11:11', dimension: 'rowHeight', points: 32 },
      { kind: 'size', address: '12:13,16:16', dimension: 'rowHeight', points: 18 },
      { kind: 'size', address: '15:15', dimension: 'rowHeight', points: 18.5 },
    ]);
  });
});
