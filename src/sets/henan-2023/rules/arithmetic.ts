/** Names the arithmetic that the set's declarations imply; waives none. */
import type { ArithmeticNames } from '../../../checks/rules/arithmetic';
import { COPY_NAMES } from './copy-names';
import { ROW_SUM_NAMES } from './row-sum-names';
import { SUM_NAMES } from './sum-names';
import { unlistedBasic } from './unlisted-basic';

export const ARITHMETIC: ArithmeticNames = {
  sums: SUM_NAMES,
  rowSums: ROW_SUM_NAMES,
  copies: COPY_NAMES,
  between: [
    { whole: '03/functions', part: '05/functions', by: 'X-10' },
    { whole: '04/expenditure', part: '05/functions', by: 'X-07' },
    { whole: '04/expenditure', part: '09/functions', by: 'X-08' },
    { whole: '07/pairs', part: '06/pairs', by: 'X-13' },
    { whole: '01/expenditure', part: '06/pairs', columns: ['general'], by: 'X-12a' },
    { whole: '01/expenditure', part: '07/pairs', columns: ['total'], by: 'X-15' },
    { whole: '08/expenses', part: '07/pairs', by: 'X-16' },
  ],
  unlisted: (context, table) => unlistedBasic(context, table, true),
  waived: { sums: [], rowSums: [], copies: [], between: [] },
};
