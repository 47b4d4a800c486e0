/** Reads the lines around a table's body: title, 预算nn表, department, unit of money, page numbers. */
import { isPageNumber } from './beside-rows';
import type { PublishedText } from './published-table';
import { comparable } from '../entries/text';
import { isPrintedUnit, PRINTED_UNIT_PATTERN, type PrintedUnit } from '../money/amount-unit';
import type { Table } from '../tables/table';
import type { SheetGrid } from './grid';
import { isUnknownTitle, yearIn, yearOfLine, type TitleReader } from './titles';

export interface FrameLines {
  readonly title: PublishedText | null;
  readonly hasOtherTitle: boolean;
  readonly year: number | null;
  readonly number: PublishedText | null;
  readonly departmentName: PublishedText | null;
  readonly unitLabel: PublishedText | null;
  /** Names a unit of money that is not read. */
  readonly unreadUnit: PublishedText | null;
  readonly unit: PrintedUnit;
}

const DEPARTMENT =
  /^(?:(?:编制|填报|填表|编报|上报|公开|主管|预算)?(?:部门|单位)(?:\((?:部门|单位)\))?(?:(?:名称|全称)(?:\(.{1,4}\))?(?::|(?=[^:(]))|(?:\(.{0,3}章\))?:)|部门预算编码及名称:)(?:[[(]?\d{3,9}[\])]?[-_]?(?=\D))?/u;
const MONEY = '(?:金额|计量|货币|币种)?单位';
/** Matches 单位：万元, （单位：人民币元）, 计量单位：万元, 单位：万元、% and 万元 alone. */
const UNIT_LABEL = new RegExp(
  `^\\(?(?:(?:${MONEY}|预算单位|币种:人民币${MONEY}|人民币)[:;]?\\(?)?(?:人民币)?/?(${PRINTED_UNIT_PATTERN})(?:\\(?人民币\\)?)?(?:[、,]%)?\\)?$`,
  'u',
);

export function unitOf(text: string): PrintedUnit | null {
  if (text.length > LONGEST_LABEL) return null;
  const [, unit] = UNIT_LABEL.exec(comparable(text)) ?? [];
  return unit !== undefined && isPrintedUnit(unit) ? unit : null;
}

/** A longer text is a sentence. */
const LONGEST_LABEL = 40;

/** 单位：十万元 and 单位：美元 name no department, and no unit of money that is read. */
const OTHER_UNIT = /[:：](?:[十百千万亿]{1,3}|[欧美港日]|人民币)?元$/u;

const LAST_UNIT = new RegExp(
  `[（(]?(?:金额|计量|货币)?单位[:：;；]\\s*(?:人民币)?(?:${PRINTED_UNIT_PATTERN})[）)]?\\s*$`,
  'u',
);

/** Splits a cell that holds two labels: 编制部门：某局 单位：万元, or a title and （单位：万元）. */
function parts(text: string): readonly string[] {
  const at = text.search(LAST_UNIT);
  return at <= 0 ? [text] : [text.slice(0, at), text.slice(at)];
}

function isFrameText(text: string): boolean {
  return parts(text).every((part) => {
    const plain = comparable(part);
    return plain === '' || unitOf(part) !== null || DEPARTMENT.test(plain) || isPageNumber(part);
  });
}

/** Whether a row holds only 部门名称, 单位 or a page number. Each page repeats such rows. */
export function isFrameRow(texts: readonly PublishedText[]): boolean {
  return joinedLabels(texts).every(({ text }) => isFrameText(text));
}

const LABEL_ALONE = /^(?:(?:金额)?[^\d:：]{1,10}[:：]|(?:部门|单位)(?:\(单位\))?名称|备注|注|说明)$/u;

/** Joins a label and its value in two cells, as 单位： and 万元, to one text at the label's place. */
export function joinedLabels(texts: readonly PublishedText[]): readonly PublishedText[] {
  const joined: PublishedText[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && LABEL_ALONE.test(comparable(last.text)))
      joined[joined.length - 1] = { ...last, text: `${last.text.trim()}${text.text.trim()}` };
    else joined.push(text);
  }
  return joined;
}

interface Gathered {
  title: PublishedText | null;
  hasOtherTitle: boolean;
  year: number | null;
  yearOfLine: number | null;
  unknownTitle: PublishedText | null;
  number: PublishedText | null;
  departmentName: PublishedText | null;
  unitLabel: PublishedText | null;
  unreadUnit: PublishedText | null;
  unit: PrintedUnit | null;
}

/** Returns whether the part is the unit of money. */
function addUnit(gathered: Gathered, { place }: PublishedText, part: string): boolean {
  const unit = unitOf(part);
  if (unit === null) return false;
  gathered.unitLabel ??= { text: part.trim(), place };
  gathered.unit ??= unit;
  return true;
}

function gather(
  gathered: Gathered,
  { id }: Pick<Table, 'id'>,
  text: PublishedText,
  announce: TitleReader,
): void {
  const announced = announce(text.text);
  if (announced?.table === id && announced.by === 'title' && gathered.title === null) {
    gathered.title = text;
    gathered.hasOtherTitle = announced.isOther === true;
    gathered.year = yearIn(text.text);
    const [, ...behind] = parts(text.text);
    for (const part of behind) addUnit(gathered, text, part);
    const [number = ''] = text.text.trim().split(/\s/u, 1);
    if (announce(number)?.by === 'number') gathered.number ??= { ...text, text: number };
    return;
  }
  if (announced?.by === 'number') gathered.number ??= text;
  else if (announced === null && isUnknownTitle(text.text)) gathered.unknownTitle ??= text;
  gathered.yearOfLine ??= yearOfLine(text.text);
  for (const part of parts(text.text)) {
    const plain = comparable(part).replace(/^\((.*)\)$/u, '$1');
    if (addUnit(gathered, text, part)) continue;
    if (plain.length <= LONGEST_LABEL && OTHER_UNIT.test(plain))
      gathered.unreadUnit ??= { ...text, text: part.trim() };
    else if (DEPARTMENT.test(plain))
      gathered.departmentName ??= { ...text, text: plain.replace(DEPARTMENT, '') };
  }
}

/** Gathers the lines above the header: rows `from` to `to`, without `to`. */
function gatherLines(
  grid: SheetGrid,
  from: number,
  to: number,
  table: Pick<Table, 'id' | 'amounts'>,
  announce: TitleReader,
): Gathered {
  const gathered: Gathered = {
    title: null,
    hasOtherTitle: false,
    year: null,
    yearOfLine: null,
    unknownTitle: null,
    number: null,
    departmentName: null,
    unitLabel: null,
    unreadUnit: null,
    unit: null,
  };
  for (let row = from; row < to; row += 1) {
    const texts = grid
      .cells(row)
      .flatMap((cell, column): readonly PublishedText[] =>
        typeof cell === 'string' && comparable(cell) !== ''
          ? [{ text: cell, place: { sheet: grid.sheet.name, row, column } }]
          : [],
      );
    for (const text of joinedLabels(texts)) gather(gathered, table, text, announce);
  }
  return gathered;
}

function frameOf(lines: Gathered, { amounts }: Pick<Table, 'amounts'>): FrameLines {
  const { title, hasOtherTitle, number, departmentName, unitLabel, unreadUnit } = lines;
  return {
    title,
    hasOtherTitle,
    year: lines.year ?? lines.yearOfLine,
    number,
    departmentName,
    unitLabel,
    unreadUnit: unitLabel === null ? unreadUnit : null,
    unit: lines.unit ?? amounts.unit,
  };
}

/** Reads the lines above the header: rows `from` to `to`, without `to`. */
export function frameLines(...given: Parameters<typeof gatherLines>): FrameLines {
  const [, , , table] = given;
  return frameOf(gatherLines(...given), table);
}

/** Reads the lines above a table that is known: without a known title, the printed one is its other title. */
export function frameOfTable(...given: Parameters<typeof gatherLines>): FrameLines {
  const [, , , table] = given;
  const lines = gatherLines(...given);
  const { unknownTitle: title } = lines;
  if (lines.title !== null || title === null) return frameOf(lines, table);
  return frameOf({ ...lines, title, hasOtherTitle: true, year: yearIn(title.text) }, table);
}
