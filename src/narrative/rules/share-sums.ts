/** N-05 for shares: where no amounts are there to divide, the shares of all parts still add up to 100 %. */
import { rule } from '../../checks/rule';
import type { BoundSection } from '../binding/bind-document';
import type { TextSum } from '../binding/subject';
import { shareQuotients } from './ratio-rules';
import { hundredthsOf, nameOf, placeOf, subjectIn, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const SHARES = rule({
  id: 'N-05',
  title: '各项占比之和',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  statement: '各项占比之和等于100%',
  remedy: '请核对各项的占比',
});

const WHOLE = 10_000;
/** Each share is rounded by up to half of 0.01 %. */
const HALF = 0.5;

function shareFinding(
  { whole, parts }: TextSum,
  section: BoundSection,
  context: TextCheckContext,
): RawTextFinding | null {
  const shares = parts.flatMap((id) => {
    const own = context.numbers.find(
      ({ section: of, bound }) => of === section && bound.as.kind === 'share' && bound.as.subject.id === id,
    );
    const value = own === undefined ? null : hundredthsOf(own.bound.place.number);
    return own === undefined || value === null ? [] : [{ own, value }];
  });
  const last = shares.at(-1);
  const subject = subjectIn(section, whole);
  const isSettled = shares.some(({ own }) => shareQuotients(own, context).length > 0);
  if (last === undefined || subject === null || shares.length !== parts.length || isSettled) return null;
  const sum = shares.reduce((all, { value }) => all + value, 0);
  if (Math.abs(sum - WHOLE) <= HALF * shares.length) return null;
  return {
    at: placeOf(last.own.bound),
    about: `${section.section.id ?? ''} ${whole} shares`,
    statement: `“${nameOf(subject)}”各项的占比相加为${(sum / 100).toFixed(2)}%`,
  };
}

export const SHARE_SUM_RULES: readonly TextRule[] = [
  {
    rule: SHARES,
    find: (context) =>
      context.sections.flatMap((section) =>
        (section.reading?.sums ?? []).flatMap((sum) =>
          sum.rule === 'N-05' ? (shareFinding(sum, section, context) ?? []) : [],
        ),
      ),
  },
];
