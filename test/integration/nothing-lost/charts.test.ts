/** Tests that changes of charts lose nothing of a clerk's. */
import { describeNothingLost } from '../../support/nothing-lost';
import { CHART_SCENARIOS } from './scenarios/charts';

describeNothingLost(CHART_SCENARIOS);
