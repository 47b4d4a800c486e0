/** Joins merged cells that a document divides at page ends, where it repeats their texts with `（续）` or divides them. */
import { GOES_ON, isContinuedText, isNameAgain } from '../tables/continued-text';
import { withoutBlanks } from '../document/sentence-marks';
import type { Area } from '../grid/area';
import { at } from '../money/at';
import type { DocumentTable } from '../xlsx/docx/document-tables';

interface Cell {
  text: string;
  readonly firstRow: number;
  lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function cellsOfRow({ rows, merges }: DocumentTable, row: number): readonly Cell[] {
  const cells = rows[row];
  if (cells === undefined) return [];
  return cells.map(({ column, text }) => {
    const area = merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === column);
    return {
      text,
      firstRow: row,
      lastRow: area === undefined ? row : area.lastRow,
      firstColumn: column,
      lastColumn: area === undefined ? column : area.lastColumn,
    };
  });
}

function isContinued({ text }: Pick<Cell, 'text'>): boolean {
  return isContinuedText(withoutBlanks(text));
}

/** Whether the cell has the rest of a text that is too high for one page. */
function completes(cell: Cell, above: Cell | undefined): above is Cell {
  return above?.lastRow === cell.firstRow - 1 && withoutBlanks(above.text).endsWith(GOES_ON);
}

function isSameName(again: string, name: string): boolean {
  return isNameAgain(withoutBlanks(again), withoutBlanks(name));
}

/** Whether the cell has the text of the one that ends right above it. */
function repeats(cell: Cell, above: Cell | undefined): above is Cell {
  return above?.lastRow === cell.firstRow - 1 && isSameName(cell.text, above.text);
}

type CellsAbove = ReadonlyMap<number, Cell>;

/** Whether the cell goes on beside a continued name: as a code before it, as high as the name on both pages. */
function goesOnBeside(cell: Cell, names: readonly Cell[], last: CellsAbove): boolean {
  const above = last.get(cell.firstColumn);
  return names.some((name) => {
    const own = last.get(name.firstColumn);
    return (
      cell.firstColumn < name.firstColumn &&
      cell.lastRow === name.lastRow &&
      repeats(cell, above) &&
      above.firstRow === own?.firstRow
    );
  });
}

type Row = DocumentTable['rows'][number];

/** Whether the row only names again the unit above its projects. */
function namesAgain(row: Row, above: readonly Row[]): boolean {
  const words = row.filter(({ text }) => text.trim() !== '');
  if (!words.some(isContinued)) return false;
  return above.some((other) =>
    words.every(({ column, text }) =>
      other.some((cell) => cell.column === column && isSameName(text, cell.text)),
    ),
  );
}

/** A project that goes on has merged cells; a unit that is named again has none. */
function withoutRepeatedNames({ after, rows, merges }: DocumentTable): DocumentTable {
  const tall = new Set(
    merges.filter(({ firstRow, lastRow }) => lastRow > firstRow).map(({ firstRow }) => firstRow),
  );
  const isKept = rows.map((row, index) => tall.has(index) || !namesAgain(row, rows.slice(0, index)));
  let kept = 0;
  const places = isKept.map((isOne) => (isOne ? kept++ : kept));
  return {
    after,
    rows: rows.filter((_, index) => isKept[index]),
    merges: merges
      .filter(({ firstRow }) => isKept[firstRow])
      .map((area) => ({ ...area, firstRow: at(places, area.firstRow), lastRow: at(places, area.lastRow) })),
  };
}

/** Whether the cell writes a name again, or the rest of a text. */
function goesOnFrom(cell: Cell, above: Cell | undefined): boolean {
  return completes(cell, above) || (isContinued(cell) && repeats(cell, above));
}

/** Adds a part to the cell above it. */
function join(above: Cell, part: Cell): void {
  if (completes(part, above)) above.text = above.text.trimEnd().slice(0, -GOES_ON.length) + part.text;
  above.lastRow = part.lastRow;
}

/** A name that is written again belongs to the cell above it, and so does its code. */
export function withoutDivisions(divided: DocumentTable): Pick<DocumentTable, 'rows' | 'merges'> {
  const table = withoutRepeatedNames(divided);
  const last = new Map<number, Cell>();
  const kept: (readonly Cell[])[] = table.rows.map((_, row) => {
    const cells = cellsOfRow(table, row);
    const names = cells.filter((cell) => goesOnFrom(cell, last.get(cell.firstColumn)));
    const goOn = new Set(cells.filter((cell) => names.includes(cell) || goesOnBeside(cell, names, last)));
    return cells.filter((cell) => {
      const above = last.get(cell.firstColumn);
      if (above !== undefined && goOn.has(cell)) {
        join(above, cell);
        return false;
      }
      last.set(cell.firstColumn, cell);
      return true;
    });
  });
  return {
    rows: kept.map((cells) => cells.map(({ firstColumn, text }) => ({ column: firstColumn, text }))),
    merges: kept
      .flat()
      .filter((cell) => cell.lastRow > cell.firstRow || cell.lastColumn > cell.firstColumn)
      .map(({ firstRow, lastRow, firstColumn, lastColumn }): Area => ({
        firstRow,
        lastRow,
        firstColumn,
        lastColumn,
      })),
  };
}
