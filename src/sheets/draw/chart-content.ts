/** Works out what charts show: bars from the cells of filled tables, beside figures of last year. */
import type { PriorYearFigure } from '../../entries/entries';
import { comparable } from '../../entries/text';
import { at } from '../../money/at';
import { formatAmount, shownNumber, type AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import { cellsOf, type FilledTable } from '../../rollup/rollup';
import type { BarsDeclaration } from '../../tables/chart';
import type { CellPath } from '../../tables/table';

/** One bar, or two beside last year's. */
export interface Bar {
  readonly label: string;
  readonly path: CellPath;
  readonly amount: Fen;
  readonly style: AmountStyle;
  /** `null`: not entered, or not compared. */
  readonly last: Fen | null;
}

export interface ChartContent {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Number of items with money, shown or not. */
  readonly count: number;
  readonly unit: string;
  readonly isCompared: boolean;
  /** Sentences below the cells. */
  readonly remarks: readonly string[];
}

type Amounts = ReadonlyMap<string, Fen>;

export function pathKey({ table, block, row, column }: CellPath): string {
  return [table, block, row, column].join('\n');
}

/** Of the tables that the charts show: others have thousands of rows. */
function amountsOf(charts: readonly BarsDeclaration[], filled: readonly FilledTable[]): Amounts {
  const shown = new Set(
    charts
      .flatMap(({ bars }) => (bars.kind === 'rows' ? [bars.of] : bars.cells.map(({ of }) => of)))
      .map(({ table }) => table),
  );
  return new Map(
    filled
      .filter(({ table }) => shown.has(table.id))
      .flatMap((table) => cellsOf(table).map(({ path, amount }) => [pathKey(path), amount] as const)),
  );
}

/** `prior`: last year's figures as entered. */
export interface ChartSource {
  readonly filled: readonly FilledTable[];
  readonly prior: readonly PriorYearFigure[];
}

/** Errors: RangeError for a table that the set does not have. */
function tableOf({ filled }: ChartSource, id: string): FilledTable {
  const found = filled.find(({ table }) => table.id === id);
  if (found === undefined) throw new RangeError(`No table ${id}.`);
  return found;
}

function fixedBars(
  { bars }: BarsDeclaration & { readonly bars: { readonly kind: 'cells' } },
  source: ChartSource,
  amounts: Amounts,
): readonly Bar[] {
  return bars.cells.flatMap(({ label, of, measure }): readonly Bar[] => {
    const amount = amounts.get(pathKey(of));
    if (amount === undefined) throw new RangeError(`No cell ${pathKey(of)}.`);
    const prior = source.prior.find(
      (one) => measure !== undefined && comparable(one.measure) === comparable(measure),
    );
    const { amounts: style } = tableOf(source, of.table).table;
    return [{ label, path: of, amount, style, last: prior === undefined ? null : prior.amount }];
  });
}

/** 一、 and （一） number the rows of the table, not the bars. */
const ROW_NUMBER = /^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d+\s*[.．])\s*/u;

function rowBars(
  { bars: { of, roles, name } }: BarsDeclaration & { readonly bars: { readonly kind: 'rows' } },
  source: ChartSource,
  amounts: Amounts,
): readonly Bar[] {
  const filled = tableOf(source, of.table);
  const block = filled.kind === 'grid' ? filled.blocks.find(({ key }) => key === of.block) : undefined;
  if (block === undefined) throw new RangeError(`No block ${of.block}.`);
  return block.rows.flatMap((row): readonly Bar[] => {
    const path = { ...of, row: row.key };
    const amount = amounts.get(pathKey(path));
    const label = row.texts[name];
    if (!roles.includes(row.role) || amount === undefined || label === undefined) return [];
    const plain = label.trim().replace(ROW_NUMBER, '');
    return [{ label: plain, path, amount, style: filled.table.amounts, last: null }];
  });
}

function isShown({ amount, last, style }: Bar): boolean {
  return shownNumber(amount, style) !== 0 || (last !== null && shownNumber(last, style) !== 0);
}

function bySize(one: Bar, other: Bar): number {
  return Math.abs(other.amount) - Math.abs(one.amount);
}

function isCells(
  chart: BarsDeclaration,
): chart is BarsDeclaration & { readonly bars: { readonly kind: 'cells' } } {
  return chart.bars.kind === 'cells';
}

function isRows(
  chart: BarsDeclaration,
): chart is BarsDeclaration & { readonly bars: { readonly kind: 'rows' } } {
  return chart.bars.kind === 'rows';
}

/** Charts show cells of one table. */
function tableId({ bars }: BarsDeclaration): string {
  return bars.kind === 'rows' ? bars.of.table : at(bars.cells, 0).of.table;
}

function contentOf(chart: BarsDeclaration, source: ChartSource, amounts: Amounts): ChartContent {
  const all = isCells(chart)
    ? fixedBars(chart, source, amounts)
    : isRows(chart)
      ? rowBars(chart, source, amounts)
      : [];
  const shown = all.filter(isShown);
  const most = isRows(chart) ? chart.bars.most : shown.length;
  const bars = isRows(chart) ? [...shown].sort(bySize).slice(0, most) : shown;
  const asked = isCells(chart) && chart.bars.cells.some(({ measure }) => measure !== undefined);
  const missing = asked ? bars.filter(({ last }) => last === null).map(({ label }) => label) : [];
  return {
    title: chart.title,
    bars,
    count: shown.length,
    unit: tableOf(source, tableId(chart)).table.amounts.unit,
    isCompared: asked && missing.length === 0 && bars.length > 0,
    remarks: [
      ...(bars.length === 0 ? ['都是0，没有图。'] : []),
      ...(shown.length > bars.length
        ? [`共${String(shown.length)}项，图中是金额最大的${String(bars.length)}项。`]
        : []),
      ...(missing.length > 0 ? [`上年数没有填写（${missing.join('、')}），没有与上年比较。`] : []),
    ],
  };
}

/** One for each declaration, in their order. Errors: RangeError for a cell that the tables do not have. */
export function chartContents(
  charts: readonly BarsDeclaration[],
  source: ChartSource,
): readonly ChartContent[] {
  const amounts = amountsOf(charts, source.filled);
  return charts.map((chart) => contentOf(chart, source, amounts));
}

/** In words, for people who do not see the chart. */
export function altText({ title, bars, unit, isCompared }: ChartContent): string {
  const parts = bars.map(({ label, amount, last, style }) => {
    const before = isCompared && last !== null ? `，上年${formatAmount(last, style)}` : '';
    return `${label}${formatAmount(amount, style)}${before}`;
  });
  return `${title}，单位${unit}：${parts.join('；')}。`;
}

/** Dark beside light: they differ in black and white. */
export const CHART_COLORS = { now: '1F4E79', last: 'BFBFBF' } as const;

/** In characters; a longer name would leave no room for its bar. */
export const LONGEST_LABEL = 20;

export function amountFormat({ decimals }: AmountStyle): string {
  return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
}
