/** Decides what a sheet holds by the columns found: 支出, 收入, 名册, or nothing that can be imported. */
import type { RawSheet } from '../entries/raw-workbook';
import { mixesAccounts } from './content';
import { ROLES, type Role } from './headers';
import type { LineKind } from './import-line';
import { columnWords, type ColumnUse, type Layout } from './layout';

export type SheetKind =
  { readonly kind: LineKind; readonly why: string } | { readonly kind: 'none'; readonly why: string };

export const KIND_WORDS: Readonly<Record<LineKind, string>> = {
  expenditure: '支出',
  income: '收入',
  roster: '名册',
};

const ITEMS: readonly Role[] = ['departmental', 'departmentalName', 'departmentalClass', 'departmentalItem'];
const PURPOSES: readonly Role[] = ['function', 'functionName', 'functionClass', 'functionItem'];
const UNITS: readonly Role[] = ['unit', 'unitName'];

function listed(roles: readonly Role[]): string {
  return roles.map((role) => ROLES[role]).join('、');
}

/** Columns without a use, and a column of accounts of one list that holds those of the other too. */
function columnOfAccounts({ rows }: RawSheet, { columns, firstRow }: Layout): ColumnUse | undefined {
  return columns.find(({ index, meaning }) => {
    if (meaning !== null && !PURPOSES.includes(meaning.role)) return false;
    return mixesAccounts(rows.slice(firstRow).map((cells) => cells[index] ?? null));
  });
}

export function sheetKindOf(sheet: RawSheet, layout: Layout): SheetKind {
  const { name } = sheet;
  const { columns } = layout;
  const roles = new Set(columns.flatMap(({ meaning }) => (meaning === null ? [] : [meaning.role])));
  const has = (...some: readonly Role[]): boolean => some.some((role) => roles.has(role));
  const found = [...roles].filter((role) => role !== 'sequence');
  const hasMoney = has('amount', 'total');
  if (
    !hasMoney &&
    has('unit') &&
    has(...UNITS) &&
    (has('type') || (has('unitName') && !has(...ITEMS, ...PURPOSES)))
  )
    return { kind: 'roster', why: `有${listed(found)}，没有金额` };
  if (hasMoney && has(...ITEMS)) return { kind: 'expenditure', why: `有${listed(found)}` };
  const mixed = hasMoney ? columnOfAccounts(sheet, layout) : undefined;
  if (mixed !== undefined)
    return {
      kind: 'none',
      why: `功能科目和经济科目上下写在同一列（${columnWords(mixed)}），不能成为支出明细。请把单位、功能科目和经济科目分成各自的列，每行写全`,
    };
  if (hasMoney && has(...PURPOSES))
    return {
      kind: 'none',
      why: '有功能科目和金额，但没有部门经济科目，不能成为支出明细。请提供列到经济科目的明细',
    };
  const namesIncome = name.includes('收入');
  const hasFunds = has('fund') || columns.some(({ meaning }) => meaning?.fund !== undefined);
  if (hasMoney && (hasFunds || namesIncome)) return { kind: 'income', why: `有${listed(found)}，没有科目` };
  if (found.length === 0) return { kind: 'none', why: '没有认出任何一列' };
  return {
    kind: 'none',
    why: `只认出${listed(found)}。支出要有金额和部门经济科目，收入要有金额和资金来源，名册要有单位代码和单位名称`,
  };
}
