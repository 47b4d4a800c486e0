/** Plans 图表: the set's charts, each beside the cells that it shows, which follow the tables as formulas. */
import { CHART_SHEET_NAME } from '../../entries/own-sheet-names';
import type { PriorYearFigure } from '../../entries/entries';
import { quotedSheetName, cellAddress } from '../../grid/address';
import { quote } from '../../entries/quote';
import { comparable } from '../../entries/text';
import { at } from '../../money/at';
import { formatAmount, shownNumber, type AmountStyle } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import { cellsOf, type FilledTable } from '../../rollup/rollup';
import type { ChartDeclaration } from '../../tables/chart';
import type { CellPath } from '../../tables/table';
import type { CellStyle, ChartPlan, PlannedContent, SheetPlan } from '../plan/plan';
import { Canvas } from './canvas';
import type { DrawnTable } from './drawn-table';
import { ENTRY_STYLES } from './entry-styles';

/** One bar, or two beside last year's. */
interface Bar {
  readonly label: string;
  readonly path: CellPath;
  readonly amount: Fen;
  readonly style: AmountStyle;
  /** `null`: not entered, or not compared. */
  readonly last: Fen | null;
}

interface ChartContent {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly unit: string;
  readonly isCompared: boolean;
  /** Sentences below the cells. */
  readonly remarks: readonly string[];
}

type Amounts = ReadonlyMap<string, Fen>;

function keyOf({ table, block, row, column }: CellPath): string {
  return [table, block, row, column].join('\n');
}

function amountsIn(filled: readonly FilledTable[]): Amounts {
  return new Map(
    filled.flatMap((table) => cellsOf(table).map(({ path, amount }) => [keyOf(path), amount] as const)),
  );
}

interface Source {
  readonly filled: readonly FilledTable[];
  readonly drawn: readonly DrawnTable[];
  readonly prior: readonly PriorYearFigure[];
}

/** Errors: RangeError for a table that the set does not have. */
function tableOf({ filled }: Source, id: string): FilledTable {
  const found = filled.find(({ table }) => table.id === id);
  if (found === undefined) throw new RangeError(`No table ${id}.`);
  return found;
}

function fixedBars(
  { bars }: ChartDeclaration & { readonly bars: { readonly kind: 'cells' } },
  source: Source,
  amounts: Amounts,
): readonly Bar[] {
  return bars.cells.flatMap(({ label, of, measure }): readonly Bar[] => {
    const amount = amounts.get(keyOf(of));
    if (amount === undefined) throw new RangeError(`No cell ${keyOf(of)}.`);
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
  { bars: { of, roles, name } }: ChartDeclaration & { readonly bars: { readonly kind: 'rows' } },
  source: Source,
  amounts: Amounts,
): readonly Bar[] {
  const filled = tableOf(source, of.table);
  const block = filled.kind === 'grid' ? filled.blocks.find(({ key }) => key === of.block) : undefined;
  if (block === undefined) throw new RangeError(`No block ${of.block}.`);
  return block.rows.flatMap((row): readonly Bar[] => {
    const path = { ...of, row: row.key };
    const amount = amounts.get(keyOf(path));
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
  chart: ChartDeclaration,
): chart is ChartDeclaration & { readonly bars: { readonly kind: 'cells' } } {
  return chart.bars.kind === 'cells';
}

function isRows(
  chart: ChartDeclaration,
): chart is ChartDeclaration & { readonly bars: { readonly kind: 'rows' } } {
  return chart.bars.kind === 'rows';
}

/** Charts show cells of one table. */
function tableId({ bars }: ChartDeclaration): string {
  return bars.kind === 'rows' ? bars.of.table : at(bars.cells, 0).of.table;
}

function contentOf(chart: ChartDeclaration, source: Source, amounts: Amounts): ChartContent {
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

const WIDTHS = [46, 16, 16, 3, 12, 12, 12, 12, 12, 12, 12] as const;
const CHART_COLUMNS = { first: 4, last: 10 } as const;
/** Two charts fill a landscape page of this width. */
const LEAST_ROWS = 17;
const ON_PAGE = 2;
const ROW_HEIGHT = 18;
/** In characters; a longer name would leave no room for its bar. */
const LONGEST_LABEL = 20;
const NOW = '1F4E79';
const LAST = 'BFBFBF';

function amountStyle({ decimals }: AmountStyle): CellStyle {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const numberFormat = `#,##0${digits}`;
  return { ...ENTRY_STYLES.amount, numberFormat, locked: true };
}

/** Errors: a figure that was not drawn, which is an error of the program. */
function reference({ path }: Bar, { drawn }: Source): string {
  const table = drawn.find((one) => one.table === path.table);
  const figure = table?.figures.find((one) => keyOf(one.path) === keyOf(path));
  if (table === undefined || figure === undefined) throw new Error(`${keyOf(path)} was not drawn.`);
  return `${quotedSheetName(table.plan.name)}!${cellAddress(figure.row, figure.column)}`;
}

function altText({ title, bars, unit, isCompared }: ChartContent): string {
  const parts = bars.map(({ label, amount, last, style }) => {
    const before = isCompared && last !== null ? `，上年${formatAmount(last, style)}` : '';
    return `${label}${formatAmount(amount, style)}${before}`;
  });
  return `${title}，单位${unit}：${parts.join('；')}。`;
}

class ChartSheet {
  readonly canvas = new Canvas([...WIDTHS]);
  readonly charts: ChartPlan[] = [];
  readonly breaks: number[] = [];
  private row = 0;

  constructor(private readonly source: Source) {}

  /** Number of rows. */
  get end(): number {
    return this.row;
  }

  private text(column: number, style: CellStyle, text: string): void {
    this.canvas.putAt(this.row, column, style, text === '' ? undefined : { kind: 'text', text });
  }

  add(content: ChartContent, number: number): void {
    const { title, bars, unit, isCompared, remarks } = content;
    const heading = `图${String(number)} ${title}（单位：${unit}）`;
    const first = this.row;
    if (number > 1 && number % ON_PAGE === 1) this.breaks.push(first);
    this.canvas.put({ firstRow: first, lastRow: first, firstColumn: 0, lastColumn: 2 }, ENTRY_STYLES.fixed, {
      kind: 'text',
      text: heading,
    });
    this.row += 1;
    for (const [column, header] of ['项目', '本年', ...(isCompared ? ['上年'] : [])].entries())
      this.text(column, ENTRY_STYLES.header, header);
    this.row += 1;
    const firstBar = this.row;
    for (const bar of bars) this.addBar(bar, isCompared);
    const lastBar = this.row - 1;
    for (const remark of remarks) {
      this.canvas.put(
        { firstRow: this.row, lastRow: this.row, firstColumn: 0, lastColumn: 2 },
        ENTRY_STYLES.hint,
        { kind: 'text', text: remark },
      );
      this.row += 1;
    }
    this.row = Math.max(this.row, first + (bars.length === 0 ? 0 : LEAST_ROWS)) + 1;
    const [style] = bars;
    if (style === undefined) return;
    const column = (index: number) => ({
      firstRow: firstBar,
      lastRow: lastBar,
      firstColumn: index,
      lastColumn: index,
    });
    this.charts.push({
      title: `${title}（单位：${unit}）`,
      altText: altText(content),
      categories: column(0),
      series: [
        { name: '本年', values: column(1), color: NOW },
        ...(isCompared ? [{ name: '上年', values: column(2), color: LAST }] : []),
      ],
      numberFormat: amountStyle(style.style).numberFormat,
      place: {
        firstRow: first,
        lastRow: this.row - 2,
        firstColumn: CHART_COLUMNS.first,
        lastColumn: CHART_COLUMNS.last,
      },
    });
  }

  private addBar(bar: Bar, isCompared: boolean): void {
    const { label, amount, last, style } = bar;
    const cell = amountStyle(style);
    const number = (content: PlannedContent, column: number): void => {
      this.canvas.putAt(this.row, column, cell, content);
    };
    this.text(0, ENTRY_STYLES.text, quote(label, LONGEST_LABEL));
    const formula = reference(bar, this.source);
    number({ kind: 'formula', formula, result: shownNumber(amount, style) }, 1);
    if (isCompared && last !== null) number({ kind: 'number', value: shownNumber(last, style) }, 2);
    this.row += 1;
  }
}

/** `prior`: last year's figures as entered. */
export function chartSheet(
  charts: readonly ChartDeclaration[],
  filled: readonly FilledTable[],
  drawn: readonly DrawnTable[],
  prior: readonly PriorYearFigure[],
): SheetPlan {
  const source: Source = { filled, drawn, prior };
  const amounts = amountsIn(filled);
  const sheet = new ChartSheet(source);
  for (const [index, chart] of charts.entries()) sheet.add(contentOf(chart, source, amounts), index + 1);
  const { canvas } = sheet;
  return {
    name: CHART_SHEET_NAME,
    rows: canvas.rows,
    columnWidths: [...WIDTHS],
    rowHeights: Array.from({ length: sheet.end }, () => ROW_HEIGHT),
    merges: canvas.merges,
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      printArea: {
        firstRow: 0,
        firstColumn: 0,
        lastRow: sheet.end - 1,
        lastColumn: CHART_COLUMNS.last,
      },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
      footer: '第 &P 页，共 &N 页',
      breaks: sheet.breaks,
    },
    showGridLines: false,
    charts: sheet.charts,
  };
}
