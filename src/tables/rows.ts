/** Rows that many tables share. */
import { NOTHING, sumOf, type LineSelection } from './line-selection';
import type { Facts, Row } from './table';
import { EVERYTHING, type Where } from './where';

type Texts = Readonly<Record<string, string>>;

export function totalRow(texts: Texts): Row {
  return { key: 'total', role: 'total', texts, selection: sumOf(EVERYTHING) };
}

/** The department's own row: all lines again, under its code and name. */
export function departmentRow(texts: Texts): Row {
  return { key: 'department', role: 'department', texts, selection: sumOf(EVERYTHING) };
}

export function detailRow(key: string, texts: Texts, where: Where): Row {
  return { key, role: 'detail', texts, selection: sumOf(where) };
}

/** What a row prints in a text column; empty where it prints nothing there. */
export function textIn({ texts }: Row, key: string): string {
  const text = texts[key];
  return text === undefined ? '' : text;
}

/** A row of a fixed list: 一、基本支出. */
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

/** Blank rows between, so that the total stands in that row (counted from one), beside another list's. */
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
