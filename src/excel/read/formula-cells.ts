/** Reads formulas only where there are any: as special cells, each run of them a small range. */
import { readArea } from '../../grid/address';
import { isAnswered } from '../request/request';
import { cellKey } from '../../grid/cell-key';
import { NO_FORMULAS, type FormulaCells } from './reading';

/** `null`: Excel gave no answer, or an address that cannot be read. */
export type FormulaAnswer = () => FormulaCells | null;

interface Corner {
  readonly firstRow: number;
  readonly firstColumn: number;
}

type Matrix = readonly (readonly unknown[])[];

/**
 * Formulas and types of a range → the cells that hold a formula. `values`, where known, distinguish a formula from a
 * text that looks like one: only the text is its own value.
 */
export function parseFormulas(
  { firstRow, firstColumn }: Corner,
  formulas: Matrix,
  types: Matrix,
  values: Matrix | null,
): FormulaCells {
  const texts = new Map<string, string>();
  const errors = new Set<string>();
  for (const [row, cells] of formulas.entries()) {
    for (const [column, formula] of cells.entries()) {
      const key = cellKey(firstRow + row, firstColumn + column);
      if (types[row]?.[column] === 'Error') errors.add(key);
      if (typeof formula !== 'string' || !formula.startsWith('=')) continue;
      if (values?.[row]?.[column] !== formula) texts.set(key, formula);
    }
  }
  return { texts, errors };
}

export function joinFormulas(parts: readonly FormulaCells[]): FormulaCells {
  const texts = new Map<string, string>();
  const errors = new Set<string>();
  for (const part of parts) {
    for (const [place, text] of part.texts) texts.set(place, text);
    for (const place of part.errors) errors.add(place);
  }
  return { texts, errors };
}

export function queueFormulas(range: Excel.Range): FormulaAnswer {
  const cells = range.getSpecialCellsOrNullObject('Formulas');
  const { areas } = cells;
  areas.load('items/address,items/formulas,items/valueTypes');
  return () => {
    if (!isAnswered(() => cells.isNullObject)) return null;
    if (cells.isNullObject) return NO_FORMULAS;
    if (!isAnswered(() => areas.items)) return null;
    const parts = areas.items.map(({ address, formulas, valueTypes }) => {
      const area = readArea(address);
      return area === null ? null : parseFormulas(area, formulas, valueTypes, null);
    });
    return parts.every((part) => part !== null) ? joinFormulas(parts) : null;
  };
}
