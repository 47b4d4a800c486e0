/** Keys of cells: `RawSheet.formulas` and `FoundSheet.formulaTexts` are looked up by them. */
import { cellKey } from '../../src/grid/cell-key';

test('tells row and column apart', () => {
  expect([cellKey(1, 11), cellKey(11, 1)]).toEqual(['1,11', '11,1']);
});
