/** Rows of tables 06 and 07: each pair of departmental and governmental economic item that has money. */
import { detailRow } from '../../tables/rows';
import type { Facts, Row } from '../../tables/table';
import type { Where } from '../../tables/where';

type PairTexts = (
  departmental: string,
  governmental: string,
  facts: Facts,
) => Readonly<Record<string, string>>;

/** Sorted by departmental, then governmental code; one row a pair, however many units share it. */
export function pairRows(facts: Facts, scope: Where, texts: PairTexts): readonly Row[] {
  return facts
    .distinct(['departmental', 'governmental'], scope)
    .map(([departmental = '', governmental = '']) =>
      detailRow(`${departmental}-${governmental}`, texts(departmental, governmental, facts), {
        departmental: [departmental],
        governmental: [governmental],
      }),
    );
}
