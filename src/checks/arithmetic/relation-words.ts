/**
 * Describes a broken relation: 预算03表 · 合计：合计 7,563.33 ≠ 基本支出小计 7,130.19 + 项目支出小计
 * 433.19，差 −0.05.
 */
import { formatAmount, stepOf, WAN, type AmountStyle } from '../../money/amount-style';
import { fen, ZERO_FEN } from '../../money/fen';
import type { TableId } from '../../tables/table';
import type { CheckContext } from '../context';
import type { Figures } from '../figures';
import { fenOf } from '../../published/figure';
import { joined, say, table, type AmountPhrase, type CellPhrase, type RawStatement } from '../statement';
import type { PublishedCell } from '../../published/published-table';
import {
  cellOfTerm,
  cellsOfTerms,
  termsOf,
  type Balance,
  type Relation,
  type RelationTerm,
} from './relation';

/** A longer sum appears as one figure. */
const WRITTEN_OUT = 6;

/** Uses the printed minus sign. */
export function signed(amount: number, shown: (amount: number) => string): string {
  return amount < 0 ? `−${shown(-amount)}` : shown(amount);
}

/**
 * Formats a relation's amounts as the tables print them, with the unit where tables have different units.
 * Sums and differences use the finest style.
 */
export interface RelationAmounts {
  readonly ofCell: (cell: PublishedCell) => string;
  readonly ofSum: (amount: number) => string;
}

function figureTables(relation: Relation): readonly TableId[] {
  const tables = new Set<TableId>();
  for (const terms of [relation.left, relation.right])
    for (const { cell, found } of terms) tables.add(found?.path.table ?? cell.slice(0, cell.indexOf('/')));
  return [...tables];
}

export function relationAmounts(relation: Relation, context: CheckContext): RelationAmounts {
  const styles = figureTables(relation).map((table) => context.style(table));
  const [finest = WAN] = [...styles].sort((one, other) => stepOf(one) - stepOf(other));
  const isMixed = styles.some(({ unit }) => unit !== finest.unit);
  const printed = (amount: number, style: AmountStyle): string =>
    `${formatAmount(fen(amount), style)}${isMixed ? ` ${style.unit}` : ''}`;
  return {
    ofCell: ({ path, figure }) => printed(fenOf(figure) ?? ZERO_FEN, context.style(path.table)),
    ofSum: (amount) => printed(amount, finest),
  };
}

/** The common part of all cells goes before the colon; the rest names each figure. */
interface Naming {
  readonly heading: RawStatement;
  readonly name: (cell: PublishedCell) => RawStatement;
}

function cellsOf(relation: Relation, figures: Figures): readonly PublishedCell[] {
  return cellsOfTerms(termsOf(relation), figures);
}

function allAlike(cells: readonly PublishedCell[], of: (cell: PublishedCell) => string): boolean {
  const [first] = cells;
  if (first === undefined) return false;
  const common = of(first);
  return cells.every((cell) => of(cell) === common);
}

function naming(cells: readonly PublishedCell[], context: CheckContext): Naming {
  const [first] = cells;
  if (first === undefined) return { heading: [], name: () => [] };
  const row = (cell: PublishedCell): string => context.rowLabel(cell);
  const column = (cell: PublishedCell): string => context.columnLabel(cell);
  const of = (cell: PublishedCell): CellPhrase => ({ kind: 'cell', row: row(cell), column: column(cell) });
  const alone = (words: string): CellPhrase => ({ kind: 'cell', row: words, column: '' });
  const shared = (words: string): RawStatement =>
    words === '' ? [table(first.path.table)] : say`${table(first.path.table)} · ${alone(words)}`;
  const isOneBlock = allAlike(cells, ({ path }) => path.table) && allAlike(cells, ({ path }) => path.block);
  if (cells.length === 1 || !isOneBlock)
    return { heading: [], name: (cell) => say`${table(cell.path.table)}“${of(cell)}”` };
  if (allAlike(cells, (cell) => cell.path.row))
    return { heading: shared(row(first)), name: (cell) => [alone(column(cell))] };
  if (allAlike(cells, (cell) => cell.path.column))
    return { heading: shared(column(first)), name: (cell) => [alone(row(cell))] };
  return { heading: [table(first.path.table)], name: (cell) => [of(cell)] };
}

function amount(words: string): AmountPhrase {
  return { kind: 'amount', words };
}

function counted(count: number): string {
  return count === 0 ? '没有数字' : `${String(count)}个数`;
}

function sideWords(
  terms: readonly RelationTerm[],
  sum: number,
  figures: Figures,
  name: Naming['name'],
  amounts: RelationAmounts,
  label: string | RawStatement | undefined,
): RawStatement {
  const isMoney = (term: RelationTerm): boolean => {
    const cell = cellOfTerm(term, figures);
    return cell !== undefined && fenOf(cell.figure) !== 0;
  };
  const withMoney = terms.filter(isMoney);
  if (withMoney.length > WRITTEN_OUT || (label !== undefined && withMoney.length !== 1))
    return say`${label ?? '各项合计'} ${amount(amounts.ofSum(sum))}（${counted(withMoney.length)}）`;
  const cells = (withMoney.length === 0 ? terms : withMoney).flatMap((term) => {
    const cell = cellOfTerm(term, figures);
    return cell === undefined ? [] : [{ cell, sign: term.sign }];
  });
  const shown = withMoney.length === 0 ? cells.slice(0, 1) : cells;
  if (shown.length === 0) return [amount(amounts.ofSum(sum))];
  return joined(
    shown.flatMap(({ cell, sign }, index) => {
      const operator = sign < 0 ? '− ' : index === 0 ? '' : '+ ';
      return say`${index === 0 ? '' : ' '}${operator}${name(cell)} ${amount(amounts.ofCell(cell))}`;
    }),
  );
}

const SIGNS: Readonly<Record<Relation['comparison'], string>> = { '=': '≠', '≤': '>', '≥': '<' };

function explained({ bound, zScore }: Balance, isUnlikely: boolean, amounts: RelationAmounts): RawStatement {
  const most = amount(amounts.ofSum(bound));
  if (isUnlikely) return say`，四舍五入最多可解释 ${most}，但这样大的尾差很少见（z=${zScore.toFixed(1)}）`;
  return bound > 0 ? say`，四舍五入最多可解释 ${most}` : [];
}

export function relationWords(
  relation: Relation,
  balance: Balance,
  isUnlikely: boolean,
  figures: Figures,
  context: CheckContext,
  amounts: RelationAmounts,
): RawStatement {
  const { heading, name } = naming(cellsOf(relation, figures), context);
  const left = sideWords(relation.left, balance.left, figures, name, amounts, undefined);
  const right = sideWords(relation.right, balance.right, figures, name, amounts, relation.rightLabel);
  const start = heading.length === 0 ? [] : say`${heading}：`;
  const difference = amount(signed(balance.difference, amounts.ofSum));
  return say`${start}${left} ${SIGNS[relation.comparison]} ${right}，差 ${difference}${explained(balance, isUnlikely, amounts)}`;
}
