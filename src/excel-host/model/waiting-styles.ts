/**
 * Keeps changes of styles until cells are read. A drawn table sets each member of each border of the same
 * cells: applied together they take one look at each cell instead of twenty.
 */
import type { Area } from './area';
import type { Style, StyleChange } from './style';

export interface AreaChange {
  readonly area: Area;
  readonly change: StyleChange;
}

/** Fewer are changed sooner than kept waiting, where no others wait before them. */
export const MANY_CELLS = 100;

/** Of more areas the pieces would be many. */
export const MOST_WAITING = 50;

function inOrder(changes: readonly StyleChange[]): StyleChange {
  const seen = new Map<Style, Style>();
  return (style) => {
    const known = seen.get(style);
    if (known !== undefined) return known;
    const after = changes.reduce((changed, change) => change(changed), style);
    seen.set(style, after);
    return after;
  };
}

/** Where stretches of equal treatment begin, and the end of the last one. */
function bounds(ends: readonly (readonly [number, number])[]): readonly number[] {
  return [...new Set(ends.flatMap(([first, last]) => [first, last + 1]))].sort((a, b) => a - b);
}

function stretches(ends: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return bounds(ends).flatMap((start, index, all): readonly (readonly [number, number])[] => {
    const next = all[index + 1];
    return next === undefined ? [] : [[start, next - 1]];
  });
}

/** The same changes as areas that share no cell, each with all its changes in one. */
export function apart(waiting: readonly AreaChange[]): readonly AreaChange[] {
  const rows = stretches(waiting.map(({ area }) => [area.firstRow, area.lastRow] as const));
  return rows.flatMap(([firstRow, lastRow]) => {
    const inRows = waiting.filter(({ area }) => area.firstRow <= firstRow && lastRow <= area.lastRow);
    const columns = stretches(inRows.map(({ area }) => [area.firstColumn, area.lastColumn] as const));
    return columns.flatMap(([firstColumn, lastColumn]): readonly AreaChange[] => {
      const here = inRows.filter(
        ({ area }) => area.firstColumn <= firstColumn && lastColumn <= area.lastColumn,
      );
      if (here.length === 0) return [];
      const area = { firstRow, lastRow, firstColumn, lastColumn };
      return [{ area, change: inOrder(here.map(({ change }) => change)) }];
    });
  });
}
