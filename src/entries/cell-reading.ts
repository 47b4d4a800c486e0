/** The outcome of reading one cell of an entry sheet. */
import type { RawCell } from './raw-workbook';
import type { ProblemDetails } from './problem';
import type { ProblemCode } from './problem-kinds';
import { quote } from './quote';
import { isBlankText, LONGEST_TEXT } from './text';

/** Something worth telling about a cell. */
export interface CellNote {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
}

/** A value, perhaps with notes, or the reason why there is none. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly notes: readonly CellNote[] }
  | { readonly kind: 'defect'; readonly defect: CellNote };

const NO_NOTES: readonly CellNote[] = [];

export function value<T>(result: T, notes: readonly CellNote[] = NO_NOTES): CellReading<T> {
  return { kind: 'value', value: result, notes };
}

export function defect(code: ProblemCode, details: ProblemDetails): CellReading<never> {
  return { kind: 'defect', defect: { code, details } };
}

export function isBlank(cell: RawCell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && isBlankText(cell));
}

/** A cell as a clerk sees it, for messages. */
export function shown(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.kind === 'error' ? cell.code : cell.text;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** What a cell is that holds neither text nor number: the one place that knows every other kind of cell. */
export interface UnwantedKind {
  readonly code: ProblemCode;
  /** In the clerk's words, continues 此格…… */
  readonly words: string;
}

/** `null`: text or a number. */
export function kindOf(cell: Exclude<RawCell, null>): UnwantedKind | null {
  if (typeof cell === 'boolean') return { code: 'unexpected-boolean', words: '是逻辑值' };
  if (typeof cell !== 'object') return null;
  switch (cell.kind) {
    case 'error':
      return { code: 'formula-error', words: `是错误值 ${quote(cell.code)}` };
    case 'date':
      return { code: 'unexpected-date', words: '是日期' };
  }
}

/** Errors, dates and logical values are never what an entry column wants; `null` when the cell is text or number. */
export function unwantedKind(cell: Exclude<RawCell, null>): CellReading<never> | null {
  const kind = kindOf(cell);
  return kind === null ? null : defect(kind.code, { found: shown(cell) });
}

/** Whether a text is longer than any cell of a workbook can hold. */
export function isTooLong(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && cell.length > LONGEST_TEXT;
}
