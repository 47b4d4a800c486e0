/** Plans 图表: the set's charts, each beside the cells that it shows. */
import { CHART_SHEET_NAME } from '../../entries/own-sheet-names';
import { quotedSheetName, cellAddress } from '../../grid/address';
import { quote } from '../../entries/quote';
import { shownNumber, type AmountStyle } from '../../money/amount-style';
import type { PrintedRows } from '../plan/change';
import type { CellStyle, ChartPlan, PlannedContent, SheetPlan } from '../plan/plan';
import { Canvas } from './canvas';
import {
  altText,
  amountFormat,
  CHART_COLORS,
  LONGEST_LABEL,
  pathKey,
  type Bar,
  type ChartContent,
} from './chart-content';
import type { DrawnTable } from './drawn-table';
import { ENTRY_STYLES } from './entry-styles';

/** The last one prints the right edge of the charts. */
const WIDTHS = [46, 16, 16, 3, 12, 12, 12, 12, 12, 12, 12, 1] as const;
const CHART_COLUMNS = { first: 4, last: 10 } as const;
/** Two charts fill a landscape page of this width. */
const LEAST_ROWS = 17;
const ON_PAGE = 2;
const ROW_HEIGHT = 18;

function amountStyle(style: AmountStyle): CellStyle {
  return { ...ENTRY_STYLES.amount, numberFormat: amountFormat(style), locked: true };
}

/** What the cell of a bar's figure holds. */
export type BarContent = (bar: Bar) => PlannedContent;

/** The figures themselves, as the tables print them: for a workbook of values. */
export const figureValues: BarContent = ({ amount, style }) => ({
  kind: 'number',
  value: shownNumber(amount, style),
});

/** Points at tables drawn in the same workbook. Errors: a figure that was not drawn, an error of the program. */
export function drawnReferences(drawn: readonly DrawnTable[]): BarContent {
  return ({ path, amount, style }) => {
    const table = drawn.find((one) => one.table === path.table);
    const figure = table?.figures.find((one) => pathKey(one.path) === pathKey(path));
    if (table === undefined || figure === undefined) throw new Error(`${pathKey(path)} was not drawn.`);
    return {
      kind: 'formula',
      formula: `${quotedSheetName(table.plan.name)}!${cellAddress(figure.row, figure.column)}`,
      result: shownNumber(amount, style),
    };
  };
}

function beginsPage(number: number): boolean {
  return number > 1 && number % ON_PAGE === 1;
}

/** Charts are called 图1, 图2, … in their order. */
function chartName(number: number): string {
  return `图${String(number)}`;
}

/**
 * Works out from its charts how a sheet was printed, so that an undo can print it so again. `rows`: rows with contents.
 * A part without bars has no chart: it is printed, but begins no page here.
 */
export function printedCharts(charts: readonly ChartPlan[], rows: number): PrintedRows {
  // Above a chart stands its heading, below it an empty row.
  const last = charts.reduce((most, { place }) => Math.max(most, place.lastRow + 1), rows - 1);
  const isFirst = ({ name }: ChartPlan): boolean => beginsPage(Number(name.slice(1)));
  return {
    printArea: { firstRow: 0, firstColumn: 0, lastRow: last, lastColumn: WIDTHS.length - 1 },
    breaks: charts.filter(isFirst).map(({ place }) => place.firstRow - 1),
  };
}

class ChartSheet {
  readonly canvas = new Canvas([...WIDTHS]);
  readonly charts: ChartPlan[] = [];
  readonly breaks: number[] = [];
  private row = 0;

  constructor(private readonly contentOf: BarContent) {}

  /** Number of rows. */
  get end(): number {
    return this.row;
  }

  private text(column: number, style: CellStyle, text: string): void {
    this.canvas.putAt(this.row, column, style, text === '' ? undefined : { kind: 'text', text });
  }

  /** A line across the cells of a chart's figures. */
  private acrossCells(style: CellStyle, text: string): void {
    const area = { firstRow: this.row, lastRow: this.row, firstColumn: 0, lastColumn: 2 };
    this.canvas.put(area, style, { kind: 'text', text });
    this.row += 1;
  }

  add(content: ChartContent, number: number): void {
    const { title, bars, unit, isCompared, remarks } = content;
    const heading = `${chartName(number)} ${title}（单位：${unit}）`;
    const first = this.row;
    if (beginsPage(number)) this.breaks.push(first);
    this.acrossCells(ENTRY_STYLES.fixed, heading);
    for (const [column, header] of ['项目', '本年', ...(isCompared ? ['上年'] : [])].entries())
      this.text(column, ENTRY_STYLES.header, header);
    this.row += 1;
    const firstBar = this.row;
    for (const bar of bars) this.addBar(bar, isCompared);
    const lastBar = this.row - 1;
    for (const remark of remarks) this.acrossCells(ENTRY_STYLES.hint, remark);
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
      name: chartName(number),
      title: `${title}（单位：${unit}）`,
      altText: altText(content),
      categories: column(0),
      series: [
        { name: '本年', values: column(1), color: CHART_COLORS.now },
        ...(isCompared ? [{ name: '上年', values: column(2), color: CHART_COLORS.last }] : []),
      ],
      numberFormat: amountStyle(style.style).numberFormat,
      place: {
        // Below the heading: a page break cuts no edge of the chart.
        firstRow: first + 1,
        lastRow: this.row - 2,
        firstColumn: CHART_COLUMNS.first,
        lastColumn: CHART_COLUMNS.last,
      },
    });
  }

  private addBar(bar: Bar, isCompared: boolean): void {
    const { label, last, style } = bar;
    const cell = amountStyle(style);
    const number = (content: PlannedContent, column: number): void => {
      this.canvas.putAt(this.row, column, cell, content);
    };
    this.text(0, ENTRY_STYLES.text, quote(label, LONGEST_LABEL));
    number(this.contentOf(bar), 1);
    if (isCompared && last !== null) number({ kind: 'number', value: shownNumber(last, style) }, 2);
    this.row += 1;
  }
}

export function chartSheet(contents: readonly ChartContent[], contentOf: BarContent): SheetPlan {
  const sheet = new ChartSheet(contentOf);
  for (const [index, content] of contents.entries()) sheet.add(content, index + 1);
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
        lastColumn: WIDTHS.length - 1,
      },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
      footer: '第 &P 页，共 &N 页',
      breaks: sheet.breaks,
    },
    showGridLines: false,
    charts: sheet.charts,
  };
}
