/** Queues the calls that draw charts, named, over cells of their sheet; they look as those of files (`src/xlsx`). */
import { areaAddress, cellAddress } from '../../grid/address';
import type { ChartPlan, ChartSeriesPlan } from '../../sheets/plan/plan';
import type { SheetInstruction } from './instruction';

/** Space between bars, in percent of their width. */
const GAP = 60;
const AXIS_FORMAT = '#,##0.##';

/** All values in one block: cells of names first, then a column to a series. */
function dataOf({ categories, series }: ChartPlan): string {
  const lastColumn = series.reduce(
    (most, { values }) => Math.max(most, values.lastColumn),
    categories.lastColumn,
  );
  return areaAddress({ ...categories, lastColumn });
}

function drawSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { name, values, color }: ChartSeriesPlan,
  { categories, numberFormat }: ChartPlan,
): void {
  // Said once more: which cells Excel takes for names depends on what they hold.
  series.setValues(sheet.getRange(areaAddress(values)));
  series.setXAxisValues(sheet.getRange(areaAddress(categories)));
  series.name = name;
  series.gapWidth = GAP;
  series.invertIfNegative = false;
  series.format.fill.setSolidColor(`#${color}`);
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.position = 'OutsideEnd';
  series.dataLabels.numberFormat = numberFormat;
}

function drawChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { name, title, series, place } = plan;
  const chart = sheet.charts.add('BarClustered', sheet.getRange(dataOf(plan)), 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  // The first row is the uppermost bar; names stay left of bars below zero.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.categoryAxis.tickLabelPosition = 'Low';
  chart.axes.categoryAxis.position = 'Maximum';
  chart.axes.valueAxis.numberFormat = AXIS_FORMAT;
  for (const [index, one] of series.entries()) drawSeries(sheet, chart.series.getItemAt(index), one, plan);
  chart.setPosition(
    cellAddress(place.firstRow, place.firstColumn),
    cellAddress(place.lastRow, place.lastColumn),
  );
}

export function drawCharts(
  sheet: Excel.Worksheet,
  { removed, charts }: Extract<SheetInstruction, { kind: 'charts' }>,
): void {
  // Charts of an earlier attempt go too. Does nothing where there is no such chart.
  for (const name of new Set([...removed, ...charts.map((chart) => chart.name)]))
    sheet.charts.getItemOrNullObject(name).delete();
  for (const plan of charts) drawChart(sheet, plan);
}
