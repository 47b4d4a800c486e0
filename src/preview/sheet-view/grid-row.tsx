/** Shows one row of the grid: its number and its cells. */
import { memo, type CSSProperties, type ReactElement } from 'react';
import { intersection, isInside, type Area } from '../../excel-host/model/area';
import { isEmptyCell } from '../../excel-host/model/cell';
import type { Border } from '../../excel-host/model/style';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import type { MessageIndex } from './cell-messages';
import { boxStyle, contentStyle, type Edges } from './cell-style';
import { shownText } from './cell-text';
import { shownStyle } from './conditional-style';
import { cellKey, drawnCell, type DrawnCell, type MergeIndex, type RowSegment } from './drawn-rows';
import { HEADER_WIDTH } from './frame-sizes';
import type { GridPlace } from './movement';
import type { Track } from './sizes';

export interface GridRowProps {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly height: number;
  readonly columns: Track;
  readonly merges: MergeIndex;
  readonly messages: MessageIndex;
  readonly segment: RowSegment;
  readonly frozenColumns: number;
  /** Pixels from the top where a frozen row stays; `null`: it scrolls. */
  readonly frozenTop: number | null;
  /** `null`: the selection does not include this row. */
  readonly selected: Area | null;
  readonly active: GridPlace | null;
  /** The workbook's version: a change draws the row again. */
  readonly version: number;
}

function edgesOf({ grid }: Sheet, { area }: DrawnCell): Edges {
  const right: Border | null =
    grid.style(area.firstRow, area.lastColumn).right ?? grid.style(area.firstRow, area.lastColumn + 1).left;
  const bottom: Border | null =
    grid.style(area.lastRow, area.firstColumn).bottom ?? grid.style(area.lastRow + 1, area.firstColumn).top;
  return { right, bottom };
}

/** Unwrapped text continues over empty neighbours. */
function runsOn(sheet: Sheet, { area }: DrawnCell): boolean {
  const cell = sheet.grid.cell(area.firstRow, area.firstColumn);
  const neighbour = sheet.grid.cell(area.firstRow, area.lastColumn + 1);
  return (
    typeof cell?.value === 'string' &&
    !sheet.grid.style(area.firstRow, area.firstColumn).wrap &&
    (neighbour === undefined || isEmptyCell(neighbour))
  );
}

function stickyStyle(column: number, { columns, frozenColumns, frozenTop }: GridRowProps): CSSProperties {
  const isFrozen = column < frozenColumns;
  if (!isFrozen && frozenTop === null) return {};
  return {
    position: 'sticky',
    zIndex: isFrozen && frozenTop !== null ? 3 : 2,
    ...(isFrozen ? { left: HEADER_WIDTH + (columns.starts[column] ?? 0) } : {}),
    ...(frozenTop === null ? {} : { top: frozenTop }),
  };
}

function classOf(props: GridRowProps, drawn: DrawnCell): string {
  const { active, selected, frozenColumns, frozenTop, segment } = props;
  const { area } = drawn;
  const isActive = active !== null && isInside(area, active.row, active.column);
  return [
    'cell',
    selected !== null && intersection(area, selected) !== null && !isActive ? 'is-selected' : '',
    isActive ? 'is-active' : '',
    area.lastColumn === frozenColumns - 1 ? 'ends-frozen-columns' : '',
    frozenTop !== null && area.lastRow === segment.last ? 'ends-frozen-rows' : '',
    runsOn(props.sheet, drawn) ? 'runs-on' : '',
    props.messages.has(cellKey(area.firstRow, area.firstColumn)) ? 'has-message' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

function GridCell({
  props,
  drawn,
}: {
  readonly props: GridRowProps;
  readonly drawn: DrawnCell;
}): ReactElement {
  const { book, sheet, height, messages } = props;
  const { firstRow, firstColumn } = drawn.area;
  const style = shownStyle(book, sheet, firstRow, firstColumn);
  const { text, color } = shownText(sheet, firstRow, firstColumn);
  const value = sheet.grid.cell(firstRow, firstColumn)?.value ?? null;
  return (
    <td
      className={classOf(props, drawn)}
      rowSpan={drawn.rowSpan}
      colSpan={drawn.columnSpan}
      data-row={firstRow}
      data-column={firstColumn}
      title={messages.get(cellKey(firstRow, firstColumn))}
      style={{ ...boxStyle(style, edgesOf(sheet, drawn)), ...stickyStyle(firstColumn, props) }}
    >
      {text === '' ? null : (
        <div
          className="content"
          style={{ ...contentStyle(style, value, color), ...(drawn.rowSpan === 1 ? { height } : {}) }}
        >
          <span>{text}</span>
        </div>
      )}
    </td>
  );
}

function DrawnGridRow(props: GridRowProps): ReactElement {
  const { sheet, row, height, columns, merges, segment, selected, frozenTop } = props;
  const cells = columns.sizes.flatMap((_, column) => {
    const drawn = drawnCell(sheet, merges, segment, row, column);
    return drawn === null ? [] : [<GridCell key={column} props={props} drawn={drawn} />];
  });
  return (
    <tr style={{ height }}>
      <th
        scope="row"
        className={selected === null ? 'row-header' : 'row-header is-selected'}
        style={frozenTop === null ? {} : { top: frozenTop, zIndex: 4 }}
      >
        {row + 1}
      </th>
      {cells}
    </tr>
  );
}

export const GridRow = memo(DrawnGridRow);
