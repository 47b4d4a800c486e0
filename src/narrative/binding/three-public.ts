/** Declares how texts of all places name the “三公”经费 and what they consist of; the figures are those of the set. */
import type { Comparison, Quantity } from '../quantity';
import { amount, USUAL_NAMES } from './declare-subject';
import type { SectionReading, Subject } from './subject';

type Expense = 'abroad' | 'reception' | 'vehicles' | 'vehiclePurchase' | 'vehicleRunning';

/** The figures of the set's table of “三公”经费. */
type Figures = Readonly<Record<Expense | 'total', Quantity>>;

/** Their comparisons with last year. */
type Comparisons = Readonly<Record<Expense | 'threePublic', Comparison>>;

/** The sums that a text about them must keep. */
export const THREE_PUBLIC_SUMS: NonNullable<SectionReading['sums']> = [
  { rule: 'N-05', whole: 'total', parts: ['abroad', 'reception', 'vehicles'] },
  { rule: 'N-05', whole: 'vehicles', parts: ['purchase', 'running'] },
];

/** Returns the subjects of a section about “三公”经费. A text may state both parts of 公务用车 as one figure. */
export function threePublicSubjects(figures: Figures, comparisons: Comparisons): readonly Subject[] {
  const part = (id: string, of: Expense, joint?: readonly string[]): Subject =>
    amount(id, USUAL_NAMES[of], figures[of], {
      compared: comparisons[of],
      written: 'required',
      whole: 'total',
      ...(joint === undefined ? {} : { joint }),
    });
  return [
    amount('total', USUAL_NAMES.threePublic, figures.total, {
      compared: comparisons.threePublic,
      written: 'required',
    }),
    part('abroad', 'abroad'),
    part('reception', 'reception'),
    part('vehicles', 'vehicles', ['purchase', 'running']),
    part('purchase', 'vehiclePurchase'),
    part('running', 'vehicleRunning'),
  ];
}
