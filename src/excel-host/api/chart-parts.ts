/** Declares the parts of a chart: title, legend, axes, series with their fill and labels. */
import { requireAllowed } from '../edits/guard';
import type { Area } from '../model/area';
import type { Chart, ChartSeries } from '../model/chart';
import type { Anchor } from '../model/anchor';
import { bind, type ApiClass, type Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import type { Json } from '../protocol/wire';
import { RangeBlock } from './cell-block';
import { checkedColor, checkedFlag, checkedNumber, checkedText, checkedWord } from './style-properties';
import { SheetTarget } from './sheet-target';

const LABEL_POSITIONS = ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'] as const;
const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;
const CROSSINGS = ['Automatic', 'Maximum', 'Minimum'] as const;
const WIDEST_GAP = 500;

export class ChartTarget extends SheetTarget {
  constructor(
    { book, sheet }: SheetTarget,
    readonly pointedChart: Chart,
  ) {
    super(book, sheet);
  }

  get chart(): Chart {
    if (!this.sheet.charts.includes(this.pointedChart)) throw new ApiError('ItemNotFound');
    return this.pointedChart;
  }

  /** The chart about to be changed. */
  get open(): Chart {
    requireAllowed(this.sheet, 'allowEditObjects');
    return this.chart;
  }
}

class SeriesTarget extends ChartTarget {
  constructor(
    target: ChartTarget,
    readonly index: number,
  ) {
    super(target, target.pointedChart);
  }

  seriesOf({ series }: Chart): ChartSeries {
    const found = series[this.index];
    if (found === undefined) throw new ApiError('ItemNotFound');
    return found;
  }
}

export function ofChart<T extends ChartTarget>(
  get: (chart: Chart) => Json,
  set: (chart: Chart, value: Json) => void,
): Scalar<T> {
  return {
    get: (target) => get(target.chart),
    set: (target, value) => {
      set(target.open, value);
    },
  };
}

function ofSeries(
  get: (series: ChartSeries) => Json,
  set: (series: ChartSeries, value: Json) => void,
): Scalar<SeriesTarget> {
  return {
    get: (target) => get(target.seriesOf(target.chart)),
    set: (target, value) => {
      set(target.seriesOf(target.open), value);
    },
  };
}

/** A place that follows its cells. */
export function anchored({ sheet }: SheetTarget, area: Area): Anchor {
  const anchor: Anchor = { area };
  sheet.anchors.add(anchor);
  return anchor;
}

export function dataArgument(target: SheetTarget, args: Arguments, place = 0): Area {
  const range = args.target(place, RangeBlock);
  if (range === undefined) throw new ApiError('InvalidArgument');
  if (range.sheet !== target.sheet)
    throw new ApiError('NotImplemented', 'The stand-in charts cells of the same sheet only.');
  return range.place;
}

function oneColumn(area: Area): Area {
  if (area.firstColumn !== area.lastColumn) throw new ApiError('InvalidArgument');
  return area;
}

const FILL: ApiClass<SeriesTarget> = {
  name: 'ChartFill',
  actions: {
    setSolidColor: (target, args) => {
      target.seriesOf(target.open).color = checkedColor(args.text(0));
    },
  },
};

const SERIES_FORMAT: ApiClass<SeriesTarget> = {
  name: 'ChartSeriesFormat',
  navigations: { fill: (target) => bind(FILL, target) },
};

const LABELS: ApiClass<SeriesTarget> = {
  name: 'ChartDataLabels',
  scalars: {
    showValue: ofSeries(
      ({ hasLabels }) => hasLabels,
      (series, value) => {
        series.hasLabels = checkedFlag(value);
      },
    ),
    position: ofSeries(
      ({ labelPosition }) => labelPosition,
      (series, value) => {
        series.labelPosition = checkedWord(value, LABEL_POSITIONS);
      },
    ),
    numberFormat: ofSeries(
      ({ labelFormat }) => labelFormat,
      (series, value) => {
        series.labelFormat = checkedText(value);
      },
    ),
  },
};

const SERIES: ApiClass<SeriesTarget> = {
  name: 'ChartSeries',
  scalars: {
    name: ofSeries(
      ({ name }) => name,
      (series, value) => {
        series.name = checkedText(value);
      },
    ),
    gapWidth: ofSeries(
      ({ gapWidth }) => gapWidth,
      (series, value) => {
        series.gapWidth = checkedNumber(value, 0, WIDEST_GAP);
      },
    ),
    invertIfNegative: ofSeries(
      ({ invertIfNegative }) => invertIfNegative,
      (series, value) => {
        series.invertIfNegative = checkedFlag(value);
      },
    ),
    hasDataLabels: ofSeries(
      ({ hasLabels }) => hasLabels,
      (series, value) => {
        series.hasLabels = checkedFlag(value);
      },
    ),
  },
  navigations: {
    format: (target) => bind(SERIES_FORMAT, target),
    dataLabels: (target) => bind(LABELS, target),
  },
  actions: {
    setValues: (target, args) => {
      target.seriesOf(target.open).values = anchored(target, oneColumn(dataArgument(target, args)));
    },
    setXAxisValues: (target, args) => {
      target.seriesOf(target.open).categories = anchored(target, oneColumn(dataArgument(target, args)));
    },
  },
};

export const ALL_SERIES: ApiClass<ChartTarget> = {
  name: 'ChartSeriesCollection',
  items: (target) => target.chart.series.map((_, index) => bind(SERIES, new SeriesTarget(target, index))),
  objects: {
    getItemAt: (target, args) => {
      const series = new SeriesTarget(target, args.integer(0));
      series.seriesOf(target.chart);
      return bind(SERIES, series);
    },
  },
  values: { getCount: ({ chart }) => chart.series.length },
};

export const TITLE: ApiClass<ChartTarget> = {
  name: 'ChartTitle',
  scalars: {
    text: ofChart(
      ({ title }) => title,
      (chart, value) => {
        chart.title = checkedText(value);
      },
    ),
  },
};

export const LEGEND: ApiClass<ChartTarget> = {
  name: 'ChartLegend',
  scalars: {
    visible: ofChart(
      ({ legend }) => legend.visible,
      (chart, value) => {
        chart.legend.visible = checkedFlag(value);
      },
    ),
    position: ofChart(
      ({ legend }) => legend.position,
      (chart, value) => {
        chart.legend.position = checkedWord(value, LEGEND_POSITIONS);
      },
    ),
  },
};

const CATEGORY_AXIS: ApiClass<ChartTarget> = {
  name: 'ChartAxis',
  scalars: {
    reversePlotOrder: ofChart(
      ({ categoryAxis }) => categoryAxis.reversed,
      (chart, value) => {
        chart.categoryAxis.reversed = checkedFlag(value);
      },
    ),
    tickLabelPosition: ofChart(
      ({ categoryAxis }) => categoryAxis.labelPosition,
      (chart, value) => {
        chart.categoryAxis.labelPosition = checkedWord(value, TICK_LABELS);
      },
    ),
    position: ofChart(
      ({ categoryAxis }) => categoryAxis.crossing,
      (chart, value) => {
        chart.categoryAxis.crossing = checkedWord(value, CROSSINGS);
      },
    ),
  },
};

const VALUE_AXIS: ApiClass<ChartTarget> = {
  name: 'ChartAxis',
  scalars: {
    numberFormat: ofChart(
      ({ valueAxis }) => valueAxis.format,
      (chart, value) => {
        chart.valueAxis.format = checkedText(value);
      },
    ),
  },
};

export const AXES: ApiClass<ChartTarget> = {
  name: 'ChartAxes',
  navigations: {
    categoryAxis: (target) => bind(CATEGORY_AXIS, target),
    valueAxis: (target) => bind(VALUE_AXIS, target),
  },
};
