/** Shows the department's money at a glance: the bars that the set declares, from the entered lines. */
import { INCOME_SHEET } from '../../entries/declarations/income';
import type { Entries } from '../../entries/entries';
import type { AmountStyle } from '../../money/amount-style';
import { addFen, fen, type Fen } from '../../money/fen';
import type { FilledTable } from '../../rollup/rollup';
import { overviewOf } from '../../sets/overviews';
import { chartContents, type Bar, type ChartContent } from '../../sheets/draw/chart-content';
import type { BarsDeclaration } from '../../tables/chart';
import { cellMeasure, priorByMeasure } from '../../tables/last-year';
import type { WorkbookState } from '../reading/workbook-state';

/** The money of a unit out of its entered lines, the first of which stands in `row` (zero-based) of the sheet. */
export interface UnitBar extends Omit<Bar, 'path'> {
  readonly kind: 'unit';
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
}

export type MoneyBar = (Bar & { readonly kind: 'cell' }) | UnitBar;

export interface MoneyBars {
  readonly title: string;
  readonly bars: readonly MoneyBar[];
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
  const shown = bars.map((bar) => ({ ...withLast(bar, prior), kind: 'cell' as const }));
  const amounts = shown.flatMap(({ amount, last }) => (last === null ? [amount] : [amount, last]));
  return {
    title,
    bars: shown,
    longest: fen(Math.abs(amounts.reduce(larger))),
    left: count - bars.length,
  };
}

/** As many as the tables of other sets show. */
const MOST_UNITS = 5;

function incomeByUnit({ units, income }: Entries, style: AmountStyle): readonly UnitBar[] {
  const known = new Map<string, UnitBar>();
  const names = new Map(units.map(({ code, name }) => [code, name]));
  for (const { unit, amount, row } of income) {
    const bar = known.get(unit);
    if (bar !== undefined) known.set(unit, { ...bar, amount: addFen(bar.amount, amount) });
    else {
      const label = names.get(unit) ?? unit;
      const { name: sheet } = INCOME_SHEET;
      known.set(unit, { kind: 'unit', unit, label, amount, style, last: null, sheet, row: row - 1 });
    }
  }
  return [...known.values()]
    .filter(({ amount }) => amount !== 0)
    .sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
}

/** In the amounts' style of the tables. */
function unitsOf(title: string, entries: Entries, style: AmountStyle): readonly MoneyBars[] {
  const all = incomeByUnit(entries, style);
  if (all.length === 0) return [];
  const bars = all.slice(0, MOST_UNITS);
  const longest = fen(Math.abs(bars.map(({ amount }) => amount).reduce(larger)));
  return [{ title, bars, longest, left: all.length - bars.length }];
}

export function moneyOverview({ reading, filled, set }: WorkbookState): MoneyOverview {
  const declared = overviewOf(set.id);
  const tables = filled();
  if (declared === null) return { kind: 'none' };
  const { bars: groups, enteredByUnit } = declared;
  if (reading.kind === 'unusable' || tables === null) return { kind: 'unknown' };
  const { entries } = reading;
  const { income, expenditure, priorYear } = entries;
  if (income.length + expenditure.length === 0) return { kind: 'none' };
  const prior = priorByMeasure(priorYear);
  const contents = chartContents(groups, { filled: tablesOf(groups, tables), prior: priorYear });
  const shown = contents.filter(({ bars }) => bars.length > 0);
  const style = shown[0]?.bars[0]?.style;
  if (style === undefined) return { kind: 'none' };
  const units = enteredByUnit === null ? [] : unitsOf(enteredByUnit, entries, style);
  return { kind: 'bars', groups: [...shown.map((content) => groupOf(content, prior)), ...units] };
}
