/** Moves the references of a formula when rows are inserted or deleted, or when the formula is copied. */
import { formatAddress, columnIndex, columnLetters, parseAddress, splitSheet } from '../model/a1';
import { COLUMNS, ROWS } from '../model/area';
import { shiftedArea, type RowShift } from '../model/row-shift';
import { tokensOf } from '../calculation/tokens';

function mapReferences(formula: string, map: (reference: string) => string): string {
  const body = formula.slice(1);
  return `=${tokensOf(body)
    .map(({ kind, text }) => (kind === 'reference' ? map(text) : text))
    .join('')}`;
}

/** `formulaSheet`: the sheet of the formula; `editedSheet`: the sheet whose rows move. Names in any case. */
export function shiftFormula(
  formula: string,
  formulaSheet: string,
  editedSheet: string,
  shift: RowShift,
): string {
  return mapReferences(formula, (reference) => {
    const { sheet, rest } = splitSheet(reference);
    if ((sheet ?? formulaSheet).toLowerCase() !== editedSheet.toLowerCase()) return reference;
    const area = parseAddress(rest);
    if (area === null) return reference;
    const moved = shiftedArea(area, shift);
    const prefix = reference.slice(0, reference.length - rest.length);
    return prefix + (moved === null ? '#REF!' : withMarksOf(rest, formatAddress(moved)));
  });
}

const CORNER = /(?<columnMark>\$?)(?<letters>[A-Za-z]{0,3})(?<rowMark>\$?)(?<digits>\d*)/u;

/** Puts the `$` of one address onto another of the same form. */
function withMarksOf(model: string, address: string): string {
  const models = model.split(':');
  const corners = address.split(':');
  const [first = ''] = corners;
  // A block that shrinks to one cell keeps the form of a block.
  const written = models.length === 2 && corners.length === 1 ? [first, first] : corners;
  return written
    .map((corner, index) => {
      const marks = CORNER.exec(models[index] ?? '')?.groups;
      const parts = CORNER.exec(corner)?.groups;
      const [columnMark, rowMark] =
        marks?.letters === ''
          ? ['', marks.columnMark ?? '']
          : [marks?.columnMark ?? '', marks?.rowMark ?? ''];
      return `${columnMark}${parts?.letters ?? ''}${rowMark}${parts?.digits ?? ''}`;
    })
    .join(':');
}

/** Moves a copied formula: references without `$` move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const { rest } = splitSheet(reference);
    const prefix = reference.slice(0, reference.length - rest.length);
    const corners = rest.split(':').map((corner) => moveCorner(corner, rows, columns));
    return corners.includes(null) ? '#REF!' : prefix + corners.join(':');
  });
}

function moveCorner(corner: string, rows: number, columns: number): string | null {
  const parts = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/u.exec(corner);
  const [, firstMark = '', letters = '', secondMark = '', digits = ''] = parts ?? [];
  const [columnMark, rowMark] = letters === '' ? ['', firstMark] : [firstMark, secondMark];
  const column = letters === '' ? null : columnIndex(letters) + (columnMark === '' ? columns : 0);
  const row = digits === '' ? null : Number(digits) - 1 + (rowMark === '' ? rows : 0);
  if (column !== null && (column < 0 || column >= COLUMNS)) return null;
  if (row !== null && (row < 0 || row >= ROWS)) return null;
  const written = column === null ? '' : columnMark + columnLetters(column);
  return written + (row === null ? '' : rowMark + String(row + 1));
}

/** Puts a sheet's new name into the references to it. */
export function renameInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (reference) => {
    const { sheet, rest } = splitSheet(reference);
    return sheet?.toLowerCase() === before.toLowerCase() ? `${after}!${rest}` : reference;
  });
}
