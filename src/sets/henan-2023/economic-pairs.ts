/**
 * Creates the rows of tables 06 and 07: one per pair of departmental and governmental economic item with
 * money.
 */
import { detailRow } from '../../tables/rows';
import type { Facts, Row } from '../../tables/table';
import type { Where } from '../../tables/where';

type PairTexts = (
  departmental: string,
  governmental: string,
  facts: Facts,
) => Readonly<Record<string, string>>;

/** Returns rows sorted by departmental, then governmental code. Units share the row of a pair. */
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
