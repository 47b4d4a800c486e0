/**
 * How like a section of a sheet is to a declared table. Columns are asked both ways: a table of another place has most of
 * a small table's columns among others, and half of the columns of a large one.
 */
import type { Block, FormTable, GridTable, Table } from '../tables/table';
import type { TableSet } from '../tables/table-set';
import { declaredHeader } from './declared-columns';
import { factsOfYear, listedRows } from './declared-rows';
import { formLabels } from './form-labels';
import { frameLines } from './frame-lines';
import { cellText, type SheetGrid } from './grid';
import { columnTitles, findHeaderRows } from './header-rows';
import { ALIKE, likeness, LONGEST_NAME, nameWithoutNumber } from './listed-rows';
import { matchColumns, type FoundColumns } from './match-columns';
import type { Section } from './sections';
import type { Announce } from './titles';

/** Shares, 0 to 1. */
export interface Likeness {
  /** Of the declared columns, or labels of a form, those that are there. */
  readonly columns: number;
  /** Of the columns that are there, those that are declared. */
  readonly known: number;
  /** Whether every fixed list has its rows, */
  readonly hasRows: boolean;
  /** and few others. */
  readonly knowsRows: boolean;
}

export interface TableEvidence extends Likeness {
  readonly section: Section;
  /** The set's own number stands above it, beside a title that is laid down. */
  readonly isNumbered: boolean;
  /** It bears a title that is laid down, or its sheet does. */
  readonly isTitled: boolean;
  /** The unit of money is the declared one. */
  readonly isInUnit: boolean;
}

const UNLIKE: Likeness = { columns: 0, known: 0, hasRows: false, knowsRows: false };

/** Of the rows of a fixed list this share is there. */
const LEAST_ROWS = 0.7;
/** Or, where rows without money are left out, this share of the printed ones is declared. */
const LEAST_PRINTED = 0.8;

/** Columns that any table may have beside its own. */
const BESIDES = /^(?:序号|行次|行号|备注|说明)$/u;

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Names of fixed rows; functional classes are the same in every set. */
function fixedNames(block: Block, set: TableSet, year: number): readonly string[] {
  const { identity } = block;
  if (identity.kind !== 'listed') return [];
  return block.rows(factsOfYear({ set }, year)).flatMap(({ texts, selection }) => {
    const name = texts[identity.name];
    const isClass = selection.some((where) => where.function !== undefined);
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

/** How many of the names are among others, or nearly. */
function countAmong(names: readonly string[], others: readonly string[]): number {
  return names.filter((name) => others.some((one) => one === name || likeness(one, name) > ALIKE)).length;
}

function listLikeness(
  block: Block,
  printed: readonly string[],
  { set, year }: { readonly set: TableSet; readonly year: number },
): Pick<Likeness, 'hasRows' | 'knowsRows'> {
  const fixed = fixedNames(block, set, year);
  if (fixed.length === 0) return { hasRows: true, knowsRows: true };
  const listed = listedRows(block, factsOfYear({ set }, year)).map(({ name }) => nameWithoutNumber(name));
  const knowsRows = printed.length > 0 && countAmong(printed, listed) >= LEAST_PRINTED * printed.length;
  return { hasRows: knowsRows || countAmong(fixed, printed) >= LEAST_ROWS * fixed.length, knowsRows };
}

function gridLikeness({ grid, from, to }: Section, table: GridTable, set: TableSet, year: number): Likeness {
  const declared = declaredHeader(table);
  const header = findHeaderRows(grid, declared, from, to);
  if (header === null) return UNLIKE;
  const { places, codes, missing, strangers } = matchColumns(declared, columnTitles(grid, header, declared));
  const known = places.size + codes.flatMap(({ columns }) => columns).length;
  const unknown = strangers.filter(({ own }) => !BESIDES.test(own)).length;
  const lists = table.blocks.map((block) =>
    listLikeness(block, printedNames(grid, block, places, header.end, to), { set, year }),
  );
  return {
    columns: 1 - share(missing.length, declared.columns.length),
    known: share(known, known + unknown),
    hasRows: lists.every(({ hasRows }) => hasRows),
    knowsRows: lists.every(({ knowsRows }) => knowsRows),
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
  return { columns: share(found.size, labels.count), known: 1, hasRows: true, knowsRows: true };
}

/** Rows above a header in which the frame stands. */
export const FRAME_ROWS = 6;

export interface Held {
  readonly set: TableSet;
  readonly announce: Announce;
  readonly year: number;
}

export function evidenceOf(section: Section, table: Table, { set, announce, year }: Held): TableEvidence {
  const { grid, from, to } = section;
  const frame = frameLines(grid, from, Math.min(to, from + FRAME_ROWS), table, announce);
  const likeness =
    table.kind === 'grid' ? gridLikeness(section, table, set, year) : formLikeness(section, table, set, year);
  const isTitled =
    frame.title === null ? announce(cellText(grid.sheet.name))?.isOther !== true : !frame.hasOtherTitle;
  return {
    ...likeness,
    section,
    isNumbered: frame.number !== null && isTitled,
    isTitled,
    isInUnit: frame.unit === table.amounts.unit,
  };
}

/** Of a table among others of its set. */
const LEAST_LIKE = 0.75;
/** Of a table that stands for its set almost alone. */
const LEAST_ALONE = 0.85;
/** Under the set's own number and title: what is missing is reported then. */
const LEAST_NUMBERED = { columns: 0.3, known: 0.6 };

function isLike({ columns, known, hasRows }: Likeness, least: number): boolean {
  return hasRows && columns >= least && known >= least;
}

function isClaimed({ isNumbered, columns, known }: TableEvidence): boolean {
  return isNumbered && columns >= LEAST_NUMBERED.columns && known >= LEAST_NUMBERED.known;
}

export function fits(evidence: TableEvidence): boolean {
  return isClaimed(evidence) || isLike(evidence, LEAST_LIKE);
}

/** No other table has to bear it out. */
export function fitsAlone(evidence: TableEvidence): boolean {
  const { isTitled, isInUnit, knowsRows } = evidence;
  return isClaimed(evidence) || (isTitled && isInUnit && knowsRows && isLike(evidence, LEAST_ALONE));
}
