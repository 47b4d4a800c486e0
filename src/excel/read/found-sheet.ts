/** A complete reading of a sheet → a raw sheet: from A1, with errors, dates and formulas distinguished. */
import type { RawCell } from '../../entries/raw-workbook';
import { at } from '../../money/at';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';
import type { FormatRows } from '../known-formats';
import { cellKey } from '../../grid/cell-key';
import { isLikeAnError, type CompleteReading, type OfficeValue } from './reading';
import { dateText, isDateFormat } from './serial-date';

/** Rows between two stops. */
const ROWS_AT_ONCE = 1_000;

/** Decides once for each format, since there are few formats and very many cells. */
function dateFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const shows = known.get(format) ?? isDateFormat(format);
    known.set(format, shows);
    return shows;
  };
}

function* rawRows({ used, cells, formulas }: CompleteReading): Sliced<readonly (readonly RawCell[])[]> {
  const showsDate = dateFormats();
  const toRaw = (value: OfficeValue, format: string, row: number, column: number): RawCell => {
    if (typeof value === 'number') return showsDate(format) ? { kind: 'date', text: dateText(value) } : value;
    if (value === '') return formulas.texts.has(cellKey(row, column)) ? '' : null;
    if (typeof value === 'string' && isLikeAnError(value) && formulas.errors.has(cellKey(row, column)))
      return { kind: 'error', code: value };
    return value;
  };
  const left = Array<RawCell>(used.firstColumn).fill(null);
  const rows = Array.from({ length: used.firstRow }, (): RawCell[] => []);
  for (const [row, values] of cells.values.entries()) {
    if (row % ROWS_AT_ONCE === 0) yield;
    const formats = at(cells.formats, row);
    rows.push(
      left.concat(
        values.map((value, column) =>
          toRaw(value, at(formats, column), used.firstRow + row, used.firstColumn + column),
        ),
      ),
    );
  }
  return rows;
}

/** Stops after each thousand rows. */
export function* toFoundSheet(reading: CompleteReading): Sliced<FoundSheet> {
  const { tab, hiddenRows, merges, isMergesKnown, formulas } = reading;
  return {
    id: tab.id,
    name: tab.name,
    hidden: tab.hidden,
    protected: tab.protected,
    rows: yield* rawRows(reading),
    hiddenRows,
    merges,
    formulas: new Set(formulas.texts.keys()),
    formulaTexts: formulas.texts,
    ...(isMergesKnown ? {} : { mergesUnknown: true }),
  };
}

/** Number formats from A1. Cells left of and above those in use stay holes: their formats are unknown. */
export function* formatsFromA1({ used, cells }: CompleteReading): Sliced<FormatRows> {
  const rows = Array.from({ length: used.firstRow }, (): readonly string[] => []);
  for (const [index, formats] of cells.formats.entries()) {
    if (index % ROWS_AT_ONCE === 0) yield;
    const left: string[] = [];
    left.length = used.firstColumn;
    rows.push(used.firstColumn === 0 ? formats : left.concat(formats));
  }
  return rows;
}
