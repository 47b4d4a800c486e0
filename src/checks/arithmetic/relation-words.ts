/** A relation that is not kept, in words: 预算03表 · 合计：合计 7,563.33 ≠ 基本支出小计 7,130.19 + 项目支出小计 433.19，差 −0.05. */
import type { CheckContext, Figures } from '../context';
import { formatHundredths } from '../../money/format-amount';
import { hundredthsOf } from '../../published/figure';
import { tableNumber } from '../found-cells';
import type { PrintedCell } from '../../published/printed-table';
import { termsOf, type Balance, type Relation, type Term } from './relation';

/** More addends than these are told as one sum. */
const WRITTEN_OUT = 6;

export function signed(hundredths: number): string {
  return hundredths < 0 ? `−${formatHundredths(-hundredths)}` : formatHundredths(hundredths);
}

/** What all cells of a relation share stands before the colon, the rest names each figure. */
interface Naming {
  readonly heading: string;
  readonly name: (cell: PrintedCell) => string;
}

function cellsOf(relation: Relation, figures: Figures): readonly PrintedCell[] {
  return termsOf(relation).flatMap(({ cell }) => figures(cell) ?? []);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function allAlike(cells: readonly PrintedCell[], of: (cell: PrintedCell) => string): boolean {
  const [first] = cells;
  return first !== undefined && cells.every((cell) => of(cell) === of(first));
}

function naming(cells: readonly PrintedCell[], context: CheckContext): Naming {
  const [first] = cells;
  if (first === undefined) return { heading: '', name: () => '' };
  const { path } = first;
  const row = (cell: PrintedCell): string => context.rowLabel(cell);
  const column = (cell: PrintedCell): string => context.columnLabel(cell);
  const full = (cell: PrintedCell): string =>
    `${tableNumber(cell.path.table)}“${joined(row(cell), column(cell))}”`;
  if (!allAlike(cells, (cell) => `${cell.path.table}/${cell.path.block}`)) return { heading: '', name: full };
  if (allAlike(cells, (cell) => cell.path.row))
    return { heading: joined(tableNumber(path.table), row(first)), name: column };
  if (allAlike(cells, (cell) => cell.path.column))
    return { heading: joined(tableNumber(path.table), column(first)), name: row };
  return { heading: tableNumber(path.table), name: (cell) => joined(row(cell), column(cell)) };
}

function term(cell: PrintedCell, name: string): string {
  return `${name} ${formatHundredths(hundredthsOf(cell.figure) ?? 0)}`;
}

function sideWords(
  terms: readonly Term[],
  sum: number,
  figures: Figures,
  name: Naming['name'],
  label: string | undefined,
): string {
  const cells = terms.flatMap(({ cell: key, sign }) => {
    const cell = figures(key);
    return cell === undefined ? [] : [{ cell, sign }];
  });
  const standing = cells.filter(({ cell }) => hundredthsOf(cell.figure) !== 0);
  const shown = standing.length === 0 ? cells.slice(0, 1) : standing;
  if (standing.length > WRITTEN_OUT || (label !== undefined && standing.length !== 1)) {
    return `${label ?? '各项合计'} ${formatHundredths(sum)}（${String(standing.length)}个数）`;
  }
  if (shown.length === 0) return formatHundredths(sum);
  return shown
    .map(({ cell, sign }, index) => {
      const operator = sign < 0 ? '− ' : index === 0 ? '' : '+ ';
      return `${operator}${term(cell, name(cell))}`;
    })
    .join(' ');
}

const SIGNS: Readonly<Record<Relation['comparison'], string>> = { '=': '≠', '≤': '>', '≥': '<' };

function explained({ bound, zScore }: Balance, isUnlikely: boolean): string {
  if (isUnlikely)
    return `，四舍五入最多可解释 ${formatHundredths(bound)}，但这样大的尾差很少见（z=${zScore.toFixed(1)}）`;
  return bound > 0 ? `，四舍五入最多可解释 ${formatHundredths(bound)}` : '';
}

/** Without full stop. */
export function relationWords(
  relation: Relation,
  balance: Balance,
  isUnlikely: boolean,
  figures: Figures,
  context: CheckContext,
): string {
  const { heading, name } = naming(cellsOf(relation, figures), context);
  const left = sideWords(relation.left, balance.left, figures, name, undefined);
  const right = sideWords(relation.right, balance.right, figures, name, relation.rightLabel);
  const start = heading === '' ? '' : `${heading}：`;
  const difference = `差 ${signed(balance.difference)}`;
  return `${start}${left} ${SIGNS[relation.comparison]} ${right}，${difference}${explained(balance, isUnlikely)}`;
}
