/** Tests that changes of the text lose nothing of a clerk's. */
import { describeNothingLost } from '../../support/nothing-lost';
import { TEXT_SCENARIOS } from './scenarios/text';

describeNothingLost(TEXT_SCENARIOS);
