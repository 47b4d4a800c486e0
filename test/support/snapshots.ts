/** Converts a read workbook to the snapshot of an open one. */
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';

export function snapshotOf(workbook: RawWorkbook): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...sheet,
    id: `{${String(index)}}`,
    protected: false,
    formulaTexts: new Map<string, string>(),
  }));
  return {
    sheets,
    tabs: sheets.map(({ id, name, hidden }) => ({ id, name, hidden })),
    memory: null,
    names: new Map(),
  };
}
