/** Composes a problem of the entries: the place, the content, the expected content and the remedy. */
import { cellAddress } from '../grid/address';
import { harmless, quote } from './quote';
import type { ProblemCode } from './problem-kinds';
import type { ProblemKind, ProblemSeverity } from './problems/problem-kind';

export interface ProblemPlace {
  readonly sheet: string;
  /** One-based, as Excel numbers rows; absent for a problem of the whole sheet or workbook. */
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
  /** The address of a single cell, e.g. `N5`. */
  readonly address?: string;
  /** The content of the cell as the clerk sees it; empty for a blank cell. */
  readonly found: string;
  readonly expected: string;
  /** The whole sentence: place, problem and remedy. */
  readonly message: string;
  /** The number of unlisted problems of this kind that it represents. */
  readonly further?: number;
}

export interface ProblemDetails {
  readonly found?: string;
  readonly expected?: string;
  /** Replaces the usual description of the kind where a case needs its own. */
  readonly what?: string;
  readonly remedy?: string;
}

/** Names the place in a sentence: “支出录入”第5行“金额”（N5）. */
export function placeWords(place: ProblemPlace, address: string | undefined): string {
  const row = place.row === undefined ? '' : `第${String(place.row)}行`;
  const column = place.column === undefined ? '' : `“${quote(place.column)}”`;
  const cell = address === undefined ? '' : `（${address}）`;
  return `“${quote(place.sheet)}”${row}${column}${cell}`;
}

/** `kind`: that of the code. */
export function composeProblem(
  code: ProblemCode,
  kind: ProblemKind,
  place: ProblemPlace,
  details: ProblemDetails = {},
): EntryProblem {
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
