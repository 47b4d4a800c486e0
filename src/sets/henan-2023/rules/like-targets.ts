/** P-06: targets of one indicator in tables 11 and 12, also where its name and its unit are written in other ways. */
import { comparable } from '../../../entries/text';
import { targetOf } from './targets';

/** Words that tell who or when, not what is counted: 参加失业保险人数 and 失业保险参保人数 are one indicator. */
const WITHOUT_MEANING = /参加|参保|全市|全省|全县|全区|全年|本年|年度|人数|数量|个数|次数|[数率]$/gu;
/** Shorter rests, as 培训, are said of many things. */
const LEAST_STEM = 4;

/** `null`: too short to mean one thing. */
export function stemOf(name: string): string | null {
  const stem = comparable(name).replace(WITHOUT_MEANING, '');
  return stem.length < LEAST_STEM ? null : stem;
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

interface Quantity {
  readonly value: number;
  /** What the last digit written stands for. */
  readonly step: number;
  readonly unit: string;
}

/** 26.8万人 → 268,000人 to the nearest 1,000; `null`: a target in words. */
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

/** `unlike`: in other units, or in words, so that nobody can compare them. */
export function compareTargets(one: string, other: string): 'same' | 'different' | 'unlike' {
  if (comparable(one) === comparable(other)) return 'same';
  const [a, b] = [quantityOf(one), quantityOf(other)];
  if (a === null || b === null || a.unit !== b.unit) return 'unlike';
  // The coarser of the two may be the other one rounded.
  const step = Math.max(a.step, b.step);
  return Math.round(a.value / step) === Math.round(b.value / step) ? 'same' : 'different';
}
