/** The outcome of reading one cell of an entry sheet. */
import type { RawCell } from './raw-workbook';
import type { ProblemDetails } from './problem';
import type { ProblemCode } from './problem-kinds';
import { isBlankText } from './text';

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

/** Errors, dates and logical values are never what an entry column wants; `null` when the cell is text or number. */
export function unwantedKind(cell: Exclude<RawCell, null>): CellReading<never> | null {
  if (typeof cell === 'boolean') return defect('unexpected-boolean', { found: shown(cell) });
  if (typeof cell !== 'object') return null;
  return cell.kind === 'error'
    ? defect('formula-error', { found: cell.code })
    : defect('unexpected-date', { found: cell.text });
}
