/** Draws 填报核对: live totals and first checks that show a unit whether it can send its workbook back. */
import { FUND_LABELS, FUNDS_OF_PERIOD, type Fund } from '../classification/funds';
import { idsOf } from '../classification/labels';
import { PERIODS, type Period } from '../classification/periods';
import { SPENDING_KINDS } from '../classification/spending-kinds';
import { cellAddress } from '../grid/address';
import { EXPENDITURE_SHEET } from '../entries/declarations/expenditure';
import { UNIT_FACTS_SHEET } from '../entries/declarations/unit-facts';
import { INCOME_SHEET } from '../entries/declarations/income';
import type { Settings, Unit } from '../entries/entries';
import { amountInUnit, DECIMALS_OF_UNIT } from '../money/amount-unit';
import { addFen, negateFen, sumFen, type Fen } from '../money/fen';
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import { columnName } from '../sheets/draw/entry-names';
import type { CellStyle, PlannedCell, PlannedContent, SheetPlan } from '../sheets/plan/plan';
import { LOCKED_STYLES } from './locked-styles';
import type { UnitLines } from './unit-lines';

export const TOTALS_SHEET_NAME = '填报核对';

const WIDTHS = [20, 30, 20, 20, 20, 26] as const;
const HEADERS = ['年度', '资金来源', '收入', '支出', '差额', '核对'] as const;
const BALANCED = '平';
const UNBALANCED = '不平，请核对';
const [INCOME, EXPENDITURE, DIFFERENCE] = [2, 3, 4] as const;
/** Zero-based row of the first fund, below the amount unit and the header. */
const FIRST_FUND_ROW = 2;

type SumColumns = Record<'amount' | 'period' | 'fund', string>;

const INCOME_NAMES: SumColumns = {
  amount: columnName(INCOME_SHEET, INCOME_SHEET.columns.amount.header),
  period: columnName(INCOME_SHEET, INCOME_SHEET.columns.period.header),
  fund: columnName(INCOME_SHEET, INCOME_SHEET.columns.fund.header),
};
const EXPENDITURE_NAMES: SumColumns = {
  amount: columnName(EXPENDITURE_SHEET, EXPENDITURE_SHEET.columns.amount.header),
  period: columnName(EXPENDITURE_SHEET, EXPENDITURE_SHEET.columns.period.header),
  fund: columnName(EXPENDITURE_SHEET, EXPENDITURE_SHEET.columns.fund.header),
};

function text(style: CellStyle, words: string): PlannedCell {
  return { style, content: { kind: 'text', text: words } };
}

function formula(style: CellStyle, words: string, result: number | string): PlannedCell {
  const content: PlannedContent = { kind: 'formula', formula: words, result };
  return { style, content };
}

/** Formats figures in the amount unit of the settings. */
interface Amounts {
  readonly decimals: number;
  readonly of: (amount: Fen) => number;
}

function sumIfs({ amount, period, fund }: SumColumns, when: Period, from: Fund, decimals: number): string {
  const sum = `SUMIFS(${amount},${period},"${PERIODS[when].label}",${fund},"${FUND_LABELS[from]}")`;
  return `ROUND(${sum},${String(decimals)})`;
}

type Summed = readonly { readonly period: Period; readonly fund: Fund; readonly amount: Fen }[];

function total(lines: Summed, period: Period, fund: Fund): Fen {
  return sumFen(
    lines.filter((line) => line.period === period && line.fund === fund).map((one) => one.amount),
  );
}

/** Draws difference and result of a row from the amounts in its columns. */
function balance(
  row: number,
  income: Fen,
  expenditure: Fen,
  { decimals, of }: Amounts,
): readonly PlannedCell[] {
  const rounded = `ROUND(${cellAddress(row, INCOME)}-${cellAddress(row, EXPENDITURE)},${String(decimals)})`;
  const verdict = `IF(${cellAddress(row, DIFFERENCE)}=0,"${BALANCED}","${UNBALANCED}")`;
  const difference = of(addFen(income, negateFen(expenditure)));
  return [
    formula(LOCKED_STYLES.amount, rounded, difference),
    formula(LOCKED_STYLES.result, verdict, difference === 0 ? BALANCED : UNBALANCED),
  ];
}

const SOURCES = idsOf(PERIODS).flatMap((period) => FUNDS_OF_PERIOD[period].map((fund) => ({ period, fund })));

function fundRows(lines: UnitLines, amounts: Amounts): readonly (readonly PlannedCell[])[] {
  const { decimals, of } = amounts;
  return SOURCES.map(({ period, fund }, index) => {
    const income = total(lines.income, period, fund);
    const expenditure = total(lines.expenditure, period, fund);
    return [
      text(LOCKED_STYLES.text, PERIODS[period].label),
      text(LOCKED_STYLES.text, FUND_LABELS[fund]),
      formula(LOCKED_STYLES.amount, sumIfs(INCOME_NAMES, period, fund, decimals), of(income)),
      formula(LOCKED_STYLES.amount, sumIfs(EXPENDITURE_NAMES, period, fund, decimals), of(expenditure)),
      ...balance(FIRST_FUND_ROW + index, income, expenditure, amounts),
    ];
  });
}

/** Sums all amounts without conditions. Only this row includes a line without fund. */
function totalRow(lines: UnitLines, amounts: Amounts): readonly PlannedCell[] {
  const { decimals, of } = amounts;
  const row = FIRST_FUND_ROW + SOURCES.length;
  const income = sumFen(lines.income.map((line) => line.amount));
  const expenditure = sumFen(lines.expenditure.map((line) => line.amount));
  const sum = (column: string) => `ROUND(SUM(${column}),${String(decimals)})`;
  return [
    text(ENTRY_STYLES.fixed, '合计'),
    text(ENTRY_STYLES.fixed, '全部金额'),
    formula(LOCKED_STYLES.total, sum(INCOME_NAMES.amount), of(income)),
    formula(LOCKED_STYLES.total, sum(EXPENDITURE_NAMES.amount), of(expenditure)),
    ...balance(row, income, expenditure, amounts),
  ];
}

/** Counts that should be zero. Subtracts one where COUNTA includes the column's header. */
function lineCounts(): readonly (readonly [string, string])[] {
  const { columns } = EXPENDITURE_SHEET;
  const of = (header: string) => columnName(EXPENDITURE_SHEET, header);
  const kind = of(columns.kind.header);
  const project = of(columns.project.header);
  const withoutProject = idsOf(SPENDING_KINDS)
    .filter((id) => SPENDING_KINDS[id].group === 'project')
    .map((id) => `COUNTIFS(${kind},"${SPENDING_KINDS[id].label}",${project},"")`)
    .join('+');
  const [departmental, governmental] = [of(columns.departmental.header), of(columns.governmental.header)];
  return [
    ['收入录入：金额不是数字的行', `COUNTA(${INCOME_NAMES.amount})-COUNT(${INCOME_NAMES.amount})-1`],
    [
      '支出录入：金额不是数字的行',
      `COUNTA(${EXPENDITURE_NAMES.amount})-COUNT(${EXPENDITURE_NAMES.amount})-1`,
    ],
    ['支出录入：项目支出没有填项目代码的行', withoutProject],
    ['支出录入：没有政府经济科目的行', `COUNTIFS(${departmental},"?*",${governmental},"")`],
  ];
}

interface Count {
  readonly words: string;
  readonly formula: string;
  /** Before Excel calculates. */
  readonly result: number;
}

/** `unfilled`: items of 单位事项 without content; `null`: the unit is not asked for any. */
function counts(unfilled: number | null): readonly Count[] {
  const lines = lineCounts().map(([words, count]) => ({ words, formula: count, result: 0 }));
  if (unfilled === null) return lines;
  const of = (header: string): string => columnName(UNIT_FACTS_SHEET, header);
  const { item, content } = UNIT_FACTS_SHEET.columns;
  const missing = `COUNTIFS(${of(item.header)},"?*",${of(content.header)},"")`;
  return [...lines, { words: '单位事项：没有填写的项目', formula: missing, result: unfilled }];
}

function countRows(
  firstRow: number,
  unfilled: number | null,
): readonly (readonly (PlannedCell | undefined)[])[] {
  return counts(unfilled).map(({ words, formula: count, result }, index) => {
    const address = cellAddress(firstRow + index, INCOME);
    return [
      text(LOCKED_STYLES.text, words),
      text(LOCKED_STYLES.text, '应为0'),
      formula(LOCKED_STYLES.count, count, result),
      undefined,
      undefined,
      formula(LOCKED_STYLES.result, `IF(${address}=0,"","请改正")`, result === 0 ? '' : '请改正'),
    ];
  });
}

/** `unfilled`: items of 单位事项 without content; `null`: the workbook has no such sheet. */
export function unitTotalsSheet(
  unit: Unit,
  settings: Settings,
  lines: UnitLines,
  unfilled: number | null,
): SheetPlan {
  const amounts: Amounts = {
    decimals: DECIMALS_OF_UNIT[settings.amountUnit],
    of: (amount) => amountInUnit(amount, settings.amountUnit),
  };
  const head = `${unit.code} ${unit.name}　${String(settings.budgetYear)}年　单位：${settings.amountUnit}`;
  const rows = [
    [text(ENTRY_STYLES.fixed, head)],
    HEADERS.map((header) => text(ENTRY_STYLES.header, header)),
    ...fundRows(lines, amounts),
    totalRow(lines, amounts),
    ...countRows(FIRST_FUND_ROW + SOURCES.length + 1, unfilled),
  ];
  return {
    name: TOTALS_SHEET_NAME,
    rows,
    columnWidths: WIDTHS,
    rowHeights: rows.map((_, row) =>
      row < FIRST_FUND_ROW ? 28 : row > FIRST_FUND_ROW + SOURCES.length ? 32 : 18,
    ),
    merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: HEADERS.length - 1 }],
    validations: [],
    frozenRows: FIRST_FUND_ROW,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      printArea: { firstRow: 0, firstColumn: 0, lastRow: rows.length - 1, lastColumn: HEADERS.length - 1 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    },
    showGridLines: false,
    tabColor: '2E7D32',
    protected: true,
  };
}
