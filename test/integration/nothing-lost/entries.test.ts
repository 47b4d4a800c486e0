/** Tests that changes of entry sheets lose nothing of a clerk's. */
import { describeNothingLost } from '../../support/nothing-lost';
import { ENTRY_SCENARIOS } from './scenarios/entries';

describeNothingLost(ENTRY_SCENARIOS);
