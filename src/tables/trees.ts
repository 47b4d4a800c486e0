/** Makes rows of account trees: 类, 款 and 项, each level with its own rows, sorted by code. */
import { detailRow, totalRow } from './rows';
import { sumOf } from './line-selection';
import type { Facts, Row } from './table';
import type { Where } from './where';

/** One level of the codes, with the text column of its part. */
interface TreeLevel {
  readonly key: string;
  readonly digits: number;
}

export interface AccountTree {
  readonly dimension: 'function' | 'departmental';
  readonly levels: readonly TreeLevel[];
  readonly nameOf: (facts: Facts) => (code: string) => string;
}

/** 功能分类: 类, 款, 项. */
export const FUNCTION_TREE: AccountTree = {
  dimension: 'function',
  levels: [
    { key: 'class', digits: 3 },
    { key: 'section', digits: 2 },
    { key: 'item', digits: 2 },
  ],
  nameOf: (facts) => facts.accountNames.functions,
};

/** 部门预算经济分类: 类, 款. */
export const ECONOMIC_TREE: AccountTree = {
  dimension: 'departmental',
  levels: [
    { key: 'class', digits: 3 },
    { key: 'item', digits: 2 },
  ],
  nameOf: (facts) => facts.accountNames.departmental,
};

/** Splits a code into the columns of its levels; columns below its level stay empty. */
function codeTexts({ levels }: AccountTree, code: string): Readonly<Record<string, string>> {
  let from = 0;
  return Object.fromEntries(
    levels.map(({ key, digits }) => {
      const part = code.slice(from, from + digits);
      from += digits;
      return [key, part];
    }),
  );
}

/** Returns the code lengths of the levels: 3, 5, 7. */
function lengthsOf({ levels }: AccountTree): readonly number[] {
  let length = 0;
  return levels.map(({ digits }) => (length += digits));
}

/** Makes a row for each account with lines in the scope, and for each account above it. */
export function treeRows(facts: Facts, scope: Where, tree: AccountTree): readonly Row[] {
  const nameOf = tree.nameOf(facts);
  const upper = lengthsOf(tree).slice(0, -1);
  const rows = new Map<string, Row>();
  const textsOf = (code: string) => ({ ...codeTexts(tree, code), name: nameOf(code) });
  for (const code of facts.distinct([tree.dimension], scope).flat()) {
    for (const group of upper.map((length) => code.slice(0, length))) {
      const selection = sumOf({ [tree.dimension]: [`${group}*`] });
      if (!rows.has(group)) rows.set(group, { key: group, role: 'group', texts: textsOf(group), selection });
    }
    rows.set(code, detailRow(code, textsOf(code), { [tree.dimension]: [code] }));
  }
  return [...rows.values()];
}

/** Makes the same rows with 合计 in the last one, written across the text columns. */
export function treeWithTotalBelow(facts: Facts, scope: Where, tree: AccountTree): readonly Row[] {
  const [first] = tree.levels;
  const texts = first === undefined ? { name: '合计' } : { [first.key]: '合计' };
  return [...treeRows(facts, scope, tree), { ...totalRow(texts), across: true }];
}

/** Lists the functional 类 with lines in the scope, with their names, sorted by code. */
export function classesWithMoney(
  facts: Facts,
  scope: Where,
): readonly { readonly code: string; readonly name: string }[] {
  const [level] = FUNCTION_TREE.levels;
  const codes = facts.distinct(['function'], scope).map(([code = '']) => code.slice(0, level?.digits));
  return [...new Set(codes)].map((code) => ({ code, name: facts.accountNames.functions(code) }));
}
