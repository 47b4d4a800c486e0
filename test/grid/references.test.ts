/** Tests references as formulas and names contain them. */
import { absoluteArea, areaReference, quotedSheetName, rowsReference } from '../../src/grid/address';

const AREA = { firstRow: 3, firstColumn: 25, lastRow: 99, lastColumn: 27 };

describe('references', () => {
  it('writes an area', () => {
    expect(areaReference(AREA)).toBe('Z4:AB100');
    expect(areaReference({ ...AREA, lastRow: 3, lastColumn: 25 })).toBe('Z4:Z4');
  });

  it('writes an absolute area', () => {
    expect(absoluteArea(AREA)).toBe('$Z$4:$AB$100');
    expect(
      absoluteArea({ firstRow: 1_048_575, firstColumn: 16_383, lastRow: 1_048_575, lastColumn: 16_383 }),
    ).toBe('$XFD$1048576:$XFD$1048576');
  });

  it('writes rows', () => {
    expect(rowsReference(3, 5)).toBe('$4:$6');
  });

  it.each([
    ['收入录入', "'收入录入'"],
    ['部门（单位）“表”', "'部门（单位）“表”'"],
    ["it's", "'it''s'"],
  ])('quotes the sheet name %s', (name, quoted) => {
    expect(quotedSheetName(name)).toBe(quoted);
  });
});
