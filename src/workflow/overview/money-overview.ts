/** Shows the department's money at a glance: the bars that the set declares, from the entered lines. */
import { fen, type Fen } from '../../money/fen';
import type { FilledTable } from '../../rollup/rollup';
import { overviewOf } from '../../sets/overviews';
import { chartContents, type Bar, type ChartContent } from '../../sheets/draw/chart-content';
import type { BarsDeclaration } from '../../tables/chart';
import { cellMeasure, priorByMeasure } from '../../tables/last-year';
import type { WorkbookState } from '../reading/workbook-state';

export interface MoneyBars {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The largest amount of the bars, this year or last, without its sign. */
  readonly longest: Fen;
  /** Number of items that are not shown, being smaller. */
  readonly left: number;
}

export type MoneyOverview =
  | { readonly kind: 'bars'; readonly groups: readonly MoneyBars[] }
  /** Nothing is entered, or the set declares no overview. */
  | { readonly kind: 'none' }
  /** The entries cannot be used: no amount is known. */
  | { readonly kind: 'unknown' };

/** The tables that the bars are cells of. */
function tablesOf(
  groups: readonly BarsDeclaration[],
  filled: readonly FilledTable[],
): readonly FilledTable[] {
  const ids = new Set(
    groups.flatMap(({ bars }) =>
      bars.kind === 'rows' ? [bars.of.table] : bars.cells.map(({ of }) => of.table),
    ),
  );
  return filled.filter(({ table }) => ids.has(table.id));
}

function larger(one: Fen, other: Fen): Fen {
  return Math.abs(other) > Math.abs(one) ? other : one;
}

/** A cell's own figure in 上年数 serves where no measure is declared. */
function withLast(bar: Bar, prior: ReturnType<typeof priorByMeasure>): Bar {
  if (bar.last !== null) return bar;
  const own = prior.get(cellMeasure(bar.path));
  return own === undefined ? bar : { ...bar, last: own.amount };
}

function groupOf({ title, bars, count }: ChartContent, prior: ReturnType<typeof priorByMeasure>): MoneyBars {
  const shown = bars.map((bar) => withLast(bar, prior));
  const amounts = shown.flatMap(({ amount, last }) => (last === null ? [amount] : [amount, last]));
  return {
    title,
    bars: shown,
    longest: fen(Math.abs(amounts.reduce(larger))),
    left: count - bars.length,
  };
}

export function moneyOverview({ reading, filled, set }: WorkbookState): MoneyOverview {
  const groups = overviewOf(set.id);
  const tables = filled();
  if (groups === null) return { kind: 'none' };
  if (reading.kind === 'unusable' || tables === null) return { kind: 'unknown' };
  const { income, expenditure, priorYear } = reading.entries;
  if (income.length + expenditure.length === 0) return { kind: 'none' };
  const prior = priorByMeasure(priorYear);
  const contents = chartContents(groups, { filled: tablesOf(groups, tables), prior: priorYear });
  const shown = contents.filter(({ bars }) => bars.length > 0);
  return shown.length === 0
    ? { kind: 'none' }
    : { kind: 'bars', groups: shown.map((content) => groupOf(content, prior)) };
}
