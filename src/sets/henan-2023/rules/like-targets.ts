/** P-06: compares targets of one indicator in tables 11 and 12, also with another wording or unit. */
import { comparable } from '../../../entries/text';
import { targetOf } from './targets';

/**
 * Words for persons or times, not for the thing counted: 参加失业保险人数 and 失业保险参保人数 are one
 * indicator.
 */
const WITHOUT_MEANING = /参加|参保|全市|全省|全县|全区|全年|本年|年度|人数|数量|个数|次数|[数率]$/gu;
/** Shorter stems, as 培训, fit many indicators. */
const LEAST_STEM = 4;

/** Returns the stem of a name; `null` for an ambiguous short stem. */
export function stemOf(name: string): string | null {
  const stem = comparable(name).replace(WITHOUT_MEANING, '');
  return stem.length < LEAST_STEM ? null : stem;
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

interface Quantity {
  readonly value: number;
  /** The value of the last written digit. */
  readonly step: number;
  readonly unit: string;
}

/** Parses 26.8万人 as 268,000人 to the nearest 1,000; `null` for a target in words. */
export function quantityOf(text: string): Quantity | null {
  const target = targetOf(text);
  if (target === null) return null;
  const [scaleName = ''] = target.unit;
  const scale = SCALES[scaleName];
  const decimals = (target.digits.split('.')[1] ?? '').length;
  const whole = Number(target.digits.replace('.', ''));
  const perDigit = (scale ?? 1) / 10 ** decimals;
  return {
    value: whole * perDigit,
    step: perDigit,
    unit: scale === undefined ? target.unit : target.unit.slice(scaleName.length),
  };
}

/** Compares two targets; `unlike` for different units or words, which allow no comparison. */
export function compareTargets(one: string, other: string): 'same' | 'different' | 'unlike' {
  if (comparable(one) === comparable(other)) return 'same';
  const [a, b] = [quantityOf(one), quantityOf(other)];
  if (a === null || b === null || a.unit !== b.unit) return 'unlike';
  // The less exact value may be the other one rounded.
  const step = Math.max(a.step, b.step);
  return Math.round(a.value / step) === Math.round(b.value / step) ? 'same' : 'different';
}
