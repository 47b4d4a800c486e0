/** Calculates the sizes for drawing a sheet, once per version of the workbook. */
import { useMemo } from 'react';
import type { Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Box } from './cell-editor';
import { indexMerges, type MergeIndex } from './drawn-rows';
import { HEADER_HEIGHT, HEADER_WIDTH } from './frame-sizes';
import type { Bounds } from './movement';
import { columnTrack, extentOf, rowTrack, span, type Track } from './sizes';

export interface GridLayout {
  readonly rows: Track;
  readonly columns: Track;
  readonly bounds: Bounds;
  readonly merges: MergeIndex;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

function layoutOf(sheet: Sheet): GridLayout {
  const extent = extentOf(sheet);
  return {
    rows: rowTrack(sheet, extent),
    columns: columnTrack(sheet, extent),
    bounds: extent,
    merges: indexMerges(sheet.merges),
    frozenRows: sheet.frozen?.rows ?? 0,
    frozenColumns: sheet.frozen?.columns ?? 0,
  };
}

export function useLayout(sheet: Sheet, version: number): GridLayout {
  // The sheet object stays the same when it changes: only its version differs.
  return useMemo(() => ({ ...layoutOf(sheet), version }), [sheet, version]);
}

interface Scroll {
  readonly top: number;
  readonly left: number;
}

/** Finds an area's place in the scrolled contents; frozen cells move along with the scrolling. */
export function boxOf(layout: GridLayout, area: Area, scroll: Scroll): Box {
  const { rows, columns, frozenRows, frozenColumns } = layout;
  return {
    left:
      HEADER_WIDTH +
      (columns.starts[area.firstColumn] ?? 0) +
      (area.firstColumn < frozenColumns ? scroll.left : 0),
    top: HEADER_HEIGHT + (rows.starts[area.firstRow] ?? 0) + (area.firstRow < frozenRows ? scroll.top : 0),
    width: span(columns, area.firstColumn, area.lastColumn),
    height: span(rows, area.firstRow, area.lastRow),
  };
}
