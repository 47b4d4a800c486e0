/** Tests that changes of tables lose nothing of a clerk's. */
import { describeNothingLost } from '../../support/nothing-lost';
import { shortenPauses } from '../../support/short-pauses';
import { TABLE_SCENARIOS } from './scenarios/tables';

shortenPauses();
describeNothingLost(TABLE_SCENARIOS);
