/** Sums what units state of themselves (单位事项). A unit that states nothing is missing, never 0. */
import type { Entries, Unit } from '../entries/entries';
import type { FactValue, UnitFact } from '../entries/text-entries';
import { sumFen } from '../money/fen';

export interface UnitTotal {
  readonly lines: readonly UnitFact[];
  /** Units of the roster without a line. */
  readonly lacking: readonly Unit[];
  /** `null`: units are lacking. */
  readonly value: FactValue | null;
}

/** All lines of an item are of one type, which the declaration of the item gives. */
function added(lines: readonly UnitFact[]): FactValue | null {
  const amounts = lines.flatMap(({ value }) => (value.kind === 'amount' ? [value.amount] : []));
  if (amounts.length === lines.length) return { kind: 'amount', amount: sumFen(amounts) };
  const counts = lines.flatMap(({ value }) => (value.kind === 'count' ? [value.count] : []));
  if (counts.length !== lines.length) return null;
  return { kind: 'count', count: counts.reduce((sum, count) => sum + count, 0) };
}

/** By item. Items that no unit has stated are not there: the department may state all by itself. */
export function unitTotals({ units, text }: Pick<Entries, 'units' | 'text'>): ReadonlyMap<string, UnitTotal> {
  const byItem = new Map<string, UnitFact[]>();
  for (const line of text.unitFacts) {
    const same = byItem.get(line.item);
    if (same === undefined) byItem.set(line.item, [line]);
    else same.push(line);
  }
  return new Map(
    [...byItem].map(([item, lines]): [string, UnitTotal] => {
      const stated = new Set(lines.map(({ unit }) => unit));
      const lacking = units.filter(({ code }) => !stated.has(code));
      return [item, { lines, lacking, value: lacking.length === 0 ? added(lines) : null }];
    }),
  );
}
