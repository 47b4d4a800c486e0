/** Makes rows that many tables share. */
import { NOTHING, sumOf, type LineSelection } from './line-selection';
import type { Facts, Row } from './table';
import { EVERYTHING, type Where } from './where';

type Texts = Readonly<Record<string, string>>;

export function totalRow(texts: Texts): Row {
  return { key: 'total', role: 'total', texts, selection: sumOf(EVERYTHING) };
}

/** Makes the department's own row: all lines again, under its code and name. */
export function departmentRow(texts: Texts): Row {
  return { key: 'department', role: 'department', texts, selection: sumOf(EVERYTHING) };
}

export function detailRow(key: string, texts: Texts, where: Where): Row {
  return { key, role: 'detail', texts, selection: sumOf(where) };
}

/** Returns a row's text in a column; empty where it prints none. */
export function textIn({ texts }: Row, key: string): string {
  const text = texts[key];
  return text === undefined ? '' : text;
}

/** Makes a row of a fixed list: 一、基本支出. */
export function listedRow(
  key: string,
  name: string,
  selection: Where | LineSelection,
  options: { indent?: number; heading?: boolean } = {},
): Row {
  return {
    key,
    role: options.heading === true ? 'group' : 'detail',
    texts: { name },
    selection: isSelection(selection) ? selection : sumOf(selection),
    ...(options.indent === undefined ? {} : { indent: options.indent }),
  };
}

function isSelection(value: Where | LineSelection): value is LineSelection {
  return Array.isArray(value);
}

export function emptyRow(key: string, name: string, options: { heading?: boolean } = {}): Row {
  return listedRow(key, name, NOTHING, options);
}

/** Adds blank rows, so that the total comes in row `row` (counted from one), beside another list's total. */
export function withTotalInRow(rows: readonly Row[], total: Row, row: number): readonly Row[] {
  const blanks = Array.from({ length: Math.max(0, row - rows.length - 1) }, (_, index) =>
    emptyRow(`blank${String(index + 1)}`, ''),
  );
  return [...rows, ...blanks, total];
}

export function department(facts: Facts): { readonly code: string; readonly name: string } {
  const { departmentCode, departmentName } = facts.entries.settings;
  return { code: departmentCode, name: departmentName };
}
