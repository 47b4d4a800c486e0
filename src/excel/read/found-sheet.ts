/** A complete reading of a sheet → a raw sheet: from A1, with errors, dates and formulas distinguished. */
import type { RawCell } from '../../entries/raw-workbook';
import { at } from '../../money/at';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import type { Sliced } from '../../slices/slices';
import type { FormatRows } from '../known-formats';
import { cellKey } from '../../grid/cell-key';
import { isLikeAnError, type CompleteReading, type OfficeValue } from './reading';

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** 1 March 1900. Trap: Excel counts a 29 February 1900, so the days before it are one too low. */
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** Excel shows this for a number outside the years 1900 to 9999. */
const NO_DATE = '########';

/** Texts, escaped characters, colours and locales: parts of a format that do not come from the number. */
const NOT_PATTERN = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\][]*\]/giu;

/** Whether the first section of a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(NOT_PATTERN, '').split(';');
  return /[ymdhs]/iu.test(positive.replace(/general/giu, ''));
}

/** `2023-02-01`. A time of day counts as its day, as in the reading of files. */
export function dateText(serial: number): string {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NO_DATE;
  const days = Math.floor(serial < FIRST_TRUE_SERIAL - 1 ? serial + 1 : serial);
  return new Date((days - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}

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
