/** Works out last year's figures from a text of this year: what it states of last year, or this year's less the change. */
import type { BoundNumber } from '../narrative/binding/binding';
import type { BoundSection } from '../narrative/binding/bind-document';
import { fen, type Fen } from '../money/fen';
import { boundNumbers } from './figures-of-text';
import type { PriorFigure } from './source-reading';
import type { PlaceWords } from './text-places';

function amountOf({ place: { number } }: BoundNumber): Fen | null {
  return number.kind === 'amount' ? number.fen : null;
}

/** 上年数 holds last year's budget: 决算数 and 执行数 are other figures. */
function isOfOutturn({ as }: BoundNumber): boolean {
  return (as.kind === 'change' || as.kind === 'prior') && as.base === 'outturn';
}

/** Finds this year's figure of the same subject in the section; `null`: none, or several that differ. */
function ownFigure({ as, place }: BoundNumber, all: readonly BoundNumber[]): Fen | null {
  const amounts = all
    .filter((one) => one.as.kind === 'figure' && one.place.section === place.section)
    .filter((one) => one.as.subject.id === as.subject.id)
    .flatMap((one) => amountOf(one) ?? []);
  const [first] = amounts;
  return first !== undefined && amounts.every((amount) => amount === first) ? first : null;
}

function lastYearOf(bound: BoundNumber, all: readonly BoundNumber[]): Fen | null {
  const { as } = bound;
  const amount = amountOf(bound);
  if (amount === null || isOfOutturn(bound)) return null;
  if (as.kind === 'prior' || as.kind === 'pair') return amount;
  if (as.kind !== 'change' || as.words?.direction == null) return null;
  const now = ownFigure(bound, all);
  if (now === null) return null;
  const last = as.words.direction === 'up' ? now - amount : now + amount;
  return last < 0 ? null : fen(last);
}

export function impliedFigures(
  sections: readonly BoundSection[],
  measures: ReadonlySet<string>,
  places: PlaceWords,
): readonly PriorFigure[] {
  const all = boundNumbers(sections);
  return all.flatMap((bound): readonly PriorFigure[] => {
    const { compared } = bound.as.subject;
    const amount = lastYearOf(bound, all);
    if (compared === undefined || amount === null || !measures.has(compared.measure)) return [];
    const source = `${places(bound.place)}（推算）`;
    return [{ measure: compared.measure, amount, origin: 'implied', source }];
  });
}
