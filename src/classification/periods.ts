/** Lists 年度: money of the year, and money carried over from the year before. */
import { idByLabel } from './labels';

export type Period = 'current' | 'carryover';

export const PERIODS: Readonly<Record<Period, { readonly label: string }>> = {
  current: { label: '本年' },
  carryover: { label: '上年结转结余' },
};

export const periodByLabel = idByLabel(PERIODS);
