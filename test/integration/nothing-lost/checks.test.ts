/** Tests that what checking writes loses nothing of a clerk's. */
import { describeNothingLost } from '../../support/nothing-lost';
import { CHECK_SCENARIOS } from './scenarios/checks';

describeNothingLost(CHECK_SCENARIOS);
