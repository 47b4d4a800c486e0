/** Reading of codes: digits kept as text, whatever the clerk's keyboard or Excel made of them. */
import { defect, shown, unwantedKind, value, type CellNote, type CellReading } from './cell-reading';
import { narrowed, withoutInvisible } from '../money/narrow-text';
import type { RawCell } from './raw-workbook';

export interface CodeShape {
  /** As in messages, e.g. 功能科目编码. */
  readonly name: string;
  /** How many digits; absent: any number. */
  readonly digits?: number;
}

/** Excel keeps 15 significant digits of a number; beyond them it writes zeros. */
const EXACT_DIGITS = 15;
const CODE_WITH_NAME = /^(\d+)[-—:：\s]*\p{Script=Han}/u;
/** Blanks within a line: two lines in one cell are two codes. */
const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/gu;

/** Notes that a cell was cleaned before it was read; none when nothing was done. */
export function cleaned(found: string, changes: readonly string[]): readonly CellNote[] {
  if (changes.length === 0) return [];
  return [{ code: 'cleaned-text', details: { found, what: `已规范后读取（${changes.join('、')}）` } }];
}

function sized(
  code: string,
  found: string,
  shape: CodeShape,
  notes: readonly CellNote[],
): CellReading<string> {
  if (shape.digits === undefined || code.length === shape.digits) return value(code, notes);
  return defect('malformed-code', {
    found,
    expected: `${String(shape.digits)}位数字`,
    what: `${shape.name}应为${String(shape.digits)}位数字，现为${String(code.length)}位`,
  });
}

function numericCode(cell: number, shape: CodeShape): CellReading<string> {
  if (!Number.isInteger(cell) || cell < 0) {
    return defect('malformed-code', { found: String(cell), what: `${shape.name}应为数字编码` });
  }
  if (cell >= 10 ** EXACT_DIGITS) return defect('damaged-code', { found: String(cell) });
  const code = String(cell);
  return sized(code, code, shape, cleaned(code, ['按数字存放的编码']));
}

/** A code as text of digits. Errors: `malformed-code`, `damaged-code`, and cells that are no text or number. */
export function readCode(cell: Exclude<RawCell, null>, shape: CodeShape): CellReading<string> {
  const unwanted = unwantedKind(cell);
  if (unwanted !== null) return unwanted;
  if (typeof cell === 'number') return numericCode(cell, shape);
  const found = shown(cell);
  const text = narrowed(withoutInvisible(found)).replace(BLANKS, '').trim().replace(/^'/u, '');
  if (/^\d+$/u.test(text))
    return sized(text, found, shape, text === found ? [] : cleaned(found, ['空格、全角或多余字符']));
  const withName = CODE_WITH_NAME.exec(text)?.[1];
  if (withName !== undefined) return sized(withName, found, shape, cleaned(found, ['编码后带有名称']));
  const expected = shape.digits === undefined ? '数字编码' : `${String(shape.digits)}位数字`;
  return defect('malformed-code', { found, expected, what: `${shape.name}应为${expected}` });
}
