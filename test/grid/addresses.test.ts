/** Tests addresses of Office.js and of formulas, both ways. */
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  columnsAddress,
  readArea,
  rowsAddress,
} from '../../src/grid/address';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

describe('addresses', () => {
  test.each([
    [area(0, 0, 0, 0), 'A1'],
    [area(0, 0, 2, 2), 'A1:C3'],
    [area(9, 26, 19, 701), 'AA10:ZZ20'],
  ])('writes %j as %s', (one, address) => {
    expect(areaAddress(one)).toBe(address);
    expect(readArea(address)).toEqual(one);
  });

  test('writes whole rows and columns', () => {
    expect(rowsAddress(4, 6)).toBe('5:7');
    expect(columnsAddress(0, 2)).toBe('A:C');
  });

  test.each([
    ["'表 ''一'''!$B$2:C9", area(1, 1, 8, 2)],
    ['预算03表!A1', area(0, 0, 0, 0)],
    ['5:7', area(4, 0, 6, 16_383)],
    ['Sheet1!A:C', area(0, 0, 1_048_575, 2)],
    ['XFD1048576', area(1_048_575, 16_383, 1_048_575, 16_383)],
  ])('reads %s', (address, expected) => {
    expect(readArea(address)).toEqual(expected);
  });

  test.each(['', '#REF!', 'A1:', '名称', 'A1:B2:C3x'])('finds no address in %j', (address) => {
    expect(readArea(address)).toBeNull();
  });
});

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('turns %d into %s and back', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
    expect(cellAddress(4, column)).toBe(`${letters}5`);
  });
});
