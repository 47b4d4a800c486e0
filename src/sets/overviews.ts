/** Finds what 首页 shows of the money of each table set. */
import type { BarsDeclaration } from '../tables/chart';
import { HENAN_2023_OVERVIEW } from './henan-2023/overview';
import { SHANGHAI_OVERVIEW } from './shanghai/overview';

export interface OverviewDeclaration {
  readonly bars: readonly BarsDeclaration[];
  /** Title of the units' income out of the entered lines; `null`: a table of the set has a row for each unit. */
  readonly enteredByUnit: string | null;
}

const OVERVIEWS: Readonly<Record<string, OverviewDeclaration>> = {
  'henan-2023': { bars: HENAN_2023_OVERVIEW, enteredByUnit: null },
  shanghai: { bars: SHANGHAI_OVERVIEW, enteredByUnit: '各单位收入' },
};

/** `null`: the set declares none. */
export function overviewOf(setId: string): OverviewDeclaration | null {
  return OVERVIEWS[setId] ?? null;
}
