/**
 * Recognizes the table set and the publisher of a workbook by titles, numbers, columns and fixed rows. Titles
 * alone are not enough: cities use equal titles above different columns.
 */
import { comparable } from '../entries/text';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { Sliced } from '../slices/slices';
import type { Level } from '../tables/level';
import type { TableSet } from '../tables/table-set';
import { candidateSheets } from './candidate-sheets';
import { unitOf } from './frame-lines';
import type { SheetGrid } from './grid';
import { isAmount } from './header-rows';
import { sectionsInSlices, yearOf, type TableSection } from './sections';
import { evidenceOf, fits, fitsAlone, FRAME_ROWS, type TableEvidence } from './table-likeness';
import { announcer, comparableTitle, type TitleReader } from './titles';

export type SetRecognition =
  | { readonly kind: 'set'; readonly set: TableSet; readonly level: Level }
  /**
   * Tables of no known set. `alike`: sheets with a title of a known set; `sheets`: all sheets that look like
   * tables.
   */
  | { readonly kind: 'other-set'; readonly alike: readonly string[]; readonly sheets: readonly string[] }
  | { readonly kind: 'no-tables' };

interface SetEvidence {
  readonly set: TableSet;
  /** The best section of each announced table. */
  readonly tables: readonly TableEvidence[];
  readonly level: Level;
}

function best(evidence: readonly TableEvidence[]): readonly TableEvidence[] {
  const [first] = [...evidence].sort((a, b) => Number(fits(b)) - Number(fits(a)) || b.columns - a.columns);
  return first === undefined ? [] : [first];
}

/** A title begins, after the year, with the publisher: unit or department. */
const OF_UNIT = /^(?:预算)?单位/u;
const OF_DEPARTMENT = /^部门(?!\(单位\))/u;
const FRAME_OF_UNIT = /^编制单位[:：]/u;

function textsAbove({ grid, from }: TableSection): readonly string[] {
  return grid.sheet.rows
    .slice(from, from + FRAME_ROWS)
    .flat()
    .flatMap((cell) => (typeof cell === 'string' ? [comparable(cell)] : []));
}

/** Finds the publisher in the titles; without one there, 编制单位 means a unit. */
export function levelOf(sections: readonly TableSection[], announce: TitleReader): Level {
  const texts = sections.flatMap(textsAbove);
  const titles = texts.filter((text) => announce(text)?.by === 'title').map(comparableTitle);
  const ofUnit = titles.filter((title) => OF_UNIT.test(title)).length;
  const ofDepartment = titles.filter((title) => OF_DEPARTMENT.test(title)).length;
  if (ofUnit !== ofDepartment) return ofUnit > ofDepartment ? 'unit' : 'department';
  return ofUnit === 0 && texts.some((text) => FRAME_OF_UNIT.test(text)) ? 'unit' : 'department';
}

/** Finds the publisher of a workbook with a known set. */
export function* levelInSlices(workbook: RawWorkbook, set: TableSet): Sliced<Level> {
  const announce = announcer(set);
  return levelOf(yield* sectionsInSlices(candidateSheets(workbook).tables, announce), announce);
}

function* evidenceFor(set: TableSet, grids: readonly SheetGrid[], year: number): Sliced<SetEvidence> {
  const announce = announcer(set);
  const sections = yield* sectionsInSlices(grids, announce);
  const ofYear = yearOf(sections, announce) ?? year;
  const tables = set.tables.flatMap((table) =>
    best(
      sections
        .filter((section) => section.table === table.id)
        .map((section) => evidenceOf(section, table, { set, announce, year: ofYear })),
    ),
  );
  return { set, tables, level: levelOf(sections, announce) };
}

/** Excludes numbers of tables (公开01表) and sentences that end in 表. */
const NO_TITLE = /[。，,;；]|^(?:注|备注|说明)|^.{0,4}[\d一二三四五六七八九十.-]+表$/u;

function titleIn(cell: unknown): readonly string[] {
  if (typeof cell !== 'string') return [];
  const title = comparableTitle(cell);
  const isTitle = title.length >= 4 && title.length <= 60 && /表(?:\(.{1,10}\))?$/u.test(title);
  return isTitle && !NO_TITLE.test(comparable(cell)) ? [title] : [];
}

/** Returns the titles on a sheet, of any table; without one, the sheet name. */
function titlesOn({ sheet }: SheetGrid): readonly string[] {
  const titles = sheet.rows.flatMap((row) => row.flatMap(titleIn));
  return titles.length > 0 ? titles : titleIn(sheet.name);
}

/** Whether a sheet has a title, and figures or the unit of money. */
function looksLikeTable(grid: SheetGrid): boolean {
  const isMoney = (cell: unknown): boolean => typeof cell === 'string' && unitOf(cell) !== null;
  return (
    titlesOn(grid).length > 0 &&
    grid.sheet.rows.some((row) => row.some((cell) => isAmount(cell) || isMoney(cell)))
  );
}

function fitting({ tables }: SetEvidence): readonly TableEvidence[] {
  return tables.filter(fits);
}

/** A smaller number of tables is enough only if each one fits alone. */
const FEW = 3;

/**
 * Whether the tables belong to the set. Most titled ones must fit its columns and rows. They must also be
 * half of the set or most tables of the workbook.
 */
function isOf(evidence: SetEvidence, tableLike: number): boolean {
  const { set, tables } = evidence;
  const found = fitting(evidence);
  if (found.length === 0 || found.length * 2 <= tables.length) return false;
  if (found.length < FEW && !found.every(fitsAlone)) return false;
  return found.length * 2 >= set.tables.length || found.length * 2 > tableLike;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Compares two sets: by fitting tables, then by their columns, then by the unit of money. */
function better(a: SetEvidence, b: SetEvidence): number {
  const columns = ({ tables }: SetEvidence): number => sum(tables.map((table) => table.columns));
  const units = ({ tables }: SetEvidence): number => tables.filter(({ isInUnit }) => isInUnit).length;
  return fitting(b).length - fitting(a).length || columns(b) - columns(a) || units(b) - units(a);
}

/** `year`: the budget year, used when no title has one. */
export function* whichSetInSlices(
  workbook: RawWorkbook,
  sets: readonly TableSet[],
  year: number,
): Sliced<SetRecognition> {
  const { tables: grids } = candidateSheets(workbook);
  const tableLike = grids.filter(looksLikeTable);
  const titles = new Set(tableLike.flatMap(titlesOn));
  const evidence: SetEvidence[] = [];
  for (const set of sets) {
    yield;
    evidence.push(yield* evidenceFor(set, grids, year));
  }
  const [first] = evidence.filter((one) => isOf(one, titles.size)).sort(better);
  if (first !== undefined) return { kind: 'set', set: first.set, level: first.level };
  const alike = evidence.flatMap(({ tables }) => tables.map(({ section }) => section.grid.sheet.name));
  return alike.length === 0 && tableLike.length === 0
    ? { kind: 'no-tables' }
    : { kind: 'other-set', alike: [...new Set(alike)], sheets: tableLike.map(({ sheet }) => sheet.name) };
}
