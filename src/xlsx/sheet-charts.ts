/** Has the library draw the charts of a sheet, and puts the cells' contents into them, so that they show before recalculation. */
import type { SheetChart } from 'hucre/xlsx';
import type { Area } from '../grid/area';
import { absoluteArea, quotedSheetName } from '../grid/address';
import { at } from '../money/at';
import type { ChartPlan, SheetPlan } from '../sheets/plan/plan';
import type { ChartCells, ReadChart } from './read-charts';
import { xmlText } from './xml-text';

function reference(sheet: string, area: Area): string {
  return `${quotedSheetName(sheet)}!${absoluteArea(area)}`;
}

const GRIDLINES = { major: true } as const;

export function toCharts({ name, charts = [] }: SheetPlan): SheetChart[] {
  return charts.map(({ title, altText, categories, series, numberFormat, place }) => ({
    type: 'bar',
    title,
    ...(altText === '' ? {} : { altText }),
    frameTitle: title,
    lang: 'zh-CN',
    gapWidth: 60,
    series: series.map((one) => ({
      name: one.name,
      values: reference(name, one.values),
      categories: reference(name, categories),
      color: one.color,
      invertIfNegative: false,
    })),
    dataLabels: { showValue: true, position: 'outEnd', numberFormat: { formatCode: numberFormat } },
    legend: series.length > 1 ? 'bottom' : false,
    axes: {
      // The first row is the uppermost bar; names stay left of bars below zero.
      x: { reverse: true, tickLblPos: 'low' },
      y: { numberFormat: { formatCode: '#,##0.##' }, gridlines: GRIDLINES, crosses: 'max' },
    },
    anchor: {
      from: { row: place.firstRow, col: place.firstColumn },
      to: { row: place.lastRow + 1, col: place.lastColumn + 1 },
    },
  }));
}

function shownIn({ rows }: SheetPlan, { firstRow, lastRow, firstColumn }: Area): readonly string[] {
  return rows.slice(firstRow, lastRow + 1).map((row) => {
    const content = row[firstColumn]?.content;
    if (content === undefined) return '';
    return String(
      content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : content.result,
    );
  });
}

/** What a file says of the charts of a sheet, for comparing it with the file. */
export function plannedCharts(plan: SheetPlan): readonly ReadChart[] {
  const cells = (area: Area): ChartCells => ({
    reference: reference(plan.name, area),
    shown: shownIn(plan, area),
  });
  return (plan.charts ?? []).map(({ title, altText, categories, series }) => ({
    title,
    altText,
    series: series.map(({ values }) => ({ categories: cells(categories), values: cells(values) })),
  }));
}

function points(values: readonly string[]): string {
  const count = `<c:ptCount val="${String(values.length)}"/>`;
  const all = values.map(
    (value, index) => `<c:pt idx="${String(index)}"><c:v>${xmlText(value)}</c:v></c:pt>`,
  );
  return count + all.join('');
}

/** `xml`: of the library, where each series has its categories before its values. */
export function withCaches(
  xml: string,
  plan: SheetPlan,
  { categories, series, numberFormat }: ChartPlan,
): string {
  let next = 0;
  const texts = `</c:f><c:strCache>${points(shownIn(plan, categories))}</c:strCache></c:strRef></c:cat>`;
  return xml
    .replaceAll('</c:f></c:strRef></c:cat>', () => texts)
    .replaceAll('</c:f></c:numRef></c:val>', () => {
      const { values } = at(series, next);
      next += 1;
      const format = `<c:formatCode>${xmlText(numberFormat)}</c:formatCode>`;
      return `</c:f><c:numCache>${format}${points(shownIn(plan, values))}</c:numCache></c:numRef></c:val>`;
    });
}
