/** Calculates new places after whole rows are inserted or deleted. */
import { isWholeColumns, ROWS, type Area } from './area';

export interface RowShift {
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/** Returns the new area; `null`: all of it was deleted or moved off the sheet. */
export function shiftedArea(area: Area, shift: RowShift): Area | null {
  if (isWholeColumns(area)) return area;
  const rows =
    shift.kind === 'insert'
      ? inserted(area.firstRow, area.lastRow, shift)
      : deleted(area.firstRow, area.lastRow, shift);
  return rows === null ? null : { ...area, firstRow: rows.first, lastRow: rows.last };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function inserted(first: number, last: number, { at, count }: RowShift): Span | null {
  const movedFirst = first >= at ? first + count : first;
  if (movedFirst >= ROWS) return null;
  return { first: movedFirst, last: Math.min(ROWS - 1, last >= at ? last + count : last) };
}

function deleted(first: number, last: number, { at, count }: RowShift): Span | null {
  const end = at + count;
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last < at ? last : last < end ? at - 1 : last - count;
  return newFirst > newLast ? null : { first: newFirst, last: newLast };
}

export function shiftedAreas(areas: readonly Area[], shift: RowShift): Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}
