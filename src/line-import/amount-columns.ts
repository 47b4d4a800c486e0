/** Sorts the columns of money: amounts of lines, totals that are only compared. */
import { sumFen, type Fen } from '../money/fen';
import { formatAmount } from '../money/amount-style';
import type { RawCell } from '../entries/raw-workbook';
import type { AmountUnit } from '../money/amount-unit';
import { columnWords, UNKNOWN_NUMBERS, type ColumnUse } from './layout';
import { readMoney } from './money';
import type { RowAmount } from './row-source';

export interface AmountColumns {
  readonly amounts: readonly ColumnUse[];
  readonly totals: readonly ColumnUse[];
  /** Why the amounts are not certain, in the clerk's words; `null`: they are. */
  readonly open: string | null;
}

function qualifiers({ meaning }: ColumnUse): number {
  return [meaning?.fund, meaning?.period, meaning?.kind, meaning?.unit].filter((one) => one !== undefined)
    .length;
}

function choose(columns: readonly ColumnUse[]): string {
  const listed = columns.map(columnWords).join('、');
  return `有几列金额：${listed}。请指定哪一列是“金额”，其余的为“不用”`;
}

/** What the columns of money say by their headers, with the mending of a header that does not. */
const SPLITS = [
  { key: 'unit', whose: '是哪个单位的', mend: '名册中的单位名称或代码' },
  { key: 'fund', whose: '是哪项资金的', mend: '资金来源的名称' },
  { key: 'kind', whose: '是哪类支出的', mend: '支出类别的名称' },
  { key: 'period', whose: '是本年的还是上年结转的', mend: '本年或上年结转' },
] as const;

/** Whether a total would show the money of a column that is left out: it counts all columns, or those under its header. */
function shows(total: ColumnUse, left: ColumnUse, divided: readonly ColumnUse[]): boolean {
  const isWhole = partsOf(total, divided).some((part) => part.length === divided.length);
  return isWhole || (total.upper !== '' && left.upper.startsWith(total.upper));
}

/** Beside columns that divide the money, numbers under an unknown header may be a part of it. */
function unknownPart(
  columns: readonly ColumnUse[],
  divided: readonly ColumnUse[],
  totals: readonly ColumnUse[],
): string | null {
  const unknown = columns
    .filter(({ meaning, why }) => meaning === null && why === UNKNOWN_NUMBERS)
    .filter((left) => !totals.some((total) => shows(total, left, divided)));
  const split = SPLITS.find(({ key }) => divided.some(({ meaning }) => meaning?.[key] !== undefined));
  if (unknown.length === 0 || split === undefined) return null;
  return `${unknown.map(columnWords).join('、')}是数字，看不出${split.whose}。请把表头改为${split.mend}；不是金额的，请指定为“不用”`;
}

const OF_THIS_YEAR = /^(?:本年|当年)/u;

/** Beside a column of money carried over, 本年预算 is the money of the year, not the total of both. */
function withYears(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  if (!columns.some(({ meaning }) => meaning?.period !== undefined)) return columns;
  return columns.map((column) => {
    const { meaning, header } = column;
    const isOfYear = meaning?.role === 'amount' && qualifiers(column) === 0 && OF_THIS_YEAR.test(header);
    return isOfYear ? { ...column, meaning: { ...meaning, period: '本年' } } : column;
  });
}

export function amountColumnsOf(columns: readonly ColumnUse[]): AmountColumns {
  const all = withYears(columns.filter(({ meaning }) => meaning?.role === 'amount'));
  const totals = columns.filter(({ meaning }) => meaning?.role === 'total');
  const plain = all.filter((column) => qualifiers(column) === 0);
  const split = all.filter((column) => qualifiers(column) > 0);
  if (all.length === 0 && totals.length > 0) {
    const isByUnit = totals.every(({ meaning }) => meaning?.unit !== undefined);
    return { amounts: totals, totals: [], open: totals.length > 1 && !isByUnit ? choose(totals) : null };
  }
  if (split.length === 0) return { amounts: plain, totals, open: plain.length > 1 ? choose(plain) : null };
  const isMixed = (['kind', 'unit'] as const).some((key) => {
    const named = split.filter(({ meaning }) => meaning?.[key] !== undefined);
    return named.length > 0 && named.length < split.length;
  });
  const sums = [...plain, ...totals];
  return { amounts: split, totals: sums, open: isMixed ? choose(split) : unknownPart(columns, split, sums) };
}

export interface RowMoney {
  readonly amounts: readonly RowAmount[];
  /** The sum of all amounts; `null`: the row has none. */
  readonly sum: Fen | null;
  readonly problems: readonly string[];
}

/**
 * A total counts the columns of its unit, or those under its own upper header, otherwise all. Under an upper header may
 * be others: 资金来源 above 一般公共预算 above 财政拨款, and there nobody can tell where the first ends.
 */
function partsOf(total: ColumnUse, amounts: readonly ColumnUse[]): readonly (readonly ColumnUse[])[] {
  const unit = total.meaning?.unit;
  if (unit !== undefined) return [amounts.filter(({ meaning }) => meaning?.unit === unit)];
  if (total.upper === '') return [amounts];
  const own = amounts.filter(({ upper }) => upper === total.upper);
  const below = amounts.filter(({ upper }) => upper.startsWith(total.upper));
  return below.length === 0 ? [amounts] : own.length === 0 ? [below] : [own, below];
}

/** Reads the amounts of a row; a total beside them has to agree. Zero and blank are no lines. */
export function rowMoney(
  { amounts, totals }: AmountColumns,
  at: (column: number) => RawCell,
  unit: AmountUnit,
): RowMoney {
  const problems: string[] = [];
  const fens = new Map<ColumnUse, Fen>();
  for (const column of [...amounts, ...totals]) {
    const reading = readMoney(at(column.index), unit);
    if (reading.kind === 'problem') problems.push(`${columnWords(column)}：${reading.words}`);
    if (reading.kind === 'money') fens.set(column, reading.fen);
  }
  const sumOf = (columns: readonly ColumnUse[]): Fen =>
    sumFen(columns.map((column) => fens.get(column)).filter((fen) => fen !== undefined));
  for (const total of totals) {
    const stated = fens.get(total);
    const sums = partsOf(total, amounts).map(sumOf);
    const sum = sums.at(-1);
    if (stated === undefined || sum === undefined || sums.includes(stated) || problems.length > 0) continue;
    const words = (fen: Fen): string => `${formatAmount(fen, { unit: '元', decimals: 2 })}元`;
    problems.push(`${columnWords(total)}是${words(stated)}，各列相加是${words(sum)}。请改正后再导入。`);
  }
  return {
    amounts: amounts.flatMap((column) => {
      const fen = fens.get(column);
      if (fen === undefined || fen === 0) return [];
      const { fund, period, kind, unit } = column.meaning ?? {};
      return [{ fen, fund: fund ?? null, period: period ?? null, kind: kind ?? null, unit: unit ?? null }];
    }),
    sum: amounts.some((column) => fens.has(column)) ? sumOf(amounts) : null,
    problems,
  };
}
