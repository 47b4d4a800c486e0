/** Sheets that may hold finished tables: all but our own working sheets and a list of contents. */
import { ENTRY_SHEETS } from '../entries/all-sheets';
import {
  ACCOUNTS_SHEET_NAME,
  OPTIONS_SHEET_NAME,
  GUIDE_SHEET_NAME,
  PROBLEM_SHEET_NAME,
  isFindingTab,
  isOldTab,
} from '../entries/own-sheet-names';
import type { RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { sheetGrid, type SheetGrid } from './grid';

/** Sheets that are no tables, whatever they mention. */
const OTHER_SHEETS = new Set(
  [
    ...ENTRY_SHEETS.map(({ name }) => name),
    GUIDE_SHEET_NAME,
    PROBLEM_SHEET_NAME,
    ACCOUNTS_SHEET_NAME,
    OPTIONS_SHEET_NAME,
  ].map(comparable),
);

function isCandidate(name: string): boolean {
  return !OTHER_SHEETS.has(comparable(name)) && !isOldTab(name) && !isFindingTab(name);
}

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
  const grids = sheets.filter(({ name }) => isCandidate(name)).map(sheetGrid);
  return {
    tables: grids.filter((grid) => !isContents(grid)),
    contents: grids.filter(isContents),
  };
}
