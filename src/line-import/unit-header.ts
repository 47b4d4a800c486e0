/** Reads headers of columns as units of the roster, for forms whose units stand side by side. */
import { codeText } from '../entries/code-text';
import type { Unit } from '../entries/entries';
import { comparable } from '../entries/text';
import type { UnitOf } from './headers';

const MONEY = /[（(](?:单位[:：]?)?(?:人民币)?[万亿]?元[)）]/gu;

/** A code, a name, or both, which have to agree. A department of one unit needs no columns of units. */
export function unitHeader(units: readonly Unit[]): UnitOf {
  if (units.length < 2) return () => null;
  const names = new Map(units.map(({ code, name }) => [code, comparable(name)]));
  const codes = new Map(units.map(({ code, name }) => [comparable(name), code]));
  return (text) => {
    const words = text.replace(MONEY, '').trim();
    const read = codeText(words);
    if (read.kind !== 'code') return codes.get(comparable(words)) ?? null;
    const name = names.get(read.code);
    const beside = read.name === null ? '' : comparable(read.name);
    return name !== undefined && (beside === '' || beside === name) ? read.code : null;
  };
}
