/**
 * A problem found while reading what was entered: where, what was found, what is expected, what to do.
 * Nothing that cannot be used is dropped or read as zero; it becomes a problem.
 */
import { cellAddress } from './address';
import { harmless, quote } from './quote';
import { PROBLEM_KINDS, type ProblemCode, type ProblemSeverity } from './problem-kinds';

export interface ProblemPlace {
  readonly sheet: string;
  /** One-based, as Excel numbers rows; absent when the whole sheet or workbook is meant. */
  readonly row?: number;
  /** Header of the column. */
  readonly column?: string;
  /** Zero-based index of the column in the sheet, for the address. */
  readonly columnIndex?: number;
}

export interface EntryProblem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
  /** e.g. `N5`, when a single cell is meant. */
  readonly address?: string;
  /** What stands there, as the clerk sees it; empty when nothing does. */
  readonly found: string;
  readonly expected: string;
  /** The whole sentence: where, what, what to do. */
  readonly message: string;
  /** How many problems of this kind it stands for that are not listed one by one. */
  readonly further?: number;
}

export interface ProblemDetails {
  readonly found?: string;
  readonly expected?: string;
  /** Replaces the kind's usual words about what is wrong, where the case needs its own. */
  readonly what?: string;
  readonly remedy?: string;
}

function placeWords(place: ProblemPlace, address: string | undefined): string {
  const row = place.row === undefined ? '' : `第${String(place.row)}行`;
  const column = place.column === undefined ? '' : `“${quote(place.column)}”`;
  const cell = address === undefined ? '' : `（${address}）`;
  return `“${quote(place.sheet)}”${row}${column}${cell}`;
}

export function problem(code: ProblemCode, place: ProblemPlace, details: ProblemDetails = {}): EntryProblem {
  const kind = PROBLEM_KINDS[code];
  const found = quote(details.found ?? '');
  const address =
    place.row === undefined || place.columnIndex === undefined
      ? undefined
      : cellAddress(place.row - 1, place.columnIndex);
  const what = details.what ?? kind.what;
  const expected = details.expected ?? kind.expected;
  const foundWords = found === '' ? '' : `：“${found}”`;
  const remedy = details.remedy ?? kind.remedy;
  const message = harmless(`${placeWords(place, address)}${what}${foundWords}。${remedy}`);
  return {
    code,
    severity: kind.severity,
    sheet: place.sheet,
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(address === undefined ? {} : { address }),
    found,
    expected,
    message,
  };
}
