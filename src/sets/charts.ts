/** Finds the charts of each table set. */
import type { ChartDeclaration } from '../tables/chart';
import { HENAN_2023_CHARTS } from './henan-2023/charts';
import { SHANGHAI_CHARTS } from './shanghai/charts';

const CHARTS: Readonly<Record<string, readonly ChartDeclaration[]>> = {
  'henan-2023': HENAN_2023_CHARTS,
  shanghai: SHANGHAI_CHARTS,
};

/** `null`: the set declares none. */
export function chartsOf(setId: string): readonly ChartDeclaration[] | null {
  return CHARTS[setId] ?? null;
}
