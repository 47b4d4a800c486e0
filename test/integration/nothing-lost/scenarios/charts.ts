/** Lists changes of the sheet of charts, and of tables that it follows. */
import { charts, fill, generate, load } from '../../../support/command-steps';
import { moreEntered, OWN, T03, TABLES, type Scenario } from '../../../support/nothing-lost';

const CHARTS = '图表';
const FILLED = [load, generate, fill];

export const CHART_SCENARIOS: readonly Scenario[] = [
  {
    name: 'charts beside a sheet of their name',
    titles: ['生成图表'],
    before: FILLED,
    around: TABLES,
    own: [OWN, CHARTS],
    command: charts,
  },
  {
    name: 'charts again, after a clerk typed there',
    titles: ['生成图表'],
    before: [...FILLED, charts],
    around: [CHARTS],
    own: [OWN],
    command: charts,
    coloured: false,
  },
  {
    name: 'tables filled with the charts following',
    titles: ['填充汇总'],
    before: [...FILLED, charts, moreEntered],
    around: [T03],
    own: [OWN],
    command: fill,
  },
];
