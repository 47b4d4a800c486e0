/** Puts the figures of several files side by side, per measure of 上年数, with what is already entered there. */
import { roundedTo } from '../money/amount-style';
import type { Fen } from '../money/fen';
import { ORIGINS, type Origin, type PriorFigure, type ReadSource } from './source-reading';

/** As published: two decimals of 万元. */
const PUBLISHED = { unit: '万元', decimals: 2 } as const;
/** 0.01万元 in 分: three rounded figures make an implied one uncertain by so much. */
const STEP = 10_000;

export interface MeasureOffer {
  readonly measure: string;
  /** The best first. */
  readonly figures: readonly PriorFigure[];
  /** Those that differ from the first. */
  readonly differing: readonly PriorFigure[];
  /** Why no file has it, file by file. */
  readonly unknown: readonly string[];
}

function rank(origin: Origin): number {
  return ORIGINS.indexOf(origin);
}

/** Compares figures as a text prints them. */
export function isSameFigure(one: Fen, other: Fen, isImplied = false): boolean {
  const difference = Math.abs(roundedTo(one, PUBLISHED) - roundedTo(other, PUBLISHED));
  return difference <= (isImplied ? STEP : 0);
}

function differs(best: PriorFigure, other: PriorFigure): boolean {
  const isImplied = best.origin === 'implied' || other.origin === 'implied';
  return !isSameFigure(best.amount, other.amount, isImplied);
}

/** `measures`: in the order of 上年数. */
export function offersOf(
  sources: readonly ReadSource[],
  measures: Iterable<string>,
): readonly MeasureOffer[] {
  return [...measures].map((measure) => {
    const figures = sources
      .flatMap((source) => source.figures)
      .filter((figure) => figure.measure === measure)
      .sort((one, other) => rank(one.origin) - rank(other.origin));
    const [best] = figures;
    const unknown = sources.flatMap((source) =>
      source.unknown.filter((one) => one.measure === measure).map(({ why }) => `“${source.file}”${why}`),
    );
    return {
      measure,
      figures,
      differing: best === undefined ? [] : figures.filter((one) => differs(best, one)),
      unknown,
    };
  });
}
