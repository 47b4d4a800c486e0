/** Declares the result of reading one cell of an entry sheet. */
import type { RawCell } from './raw-workbook';
import type { ProblemDetails } from './problem';
import type { ProblemCode } from './problem-kinds';
import { quote } from './quote';
import { isBlankText, LONGEST_TEXT } from './text';

/** A remark about a cell that was read. */
export interface CellNote {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
}

/** A value with optional notes, or the reason why the cell has no value. */
export type CellReading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly notes: readonly CellNote[] }
  | { readonly kind: 'problem'; readonly problem: CellNote };

const NO_NOTES: readonly CellNote[] = [];

export function value<T>(result: T, notes: readonly CellNote[] = NO_NOTES): CellReading<T> {
  return { kind: 'value', value: result, notes };
}

export function cellProblem(code: ProblemCode, details: ProblemDetails): CellReading<never> {
  return { kind: 'problem', problem: { code, details } };
}

export function isBlank(cell: RawCell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && isBlankText(cell));
}

/** The kind of a cell that holds neither text nor number. */
export interface UnwantedKind {
  readonly code: ProblemCode;
  /** In the clerk's words; continues 此格…… */
  readonly words: string;
  /** The content as Excel shows it. */
  readonly shown: string;
}

/** Describes every special kind of cell. No other place does. */
function specialKind(cell: Extract<RawCell, object>): UnwantedKind {
  switch (cell.kind) {
    case 'error':
      return { code: 'formula-error', words: `是错误值 ${quote(cell.code)}`, shown: cell.code };
    case 'date':
      return { code: 'unexpected-date', words: '是日期', shown: cell.text };
    case 'uncalculated':
      return {
        code: 'uncalculated-formula',
        words: '没有计算结果（请用 Excel 打开、保存后再核对）',
        shown: '公式',
      };
    case 'malformed':
      return { code: 'malformed-number', words: '由其他程序错误写入', shown: cell.text };
  }
}

/** Whether the cell holds a formula without a stored result. */
export function isUncalculated(cell: RawCell | undefined): boolean {
  return typeof cell === 'object' && cell?.kind === 'uncalculated';
}

/** Returns the content of a cell as Excel shows it, for messages. */
export function shown(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return specialKind(cell).shown;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** Returns the kind of a special cell; `null` for text and numbers. */
export function kindOf(cell: Exclude<RawCell, null>): UnwantedKind | null {
  if (typeof cell === 'boolean') return { code: 'unexpected-boolean', words: '是逻辑值', shown: shown(cell) };
  return typeof cell === 'object' ? specialKind(cell) : null;
}

/** Rejects errors, dates, logical values and the like; `null` for text and numbers. */
export function unwantedKind(cell: Exclude<RawCell, null>): CellReading<never> | null {
  const kind = kindOf(cell);
  if (kind === null) return null;
  // A formula without result has no content to quote.
  return cellProblem(kind.code, isUncalculated(cell) ? {} : { found: kind.shown });
}

/** Whether a text exceeds the length limit of an Excel cell. */
export function isTooLong(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && cell.length > LONGEST_TEXT;
}
