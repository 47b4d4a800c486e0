/** Finds the unit of a whole sheet: in a line above the entries such as 单位：市就业中心, in its title, or in its name. */
import { isBlank, shown } from '../entries/cell-reading';
import { quote } from '../entries/quote';
import type { Unit } from '../entries/entries';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { answerOfAnyYear, asked, found, OF_THIS_FILE, type Answers, type Found } from './found';
import type { Layout } from './layout';
import { isMoneyWord } from '../entries/money-words';
import { byAnswer, offeredUnits, readUnitText, unitOfAnswer, unitOffer } from './read-unit';

const UNIT_LINE =
  /^(?:编制|填报|预算|编报)?(?:单位|部门)(?:名称|全称|代码|编码)?[（(]?(?:公章|盖章|章)?[)）]?\s*[:：]\s*/u;

/** Returns the texts behind 单位：, in the same cell or in the next one. */
function statedUnits(cells: readonly RawCell[]): readonly string[] {
  return cells.flatMap((cell, column) => {
    if (typeof cell !== 'string') return [];
    const label = UNIT_LINE.exec(cell.trim())?.[0];
    if (label === undefined) return [];
    const behind = cell.trim().slice(label.length).trim();
    const next = cells.slice(column + 1).find((one) => !isBlank(one));
    const text = behind === '' ? shown(next).trim() : behind.split(/[\s\u3000]{2,}/u)[0];
    return text === undefined || text === '' || isMoneyWord(text) ? [] : [text];
  });
}

export interface SheetUnit {
  readonly reading: Found<Unit>;
  /** Where it stands, in the clerk's words. */
  readonly where: string;
}

function titlesAbove({ rows }: RawSheet, { firstRow, headerRows: [header] }: Layout): readonly string[] {
  return rows
    .slice(0, header ?? firstRow)
    .flatMap((cells) => cells.filter((cell) => typeof cell === 'string'));
}

/** Units whose names are in the text; the longest where one contains another. */
function unitsNamedIn(text: string, units: readonly Unit[]): readonly Unit[] {
  const plain = comparable(text);
  const named = units.filter(({ name }) => plain.includes(comparable(name)));
  return named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
}

/**
 * Asks whether a unit in a title has all the rows: the department's own office often has its name, and then the title
 * is that of all units.
 */
function mentionedUnit(texts: readonly string[], units: readonly Unit[], answers: Answers): SheetUnit | null {
  for (const text of texts) {
    const [unit, ...others] = unitsNamedIn(text, units);
    if (unit === undefined || others.length > 0) continue;
    const where = `标题是“${quote(text)}”`;
    const answer = answerOfAnyYear(answers, text);
    const given = answer === undefined ? undefined : unitOfAnswer(answer, units);
    if (given !== undefined) return { where, reading: found(given, text, '按您的回答') };
    const [likely, ...offers] = offeredUnits(unit, units, text);
    return {
      where,
      reading: asked({
        field: 'unit',
        word: text,
        what: `各行没有写单位，标题“${quote(text)}”中有“${unit.name}”，这些行是哪个单位的`,
        offers: likely === undefined ? offers : [likely, ...offers],
        likely: likely ?? null,
      }),
    };
  }
  return null;
}

/**
 * Names that say nothing of a unit, as programs give them to sheets and files or as all units have them. The pane names the
 * only sheet of a file after the file.
 */
const COMMON_NAME =
  /^(?:sheet|工作表|工作簿|表格?|粘贴的?内容?|book)?[（(]?\d*[)）]?$|^(?:20\d\d年?度?)?(?:部门|单位)?(?:预算|收入|支出|收支|明细|汇总|项目|申报|录入|基本|情况|总体?|表)*$|^(?:新建(?:microsoft|excel|xls|wps|工作|文本)|未命名)/iu;

/** More units are no list to choose from; the answer is typed. */
const MOST_LISTED = 30;

/**
 * Asks whose rows these are where nothing says it: a sheet Sheet1 without a column of units. The answer is one for this
 * file: the next Sheet1 may be another unit's.
 */
function unitOfNothing(
  sheet: RawSheet,
  layout: Layout,
  units: readonly Unit[],
  answers: Answers,
): SheetUnit | null {
  const above = sheet.rows.slice(0, layout.firstRow).flat().map(shown);
  // Where several are named, or one of the columns is a unit's, one answer for all rows is not the right one.
  if (units.length < 2 || above.some((text) => unitsNamedIn(text, units).length > 0)) return null;
  const name = quote(sheet.name.trim());
  const where = `名称是“${name}”`;
  const word = `${OF_THIS_FILE}${name}`;
  const given = byAnswer({ word, before: '' }, units, answers);
  if (given !== null) return { where, reading: given };
  const offers = units.length > MOST_LISTED ? [] : units.map(unitOffer);
  const what = `“${name}”的各行、表头和标题都没有写单位，这些行是哪个单位的${offers.length === 0 ? '，请回答单位代码' : ''}`;
  return { where, reading: asked({ field: 'unit', word, what, offers, likely: null }) };
}

/** Asks whose rows these are, where each unit has a sheet under a name of the office's own: 就业, 老干. */
function unitOfOwnName(
  sheet: RawSheet,
  layout: Layout,
  units: readonly Unit[],
  answers: Answers,
): SheetUnit | null {
  const name = sheet.name.trim();
  if (units.length < 2) return null;
  if (COMMON_NAME.test(comparable(name))) return unitOfNothing(sheet, layout, units, answers);
  const reading = readUnitText(name, units, answers);
  if (reading.kind === 'problem') return { where: `名称是“${name}”`, reading };
  if (reading.kind !== 'ask') return null;
  const what = `各行没有写单位，“${quote(name)}”是哪个单位的`;
  return { where: `名称是“${name}”`, reading: asked({ ...reading.ask, what }) };
}

/** A remark below the entries may mention a unit without having rows. */
const REMARK = /^(?:注|说明|备注|附注)/u;

/** Finds the unit that a line between the entries gives to the rows below it; `null`: it names none. */
export function unitOfLine(
  cells: readonly RawCell[],
  units: readonly Unit[],
  answers: Answers,
): Found<Unit> | null {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => shown(cell).trim());
  const [stated] = statedUnits(cells);
  const [first] = texts;
  if (first === undefined || REMARK.test(first)) return null;
  const reading = readUnitText(stated ?? first, units, answers);
  if (reading.kind === 'value') return { ...reading, why: `上面一行写明单位是“${quote(stated ?? first)}”` };
  return stated === undefined ? (mentionedUnit(texts, units, answers)?.reading ?? null) : reading;
}

/** `null`: none of them names a unit, or columns of amounts are the units' own. */
export function sheetUnitOf(
  sheet: RawSheet,
  layout: Layout,
  units: readonly Unit[],
  answers: Answers,
): SheetUnit | null {
  const meanings = layout.columns.map(({ meaning }) => meaning);
  if (meanings.some((meaning) => meaning?.unit !== undefined)) return null;
  const isByRow = meanings.some((meaning) => meaning?.role === 'unit' || meaning?.role === 'unitName');
  const [stated] = sheet.rows.slice(0, layout.firstRow).flatMap(statedUnits);
  if (stated !== undefined) {
    const reading = readUnitText(stated, units, answers);
    const where = `表中写明单位是“${stated}”`;
    return {
      where,
      reading: reading.kind === 'value' ? found(reading.value, stated, where) : reading,
    };
  }
  const reading = readUnitText(sheet.name.trim(), units, answers);
  if (reading.kind === 'value') {
    const where = `名称是“${sheet.name}”`;
    return { where, reading: found(reading.value, sheet.name, where) };
  }
  const mentioned = mentionedUnit([...titlesAbove(sheet, layout), sheet.name], units, answers);
  return mentioned ?? (isByRow ? null : unitOfOwnName(sheet, layout, units, answers));
}
