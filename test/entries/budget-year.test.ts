/** Tests which year a new workbook proposes. */
import { proposedBudgetYear } from '../../src/entries/budget-year';

it.each([
  ['2026-01-01T00:00:00', 2026],
  ['2026-06-30T23:59:59', 2026],
  ['2026-07-01T00:00:00', 2027],
  ['2026-12-31T23:59:59', 2027],
])('proposes on %s the budget of %d', (today, year) => {
  expect(proposedBudgetYear(new Date(today))).toBe(year);
});
