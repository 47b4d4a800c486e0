/** Holds a chart of the stand-in workbook: bars over cells of its own sheet, which move with these cells. */
import type { Anchor } from './anchor';

export interface ChartSeries {
  name: string;
  values: Anchor;
  /** `null`: the bars are numbered. */
  categories: Anchor | null;
  /** `#RRGGBB`; `null`: a colour of the theme. */
  color: string | null;
  gapWidth: number;
  invertIfNegative: boolean;
  hasLabels: boolean;
  labelPosition: string;
  labelFormat: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: 'BarClustered';
  /** The cells that it covers. */
  place: Anchor;
  title: string;
  readonly legend: { visible: boolean; position: string };
  readonly categoryAxis: { reversed: boolean; labelPosition: string; crossing: string };
  readonly valueAxis: { format: string };
  series: ChartSeries[];
}
