/** Names the body of a drawn table for formulas and for finding its sheet again. */
import { columnLetters } from '../../grid/address';
import type { DefinedNamePlan } from '../plan/plan';
import type { DrawnTable } from './drawn-table';

/** Returns the name and area, e.g. 预算03表_数据: Excel allows no punctuation in names. */
export function bodyName({ label, plan, body }: DrawnTable): DefinedNamePlan {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  const area = `${corner(body.firstRow, body.firstColumn)}:${corner(body.lastRow, body.lastColumn)}`;
  return { name: `${label.replaceAll(/[^\p{L}\p{N}]/gu, '')}_数据`, refersTo: `'${plan.name}'!${area}` };
}
