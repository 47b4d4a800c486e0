/**
 * Finds the columns of account codes: one column for the whole code, or columns 类, 款 and 项 for its parts.
 */
import { leaves, type HeaderNode } from '../tables/header';
import type { CodeName } from '../tables/identity';

export type CodeParts = readonly { readonly key: string; readonly digits: number }[];

/** A code that a sheet may print in other columns than the declared ones. */
export interface CodeColumns {
  readonly block: string;
  /** Keys of the declared text columns that form the code, with the digits of each. */
  readonly parts: CodeParts;
  /** Headers above the code. */
  readonly groups: readonly string[];
  /** Headers of one column with the whole code. */
  readonly joinedTitles: readonly string[];
  /** Headers of the columns for the parts of a code, with their digits. */
  readonly splitTitles: readonly { readonly title: string; readonly digits: number }[];
}

const ECONOMIC_LEVELS = [
  { title: '类', digits: 3 },
  { title: '款', digits: 2 },
] as const;

interface Published {
  readonly levels: CodeColumns['splitTitles'];
  /** Headers of a column with the whole code. */
  readonly titles: readonly string[];
}

const ANY_CODE = ['科目编码', '科目代码'] as const;

const PRINTED: Readonly<Record<CodeName, Published>> = {
  function: {
    levels: [...ECONOMIC_LEVELS, { title: '项', digits: 2 }],
    titles: [...ANY_CODE, '功能科目编码', '功能分类科目编码', '支出功能分类科目编码'],
  },
  departmental: {
    levels: ECONOMIC_LEVELS,
    titles: [...ANY_CODE, '经济科目编码', '经济分类科目编码', '部门预算经济分类科目编码'],
  },
  governmental: {
    levels: ECONOMIC_LEVELS,
    titles: [...ANY_CODE, '政府预算经济分类科目编码'],
  },
};

export function codeParts(columns: readonly HeaderNode[], code: CodeName): CodeParts {
  return leaves(columns).flatMap((leaf) =>
    leaf.kind === 'text' && leaf.part?.code === code ? [{ key: leaf.key, digits: leaf.part.digits }] : [],
  );
}

/** Returns the titles of the group directly above the parts of a code. */
function groupsAbove(
  nodes: readonly HeaderNode[],
  code: CodeName,
  above: readonly string[],
): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return groupsAbove(node.children, code, [node.title, ...(node.aliases ?? [])]);
    return node.kind === 'text' && node.part?.code === code ? above : [];
  });
}

/**
 * Returns the codes of a block: in parts where the declaration has one column, and whole where it has parts.
 */
export function codeColumns(block: string, columns: readonly HeaderNode[]): readonly CodeColumns[] {
  const names = leaves(columns).flatMap((leaf) =>
    leaf.kind === 'text' && leaf.part !== undefined ? [leaf.part.code] : [],
  );
  return [...new Set(names)].map((code) => {
    const parts = codeParts(columns, code);
    const groups = [...new Set(groupsAbove(columns, code, []))];
    const { levels, titles } = PRINTED[code];
    const isWhole = parts.length === 1;
    return {
      block,
      parts,
      groups,
      joinedTitles: isWhole ? [] : [...groups, ...titles],
      splitTitles: isWhole ? levels : [],
    };
  });
}
