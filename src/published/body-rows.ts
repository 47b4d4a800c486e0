/**
 * Sorts the rows below a header into body, notes and repeated page parts (titles, headers, column numbers).
 */
import type { PublishedText } from './published-table';
import { isBlank } from '../entries/cell-reading';
import type { RawCell } from '../entries/raw-workbook';
import { columnTitles, findHeaderRows, isAmount, isHeaderRow, type HeaderRows } from './header-rows';
import type { DeclaredHeader } from './declared-columns';
import { isFrameRow, isSignature } from './frame-lines';
import { cellText } from './grid';
import { matchColumns, type FoundColumns } from './match-columns';
import { isNote, type BodyRow } from './read-body';
import type { TableSection } from './sections';
import type { TitleReader } from './titles';
import type { Sliced } from '../slices/slices';

export interface SectionRows {
  readonly header: HeaderRows;
  readonly columns: FoundColumns;
  readonly bodies: readonly BodyRow[];
  readonly notes: readonly PublishedText[];
}

const LEAST_COLUMN_NUMBERS = 3;

/** Texts beside column numbers: the word for them, and the letters of text columns. */
const BESIDE_NUMBERS = /^(?:栏次|行次|列次|栏目|序号|[甲乙丙丁戊己庚辛])$/u;
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

function textsOf(section: TableSection, row: number): readonly PublishedText[] {
  const { grid } = section;
  return grid
    .cells(row)
    .flatMap((cell, column) =>
      typeof cell === 'string' && !isBlank(cell)
        ? [{ text: cell, place: { sheet: grid.sheet.name, row, column } }]
        : [],
    );
}

type RowKind = 'blank' | 'frame' | 'note' | 'body';

function kindOf(section: TableSection, row: number, announce: TitleReader): RowKind {
  const cells = section.grid.cells(row);
  if (cells.every((cell) => isBlank(cell))) return 'blank';
  if (isColumnNumbers(cells)) return 'frame';
  // A signature row may hold a telephone number, which is no amount.
  if (cells.some((cell) => typeof cell === 'string' && isSignature(cell))) return 'frame';
  if (cells.some(isAmount)) return 'body';
  const texts = textsOf(section, row);
  if (texts.some(({ text }) => announce(text) !== null) || isFrameRow(texts))
    return texts.length === 0 ? 'body' : 'frame';
  const [first] = texts;
  return first !== undefined && texts.length === 1 && isNote(first.text) ? 'note' : 'body';
}

/** A row takes some ten microseconds. */
const ROWS_OF_A_SLICE = 500;

/** Sorts the rows of a section; `null` for a section without header, which is no table. Stops after each portion of rows. */
export function* sectionRows(
  section: TableSection,
  declared: DeclaredHeader,
  announce: TitleReader,
): Sliced<SectionRows | null> {
  const { grid, from, to } = section;
  const header = findHeaderRows(grid, declared, from, to);
  if (header === null) return null;
  const first = matchColumns(declared, columnTitles(grid, header, declared));
  let columns = first;
  const bodies: BodyRow[] = [];
  const notes: PublishedText[] = [];
  for (let row = header.end; row < to; row += 1) {
    if ((row - header.end) % ROWS_OF_A_SLICE === 0) yield;
    if (isHeaderRow(grid, row, declared)) {
      const again = findHeaderRows(grid, declared, row, to);
      if (again !== null) {
        columns = matchColumns(declared, columnTitles(grid, again, declared));
        row = again.end - 1;
      }
      continue;
    }
    const kind = kindOf(section, row, announce);
    if (kind === 'note') for (const text of textsOf(section, row)) notes.push(text);
    if (kind === 'body') bodies.push({ grid, row, columns });
  }
  return { header, columns: first, bodies, notes };
}
