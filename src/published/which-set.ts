/**
 * Which known table set a workbook's tables are, and who publishes them: by titles, numbers, columns and fixed rows. Titles
 * alone do not tell: cities use each other's titles above other columns.
 */
import { comparable } from '../entries/text';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { Sliced } from '../slices/slices';
import { amountLeaves } from '../tables/header';
import type { Block, FormTable, GridTable, Table } from '../tables/table';
import type { Level, TableSet } from '../tables/table-set';
import { candidateSheets } from './candidate-sheets';
import { declaredHeader } from './declared-columns';
import { factsOfYear, listedRows } from './declared-rows';
import { frameLines } from './frame-lines';
import { cellText, type SheetGrid } from './grid';
import { columnTitles, findHeaderRows, isAmount } from './header-rows';
import { formLabels } from './form-labels';
import { ALIKE, likeness, LONGEST_NAME, nameWithoutNumber } from './listed-rows';
import { matchColumns, type FoundColumns } from './match-columns';
import { sectionsOf, yearOf, type Section } from './sections';
import { announcer, comparableTitle, type Announce } from './titles';

export type SetRecognition =
  | { readonly kind: 'set'; readonly set: TableSet; readonly level: Level }
  /** Tables, but none of a known set. `alike`: sheets with a title of one; else `sheets` are all that look like tables. */
  | { readonly kind: 'other-set'; readonly alike: readonly string[]; readonly sheets: readonly string[] }
  | { readonly kind: 'no-tables' };

/** Of the declared columns, and of the rows of a fixed list, a table of the set has at least these shares. */
const LEAST_COLUMNS = 0.6;
const LEAST_ROWS = 0.4;
/** Where rows without money are left out, this share of the printed ones is declared. */
const LEAST_PRINTED = 0.8;
/** Under the set's own number this share of the columns is enough: the rest is told as missing. */
const LEAST_NUMBERED = 0.3;

/** Names of fixed rows; functional classes are the same in every set. */
function fixedNames(block: Block, set: TableSet, year: number): readonly string[] {
  const { identity } = block;
  if (identity.kind !== 'listed') return [];
  return block.rows(factsOfYear({ set }, year)).flatMap(({ texts, measure }) => {
    const name = texts[identity.name];
    const isClass = measure.some((where) => where.function !== undefined);
    return name === undefined || name === '' || isClass ? [] : [nameWithoutNumber(name)];
  });
}

/** Names in the column that the declaration keeps them in. */
function printedNames(
  grid: SheetGrid,
  { key, identity }: Block,
  places: FoundColumns['places'],
  from: number,
  to: number,
): readonly string[] {
  if (identity.kind !== 'listed') return [];
  const found = [...places].find(([{ block, leaf }]) => block === key && leaf.key === identity.name);
  if (found === undefined) return [];
  const [, column] = found;
  return grid.sheet.rows
    .slice(from, to)
    .flatMap((row) => {
      const cell = row[column];
      return typeof cell === 'string' ? [nameWithoutNumber(cell)] : [];
    })
    .filter((name) => name !== '' && name.length <= LONGEST_NAME);
}

function shareOfPrinted(declared: readonly string[], printed: readonly string[]): number {
  const known = printed.filter((name) => declared.some((one) => one === name || likeness(one, name) > ALIKE));
  return printed.length === 0 ? 0 : known.length / printed.length;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** How well the columns of a section are those of a table, 0 to 1; `fits`: each block has enough columns and rows. */
interface Likeness {
  readonly columns: number;
  readonly fits: boolean;
}

const UNLIKE: Likeness = { columns: 0, fits: false };

function gridLikeness({ grid, from, to }: Section, table: GridTable, set: TableSet, year: number): Likeness {
  const declared = declaredHeader(table);
  const header = findHeaderRows(grid, declared, from, to);
  if (header === null) return UNLIKE;
  const { places } = matchColumns(declared, columnTitles(grid, header, declared));
  const found = [...places.keys()].filter(({ leaf }) => leaf.kind === 'amount');
  const facts = factsOfYear({ set }, year);
  const texts = new Set(
    grid.sheet.rows
      .slice(header.end, to)
      .flatMap((row) => row.map((cell) => nameWithoutNumber(cellText(cell)))),
  );
  const blocks = table.blocks.map((block) => {
    const names = fixedNames(block, set, year);
    return {
      columns: share(
        found.filter(({ block: of }) => of === block.key).length,
        amountLeaves(block.columns).length,
      ),
      hasRows:
        share(names.filter((name) => texts.has(name)).length, names.length) >= LEAST_ROWS ||
        shareOfPrinted(
          listedRows(block, facts).map(({ name }) => nameWithoutNumber(name)),
          printedNames(grid, block, places, header.end, to),
        ) >= LEAST_PRINTED,
    };
  });
  return {
    columns: share(found.length, table.blocks.flatMap(({ columns }) => amountLeaves(columns)).length),
    fits: blocks.every(({ columns, hasRows }) => columns >= LEAST_COLUMNS && hasRows),
  };
}

function formLikeness({ grid, from, to }: Section, table: FormTable, set: TableSet, year: number): Likeness {
  const labels = formLabels(table, factsOfYear({ set }, year));
  const found = new Set(
    grid.sheet.rows
      .slice(from, to)
      .flatMap((row) => row.map((cell) => (typeof cell === 'string' ? labels.keyOf(cell) : null)))
      .filter((key) => key !== null),
  );
  const columns = share(found.size, labels.count);
  return { columns, fits: columns >= LEAST_COLUMNS };
}

interface TableEvidence extends Likeness {
  readonly section: Section;
  /** The set's own number stands above it. */
  readonly isNumbered: boolean;
  /** The unit of money is the declared one. */
  readonly isInUnit: boolean;
}

/** Rows above a header in which the frame stands. */
const FRAME_ROWS = 6;

function evidenceOf(
  section: Section,
  table: Table,
  set: TableSet,
  announce: Announce,
  year: number,
): TableEvidence {
  const { grid, from, to } = section;
  const frame = frameLines(grid, from, Math.min(to, from + FRAME_ROWS), table, announce);
  const likeness =
    table.kind === 'grid' ? gridLikeness(section, table, set, year) : formLikeness(section, table, set, year);
  return {
    ...likeness,
    section,
    isNumbered: frame.number !== null,
    isInUnit: frame.unit === table.amounts.unit,
  };
}

interface SetEvidence {
  readonly set: TableSet;
  /** The best section of each table that is announced. */
  readonly tables: readonly TableEvidence[];
  readonly level: Level;
}

function best(evidence: readonly TableEvidence[]): readonly TableEvidence[] {
  const [first] = [...evidence].sort((a, b) => Number(b.fits) - Number(a.fits) || b.columns - a.columns);
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
        .map((section) => evidenceOf(section, table, set, announce, ofYear)),
    ),
  );
  return { set, tables, level: levelOf(sections, announce) };
}

/** A title in the first rows, and figures: a table, whoever's it is. */
function looksLikeTable({ sheet }: SheetGrid): boolean {
  const isTitle = (cell: unknown): boolean => {
    if (typeof cell !== 'string') return false;
    const title = comparableTitle(cell);
    return title.length >= 4 && title.length <= 60 && /表(?:\(.{1,10}\))?$/u.test(title);
  };
  return (
    (isTitle(sheet.name) || sheet.rows.slice(0, FRAME_ROWS).some((row) => row.some(isTitle))) &&
    sheet.rows.some((row) => row.some(isAmount))
  );
}

function fitting({ tables }: SetEvidence): readonly TableEvidence[] {
  return tables.filter(({ fits }) => fits);
}

/**
 * Most tables with the set's titles have its columns and rows, and they are most of the set or most of the workbook. With
 * the set's own number above it one table is enough.
 */
function isOf(evidence: SetEvidence, tableLike: number): boolean {
  const { set, tables } = evidence;
  const found = fitting(evidence);
  if (tables.some(({ isNumbered, columns }) => isNumbered && columns >= LEAST_NUMBERED)) return true;
  if (found.length === 0 || found.length * 2 < tables.length) return false;
  return found.length * 2 >= set.tables.length || found.length * 2 >= tableLike;
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
  const tableLike = grids.filter(looksLikeTable).map(({ sheet }) => sheet.name);
  const evidence: SetEvidence[] = [];
  for (const set of sets) {
    yield;
    evidence.push(evidenceFor(set, grids, year));
  }
  const [first] = evidence.filter((one) => isOf(one, tableLike.length)).sort(better);
  if (first !== undefined) return { kind: 'set', set: first.set, level: first.level };
  const alike = evidence.flatMap(({ tables }) => tables.map(({ section }) => section.grid.sheet.name));
  return alike.length === 0 && tableLike.length === 0
    ? { kind: 'no-tables' }
    : { kind: 'other-set', alike: [...new Set(alike)], sheets: tableLike };
}
