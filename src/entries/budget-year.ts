/**
 * Proposes the year of a new workbook's budget. Departments are told by the end of June to prepare the budget of the next
 * year (预算法实施条例, 国务院令第729号), and publish it in the first months of that year.
 */

/** Zero-based month: July. */
const NEXT_YEAR_FROM = 6;

export function proposedBudgetYear(today: Date): number {
  const year = today.getFullYear();
  return today.getMonth() >= NEXT_YEAR_FROM ? year + 1 : year;
}
