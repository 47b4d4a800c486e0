/** Fills 单位事项 of a unit that has no vehicles, no equipment and no procurement. */
import type { Settings } from '../../src/entries/entries';
import type { UnitFact } from '../../src/entries/text-entries';
import { ZERO_FEN } from '../../src/money/fen';
import { knownSet } from '../../src/sets';

/** 0 for each item that the unit is asked for. */
export function nothingStated({ tableSet }: Pick<Settings, 'tableSet'>, unit: string): readonly UnitFact[] {
  const asked = (knownSet(tableSet).text?.items ?? []).filter(({ ofUnits }) => ofUnits === true);
  return asked.map(({ item, type }, index) => ({
    row: index + 2,
    unit,
    item,
    value: type.kind === 'count' ? { kind: 'count', count: 0 } : { kind: 'amount', amount: ZERO_FEN },
  }));
}
