/** Reads codes as text of digits, also where Excel or a keyboard changed them. */
import { cellProblem, shown, unwantedKind, value, type CellNote, type CellReading } from './cell-reading';
import { codeText } from './code-text';
import { quote } from './quote';
import type { RawCell } from './raw-workbook';
import { comparable } from './text';

export interface CodeShape {
  /** The name in messages, e.g. 功能科目编码. */
  readonly name: string;
  /** Number of digits; absent: any number. */
  readonly digits?: number;
}

/** Excel keeps 15 significant digits of a number and writes zeros after them. */
const EXACT_DIGITS = 15;

/** A code and the name in the same cell. */
export interface NamedCode {
  readonly code: string;
  /** `null`: the cell holds only the code. */
  readonly name: string | null;
}

/** Returns notes on how a cell was cleaned; none without changes. `read`: the value after cleaning. */
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
 * Reads a code with an optional name behind it, in any form that other systems write.
 * Errors: `malformed-code`, `ambiguous-code`, `damaged-code`, and the errors of cells without text or number.
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

/** Reads a code and only reports the name behind it. */
export function readCode(cell: Exclude<RawCell, null>, shape: CodeShape): CellReading<string> {
  const reading = readNamedCode(cell, shape);
  return reading.kind === 'value' ? value(reading.value.code, reading.notes) : reading;
}

/** Returns a note when the name does not belong to the code; none when the code has no name to compare. */
export function attachedNameNotes({ name }: NamedCode, expected: string | undefined): readonly CellNote[] {
  if (name === null || expected === undefined) return [];
  // Some systems write the names of all upper levels before the name.
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
