/**
 * Sorts the rows below a header into body, notes and repeated page parts (titles, headers, column numbers).
 */
import type { PublishedText } from './published-table';
import { isBlank } from '../entries/cell-reading';
import { comparable } from '../entries/text';
import type { RawCell } from '../entries/raw-workbook';
import { columnTitles, findHeaderRows, isAmount, isHeaderRow, type HeaderRows } from './header-rows';
import type { DeclaredHeader } from './declared-columns';
import {
  isMarkedNote,
  isNextItem,
  isNote,
  isRemark,
  isRemoteText,
  isSignature,
  isSignatureAlone,
  lonePageNumber,
} from './beside-rows';
import { isFrameRow, joinedLabels } from './frame-lines';
import { saysNothing } from './figure';
import { cellText } from './grid';
import { matchColumns, withTextsByOrder, type FoundColumns } from './match-columns';
import type { BodyRow } from './read-body';
import type { TableSection } from './sections';
import type { TitleContext, TitleReader } from './titles';
import type { Sliced } from '../slices/slices';

export interface SectionRows {
  readonly header: HeaderRows;
  readonly columns: FoundColumns;
  readonly bodies: readonly BodyRow[];
  readonly notes: readonly PublishedText[];
}

const LEAST_COLUMN_NUMBERS = 3;

/** Texts beside column numbers: the word for them, and the letters of text columns. */
const BESIDE_NUMBERS = /^(?:栏次|行次|列次|栏目|序号|[甲乙丙丁戊己庚辛]|\*{1,3}|[-–—×/]{1,3})$/u;
/** Matches 1, (1), 1栏, and 1=2+8 for a column that adds up others. */
const COLUMN_NUMBER = /^\(?(\d{1,2})\)?栏?(?:=[\d+()-]+)?$/u;

/** Recognizes the row 栏次: 1, 2, 3 … below the headers. Ends at the first other content. */
function isColumnNumbers(cells: readonly RawCell[]): boolean {
  let count = 0;
  for (const cell of cells) {
    const text = cellText(cell);
    if (text === '' || BESIDE_NUMBERS.test(text)) continue;
    if (Number(COLUMN_NUMBER.exec(text)?.[1]) !== count + 1) return false;
    count += 1;
  }
  return count >= LEAST_COLUMN_NUMBERS;
}

/** Recognizes the row A, B, C … below the headers. Ends at the first other content, which nearly every row begins with. */
function isColumnLetters(cells: readonly RawCell[]): boolean {
  let count = 0;
  for (const cell of cells) {
    const text = cellText(cell);
    if (text === '') continue;
    if (text.toUpperCase() !== String.fromCharCode(FIRST_LETTER + count)) return false;
    count += 1;
  }
  return count >= LEAST_COLUMN_NUMBERS;
}

const FIRST_LETTER = 65;

function textsOf(section: TableSection, row: number): readonly PublishedText[] {
  const { grid } = section;
  return grid
    .cells(row)
    .flatMap((cell, column) =>
      typeof cell === 'string' && !isBlank(cell) && !saysNothing(comparable(cell))
        ? [{ text: cell, place: { sheet: grid.sheet.name, row, column } }]
        : [],
    );
}

type RowKind = 'blank' | 'frame' | 'note' | 'body';

/** What a row is sorted by, beside its own cells. */
interface RowPlace {
  readonly section: TableSection;
  readonly row: number;
  /** Whether all figures are above, so that remarks may begin. */
  readonly isBelow: boolean;
  readonly amounts: AmountPlaces;
  readonly isAfterNote: boolean;
}

function hasSignature(cells: readonly RawCell[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && isSignature(cell));
}

/** Sorts a row without figures below all figures. Only texts in the columns of names are looked at. */
function kindBelow({ amounts, isAfterNote }: RowPlace, texts: readonly PublishedText[]): RowKind {
  const [first, ...others] = texts;
  if (first === undefined || first.place.column >= amounts.first) return 'body';
  if (texts.every(({ text }) => isRemoteText(text) || isSignatureAlone(text))) return 'frame';
  if (others.length > 0) return 'body';
  return isRemark(first.text) || (isAfterNote && isNextItem(first.text)) ? 'note' : 'body';
}

function kindOf(place: RowPlace, declared: DeclaredHeader, announce: TitleReader): RowKind {
  const { section, row, isBelow } = place;
  const cells = section.grid.cells(row);
  if (cells.every((cell) => isBlank(cell))) return 'blank';
  if (isColumnNumbers(cells) || isColumnLetters(cells)) return 'frame';
  // A signature row may hold a telephone number, which is no amount.
  if (hasSignature(cells) || (isBelow && cells.some(isAloneInCell))) return 'frame';
  if (isPageNumberRow(place, declared, announce)) return 'frame';
  if (cells.some(isAmount)) return 'body';
  const texts = textsOf(section, row);
  if (texts.length === 0) return isBelow && cells.some(isDate) ? 'frame' : 'body';
  if (texts.some(({ text }) => announce(text) !== null) || isFrameRow(texts)) return 'frame';
  const joined = joinedLabels(texts);
  const [first] = joined;
  if (first !== undefined && joined.length === 1 && isNote(first.text)) return 'note';
  return isBelow ? kindBelow(place, joined) : 'body';
}

/** Recognizes a page number at the end of a page, or among the rows but in no column of amounts. */
function isPageNumberRow(place: RowPlace, declared: DeclaredHeader, announce: TitleReader): boolean {
  const { section, row, isBelow, isAfterNote, amounts } = place;
  const found = lonePageNumber(section.grid.cells(row));
  if (found === null) return false;
  if (isBelow || isAfterNote || isPageEnd(section, row, declared, announce)) return true;
  return found.page <= LARGEST_PAGE_IN_BODY && !amounts.columns.has(found.column);
}

function isAloneInCell(cell: RawCell): boolean {
  return typeof cell === 'string' && isSignatureAlone(cell);
}

function isDate(cell: RawCell): boolean {
  return typeof cell === 'object' && cell !== null && cell.kind === 'date';
}

/** A number of three digits may be the code of a class. */
const LARGEST_PAGE_IN_BODY = 99;

/** Finds the end of the figures; a telephone number beside its label and a page number are none. */
function endOfFigures({ grid, to }: TableSection, from: number, hasNames: boolean): number {
  let end = from;
  for (let row = to - 1; row >= from; row -= 1) {
    const cells = grid.cells(row);
    if (!cells.some(isAmount) || hasSignature(cells) || cells.some(isAloneInCell)) continue;
    if (lonePageNumber(cells) === null) return row + 1;
    // Without other figures, the first lone number of a table without names is its figure.
    if (!hasNames) end = row + 1;
  }
  return end;
}

/** Whether a page ends above a row: the next row with contents is a title or a header again. */
function isPageEnd(
  { grid, to }: TableSection,
  row: number,
  declared: DeclaredHeader,
  announce: TitleReader,
): boolean {
  for (let next = row + 1; next < to; next += 1) {
    const cells = grid.cells(next);
    if (cells.every((cell) => isBlank(cell))) continue;
    return (
      isHeaderRow(grid, next, declared) ||
      cells.some((cell) => typeof cell === 'string' && announce(cell) !== null)
    );
  }
  return false;
}

interface AmountPlaces {
  readonly hasNames: boolean;
  readonly columns: ReadonlySet<number>;
  /** The first column of amounts, behind the columns of names; `Infinity` for a table without names. */
  readonly first: number;
}

function amountPlaces({ places, codes }: FoundColumns): AmountPlaces {
  const hasNames = codes.length > 0 || [...places.keys()].some(({ leaf }) => leaf.kind === 'text');
  const columns = new Set(
    [...places].flatMap(([{ leaf }, column]) => (leaf.kind === 'amount' ? [column] : [])),
  );
  return {
    hasNames,
    columns,
    first: hasNames ? Array.from(columns).reduce((a, b) => Math.min(a, b), Infinity) : Infinity,
  };
}

/** Reads notes between title and header. Only 注： makes a note there: a name in the frame may contain 无 and 预算. */
function notesAbove(section: TableSection, { first }: HeaderRows): readonly PublishedText[] {
  const rows = Array.from({ length: first - section.from }, (_, index) => section.from + index);
  return rows.flatMap((row) => {
    const [text, ...others] = joinedLabels(textsOf(section, row));
    return text !== undefined && others.length === 0 && isMarkedNote(text.text) ? [text] : [];
  });
}

/** A row takes some ten microseconds. */
const ROWS_OF_A_SLICE = 500;

/** Sorts the rows of a section; `null` for a section without header, which is no table. Stops after each portion of rows. */
export function* sectionRows(
  section: TableSection,
  declared: DeclaredHeader,
  { announce, budgetYear }: TitleContext,
): Sliced<SectionRows | null> {
  const { grid, from, to } = section;
  const header = findHeaderRows(grid, declared, from, to);
  if (header === null) return null;
  const columnsBelow = (rows: HeaderRows): FoundColumns =>
    withTextsByOrder(declared, matchColumns(declared, columnTitles(grid, rows, declared), budgetYear));
  const first = columnsBelow(header);
  let columns = first;
  let amounts = amountPlaces(columns);
  const below = endOfFigures(section, header.end, amounts.hasNames);
  let isAfterNote = false;
  const bodies: BodyRow[] = [];
  const notes: PublishedText[] = [...notesAbove(section, header)];
  for (let row = header.end; row < to; row += 1) {
    if ((row - header.end) % ROWS_OF_A_SLICE === 0) yield;
    if (isHeaderRow(grid, row, declared)) {
      const again = findHeaderRows(grid, declared, row, to);
      if (again !== null) {
        columns = columnsBelow(again);
        amounts = amountPlaces(columns);
        row = again.end - 1;
      }
      continue;
    }
    const place = { section, row, isBelow: row >= below, amounts, isAfterNote };
    const kind = kindOf(place, declared, announce);
    isAfterNote = kind === 'note' || (kind === 'blank' && isAfterNote);
    if (kind === 'note') for (const text of joinedLabels(textsOf(section, row))) notes.push(text);
    if (kind === 'body') bodies.push({ grid, row, columns });
  }
  return { header, columns: first, bodies, notes };
}
