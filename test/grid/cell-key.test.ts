/** Tests keys of cells, which find values in `RawSheet.formulas` and `FoundSheet.formulaTexts`. */
import { cellKey } from '../../src/grid/cell-key';

test('distinguishes row and column', () => {
  expect([cellKey(1, 11), cellKey(11, 1)]).toEqual(['1,11', '11,1']);
});
