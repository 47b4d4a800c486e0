/** Reads a unit of the roster from its code, its name, or both. */
import { isBlank, shown } from '../entries/cell-reading';
import { codeText } from '../entries/code-text';
import type { Unit } from '../entries/entries';
import { quote } from '../entries/quote';
import type { RawCell } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { rankedByLikeness } from './likeness';
import { answerTo, asked, BLANK, found, problemWords, type Answers, type Found } from './found';

const MOST_OFFERS = 8;

/** A unit as an answer to choose. */
export function unitOffer({ code, name }: Unit): string {
  return `${code} ${name}`;
}

/** Whether a name leaves out letters of the full name: 市就业中心 is 三门峡市就业服务中心. */
export function shortens(short: string, full: string): boolean {
  let at = 0;
  for (const letter of full) if (letter === short.charAt(at)) at += 1;
  return at === short.length && short !== '';
}

/** `undefined`: the answer is no unit of the roster. */
export function unitOfAnswer(answer: string, units: readonly Unit[]): Unit | undefined {
  const read = codeText(answer);
  const code = read.kind === 'code' ? read.code : null;
  return units.find((one) => one.code === code || comparable(one.name) === comparable(answer));
}

/** The likely unit first, then those with names like the word. */
export function offeredUnits(likely: Unit, units: readonly Unit[], word: string): readonly string[] {
  const others = units.filter(({ code }) => code !== likely.code);
  const { items } = rankedByLikeness(others, word, ({ name }) => name);
  return [likely, ...items].slice(0, MOST_OFFERS).map(unitOffer);
}

/** The unit that a person answered to a word; `null`: no answer. `before`: what the file has in its place. */
export function byAnswer(
  { word, before }: { readonly word: string; readonly before: string },
  units: readonly Unit[],
  answers: Answers,
): Found<Unit> | null {
  const answer = answerTo(answers, word);
  if (answer === undefined) return null;
  const unit = unitOfAnswer(answer, units);
  if (unit !== undefined) return found(unit, before, '按您的回答');
  return problemWords(
    `对“${quote(word)}”的回答“${quote(answer)}”不是名册中的单位。请回答名册中的单位代码或名称，或先把单位加进名册。`,
  );
}

function byName(text: string, units: readonly Unit[], answers: Answers): Found<Unit> {
  const plain = comparable(text);
  const same = units.find(({ name }) => comparable(name) === plain);
  if (same !== undefined) return found(same, text, '按名称对应单位代码');
  const given = byAnswer({ word: text, before: text }, units, answers);
  if (given !== null) return given;
  const near = units.filter(({ name }) => shortens(plain, comparable(name)));
  const { items, clear } = rankedByLikeness(near.length > 0 ? near : units, text, ({ name }) => name);
  const [only] = near;
  const likely = only !== undefined && near.length === 1 ? only : clear;
  return asked({
    field: 'unit',
    word: text,
    what: `名册中没有名称是“${quote(text)}”的单位`,
    offers: items.slice(0, MOST_OFFERS).map(unitOffer),
    likely: likely === null ? null : unitOffer(likely),
  });
}

export function readUnit(
  codeCell: RawCell,
  nameCell: RawCell,
  units: readonly Unit[],
  answers: Answers,
): Found<Unit> {
  const beside = shown(nameCell).trim();
  if (isBlank(codeCell)) return beside === '' ? BLANK : readUnitText(beside, units, answers);
  const text = shown(codeCell).trim();
  const read = codeText(text);
  if (read.kind !== 'code') return byName(text, units, answers);
  const unit = units.find(({ code }) => code === read.code);
  const attached = read.name ?? '';
  const name = attached === '' ? beside : attached;
  if (unit === undefined) {
    const given = byAnswer({ word: text, before: text }, units, answers);
    return (
      given ??
      problemWords(`单位代码“${quote(text)}”不在单位名册中。请先把单位加入名册，或改正代码后再导入。`)
    );
  }
  const plain = comparable(name);
  if (name === '' || plain === comparable(unit.name) || shortens(plain, comparable(unit.name)))
    return found(unit, text, read.code === text ? null : '代码已规范');
  const word = `${read.code} ${name}`;
  const given = byAnswer({ word, before: word }, units, answers);
  if (given !== null) return given;
  const other = units.find((one) => comparable(one.name) === plain);
  return asked({
    field: 'unit',
    word,
    what: `单位代码${read.code}在名册中是“${unit.name}”，文件中写的是“${quote(name)}”`,
    offers: [unit, ...(other === undefined ? [] : [other])].map(unitOffer),
    likely: null,
  });
}

/** Reads a unit from one text: a code, a name, or both; a sheet's name, or a line 单位：……. */
export function readUnitText(text: string, units: readonly Unit[], answers: Answers): Found<Unit> {
  return codeText(text).kind === 'code' ? readUnit(text, null, units, answers) : byName(text, units, answers);
}
