/** Tests that imports of returns lose nothing of a clerk's. */
import { describeNothingLost } from '../../support/nothing-lost';
import { RETURN_SCENARIOS } from './scenarios/returns';

describeNothingLost(RETURN_SCENARIOS);
