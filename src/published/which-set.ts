/**
 * Which known table set a workbook's tables are, and who publishes them: by titles, numbers, columns and fixed rows. Titles
 * alone do not tell: cities use each other's titles above other columns.
 */
import { comparable } from '../entries/text';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { Sliced } from '../slices/slices';
import type { Level, TableSet } from '../tables/table-set';
import { candidateSheets } from './candidate-sheets';
import { unitOf } from './frame-lines';
import type { SheetGrid } from './grid';
import { isAmount } from './header-rows';
import { sectionsOf, yearOf, type Section } from './sections';
import { evidenceOf, fits, fitsAlone, FRAME_ROWS, type TableEvidence } from './table-likeness';
import { announcer, comparableTitle, type Announce } from './titles';

export type SetRecognition =
  | { readonly kind: 'set'; readonly set: TableSet; readonly level: Level }
  /** Tables, but none of a known set. `alike`: sheets with a title of one; else `sheets` are all that look like tables. */
  | { readonly kind: 'other-set'; readonly alike: readonly string[]; readonly sheets: readonly string[] }
  | { readonly kind: 'no-tables' };

interface SetEvidence {
  readonly set: TableSet;
  /** The best section of each table that is announced. */
  readonly tables: readonly TableEvidence[];
  readonly level: Level;
}

function best(evidence: readonly TableEvidence[]): readonly TableEvidence[] {
  const [first] = [...evidence].sort((a, b) => Number(fits(b)) - Number(fits(a)) || b.columns - a.columns);
  return first === undefined ? [] : [first];
}

/** Titles begin, after the year, with the word for who publishes. */
const OF_UNIT = /^(?:预算)?单位/u;
const OF_DEPARTMENT = /^部门(?!\(单位\))/u;
const FRAME_OF_UNIT = /^编制单位[:：]/u;

function textsAbove({ grid, from }: Section): readonly string[] {
  return grid.sheet.rows
    .slice(from, from + FRAME_ROWS)
    .flat()
    .flatMap((cell) => (typeof cell === 'string' ? [comparable(cell)] : []));
}

/** A unit's tables say so in their titles; where no title says who publishes, 编制单位 does. */
export function levelOf(sections: readonly Section[], announce: Announce): Level {
  const texts = sections.flatMap(textsAbove);
  const titles = texts.filter((text) => announce(text)?.by === 'title').map(comparableTitle);
  const ofUnit = titles.filter((title) => OF_UNIT.test(title)).length;
  const ofDepartment = titles.filter((title) => OF_DEPARTMENT.test(title)).length;
  if (ofUnit !== ofDepartment) return ofUnit > ofDepartment ? 'unit' : 'department';
  return ofUnit === 0 && texts.some((text) => FRAME_OF_UNIT.test(text)) ? 'unit' : 'department';
}

/** The same of a workbook whose set is known. */
export function levelIn(workbook: RawWorkbook, set: TableSet): Level {
  const announce = announcer(set);
  return levelOf(
    candidateSheets(workbook).tables.flatMap((grid) => sectionsOf(grid, announce)),
    announce,
  );
}

function evidenceFor(set: TableSet, grids: readonly SheetGrid[], year: number): SetEvidence {
  const announce = announcer(set);
  const sections = grids.flatMap((grid) => sectionsOf(grid, announce));
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

/** A number of a table (公开01表) or a sentence that ends with the word is no title. */
const NO_TITLE = /[。，,;；]|^(?:注|备注|说明)|^.{0,4}[\d一二三四五六七八九十.-]+表$/u;

function titleIn(cell: unknown): readonly string[] {
  if (typeof cell !== 'string') return [];
  const title = comparableTitle(cell);
  const isTitle = title.length >= 4 && title.length <= 60 && /表(?:\(.{1,10}\))?$/u.test(title);
  return isTitle && !NO_TITLE.test(comparable(cell)) ? [title] : [];
}

/** Titles of whatever tables the sheet holds; its own name where none stands on it. */
function titlesOn({ sheet }: SheetGrid): readonly string[] {
  const titles = sheet.rows.flatMap((row) => row.flatMap(titleIn));
  return titles.length > 0 ? titles : titleIn(sheet.name);
}

/** A title, and figures or the unit of money: a table, whoever's it is. */
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

/** Fewer tables bear each other out only where each could stand alone. */
const FEW = 3;

/**
 * Most tables with the set's titles have its columns and rows, and they are half of the set or most of the workbook's tables.
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

/** More tables that fit, then more of their columns, then the unit of money. */
function better(a: SetEvidence, b: SetEvidence): number {
  const columns = ({ tables }: SetEvidence): number => sum(tables.map((table) => table.columns));
  const units = ({ tables }: SetEvidence): number => tables.filter(({ isInUnit }) => isInUnit).length;
  return fitting(b).length - fitting(a).length || columns(b) - columns(a) || units(b) - units(a);
}

/** `year`: of the budget, should no title say. */
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
    evidence.push(evidenceFor(set, grids, year));
  }
  const [first] = evidence.filter((one) => isOf(one, titles.size)).sort(better);
  if (first !== undefined) return { kind: 'set', set: first.set, level: first.level };
  const alike = evidence.flatMap(({ tables }) => tables.map(({ section }) => section.grid.sheet.name));
  return alike.length === 0 && tableLike.length === 0
    ? { kind: 'no-tables' }
    : { kind: 'other-set', alike: [...new Set(alike)], sheets: tableLike.map(({ sheet }) => sheet.name) };
}
