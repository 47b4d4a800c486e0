/** Plans 科目表 and 选项, the sources of drop-downs and of names beside codes. */
import { SPENDING_KINDS, type SpendingKind } from '../../classification/spending-kinds';
import { KIND_CHOICE } from '../../entries/declarations/expenditure';
import { ACCOUNTS_SHEET_NAME, OPTIONS_SHEET_NAME } from '../../entries/own-sheet-names';
import type { Account } from '../../classification/account';
import type { AccountList } from '../../classification/account-list';
import {
  DEPARTMENTAL_ACCOUNTS,
  governmentalFor,
  GOVERNMENTAL_ACCOUNTS,
} from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import { columnLetters } from '../../grid/address';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import type { ChoiceSource } from '../../entries/column';
import { ROSTER_SHEET } from '../../entries/declarations/roster';
import { AMOUNT_UNITS } from '../../money/amount-unit';
import { ENTRY_STYLES } from './entry-styles';
import { columnName } from './entry-names';
import type { CellStyle, DefinedNamePlan, PlannedCell, SheetPlan } from '../plan/plan';

/** A column of a list sheet, with the defined name of its cells. */
interface ListColumn {
  readonly header: string;
  readonly name: string;
  readonly width: number;
  readonly items: readonly string[];
}

/** Lists the accounts in force at the level of entry. An unverified account is offered and marked so. */
function offered(list: AccountList, level: Account['level'], date: string): readonly Account[] {
  return list.all.filter(
    (account) => account.level === level && account.departmentUse !== false && list.inForce(account, date),
  );
}

function target(code: string, unitType: 'administrative' | 'publicInstitution1'): string {
  const mapping = governmentalFor(code, unitType);
  return mapping.kind === 'mapped' ? mapping.code : '';
}

function label(account: Account): string {
  return account.certainty === 'unsure' ? '待核实' : '';
}

/** Returns code, name and certainty of the accounts of one classification. */
function accountListColumns(
  title: string,
  name: string,
  accounts: readonly Account[],
  width: number,
): readonly ListColumn[] {
  return [
    { header: `${title}编码`, name: `科目_${name}编码`, width: 18, items: accounts.map(({ code }) => code) },
    {
      header: `${title}名称`,
      name: `科目_${name}名称`,
      width,
      items: accounts.map((account) => account.name),
    },
    { header: '来源', name: `科目_${name}来源`, width: 10, items: accounts.map(label) },
  ];
}

function accountColumns(date: string): readonly ListColumn[] {
  const departmental = offered(DEPARTMENTAL_ACCOUNTS, 'item', date);
  const targets = (side: 'administrative' | 'publicInstitution1'): readonly string[] =>
    departmental.map(({ code }) => target(code, side));
  return [
    ...accountListColumns('功能科目', '功能', offered(FUNCTIONAL_ACCOUNTS, 'item', date), 40),
    ...accountListColumns('部门经济科目', '部门经济', departmental, 36),
    {
      header: '对应政府经济（行政、参公）',
      name: '科目_行政对应',
      width: 18,
      items: targets('administrative'),
    },
    {
      header: '对应政府经济（事业）',
      name: '科目_事业对应',
      width: 18,
      items: targets('publicInstitution1'),
    },
    ...accountListColumns('政府经济科目', '政府经济', offered(GOVERNMENTAL_ACCOUNTS, 'item', date), 36),
  ];
}

function optionColumns(tableSets: readonly string[], kinds: readonly SpendingKind[]): readonly ListColumn[] {
  const fixed = ENTRY_SHEETS.flatMap((sheet) =>
    Object.values(sheet.columns).flatMap(({ type }) =>
      type.choices?.kind === 'fixed' ? [type.choices] : [],
    ),
  );
  const byName = new Map(fixed.map((source) => [source.name, source.options]));
  return [
    ...[...byName].map(([name, options]) => ({
      header: name,
      name: `选项_${name}`,
      width: 26,
      items: name === KIND_CHOICE ? kinds.map((kind) => SPENDING_KINDS[kind].label) : options,
    })),
    { header: '表样', name: '选项_表样', width: 26, items: tableSets },
    { header: '金额单位', name: '选项_金额单位', width: 12, items: AMOUNT_UNITS },
  ];
}

function cell(style: CellStyle, text: string): PlannedCell {
  return text === '' ? { style } : { style, content: { kind: 'text', text } };
}

/** There is no setting to leave a sheet out of printing. */
const NOT_PRINTED = '本表供下拉选择，不打印；需要打印的，请先取消打印区域';

function listSheet(name: string, columns: readonly ListColumn[], hidden: boolean): SheetPlan {
  const height = columns.reduce((most, column) => Math.max(most, column.items.length), 0);
  const rows = [
    columns.map((column) => cell(ENTRY_STYLES.header, column.header)),
    ...Array.from({ length: height }, (_, row) =>
      columns.map((column) => {
        const item = column.items[row];
        return item === undefined ? undefined : cell(ENTRY_STYLES.text, item);
      }),
    ),
  ];
  return {
    name,
    rows,
    columnWidths: columns.map((column) => column.width),
    rowHeights: [32],
    merges: [],
    validations: [],
    frozenRows: 1,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      // The list takes ten pages, and printing the whole workbook would include it.
      printArea: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: columns.length - 1 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
      footer: NOT_PRINTED,
    },
    showGridLines: true,
    ...(hidden ? { hidden } : {}),
    tabColor: 'A9B4C0',
  };
}

function listNames(sheet: string, columns: readonly ListColumn[]): readonly DefinedNamePlan[] {
  return columns.map(({ name, items }, index) => {
    const letters = columnLetters(index);
    const last = Math.max(2, items.length + 1);
    return { name, refersTo: `'${sheet}'!$${letters}$2:$${letters}$${String(last)}` };
  });
}

export interface ListSheets {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedNamePlan[];
}

/** Plans the list sheets. `date`: ISO date on which the offered accounts are in force. `kinds`: those of the set. */
export function listSheets(
  date: string,
  tableSets: readonly string[],
  kinds: readonly SpendingKind[],
): ListSheets {
  const accounts = accountColumns(date);
  const options = optionColumns(tableSets, kinds);
  return {
    sheets: [listSheet(ACCOUNTS_SHEET_NAME, accounts, false), listSheet(OPTIONS_SHEET_NAME, options, true)],
    names: [...listNames(ACCOUNTS_SHEET_NAME, accounts), ...listNames(OPTIONS_SHEET_NAME, options)],
  };
}

/** Returns the range that a drop-down of an entry column points at. */
export function choiceRange(source: ChoiceSource): string {
  switch (source.kind) {
    case 'fixed':
      return `选项_${source.name}`;
    case 'units':
      // Below the header, with rows for the largest department.
      return `'${ROSTER_SHEET.name}'!$A$2:$A$1001`;
    case 'functions':
      return '科目_功能编码';
    case 'departmental':
      return '科目_部门经济编码';
    case 'governmental':
      return '科目_政府经济编码';
  }
}

/** Writes the formula of a name or code that belongs to the entered code. */
export function lookupFormula(code: string, codes: string, results: string): string {
  return `IF(${code}="","",IFERROR(INDEX(${results},MATCH(${code}&"",${codes},0)),""))`;
}

export const ROSTER_RANGES = {
  codes: columnName(ROSTER_SHEET, ROSTER_SHEET.columns.code.header),
  names: columnName(ROSTER_SHEET, ROSTER_SHEET.columns.name.header),
  types: columnName(ROSTER_SHEET, ROSTER_SHEET.columns.type.header),
} as const;
