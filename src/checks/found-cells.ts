/** Describes cells for findings. */
import { cellWords, say, table, type CellPhrase, type RawStatement } from './statement';
import { cellAddress } from '../grid/address';
import type { CellPath, TableId } from '../tables/table';
import type { CheckContext } from './context';
import { quotedCell } from '../published/figure';
import type { FoundCell } from './finding';
import { at } from '../money/at';
import type {
  PublishedCell,
  PublishedRow,
  PublishedTable,
  PublishedText,
} from '../published/published-table';

export function foundFigure(context: CheckContext, cell: PublishedCell): FoundCell {
  return {
    path: cell.path,
    place: cell.place,
    address: cellAddress(cell.place.row, cell.place.column),
    row: context.rowLabel(cell),
    column: context.columnLabel(cell),
    value: quotedCell(cell.raw, cell.figure, context.style(cell.path.table)),
  };
}

/** Describes a text of a row; its path names the text column. */
export function foundText(
  id: TableId,
  block: string,
  row: PublishedRow,
  column: string,
  columnLabel: string,
): FoundCell {
  const text = row.texts.get(column);
  const place = text?.place ?? row.place;
  return {
    path: { table: id, block, row: row.key, column },
    place,
    address: cellAddress(place.row, place.column),
    row: row.label,
    column: columnLabel,
    value: text?.text ?? '',
  };
}

/** Describes a text around a table: title, number, department, note. */
export function foundFrame(id: TableId, what: string, label: string, text: PublishedText): FoundCell {
  const path: CellPath = { table: id, block: 'frame', row: what, column: what };
  const { place } = text;
  return {
    path,
    place,
    address: cellAddress(place.row, place.column),
    row: label,
    column: '',
    value: text.text,
  };
}

/** Names a cell: 预算03表 · 行政运行 · 合计. */
export function namedCell(context: CheckContext, cell: PublishedCell): RawStatement {
  const named: CellPhrase = { kind: 'cell', row: context.rowLabel(cell), column: context.columnLabel(cell) };
  return cellWords(named) === '' ? [table(cell.path.table)] : say`${table(cell.path.table)} · ${named}`;
}

/** Returns a place for a missing text: the title, or the first cell. */
export function titleOf({ title, sheets }: PublishedTable): PublishedText {
  return title ?? { text: '', place: { sheet: at(sheets, 0), row: 0, column: 0 } };
}
