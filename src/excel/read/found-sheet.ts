/** A sheet read to its end → as everybody else knows it: from A1, errors, dates and formulas reported apart. */
import type { RawCell } from '../../entries/raw-workbook';
import type { FoundSheet } from '../../sheets/snapshot';
import type { FormatRows } from '../known-formats';
import { cellKey } from '../a1';
import { isLikeAnError, type CompleteReading, type OfficeValue } from './reading';
import { dateText, isDateFormat } from './serial-date';

/** There are few different formats and very many cells. */
function dateFormats(): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    const shows = known.get(format) ?? isDateFormat(format);
    known.set(format, shows);
    return shows;
  };
}

function rawRows({ used, cells, formulas }: CompleteReading): readonly (readonly RawCell[])[] {
  const showsDate = dateFormats();
  const toRaw = (value: OfficeValue, format: string, row: number, column: number): RawCell => {
    if (typeof value === 'number') return showsDate(format) ? { kind: 'date', text: dateText(value) } : value;
    if (value === '') return formulas.texts.has(cellKey(row, column)) ? '' : null;
    if (typeof value === 'string' && isLikeAnError(value) && formulas.errors.has(cellKey(row, column)))
      return { kind: 'error', code: value };
    return value;
  };
  const left = Array<RawCell>(used.firstColumn).fill(null);
  const above = Array.from({ length: used.firstRow }, (): RawCell[] => []);
  const rows = cells.values.map((values, row) => {
    const formats = cells.formats[row] ?? [];
    return left.concat(
      values.map((value, column) =>
        toRaw(value, formats[column] ?? '', used.firstRow + row, used.firstColumn + column),
      ),
    );
  });
  return [...above, ...rows];
}

export function toFoundSheet(reading: CompleteReading): FoundSheet {
  const { tab, hiddenRows, merges, isMergesKnown, formulas } = reading;
  return {
    id: tab.id,
    name: tab.name,
    hidden: tab.hidden,
    protected: tab.protected,
    rows: rawRows(reading),
    hiddenRows,
    merges,
    formulas: new Set(formulas.texts.keys()),
    formulaTexts: formulas.texts,
    ...(isMergesKnown ? {} : { mergesUnknown: true }),
  };
}

/** Number formats from A1. Cells left of and above those in use stay holes: nothing is known of them. */
export function formatsFromA1({ used, cells }: CompleteReading): FormatRows {
  return [
    ...Array.from({ length: used.firstRow }, (): string[] => []),
    ...cells.formats.map((formats) => {
      const row: string[] = [];
      row.length = used.firstColumn;
      return row.concat(formats);
    }),
  ];
}
