/** Reads headers of columns as units of the roster, for forms whose units stand side by side. */
import { codeText } from '../entries/code-text';
import type { Unit } from '../entries/entries';
import { comparable } from '../entries/text';
import type { UnitOf } from './headers';
import { shortens } from './read-unit';

const MONEY = /[（(](?:单位[:：]?)?(?:人民币)?[万亿]?元[)）]/gu;

/** 人社局本级, 局机关: the body itself without its other units. */
const ITSELF = /(?<!^)\(?(?:本级|机关)\)?$/u;
const WORDS_FOR_ITSELF = ['本级', '局本级', '机关', '局机关', '机关本级', '部门本级'] as const;
/** The last character of a body's name, which a short name keeps: 人员经费 shortens no unit. */
const BODIES = /[局委办厅处科室站所院校园馆中心会队团部社]$/u;
const LEAST_LETTERS = 3;

/** Returns the only unit whose name leaves out letters to be this one; `null`: none, or several. */
function shortened(words: string, units: ReadonlyMap<string, string>): string | null {
  const short = words.replace(ITSELF, '');
  if (short.length < LEAST_LETTERS || !BODIES.test(short)) return null;
  const last = short.at(-1) ?? '';
  const near = [...units].filter(([, name]) => name.endsWith(last) && shortens(short, name));
  const [only] = near;
  return only !== undefined && near.length === 1 ? only[0] : null;
}

/** A code, a name, both, which have to agree, or a short name. A department of one unit needs no columns of units. */
export function unitHeader(units: readonly Unit[], departmentName: string): UnitOf {
  if (units.length < 2) return () => null;
  const names = new Map(units.map(({ code, name }) => [code, comparable(name)]));
  const codes = new Map(units.map(({ code, name }) => [comparable(name), code]));
  const itself = codes.get(comparable(departmentName));
  if (itself !== undefined) for (const words of WORDS_FOR_ITSELF) codes.set(words, itself);
  const known = new Map<string, string | null>();
  const named = (plain: string): string | null => {
    const before = known.get(plain);
    if (before !== undefined) return before;
    const code = codes.get(plain) ?? shortened(plain, names);
    known.set(plain, code);
    return code;
  };
  return (text) => {
    const words = text.replace(MONEY, '').trim();
    const read = codeText(words);
    if (read.kind !== 'code') return named(comparable(words));
    const name = names.get(read.code);
    const beside = read.name === null ? '' : comparable(read.name);
    return name !== undefined && (beside === '' || beside === name) ? read.code : null;
  };
}
