/** Reading of codes: digits kept as text, whatever the clerk's keyboard or Excel made of them. */
import { cellProblem, shown, unwantedKind, value, type CellNote, type CellReading } from './cell-reading';
import { codeText } from './code-text';
import { quote } from './quote';
import type { RawCell } from './raw-workbook';
import { comparable } from './text';

export interface CodeShape {
  /** As in messages, e.g. 功能科目编码. */
  readonly name: string;
  /** How many digits; absent: any number. */
  readonly digits?: number;
}

/** Excel keeps 15 significant digits of a number; beyond them it writes zeros. */
const EXACT_DIGITS = 15;

/** A code, and the name that stands with it in the cell. */
export interface NamedCode {
  readonly code: string;
  /** `null`: the code stands alone. */
  readonly name: string | null;
}

/** Notes that a cell was cleaned before it was read; none when nothing was done. `read`: as what. */
export function cleaned(found: string, changes: readonly string[], read?: string): readonly CellNote[] {
  if (changes.length === 0) return [];
  const as = read === undefined ? '' : `为“${quote(read)}”`;
  return [{ code: 'cleaned-text', details: { found, what: `已规范后读取${as}（${changes.join('、')}）` } }];
}

function sized(
  code: NamedCode,
  found: string,
  shape: CodeShape,
  notes: readonly CellNote[],
): CellReading<NamedCode> {
  const { length } = code.code;
  if (shape.digits === undefined || length === shape.digits) return value(code, notes);
  return cellProblem('malformed-code', {
    found,
    expected: `${String(shape.digits)}位数字`,
    what: `${shape.name}应为${String(shape.digits)}位数字，现为${String(length)}位`,
  });
}

function numericCode(cell: number, shape: CodeShape): CellReading<NamedCode> {
  if (!Number.isInteger(cell) || cell < 0) {
    return cellProblem('malformed-code', { found: String(cell), what: `${shape.name}应为数字编码` });
  }
  if (cell >= 10 ** EXACT_DIGITS) return cellProblem('damaged-code', { found: String(cell) });
  const code = String(cell);
  return sized({ code, name: null }, code, shape, cleaned(code, ['按数字存放的编码']));
}

/**
 * A code as text of digits, in any of the ways that other systems write it, with the name behind it.
 * Errors: `malformed-code`, `ambiguous-code`, `damaged-code`, and cells that are no text or number.
 */
export function readNamedCode(cell: Exclude<RawCell, null>, shape: CodeShape): CellReading<NamedCode> {
  const unwanted = unwantedKind(cell);
  if (unwanted !== null) return unwanted;
  if (typeof cell === 'number') return numericCode(cell, shape);
  const found = shown(cell);
  const text = codeText(found, shape.digits);
  const expected = shape.digits === undefined ? '数字编码' : `${String(shape.digits)}位数字`;
  switch (text.kind) {
    case 'code':
      return sized(text, found, shape, cleaned(found, text.changes, text.code));
    case 'ambiguous':
      return cellProblem('ambiguous-code', { found, expected });
    case 'none':
      return cellProblem('malformed-code', { found, expected, what: `${shape.name}应为${expected}` });
  }
}

/** The same, where a name behind the code is only reported. */
export function readCode(cell: Exclude<RawCell, null>, shape: CodeShape): CellReading<string> {
  const reading = readNamedCode(cell, shape);
  return reading.kind === 'value' ? value(reading.value.code, reading.notes) : reading;
}

/** The note that a name behind a code is not the code's; none where the code has no name to compare with. */
export function attachedNameNotes({ name }: NamedCode, expected: string | undefined): readonly CellNote[] {
  if (name === null || expected === undefined) return [];
  // Some systems write the names of the levels above before it.
  const own =
    comparable(name)
      .split(/[-/>|]/u)
      .at(-1) ?? '';
  if ([comparable(name), own].includes(comparable(expected))) return [];
  return [
    {
      code: 'name-mismatch',
      details: {
        found: name,
        expected,
        remedy: `编码对应的名称是“${expected}”，请核对填错的是编码还是名称。`,
      },
    },
  ];
}
