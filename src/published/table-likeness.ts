/**
 * Measures how well a section fits a declared table, in both directions. Another place's table has most
 * columns of a small table, or half the columns of a large one.
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
import type { TableSection } from './sections';
import type { TitleReader } from './titles';

/** Shares from 0 to 1. */
export interface Likeness {
  /** Share of the declared columns, or form labels, that the section has. */
  readonly columns: number;
  /** Share of the section's columns that are declared. */
  readonly known: number;
  /** Whether the section has the rows of every fixed list. */
  readonly hasRows: boolean;
  /** Whether the section has few other rows. */
  readonly knowsRows: boolean;
}

export interface TableEvidence extends Likeness {
  readonly section: TableSection;
  /** Whether the set's own number is above the table, with a declared title. */
  readonly isNumbered: boolean;
  /** Whether the table or its sheet has a declared title. */
  readonly isTitled: boolean;
  /** Whether the unit of money is the declared one. */
  readonly isInUnit: boolean;
}

const UNLIKE: Likeness = { columns: 0, known: 0, hasRows: false, knowsRows: false };

/** The least share of a fixed list's rows that the section must have. */
const LEAST_ROWS = 0.7;
/** The least share of printed rows that are declared, where rows without money are omitted. */
const LEAST_PRINTED = 0.8;

/** Columns that any table may have in addition. */
const BESIDES = /^(?:序号|行次|行号|备注|说明)$/u;

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Names of fixed rows. Functional classes are equal in every set, so they are left out. */
function fixedNames(block: Block, set: TableSet, year: number): readonly string[] {
  const { identity } = block;
  if (identity.kind !== 'listed') return [];
  return block.rows(factsOfYear({ set }, year)).flatMap(({ texts, selection }) => {
    const name = texts[identity.name];
    const isClass = selection.some((where) => where.function !== undefined);
    return name === undefined || name === '' || isClass ? [] : [nameWithoutNumber(name)];
  });
}

/** Returns the printed names in the declared name column. */
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

/** Counts the names that occur among others, or nearly. */
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

function gridLikeness(
  { grid, from, to }: TableSection,
  table: GridTable,
  set: TableSet,
  year: number,
): Likeness {
  const declared = declaredHeader(table);
  const header = findHeaderRows(grid, declared, from, to);
  if (header === null) return UNLIKE;
  const { places, codes, missing, strangers } = matchColumns(
    declared,
    columnTitles(grid, header, declared),
    year,
  );
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

function formLikeness(
  { grid, from, to }: TableSection,
  table: FormTable,
  set: TableSet,
  year: number,
): Likeness {
  const labels = formLabels(table, factsOfYear({ set }, year));
  const found = new Set(
    grid.sheet.rows
      .slice(from, to)
      .flatMap((row) => row.map((cell) => (typeof cell === 'string' ? labels.keyOf(cell) : null)))
      .filter((key) => key !== null),
  );
  return { columns: share(found.size, labels.count), known: 1, hasRows: true, knowsRows: true };
}

/** Rows above a header that may hold the frame. */
export const FRAME_ROWS = 6;

export interface HeldAgainst {
  readonly set: TableSet;
  readonly announce: TitleReader;
  readonly year: number;
}

export function evidenceOf(
  section: TableSection,
  table: Table,
  { set, announce, year }: HeldAgainst,
): TableEvidence {
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

/** Least shares for a table beside other tables of its set. */
const LEAST_LIKE = 0.75;
/** Least shares for a table that is almost alone. */
const LEAST_ALONE = 0.85;
/** Least shares under the set's own number and title; the checks then report missing parts. */
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

/** Whether the table proves its set without other tables. */
export function fitsAlone(evidence: TableEvidence): boolean {
  const { isTitled, isInUnit, knowsRows } = evidence;
  return isClaimed(evidence) || (isTitled && isInUnit && knowsRows && isLike(evidence, LEAST_ALONE));
}
