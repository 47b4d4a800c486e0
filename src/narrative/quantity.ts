/**
 * What a number of the text is: a figure of a table by its path, lines by a condition, or what a person enters. Every number
 * has its cell, its lines or its entry (docs/decisions/0046).
 */
import type { UnitType } from '../classification/unit-types';
import type { OrganKind } from '../entries/text-entries';
import type { Fen } from '../money/fen';
import type { CellPath } from '../tables/table';
import type { Dimension, Where } from '../tables/where';

export type Quantity =
  /** A figure of a filled table. */
  | {
      readonly kind: 'cell';
      readonly path: CellPath;
      /** Where a unit's own tables print it: they lack the table or the row. */
      readonly ofUnit?: CellPath;
    }
  /** Lines by a condition, where no cell prints them. */
  | { readonly kind: 'lines'; readonly where: Where }
  | { readonly kind: 'sum'; readonly of: readonly Quantity[] }
  | { readonly kind: 'total'; readonly of: ListSource }
  | { readonly kind: 'count'; readonly of: ListSource }
  /** A fact that no table has, by its item of 说明事项. */
  | { readonly kind: 'fact'; readonly item: string }
  /** Which quantity is meant depends on a choice of 说明事项. */
  | {
      readonly kind: 'chosen';
      readonly item: string;
      /** What holds until something is chosen. */
      readonly usual: string;
      readonly options: Readonly<Record<string, Quantity>>;
    }
  /** That of the list's item that is being written; `column`: another column of its row. */
  | { readonly kind: 'item'; readonly column?: string };

export interface NamedQuantity {
  readonly name: string;
  readonly of: Quantity;
  /** Named also when it is 0. */
  readonly always?: true;
}

/** Rows of a block that print a figure: all of them, those with money, or those that print at least so much. */
export type RowChoice = 'all' | 'with-money' | { readonly atLeast: Fen };

/** What a list names, in this order; its items have a name and most of them a quantity. */
export type ListSource =
  | { readonly kind: 'named'; readonly items: readonly NamedQuantity[] }
  /**
   * Accounts with money in the order of their codes: rows of the role `detail`, joined by the beginning of their keys. Named as
   * the list in force names them.
   */
  | {
      readonly kind: 'accounts';
      readonly of: Omit<CellPath, 'row'>;
      readonly codes: 'functions' | 'departmental';
      readonly digits: number;
    }
  /** Rows of the role `detail`. `name`: the key of their text that names them. */
  | {
      readonly kind: 'rows';
      readonly of: Omit<CellPath, 'row'>;
      readonly name: string;
      readonly choice: RowChoice;
    }
  /** Budget units by code. `ownMark` stands behind the department's own unit. */
  | {
      readonly kind: 'units';
      readonly types?: readonly UnitType[];
      readonly without?: 'own';
      readonly ownMark?: string;
    }
  /** What occurs together among the lines, each once. */
  | { readonly kind: 'distinct'; readonly dimensions: readonly Dimension[]; readonly where: Where }
  | { readonly kind: 'duties' }
  | { readonly kind: 'organs'; readonly of: OrganKind }
  /** 所属事业单位 whose accounts the department's own unit keeps. */
  | { readonly kind: 'merged-organs' }
  /** Items of 说明事项, each under the name that the text gives it. */
  | { readonly kind: 'facts'; readonly items: readonly { readonly item: string; readonly name: string }[] };

/** This year against last year. Its id is the measure of 上年数 and of 增减原因. */
export interface Comparison {
  readonly measure: string;
  readonly now: Quantity;
  /** Needs a reason with every change, however small, or even without one. */
  readonly explained?: 'changes' | 'always';
}

/** Compares a figure with last year's; a reason is asked for above the set's threshold. */
export function compared(measure: string, now: Quantity): Comparison {
  return { measure, now };
}

function cellPath(path: string): CellPath {
  const [table, block, row, column, more] = path.split('/');
  if (
    table === undefined ||
    block === undefined ||
    row === undefined ||
    column === undefined ||
    more !== undefined
  )
    throw new Error(`No path of a cell: ${path}.`);
  return { table, block, row, column };
}

/** Paths as in `01/income/total/amount`. Errors: when one has not four parts. */
export function cell(path: string, ofUnit?: string): Quantity {
  return {
    kind: 'cell',
    path: cellPath(path),
    ...(ofUnit === undefined ? {} : { ofUnit: cellPath(ofUnit) }),
  };
}

export function linesBy(where: Where): Quantity {
  return { kind: 'lines', where };
}

export function sum(...of: readonly Quantity[]): Quantity {
  return { kind: 'sum', of };
}

export function countOf(of: ListSource): Quantity {
  return { kind: 'count', of };
}

export function totalOf(of: ListSource): Quantity {
  return { kind: 'total', of };
}

export function fact(item: string): Quantity {
  return { kind: 'fact', item };
}

export const ITEM: Quantity = { kind: 'item' };
