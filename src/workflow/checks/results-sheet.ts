/** Reads 核对结果 in the workbook: places of its columns, rows that are findings, additions of a clerk. */
import { cellKey } from '../../grid/cell-key';
import { isFindingTab } from '../../entries/own-sheet-names';
import { shown } from '../../entries/cell-reading';
import { comparable } from '../../entries/text';
import { isListWords } from '../../sheets/draw/finding-sheet';
import { FINDING_HEADERS } from '../../sheets/draw/finding-styles';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { contentOf } from '../../sheets/written/written-sheet';
import { at } from '../../money/at';

type Header = (typeof FINDING_HEADERS)[number];

/** Headers are in the top rows; further down they are a quotation. */
const ROWS_LOOKED_AT = 10;

export interface ResultPlaces {
  readonly headerRow: number;
  /** Zero-based, in the order of the headers. */
  readonly columns: readonly number[];
}

/** A row of the list as found. */
export interface ResultRow {
  readonly row: number;
  /** Identifies the finding without its figures: table, cell and rule. */
  readonly key: string;
  readonly message: string;
  readonly explanation: string;
  /** Whether the row has contents that the list did not write. */
  readonly hasNotes: boolean;
}

export interface ResultsSheet {
  readonly found: FoundSheet;
  readonly places: ResultPlaces;
  readonly rows: readonly ResultRow[];
}

function placesIn(sheet: FoundSheet): ResultPlaces | null {
  for (const [headerRow, cells] of sheet.rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const words = cells.map((cell) => comparable(shown(cell)));
    const columns = FINDING_HEADERS.map((header) => words.indexOf(comparable(header)));
    if (columns.every((column) => column >= 0)) return { headerRow, columns };
  }
  return null;
}

export function columnOf({ columns }: ResultPlaces, header: Header): number {
  const column = columns[FINDING_HEADERS.indexOf(header)];
  if (column === undefined) throw new Error(`The list has no column ${header}.`);
  return column;
}

export function findingKey(table: string, address: string, rule: string): string {
  return [table, address, rule].join('\n');
}

/** Returns the address that a link shows; a host without HYPERLINK shows an error instead. */
function linkedAddress(sheet: FoundSheet, row: number, column: number): string {
  const formula = sheet.formulaTexts.get(cellKey(row, column));
  const link = formula === undefined ? null : /,"([^"]*)"\)$/u.exec(formula);
  return link?.[1] ?? shown(sheet.rows[row]?.[column]);
}

function resultRow(sheet: FoundSheet, places: ResultPlaces, row: number): ResultRow | null {
  const text = (header: Header): string => shown(sheet.rows[row]?.[columnOf(places, header)]);
  const message = text('问题和处理办法');
  const isFinding = text('级别') !== '' && text('规则') !== '' && message !== '';
  if (!isFinding && !isListWords(message)) return null;
  const own = new Set(places.columns);
  const width = at(sheet.rows, row).length;
  return {
    row,
    key: findingKey(text('表'), linkedAddress(sheet, row, columnOf(places, '单元格')), text('规则')),
    message,
    explanation: text('审核说明').trim(),
    hasNotes: Array.from({ length: width }, (_, column) => column).some(
      (column) => !own.has(column) && contentOf(sheet, row, column) !== undefined,
    ),
  };
}

/** Reads the list; `null`: the sheet is the clerk's own. */
function resultsIn(found: FoundSheet): ResultsSheet | null {
  const places = placesIn(found);
  if (places === null) return null;
  const rows = [...found.rows.keys()].flatMap((row) => {
    const result = row > places.headerRow ? resultRow(found, places, row) : null;
    return result === null ? [] : [result];
  });
  return { found, places, rows };
}

/** Finds the list written before; `null`: there is none. */
export function resultsSheet({ sheets }: WorkbookSnapshot): ResultsSheet | null {
  return (
    sheets
      .filter(({ name }) => isFindingTab(name))
      .map(resultsIn)
      .find((one) => one !== null) ?? null
  );
}
