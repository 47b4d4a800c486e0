/** Makes a sheet as found in a workbook, with nothing but its contents. */
import type { FoundSheet } from '../../src/sheets/plan/snapshot';

export function foundSheet(
  rows: FoundSheet['rows'],
  formulaTexts: FoundSheet['formulaTexts'] = new Map(),
): FoundSheet {
  return {
    id: 'x',
    name: '表',
    hidden: false,
    protected: false,
    rows,
    hiddenRows: new Set(),
    merges: [],
    formulas: new Set(formulaTexts.keys()),
    formulaTexts,
  };
}
