/** Matches last year's units with the roster by code, else by likeness of their names. It only reports. */
import { similarity } from '../narrative/reading/headings';
import { normalWords } from '../narrative/reading/normal-text';
import type { FormerUnit } from './source-reading';

/** Names of one department share its place and field: only near-equal ones are likely the same unit. */
const LIKELY = 0.75;

interface Likeness {
  readonly unit: FormerUnit;
  readonly by: number;
}

function likest({ name }: FormerUnit, units: readonly FormerUnit[]): Likeness | null {
  return units.reduce<Likeness | null>((best, unit) => {
    const by = similarity(normalWords(unit.name), normalWords(name));
    return by >= LIKELY && (best === null || by > best.by) ? { unit, by } : best;
  }, null);
}

function named({ code, name }: FormerUnit): string {
  return `${code} ${name}`;
}

/** Says of each unit that is not in the roster as it was: renamed, with another code, or gone. */
export function formerUnitWords(
  former: readonly FormerUnit[],
  roster: readonly FormerUnit[],
): readonly string[] {
  const codes = new Set(former.map(({ code }) => code));
  const names = new Set(former.map(({ name }) => normalWords(name)));
  const added = roster.filter(({ code }) => !codes.has(code));
  // A new unit that bears a former name is that unit, hence no likeness of another.
  const unknown = added.filter(({ name }) => !names.has(normalWords(name)));
  return former.flatMap((unit): readonly string[] => {
    const same = roster.find(({ code }) => code === unit.code);
    if (same !== undefined) {
      return normalWords(same.name) === normalWords(unit.name)
        ? []
        : [`上年“${named(unit)}”，今年名册中的名称是“${same.name}”。`];
    }
    const recoded = added.find(({ name }) => normalWords(name) === normalWords(unit.name));
    if (recoded !== undefined) return [`上年“${named(unit)}”，今年名册中的代码是“${recoded.code}”。`];
    const like = likest(unit, unknown);
    return like === null
      ? [
          `上年“${named(unit)}”不在今年的名册中；如已撤销或并入其他单位，上年数要按今年的口径比较的，请在“上年数”表填写调整后金额和调整说明。`,
        ]
      : [`上年“${named(unit)}”不在今年的名册中，名称相近的是“${named(like.unit)}”。`];
  });
}
