/**
 * Selects the sheets that may hold published tables: all except our working sheets and a list of contents.
 */
import type { RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { mayHoldTable } from '../entries/working-sheets';
import { sheetGrid, type SheetGrid } from './grid';

const HEADING_ROWS = 5;

function isContents({ sheet }: SheetGrid): boolean {
  const isHeading = (cell: unknown): boolean => typeof cell === 'string' && comparable(cell) === '目录';
  return (
    comparable(sheet.name) === '目录' || sheet.rows.slice(0, HEADING_ROWS).some((row) => row.some(isHeading))
  );
}

export interface CandidateSheets {
  readonly tables: readonly SheetGrid[];
  readonly contents: readonly SheetGrid[];
}

export function candidateSheets({ sheets }: RawWorkbook): CandidateSheets {
  const grids = sheets.filter(({ name }) => mayHoldTable(name)).map(sheetGrid);
  return {
    tables: grids.filter((grid) => !isContents(grid)),
    contents: grids.filter(isContents),
  };
}
