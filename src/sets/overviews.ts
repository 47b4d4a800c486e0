/** Finds what 首页 shows of the money of each table set. */
import type { BarsDeclaration } from '../tables/chart';
import { HENAN_2023_OVERVIEW } from './henan-2023/overview';
import { SHANGHAI_OVERVIEW } from './shanghai/overview';

const OVERVIEWS: Readonly<Record<string, readonly BarsDeclaration[]>> = {
  'henan-2023': HENAN_2023_OVERVIEW,
  shanghai: SHANGHAI_OVERVIEW,
};

/** `null`: the set declares none. */
export function overviewOf(setId: string): readonly BarsDeclaration[] | null {
  return OVERVIEWS[setId] ?? null;
}
