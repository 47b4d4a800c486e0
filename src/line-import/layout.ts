/** Finds the header rows of a sheet and what each column is: by the words of its header, otherwise by its contents. */
import { mapped, type Sliced } from '../slices/slices';
import { isBlank, shown } from '../entries/cell-reading';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { mergedCells, type MergedCells } from './merged-cells';
import { quote } from '../entries/quote';
import { columnLetters } from '../grid/address';
import { contentMeaning, contentsContradict, isAmountText, type ImportSurroundings } from './content';
import { headerMeaning, ROLES, type HeaderMeaning, type Role, type UnitOf } from './headers';
import { unitHeader } from './unit-header';
import { yearsIn } from './years';

export interface ColumnUse {
  /** Zero-based. */
  readonly index: number;
  /** As it stands in the file, upper rows first; empty without a header. */
  readonly header: string;
  readonly upper: string;
  /** `null`: without a use. */
  readonly meaning: HeaderMeaning | null;
  /** In the clerk's words. */
  readonly why: string;
  /** Whether words decided it, not contents. */
  readonly byWords: boolean;
}

export interface Layout {
  /** Zero-based rows of the header; empty without one. */
  readonly headerRows: readonly number[];
  /** The first row of entries. */
  readonly firstRow: number;
  readonly columns: readonly ColumnUse[];
}

/** What a person said about a header, by its words. */
export type ColumnAnswers = ReadonlyMap<string, Role | null>;

/** Why a column is of no use that may hold money. */
export const UNKNOWN_NUMBERS = '内容是数字，但表头没有认出';

/** Headers of numbers that are no money. */
const COUNTS =
  /(?:人数|户数|数量|面积|比例|占比|比重|增幅|增长率|百分比|[（(](?:人|户|个|台|辆|套|件|次|月|平方米|㎡|[%％])[)）])$/u;

const SEARCHED_ROWS = 20;
const MOST_HEADER_ROWS = 3;
const LEAST_MATCHES = 2;

function widthOf({ rows }: RawSheet): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

interface Titles {
  readonly upper: string;
  readonly lower: string;
}

/** Joins the rows of a header for each column; a blank upper cell continues the one to its left. */
function titlesOf(cellAt: MergedCells, rows: readonly number[], width: number): readonly Titles[] {
  const lefts = new Map<number, string>();
  return Array.from({ length: width }, (_, column) => {
    const texts: string[] = [];
    for (const [level, row] of rows.entries()) {
      const own = shown(cellAt(row, column)).trim();
      const isLast = level === rows.length - 1;
      const hasBelow = rows.slice(level + 1).some((below) => !isBlank(cellAt(below, column)));
      const left = lefts.get(level);
      const text = own === '' && !isLast && hasBelow && left !== undefined ? left : own;
      lefts.set(level, text);
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    }
    return { upper: texts.slice(0, -1).join(''), lower: texts.at(-1) ?? '' };
  });
}

/** A header has no amounts; a year and the code of a unit are none. */
function mayBeHeader(cells: readonly RawCell[] | undefined, unitOf: UnitOf): boolean {
  const filled = (cells ?? []).filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every((cell) => {
      if (unitOf(shown(cell)) !== null) return true;
      return typeof cell === 'string' && !(isAmountText(cell) && !/^20\d\d$/u.test(cell.trim()));
    })
  );
}

interface Header {
  readonly rows: readonly number[];
  readonly titles: readonly Titles[];
  /** How much the headers say: what each column is, and of a unit's column also whose and of what fund. */
  readonly said: number;
  /** Of these rows: one unit alone is a row of a roster, not units side by side. */
  readonly unitOf: UnitOf;
}

const NO_UNIT: UnitOf = () => null;

function unitsSideBySide({ rows }: RawSheet, header: readonly number[], unitOf: UnitOf): UnitOf {
  const cells = header.flatMap((row) => rows[row] ?? []);
  const codes = new Set(cells.map((cell) => unitOf(shown(cell))).filter((code) => code !== null));
  return codes.size > 1 ? unitOf : NO_UNIT;
}

/** Trap: below other headers a fund or a kind may be a row of its own, which names the entries under it. */
function saidBy({ fund, period, kind, unit }: HeaderMeaning): number {
  if (unit === undefined) return 1;
  return 1 + [fund, period, kind, unit].filter((one) => one !== undefined).length;
}

function headerOf(sheet: RawSheet, width: number, unitNamed: UnitOf): Header | null {
  const cellAt = mergedCells(sheet);
  let best: Header | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS; depth += 1) {
      const rows = Array.from({ length: depth }, (_, level) => row + level);
      const unitOf = unitsSideBySide(sheet, rows, unitNamed);
      if (!rows.every((one) => mayBeHeader(sheet.rows[one], unitOf))) break;
      const titles = titlesOf(cellAt, rows, width);
      const meanings = titles
        .map(({ upper, lower }) => headerMeaning(upper, lower, unitOf))
        .filter((meaning) => meaning !== null);
      if (meanings.length < LEAST_MATCHES) continue;
      const said = meanings.reduce((sum, meaning) => sum + saidBy(meaning), 0);
      // Titles above a header join without a gain, so of equal ones the shortest holds.
      if (best === null || said > best.said || (said === best.said && depth < best.rows.length))
        best = { rows, titles, said, unitOf };
    }
  }
  return best;
}

function columnCells(sheet: RawSheet, column: number, firstRow: number): readonly RawCell[] {
  return sheet.rows.slice(firstRow).map((cells) => cells[column] ?? null);
}

/** Whether a column of amounts names years, and none is the budget year; money carried over is of an earlier year. */
function isOfOtherYear({ role, period }: HeaderMeaning, header: string, budgetYear: number): boolean {
  if ((role !== 'amount' && role !== 'total') || period === '上年结转') return false;
  const years = yearsIn(header);
  return years.length > 0 && !years.includes(budgetYear);
}

const ANY_NAME = /(?:名称|全称)$/u;
/** These may be of any list, so the contents decide. */
const OPEN_HEADERS = /^(?:科目|支出科目)?(?:代码|编码|编号|名称)?$/u;

function described(
  index: number,
  { upper, lower }: Titles,
  cells: readonly RawCell[],
  around: ImportSurroundings & { readonly unitOf: UnitOf },
  answers: ColumnAnswers,
): ColumnUse | null {
  const header = upper + lower;
  const column = { index, header, upper, byWords: false };
  const answered = answers.get(header);
  if (answered !== undefined)
    return {
      ...column,
      meaning: answered === null ? null : { role: answered },
      why: '按您的指定',
      byWords: true,
    };
  const byHeader =
    OPEN_HEADERS.test(lower) && lower !== '' ? null : headerMeaning(upper, lower, around.unitOf);
  const byContent = contentMeaning(cells, around);
  const filled = cells.some((cell) => !isBlank(cell));
  if (!filled && header === '') return null;
  const isOther =
    byHeader !== null && byContent !== null && contentsContradict(byHeader.role, byContent, cells, around);
  if (byHeader !== null && isOfOtherYear(byHeader, header, around.budgetYear))
    return { ...column, meaning: null, why: `表头写的不是${String(around.budgetYear)}年` };
  if (byHeader !== null && !isOther) {
    const wantsAmount = byHeader.role === 'amount' || byHeader.role === 'total';
    if (!wantsAmount || byContent === null || byContent.role === 'amount' || isMoney(cells))
      return { ...column, meaning: byHeader, why: `表头“${header}”`, byWords: true };
  }
  if (byContent === null) return { ...column, meaning: null, why: '表头和内容都没有认出' };
  // Numbers under a header without meaning may be anything: 人数, 面积.
  if (byContent.role === 'amount' && header !== '')
    return { ...column, meaning: null, why: COUNTS.test(lower) ? '表头写的是数量或比例' : UNKNOWN_NUMBERS };
  return { ...column, meaning: { role: byContent.role }, why: `内容${byContent.why}` };
}

/** Codes of five digits look like amounts: a column of money has at least one amount that no code resembles. */
function isMoney(cells: readonly RawCell[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).every((cell) => cell === null || isAmountText(cell));
}

const CODE_OF_NAME: Readonly<Partial<Record<Role, Role>>> = {
  function: 'functionName',
  departmental: 'departmentalName',
  governmental: 'governmentalName',
  unit: 'unitName',
  project: 'projectName',
};

function isTextColumn(sheet: RawSheet, column: number, firstRow: number): boolean {
  const cells = columnCells(sheet, column, firstRow).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && !isAmountText(cell));
}

/** A column of names without words of its own belongs to the code to its left; the name of a unit may stand anywhere. */
function withNames(columns: readonly ColumnUse[], sheet: RawSheet, firstRow: number): readonly ColumnUse[] {
  const taken = new Set(columns.flatMap(({ meaning }) => (meaning === null ? [] : [meaning.role])));
  return columns.map((column, position) => {
    const left = columns[position - 1]?.meaning?.role;
    const code = left !== undefined && left in CODE_OF_NAME ? left : taken.has('unit') ? 'unit' : undefined;
    const name = code === undefined ? undefined : CODE_OF_NAME[code];
    if (column.meaning !== null || code === undefined || name === undefined || taken.has(name)) return column;
    const isNamed = column.header === '' || ANY_NAME.test(column.header);
    if (!isNamed || !isTextColumn(sheet, column.index, firstRow)) return column;
    taken.add(name);
    return { ...column, meaning: { role: name }, why: `内容是文字，与“${ROLES[code]}”一列成对` };
  });
}

/** Roles of which a sheet may have several columns. */
const MANY: ReadonlySet<Role> = new Set<Role>(['amount', 'total', 'part', 'remark', 'sequence']);

/** A role that stands twice holds for one column: the first that words decided, else the first. */
function withoutTwins(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  const taken = new Map<Role, ColumnUse>();
  for (const column of [...columns].sort((one, other) => Number(other.byWords) - Number(one.byWords))) {
    const role = column.meaning?.role;
    if (role !== undefined && !MANY.has(role) && !taken.has(role)) taken.set(role, column);
  }
  return columns.map((column) => {
    const role = column.meaning?.role;
    const holder = role === undefined ? undefined : taken.get(role);
    if (role === undefined || holder === undefined || holder === column) return column;
    return { ...column, meaning: null, why: `“${ROLES[role]}”已取自${columnWords(holder)}` };
  });
}

/** Names a column in messages: “单位名称”（B列）. */
export function columnWords({ header, index }: Pick<ColumnUse, 'header' | 'index'>): string {
  const place = `${columnLetters(index)}列`;
  return header === '' ? place : `“${quote(header)}”（${place}）`;
}

/**
 * Headers decide before contents: a column with words of its own is not pushed out by one without. Pauses after each
 * column: its contents are looked at from top to bottom.
 */
export function* layoutInSlices(
  sheet: RawSheet,
  around: ImportSurroundings,
  answers: ColumnAnswers,
): Sliced<Layout> {
  const width = widthOf(sheet);
  const header = headerOf(sheet, width, unitHeader(around.units, around.departmentName));
  const firstRow = header === null ? 0 : (header.rows.at(-1) ?? 0) + 1;
  const blank: Titles = { upper: '', lower: '' };
  const indexes = Array.from({ length: width }, (_, index) => index);
  const all = yield* mapped(indexes, 1, (index) =>
    described(
      index,
      header?.titles[index] ?? blank,
      columnCells(sheet, index, firstRow),
      { ...around, unitOf: header === null ? NO_UNIT : header.unitOf },
      answers,
    ),
  );
  const columns = all.filter((column) => column !== null);
  return {
    headerRows: header?.rows ?? [],
    firstRow,
    columns: withNames(withoutTwins(columns), sheet, firstRow),
  };
}
