/** Declares `Worksheet.charts`. Creates clustered bars over cells of the chart's own sheet, a column to a series. */
import { requireAllowed } from '../edits/guard';
import type { Area } from '../model/area';
import type { Chart, ChartSeries } from '../model/chart';
import { bind, type ApiClass, type Link } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { RangeBlock } from './cell-block';
import { ALL_SERIES, anchored, AXES, ChartTarget, dataArgument, LEGEND, ofChart, TITLE } from './chart-parts';
import { findArea, type SheetTarget } from './sheet-target';
import { checkedText } from './style-properties';

const DEFAULT_GAP = 182;

const CHART: ApiClass<ChartTarget> = {
  name: 'Chart',
  key: { wire: 'Id', of: ({ chart }) => chart.id },
  scalars: {
    id: { get: ({ chart }) => chart.id },
    chartType: { get: ({ chart }) => chart.type },
    name: ofChart(
      ({ name }) => name,
      (chart, value) => {
        chart.name = checkedText(value);
      },
    ),
  },
  navigations: {
    title: (target) => bind(TITLE, target),
    legend: (target) => bind(LEGEND, target),
    axes: (target) => bind(AXES, target),
    series: (target) => bind(ALL_SERIES, target),
  },
  actions: {
    setPosition: (target, args) => {
      const [start, end] = [0, 1].map(
        (place) =>
          args.target(place, RangeBlock)?.place ?? findArea(target.book, target.sheet, args.text(place)),
      );
      if (start === undefined || end === undefined) throw new ApiError('InvalidArgument');
      target.open.place = anchored(target, {
        firstRow: start.firstRow,
        firstColumn: start.firstColumn,
        lastRow: end.lastRow,
        lastColumn: end.lastColumn,
      });
    },
    delete: (target) => {
      const { open, sheet } = target;
      sheet.charts = sheet.charts.filter((each) => each !== open);
    },
  },
};

function column({ firstRow, lastRow }: Area, index: number): Area {
  return { firstRow, lastRow, firstColumn: index, lastColumn: index };
}

function newSeries(target: SheetTarget, data: Area, index: number, hasNames: boolean): ChartSeries {
  const { grid } = target.sheet;
  const isHeader = typeof grid.cell(data.firstRow, index)?.value === 'string';
  const body = isHeader ? { ...data, firstRow: data.firstRow + 1 } : data;
  return {
    name: isHeader ? String(grid.cell(data.firstRow, index)?.value) : '',
    values: anchored(target, column(body, index)),
    categories: hasNames ? anchored(target, column(body, data.firstColumn)) : null,
    color: null,
    gapWidth: DEFAULT_GAP,
    invertIfNegative: false,
    hasLabels: false,
    labelPosition: 'OutsideEnd',
    labelFormat: 'General',
  };
}

/** Takes the first column for names where its last cell is a text, and the first row for names of series likewise. */
function add(target: SheetTarget, args: Arguments): Link {
  const { book, sheet } = target;
  requireAllowed(sheet, 'allowEditObjects');
  const type = args.choice(0, ['BarClustered']);
  args.choice(2, ['Columns']);
  const data = dataArgument(target, args, 1);
  const hasNames = typeof sheet.grid.cell(data.lastRow, data.firstColumn)?.value === 'string';
  const first = data.firstColumn + (hasNames ? 1 : 0);
  const columns = Array.from({ length: data.lastColumn - first + 1 }, (_, index) => first + index);
  if (columns.length === 0) throw new ApiError('InvalidArgument');
  const number = book.nextNumber();
  const chart: Chart = {
    id: `{${String(number).padStart(8, '0')}-0001-0000-0000-000000000000}`,
    name: `图表 ${String(number)}`,
    type,
    place: anchored(target, data),
    title: '图表标题',
    legend: { visible: columns.length > 1, position: 'Bottom' },
    categoryAxis: { reversed: false, labelPosition: 'NextToAxis', crossing: 'Automatic' },
    valueAxis: { format: 'General' },
    series: columns.map((index) => newSeries(target, data, index, hasNames)),
  };
  sheet.charts = [...sheet.charts, chart];
  return bind(CHART, new ChartTarget(target, chart));
}

function find(target: SheetTarget, key: string): Link | null {
  const chart = target.sheet.charts.find(({ id, name }) => id === key || name === key);
  return chart === undefined ? null : bind(CHART, new ChartTarget(target, chart));
}

export const CHARTS: ApiClass<SheetTarget> = {
  name: 'ChartCollection',
  items: (target) => target.sheet.charts.map((chart) => bind(CHART, new ChartTarget(target, chart))),
  objects: {
    add,
    getItem: (target, args) => {
      const found = find(target, args.text(0));
      if (found === null) throw new ApiError('ItemNotFound');
      return found;
    },
    getItemOrNullObject: (target, args) => find(target, args.text(0)),
  },
  values: { getCount: ({ sheet }) => sheet.charts.length },
};
