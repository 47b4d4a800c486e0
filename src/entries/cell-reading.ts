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

type SpecialCell = Extract<RawCell, object>;

/** How each special cell is shown, and why no entry column wants it. Indexed as a union, so that none is forgotten. */
const SPECIAL_CELLS: {
  readonly [Kind in SpecialCell['kind']]: {
    readonly problem: ProblemCode;
    readonly shown: (cell: Extract<SpecialCell, { kind: Kind }>) => string;
  };
} = {
  error: { problem: 'formula-error', shown: ({ code }) => code },
  date: { problem: 'unexpected-date', shown: ({ text }) => text },
  uncalculated: { problem: 'uncalculated-formula', shown: () => '公式' },
  malformed: { problem: 'malformed-number', shown: ({ text }) => text },
};

function shownSpecial<Kind extends SpecialCell['kind']>(cell: Extract<SpecialCell, { kind: Kind }>): string {
  const { kind }: { readonly kind: Kind } = cell;
  return SPECIAL_CELLS[kind].shown(cell);
}

/** Whether the cell holds a formula without a stored result. */
export function isUncalculated(cell: RawCell | undefined): boolean {
  return typeof cell === 'object' && cell?.kind === 'uncalculated';
}

/** A cell as a clerk sees it, for messages. */
export function shown(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return shownSpecial(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** Errors, dates, logical values and the like are never what an entry column wants; `null` when the cell is text or number. */
export function unwantedKind(cell: Exclude<RawCell, null>): CellReading<never> | null {
  if (typeof cell === 'boolean') return defect('unexpected-boolean', { found: shown(cell) });
  if (typeof cell !== 'object') return null;
  // A formula without result has nothing that could be quoted.
  return defect(SPECIAL_CELLS[cell.kind].problem, isUncalculated(cell) ? {} : { found: shown(cell) });
}
